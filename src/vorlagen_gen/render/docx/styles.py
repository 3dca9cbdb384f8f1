"""The styles of a Word template: found by the names people see in Word, and their measures.

Word translates the ids of styles when it saves (``heading 1`` gets the id ``berschrift1``),
so a style is only ever known by its name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from vorlagen_gen.document import Align, Role
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx.ooxml import TWIPS_PER_POINT, Element, attribute, find, find_all

HEADINGS = tuple(f"heading {level}" for level in range(1, 7))
TEXT, LIST, CONTACT = "Normal", "List Paragraph", "Ansprechperson"
LINK, FOOTNOTE_MARK, GAP = "Hyperlink", "footnote reference", "Lücke"
CAPTION, SPACER, FIGURE = "caption", "Tabellenabstand", "Abbildung"
TICK, LOGO = "Ankreuzfeld", "Logo"

PARAGRAPHS = {
    Role.TEXT: TEXT,
    Role.NUMMER: "Vorlagennummer",
    Role.VORLAGENART: "Vorlagenart",
    Role.BETRIFFT: HEADINGS[0],
    Role.AMTSBLOCK: "Amtsblock",
    Role.BERATUNGSFOLGE: "Beratungstext",
    Role.FINANZTABELLE: "Tabellentext",
    Role.TABELLENTITEL: CAPTION,
    Role.ANKREUZTABELLE: "Tabellentext",
    Role.TEXTTABELLE: "Tabellentext",
    Role.DATENBLATT: "Tabellentext",
    Role.UNTERSCHRIFT: "Unterschrift",
    Role.ANLAGENLISTE: "Anlagenliste",
    Role.ZITAT: "Quote",
    Role.FUSSNOTE: "footnote text",
}
TABLES = {
    Role.BERATUNGSFOLGE: "Beratungsfolge",
    Role.FINANZTABELLE: "Finanztabelle",
    Role.ANKREUZTABELLE: "Ankreuztabelle",
    Role.DATENBLATT: "Datenblatt",
}
TEXT_TABLE = "Texttabelle"
_SINGLE = 240
_ALIGNED = {Align.LEFT: "", Align.RIGHT: " rechts", Align.CENTER: " zentriert"}


def cell_style(role: Role, align: Align, *, is_head: bool) -> str:
    """The style of the paragraphs in a cell."""
    if role is Role.BERATUNGSFOLGE:
        return PARAGRAPHS[role]
    return ("Tabellenkopf" if is_head else "Tabellentext") + _ALIGNED[align]


def table_style(role: Role) -> str:
    """The table style of a role; any other table is a text table."""
    return TABLES.get(role, TEXT_TABLE)


def required_styles() -> tuple[str, ...]:
    """Every style that a template must have, in a fixed order."""
    cells = [
        cell_style(Role.TEXTTABELLE, align, is_head=head)
        for head in (False, True)
        for align in Align
    ]
    single = (LIST, CONTACT, LINK, FOOTNOTE_MARK, GAP, SPACER, FIGURE, TICK, LOGO, TEXT_TABLE)
    names = (*HEADINGS, *PARAGRAPHS.values(), *TABLES.values(), *cells, *single)
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True)
class Styles:
    """The styles of one template; ``file`` names it in messages."""

    root: Element
    file: str
    _known: dict[tuple[str, str, str], str | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    def has(self, name: str) -> bool:
        """Whether the template has a style of this name."""
        return name.lower() in self._by_name

    def id(self, name: str) -> str:
        """What ``w:pStyle`` and its like call the style ``name``."""
        return attribute(self._style(name), "w:styleId") or ""

    def size(self, name: str) -> float:
        """The font size in points."""
        return int(self._inherited(name, "w:rPr/w:sz", "w:val") or 22) / 2

    def line_height(self, name: str) -> int:
        """The height of a line in twips; single-spaced, Arial takes 1.15 times its size."""
        line = int(self._inherited(name, "w:pPr/w:spacing", "w:line") or _SINGLE)
        if self._inherited(name, "w:pPr/w:spacing", "w:lineRule") == "exact":
            return line
        return round(1.15 * TWIPS_PER_POINT * self.size(name) * line / _SINGLE)

    def space_after(self, name: str) -> int:
        """The space below a paragraph in twips."""
        return int(self._inherited(name, "w:pPr/w:spacing", "w:after") or 0)

    def indent(self, name: str) -> int:
        """How far a paragraph is indented on the left, in twips."""
        return int(self._inherited(name, "w:pPr/w:ind", "w:left") or 0)

    def frame(self, name: str) -> dict[str, str]:
        """The attributes of the frame in which the style puts its paragraphs; empty without one."""
        node = find(self._style(name), "w:pPr/w:framePr")
        return {} if node is None else {str(key): str(text) for key, text in node.attrib.items()}

    def _inherited(self, name: str, path: str, key: str) -> str | None:
        """What the style, one it is based on, or the default says at ``path``."""
        wanted = (name, path, key)
        if wanted not in self._known:
            self._known[wanted] = self._search(*wanted)
        return self._known[wanted]

    def _search(self, name: str, path: str, key: str) -> str | None:
        style: Element | None = self._style(name)
        while style is not None:
            node = find(style, path)
            if node is not None and (found := attribute(node, key)) is not None:
                return found
            style = self._parent(style)
        default = find(self.root, f"w:docDefaults/{path.partition('/')[0]}Default/{path}")
        return None if default is None else attribute(default, key)

    def _parent(self, style: Element) -> Element | None:
        based_on = find(style, "w:basedOn")
        if based_on is None:
            return None
        wanted = attribute(based_on, "w:val")
        styles = find_all(self.root, "w:style")
        return next((node for node in styles if attribute(node, "w:styleId") == wanted), None)

    def _style(self, name: str) -> Element:
        style = self._by_name.get(name.lower())
        if style is None:
            raise VorlagenError(
                f"In {self.file} fehlt die Formatvorlage »{name}«.",
                "Legen Sie sie in Word an oder holen Sie die mitgelieferte Datei zurück;"
                " `vorlagen-gen templates pruefen` nennt alles, was fehlt.",
            )
        return style

    @cached_property
    def _by_name(self) -> dict[str, Element]:
        styles = find_all(self.root, "w:style")
        names = [find(style, "w:name") for style in styles]
        return {
            (attribute(name, "w:val") or "").lower(): style
            for name, style in zip(names, styles, strict=True)
            if name is not None
        }
