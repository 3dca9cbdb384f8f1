"""What a page of a PDF paints, in its order: areas with their colours, and text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

Punkt: TypeAlias = tuple[float, float]
Kasten: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""
Farbe: TypeAlias = tuple[int, int, int]
Matrix: TypeAlias = tuple[float, float, float, float, float, float]

_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
_MAX_POINTS = 400
"""More has a drawing, not a box."""
_MAX_DEPTH = 20
_MAX_OBJECTS = 300_000
_WIDE_STROKE = 5.0
_OPAQUE = 250
_MOVE = 2


@dataclass(frozen=True, slots=True)
class Umriss:
    """Closed lines that hold what is inside them."""

    linien: tuple[tuple[Punkt, ...], ...]

    @property
    def kasten(self) -> Kasten:
        """The smallest upright rectangle around it."""
        xs = [x for linie in self.linien for x, _ in linie]
        ys = [y for linie in self.linien for _, y in linie]
        return (min(xs), min(ys), max(xs), max(ys))

    def holds(self, punkt: Punkt) -> bool:
        """Whether ``punkt`` is inside, by the number of turns around it."""
        return sum(_turns(linie, punkt) for linie in self.linien) != 0


def _turns(linie: tuple[Punkt, ...], punkt: Punkt) -> int:
    x, y = punkt
    count = 0
    for (x1, y1), (x2, y2) in pairwise((*linie, linie[0])):
        if (y1 <= y) != (y2 <= y):
            crossing = x1 + (y - y1) / (y2 - y1) * (x2 - x1)
            count += (1 if y2 > y1 else -1) if crossing > x else 0
    return count


@dataclass(frozen=True, slots=True)
class Flaeche:
    """An area, the ``nummer``-th thing painted; ``farbe`` only if it is opaque and even."""

    nummer: int
    umriss: Umriss
    ausschnitte: tuple[Umriss, ...]
    farbe: Farbe | None = None
    bild: Any = None

    def holds(self, punkt: Punkt) -> bool:
        """Whether it paints over ``punkt``."""
        return self.umriss.holds(punkt) and all(each.holds(punkt) for each in self.ausschnitte)


@dataclass(frozen=True, slots=True)
class Schrift:
    """Text, the ``nummer``-th thing painted; ``farbe`` only if it is opaque and even."""

    nummer: int
    modus: int
    farbe: Farbe | None


@dataclass(frozen=True, slots=True)
class _Lage:
    """Where an object stands: its form's matrix, clips and whether all of it lets light through."""

    matrix: Matrix = _UNIT
    ausschnitte: tuple[Umriss, ...] = ()
    is_transparent: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Gemaltes:
    """All areas of a page, and its text by the address of the text object."""

    flaechen: tuple[Flaeche, ...]
    schriften: dict[int, Schrift]


def painted(page: Any) -> Gemaltes:  # noqa: ANN401 -- pypdfium2 has no types
    """What the page paints; of an endless one, the beginning."""
    from pypdfium2 import raw  # type: ignore[import-untyped]

    flaechen: list[Flaeche] = []
    schriften: dict[int, Schrift] = {}
    for nummer, (obj, lage) in enumerate(_objects(page)):
        kind = raw.FPDFPageObj_GetType(obj)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            schriften[address(obj)] = _schrift(nummer, obj, lage)
        elif kind != raw.FPDF_PAGEOBJ_FORM:
            flaechen += _flaeche(nummer, kind, obj, lage)
    return Gemaltes(tuple(flaechen), schriften)


def address(obj: Any) -> int:  # noqa: ANN401 -- pypdfium2 has no types
    """What tells an object of a page from others."""
    return ctypes.cast(obj, ctypes.c_void_p).value or 0


def _objects(page: Any) -> Iterator[tuple[Any, _Lage]]:  # noqa: ANN401 -- pypdfium2 has no types
    """Every object in the order of painting, forms opened."""
    from pypdfium2 import raw

    first = range(raw.FPDFPage_CountObjects(page) - 1, -1, -1)
    stack = [(raw.FPDFPage_GetObject(page, index), _Lage()) for index in first]
    left = _MAX_OBJECTS
    while stack and left > 0:
        obj, lage = stack.pop()
        left -= 1
        yield obj, lage
        if raw.FPDFPageObj_GetType(obj) == raw.FPDF_PAGEOBJ_FORM and lage.depth < _MAX_DEPTH:
            inner = _inner(obj, lage)
            count = min(raw.FPDFFormObj_CountObjects(obj), left)
            stack += [
                (raw.FPDFFormObj_GetObject(obj, each), inner) for each in range(count - 1, -1, -1)
            ]


def _inner(form: Any, lage: _Lage) -> _Lage:  # noqa: ANN401 -- pypdfium2 has no types
    return _Lage(
        _product(_matrix(form), lage.matrix),
        (*lage.ausschnitte, *_clips(form, lage.matrix)),
        lage.is_transparent or _is_transparent(form),
        lage.depth + 1,
    )


def _schrift(nummer: int, obj: Any, lage: _Lage) -> Schrift:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    farbe = None if lage.is_transparent or _is_transparent(obj) else _fill(obj)
    return Schrift(nummer, raw.FPDFTextObj_GetTextRenderMode(obj), farbe)


def _flaeche(nummer: int, kind: int, obj: Any, lage: _Lage) -> Iterator[Flaeche]:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    clips = (*lage.ausschnitte, *_clips(obj, lage.matrix))
    is_clear = lage.is_transparent or _is_transparent(obj)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        umriss, farbe = _path(obj, lage.matrix)
        if umriss:
            yield Flaeche(nummer, umriss, clips, None if is_clear else farbe)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        square = _transformed(((0, 0), (1, 0), (1, 1), (0, 1)), _product(_matrix(obj), lage.matrix))
        yield Flaeche(nummer, Umriss((square,)), clips, bild=None if is_clear else obj)
    else:
        yield Flaeche(nummer, Umriss((_bounds(obj, lage.matrix),)), clips)


def _path(obj: Any, matrix: Matrix) -> tuple[Umriss | None, Farbe | None]:  # noqa: ANN401 -- pypdfium2 has no types
    """The shape that the path fills, or that its broad stroke covers, and its colour."""
    from pypdfium2 import raw

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(obj, mode, stroke)
    count = raw.FPDFPath_CountSegments(obj)
    if not 1 < count <= _MAX_POINTS or not (mode.value or stroke.value):
        return None, None
    segments = [raw.FPDFPath_GetPathSegment(obj, index) for index in range(count)]
    lines = _lines(segments, _product(_matrix(obj), matrix))
    if mode.value:
        filled = tuple(line for line in lines if len(line) > 2)  # noqa: PLR2004 -- an area has three corners
        return Umriss(filled) if filled else None, _fill(obj)
    return _broad_stroke(obj, lines), _colour(raw.FPDFPageObj_GetStrokeColor, obj)


def _broad_stroke(obj: Any, lines: list[tuple[Punkt, ...]]) -> Umriss | None:  # noqa: ANN401 -- pypdfium2 has no types
    """The bar that a single straight line paints if it is as broad as letters are high."""
    from pypdfium2 import raw

    width = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(obj, width)
    if width.value < _WIDE_STROKE or len(lines) != 1 or len(lines[0]) != 2:  # noqa: PLR2004 -- from here to there
        return None
    (x1, y1), (x2, y2) = lines[0]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1
    across, along = (y2 - y1) / length * width.value / 2, (x2 - x1) / length * width.value / 2
    return Umriss((
        ((x1 - across, y1 + along), (x2 - across, y2 + along),
         (x2 + across, y2 - along), (x1 + across, y1 - along)),
    ))  # fmt: skip


def _clips(obj: Any, matrix: Matrix) -> tuple[Umriss, ...]:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    clip = raw.FPDFPageObj_GetClipPath(obj)
    found = []
    for index in range(raw.FPDFClipPath_CountPaths(clip) if clip else 0):
        count = raw.FPDFClipPath_CountPathSegments(clip, index)
        segments = [
            raw.FPDFClipPath_GetPathSegment(clip, index, each)
            for each in range(min(count, _MAX_POINTS))
        ]
        if lines := _lines(segments, matrix):
            found.append(Umriss(tuple(lines)))
    return tuple(found)


def _lines(segments: list[Any], matrix: Matrix) -> list[tuple[Punkt, ...]]:
    """The lines through all points; curves go by the points that bend them."""
    from pypdfium2 import raw

    lines: list[list[Punkt]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment in segments:
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == _MOVE or not lines:
            lines.append([])
        lines[-1].append((x.value, y.value))
    return [_transformed(tuple(line), matrix) for line in lines]


def _bounds(obj: Any, matrix: Matrix) -> tuple[Punkt, ...]:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(obj, left, bottom, right, top)
    l, b, r, t = left.value, bottom.value, right.value, top.value  # noqa: E741 -- the four sides
    return _transformed(((l, b), (r, b), (r, t), (l, t)), matrix)


def _fill(obj: Any) -> Farbe | None:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    return _colour(raw.FPDFPageObj_GetFillColor, obj)


def _colour(getter: Any, obj: Any) -> Farbe | None:  # noqa: ANN401 -- pypdfium2 has no types
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    is_known = getter(obj, red, green, blue, alpha)
    return (red.value, green.value, blue.value) if is_known and alpha.value >= _OPAQUE else None


def _is_transparent(obj: Any) -> bool:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    return bool(raw.FPDFPageObj_HasTransparency(obj))


def _matrix(obj: Any) -> Matrix:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(obj, found):
        return _UNIT
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t,
        e * q + f * s + u,
    )  # fmt: skip


def _transformed(points: tuple[Punkt, ...], matrix: Matrix) -> tuple[Punkt, ...]:
    a, b, c, d, e, f = matrix
    return tuple((a * x + c * y + e, b * x + d * y + f) for x, y in points)
