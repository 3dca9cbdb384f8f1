"""What is drawn on the pages of a PDF: the text of each marked content."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pikepdf

from vorlagen_gen.read_back.pdf.fonts import Font, read_font

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)
_OPERATORS = "q Q cm BT Tf TL Tm Td TD T* Tj TJ ' \" BDC BMC EMC Do"
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Stueck:
    """Glyphs that were drawn at once, in the order in which they stand from left to right.

    ``text`` is that of all of them. ``y`` is the height of their baseline and ``size`` that of
    their font, in points.
    """

    glyphs: tuple[str, ...]
    text: str
    font: Font
    y: float
    size: float


@dataclass(slots=True)
class Artefakt:
    """Text that is no content; ``kind`` is ``/Header``, ``/Footer`` or another, or empty."""

    kind: str
    stuecke: list[Stueck] = field(default_factory=list)


@dataclass(slots=True)
class PageContent:
    """The text of one page: by the number of its marked content, and its artifacts."""

    marked: dict[int, list[Stueck]] = field(default_factory=dict)
    artefakte: list[Artefakt] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    """What ``q`` keeps and ``Q`` brings back."""

    matrix: Matrix = _UNMOVED
    font: Font | None = None
    size: float = 0
    leading: float = 0


class ContentReader:
    """Reads the pages of one file; fonts are read once."""

    def __init__(self) -> None:
        """Begin without fonts."""
        self._fonts: dict[Any, Font] = {}

    def read(self, page: Any) -> PageContent:  # noqa: ANN401 -- pikepdf objects have no fixed type
        """The text of ``page``."""
        content = PageContent()
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        _Interpreter(self, content, resources).run(page)
        return content

    def font(self, font: Any) -> Font:  # noqa: ANN401 -- as above
        """The font of a PDF object."""
        key = font.objgen if font.is_indirect else id(font)
        if key not in self._fonts:
            self._fonts[key] = read_font(font)
        return self._fonts[key]


Mark: TypeAlias = "int | Artefakt | None"


class _Interpreter:
    def __init__(self, reader: ContentReader, content: PageContent, resources: Any) -> None:  # noqa: ANN401 -- as above
        self._reader, self._content, self._resources = reader, content, resources
        self._state, self._stack = _State(), list[_State]()
        self._marks: list[Mark] = [None]
        self._line = self._text = _UNMOVED
        self._depth = 0

    def inside(self, resources: Any, matrix: Matrix) -> _Interpreter:  # noqa: ANN401 -- as above
        """An interpreter for a form that is drawn where this one stands."""
        inner = _Interpreter(self._reader, self._content, resources)
        inner._state = _copy(self._state)
        inner._state.matrix = _times(matrix, self._state.matrix)
        inner._marks = self._marks[-1:]
        inner._depth = self._depth + 1
        return inner

    def run(self, stream: Any) -> None:  # noqa: ANN401 -- as above
        """Follow the operations of ``stream``."""
        for instruction in pikepdf.parse_content_stream(stream, _OPERATORS):
            operator = str(instruction.operator)
            if operator == "q":
                self._stack.append(_copy(self._state))
            elif operator == "Q":
                self._state = self._stack.pop() if self._stack else self._state
            else:
                self._step(operator, instruction.operands)

    def _step(self, operator: str, operands: Any) -> None:  # noqa: ANN401 -- as above
        match operator:
            case "cm":
                self._state.matrix = _times(_matrix(operands), self._state.matrix)
            case "BT" | "Tm" | "Td" | "TD" | "T*":
                self._move(operator, operands)
            case "Tj" | "TJ" | "'" | '"':
                self._show(operator, operands)
            case "Tf":
                self._set_font(operands)
            case "BDC" | "BMC":
                self._marks.append(self._mark(operands))
            case "EMC" if len(self._marks) > 1:
                self._marks.pop()
            case "TL":
                self._state.leading = float(operands[0])
            case "Do":
                self._draw(operands)
            case _:
                pass

    def _set_font(self, operands: Any) -> None:  # noqa: ANN401 -- as above
        font = self._resources.get("/Font", {}).get(str(operands[0]))
        self._state.font = None if font is None else self._reader.font(font)
        self._state.size = float(operands[1])

    def _move(self, operator: str, operands: Any) -> None:  # noqa: ANN401 -- as above
        if operator == "BT":
            self._line = _UNMOVED
        elif operator == "Tm":
            self._line = _matrix(operands)
        elif operator == "T*":
            self._line = _times((1, 0, 0, 1, 0, -self._state.leading), self._line)
        else:
            x, y = map(float, operands)
            if operator == "TD":
                self._state.leading = -y
            self._line = _times((1, 0, 0, 1, x, y), self._line)
        self._text = self._line

    def _show(self, operator: str, operands: Any) -> None:  # noqa: ANN401 -- as above
        if operator in "'\"":
            self._move("T*", ())
        font, mark = self._state.font, self._marks[-1]
        if font is None or mark is None:
            return
        strings = operands[0] if operator == "TJ" else operands[-1:]
        codes = b"".join(bytes(each) for each in strings if isinstance(each, pikepdf.String))
        placed = _times(self._text, self._state.matrix)
        size = self._state.size * abs(placed[3] or placed[1])
        glyphs = tuple(font.decode(codes))
        stueck = Stueck(glyphs, "".join(glyphs), font, placed[5], size)
        if isinstance(mark, Artefakt):
            mark.stuecke.append(stueck)
        else:
            self._content.marked.setdefault(mark, []).append(stueck)

    def _mark(self, operands: Any) -> Mark:  # noqa: ANN401 -- as above
        """What the content that begins here belongs to; inside an artifact all is artifact."""
        if isinstance(self._marks[-1], Artefakt):
            return self._marks[-1]
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = self._resources.get("/Properties", {}).get(str(properties))
        if str(operands[0]) == "/Artifact":
            artefakt = Artefakt(str((properties or {}).get("/Subtype", "")))
            self._content.artefakte.append(artefakt)
            return artefakt
        number = (properties or {}).get("/MCID")
        return self._marks[-1] if number is None else int(number)

    def _draw(self, operands: Any) -> None:  # noqa: ANN401 -- as above
        """Follow a form; pictures have no text."""
        form = self._resources.get("/XObject", {}).get(str(operands[0]))
        if form is None or str(form.get("/Subtype", "")) != "/Form" or self._depth >= _DEEPEST:
            return
        matrix = _matrix(form.get("/Matrix", _UNMOVED))
        self.inside(form.get("/Resources", self._resources), matrix).run(form)


def _copy(state: _State) -> _State:
    return _State(state.matrix, state.font, state.size, state.leading)


def _matrix(numbers: Any) -> Matrix:  # noqa: ANN401 -- as above
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    k, m, n, o, p, q = then
    return (
        a * k + b * n,
        a * m + b * o,
        c * k + d * n,
        c * m + d * o,
        e * k + f * n + p,
        e * m + f * o + q,
    )
