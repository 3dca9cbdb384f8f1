"""The parts that image files are made of, as bytes: put together again, they are the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

_SIGNATURE = 8
_NO_LENGTH = frozenset(bytes([0xFF, each]) for each in (0x01, 0xD8, 0xD9, *range(0xD0, 0xD8)))
_START_OF_SCAN = b"\xff\xda"


@dataclass(frozen=True, slots=True)
class Bildteil:
    """A part with its ``kennung``; none of a picture is ``b"bild"``, of what follows it ``b""``.

    ``roh`` is the part as it stands in the file, ``inhalt`` what it says.
    """

    kennung: bytes
    inhalt: bytes
    roh: bytes


def png_teile(data: bytes) -> list[Bildteil]:
    """The chunks of a PNG, and what stands behind its end.

    Raises:
        UnlesbareDateiError: It is cut off.
    """
    position, teile = _SIGNATURE, [Bildteil(b"IHDR", b"", data[:_SIGNATURE])]
    while position < len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        end = position + 12 + length
        if end > len(data):
            raise UnlesbareDateiError
        kind = data[position + 4 : position + 8]
        teile.append(Bildteil(kind, data[position + 8 : end - 4], data[position:end]))
        position = end
        if kind == b"IEND":
            return [*teile, *_rest(data, position)]
    raise UnlesbareDateiError


def jpeg_teile(data: bytes) -> list[Bildteil]:
    """The segments of a JPEG, its picture, and what stands behind its end, if it has one.

    Raises:
        UnlesbareDateiError: It is cut off before its picture.
    """
    position, teile = 0, []
    while position + 1 < len(data):
        kind = data[position : position + 2]
        if kind[:1] != b"\xff":
            raise UnlesbareDateiError
        if kind == b"\xff\xff":
            position += 1
            continue
        end = position + 2
        if kind not in _NO_LENGTH:
            end += max(2, int.from_bytes(data[position + 2 : position + 4], "big"))
        if kind == _START_OF_SCAN:
            end = _end_of_scan(data, end)
        if end > len(data):
            raise UnlesbareDateiError
        teile.append(Bildteil(kind, data[position + 4 : end], data[position:end]))
        position = end
        if kind == b"\xff\xd9":
            return [*teile, *_rest(data, position)]
    if not any(teil.kennung == _START_OF_SCAN for teil in teile):
        raise UnlesbareDateiError
    return teile


def _end_of_scan(data: bytes, start: int) -> int:
    """Where the next segment begins: at a marker that is no part of the coded picture."""
    position = data.find(b"\xff", start)
    while 0 <= position < len(data) - 1:
        following = data[position + 1]
        if following and following != 0xFF and not 0xD0 <= following <= 0xD7:  # noqa: PLR2004 -- stuffed or restart
            return position
        position = data.find(b"\xff", position + 1)
    return len(data)


def gif_teile(data: bytes) -> list[Bildteil]:
    """The blocks of a GIF, and what stands behind its end.

    Raises:
        UnlesbareDateiError: It is cut off.
    """
    try:
        return list(_gif(data))
    except IndexError as error:
        raise UnlesbareDateiError from error


def _gif(data: bytes) -> Iterator[Bildteil]:
    position = 13 + _gif_colours(data[10])
    yield Bildteil(b"bild", b"", data[:position])
    while data[position] != 0x3B:  # noqa: PLR2004 -- the trailer
        start = position
        if data[position] == 0x21:  # noqa: PLR2004 -- an extension
            kind, blocks = data[position : position + 2], position + 2
        elif data[position] == 0x2C:  # noqa: PLR2004 -- a picture
            kind, blocks = b"bild", position + 11 + _gif_colours(data[position + 9])
        else:
            raise UnlesbareDateiError
        position = _end_of_blocks(data, blocks)
        yield Bildteil(kind, data[blocks:position], data[start:position])
    yield Bildteil(b"bild", b"", data[position : position + 1])
    yield from _rest(data, position + 1)


def _gif_colours(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(data: bytes, position: int) -> int:
    while data[position]:
        position += data[position] + 1
    return position + 1


def _rest(data: bytes, position: int) -> Iterator[Bildteil]:
    if position < len(data):
        yield Bildteil(b"", data[position:], data[position:])
