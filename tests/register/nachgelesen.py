"""A reader of calendars of its own: just what RFC 5545 says of lines and texts, strictly."""

from __future__ import annotations

import re

_LINE = re.compile(r"(?P<name>[A-Z-]+)(?:;[A-Z-]+=[A-Za-z-]+)*:(?P<value>.*)", re.DOTALL)
_ESCAPES = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}


def content_lines(data: bytes) -> list[str]:
    """The lines, unfolded (3.1): each ends in CRLF and has at most 75 octets before it."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()
    return data[:-2].replace(b"\r\n ", b"").decode().split("\r\n")


def unescaped(value: str) -> str:
    """A text (3.3.11); semicolons and commas have no business in it without a stroke."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return re.sub(r"\\.", lambda match: _ESCAPES[match[0]], value)


def events(data: bytes) -> list[dict[str, str]]:
    """Each VEVENT of a calendar: its properties as they stand there, by name."""
    lines = content_lines(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    is_inside = False
    for line in lines[1:-1]:
        match = _LINE.fullmatch(line)
        assert match, line
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            assert is_inside is (line == "END:VEVENT")
            is_inside = not is_inside
            found += [{}] if is_inside else []
        elif is_inside:
            assert match["name"] not in found[-1]
            found[-1][match["name"]] = match["value"]
    return found
