"""UTF-8 that another program took for Windows-1252: ``Ã¼`` where ``ü`` was meant."""

from __future__ import annotations

import re

from vorlagen_gen.findings import Finding, Place, Severity

_BEHIND = re.escape("".join(bytes([each]).decode("cp1252", "ignore") for each in range(128, 192)))
_GARBLED = re.compile(f"[ÂÃ][{_BEHIND}]|â[€‚„†ˆ][{_BEHIND}]")  # noqa: RUF001 -- these very signs


def garbled(text: str, label: str) -> tuple[Finding, ...]:
    """A warning at the first garbled letter of ``text``, with all that stand in it."""
    found = {match[0]: _meant(match[0]) for match in _GARBLED.finditer(text)}
    meant = {typed: letter for typed, letter in found.items() if letter}
    first = min((text.index(typed) for typed in meant), default=None)
    if first is None:
        return ()
    typed = next(each for each in meant if text.startswith(each, first))
    line = text.count("\n", 0, first) + 1
    column = first - text.rfind("\n", 0, first)
    replaced = ", ".join(f"»{each}« durch »{letter}«" for each, letter in meant.items())
    return (
        Finding(
            Place(label, line, column, line, column + len(typed)),
            Severity.WARNUNG,
            "Y130",
            f"»{typed}« war wahrscheinlich »{meant[typed]}«: Die Buchstaben sind beim Kopieren "
            "oder Speichern verfälscht worden.",
            f"Ersetzen Sie in der ganzen Datei {replaced}.",
        ),
    )


def _meant(typed: str) -> str | None:
    try:
        return typed.encode("cp1252").decode("utf-8")
    except UnicodeDecodeError:
        return None
