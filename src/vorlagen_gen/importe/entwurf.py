"""What an import understood -> the files of a draft, with comments for whoever goes on with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vorlagen_gen.edit.inhalt import Inhalt, cleaned
from vorlagen_gen.edit.schreibweise import Schreibweise
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.markdowntext import markdown_text
from vorlagen_gen.model.werte import Art
from vorlagen_gen.read_back.blocks import Block, Footnote

_WEISE = Schreibweise()
_KOPF = """\
# yaml-language-server: $schema=../vorlage.schema.json
#
# Entwurf, übernommen aus fertigen Dateien. Was verstanden wurde und was nicht, steht in
# importbericht.md daneben. Was hier leer ist, fehlt: »vorlagen-gen pruefen« zählt es auf.
# Zeilen, die mit # beginnen, sind Hinweise für Sie; gedruckt werden sie nie.

format: 1
"""
_GRUPPEN: Sequence[tuple[str, tuple[str, ...]]] = (
    ("", ("stadt", "art")),
    ("", ("status", "muster", "oeffentlich", "nummer", "hauptvorlage", "datum", "neufassung")),
    ("", ("versand", "amt", "ansprechpersonen")),
    ("\n", ("betreff", "betreff_zusatz")),
    ("\n# Gedruckt wird in der Reihenfolge, in der die Zeilen hier stehen.\n", ("beratungsfolge",)),
    ("\n# Die Texte stehen in eigenen Dateien im Ordner texte.\n", ("beschlussvorschlag",)),
    ("\n", ("begruendung", "bericht")),
    ("\n", ("unterschrift",)),
    ("\n# Anlage A entsteht aus dem Abschnitt anlage_a und steht nicht hier.\n", ("anlagen",)),
    ("\n", ("anlage_a",)),
    ("\n# Was nur diese Stadt in ihren Vorlagen verlangt.\n", ("felder",)),
    ("\n# Was Kolleginnen und Kollegen angemerkt haben; gedruckt wird es nie.\n", ("intern",)),
)
_IMMER = ("art", "oeffentlich", "nummer", "datum", "amt", "ansprechpersonen", "betreff")
_STATUS = "status: entwurf              # final, sobald alles nachgesehen ist\n"


@dataclass(slots=True)
class Entwurf:
    """The fields of the paper and the files of its folder, as they are found."""

    funde: Funde
    felder: dict[str, Inhalt] = field(default_factory=dict)
    dateien: dict[str, bytes] = field(default_factory=dict)
    gebunden: set[str] = field(default_factory=set)
    """Words that the paper prints of the indicators, which the draft only names."""
    beschriftungen: frozenset[str] = frozenset()
    """Words that labels and forms print of themselves."""

    def text(
        self, name: str, blocks: Sequence[Block], footnotes: Sequence[Footnote]
    ) -> dict[str, Inhalt] | None:
        """A field that names the file in which ``blocks`` are kept; None if there are none."""
        if not blocks:
            return None
        written = markdown_text(blocks, footnotes)
        if not written.is_exact:
            is_complete = written.is_complete
            kept = "die Wörter sind vollständig" if is_complete else "unten steht er noch einmal"
            self.funde.doubt(
                f"Im Text »{name}« ließ sich nicht jede Auszeichnung, Tabelle oder Abbildung "
                f"übernehmen; {kept}.",
                "Vergleichen Sie den Text mit der Datei, aus der er stammt.",
            )
        if not written.is_complete:
            self.funde.left_blocks(blocks)
        path = f"texte/{name}.md"
        self.dateien[path] = written.text.encode()
        return {"datei": path}

    def files(self) -> dict[str, bytes]:
        """All files of the folder by their paths, but for the report."""
        return {"vorlage.yaml": self._yaml().encode(), **self.dateien}

    def _yaml(self) -> str:
        return _KOPF + "".join(_yaml_groups(self._ordered()))

    def _ordered(self) -> dict[str, Inhalt]:
        felder = dict.fromkeys(_IMMER) | self.felder
        is_bericht = felder["art"] == Art.BERICHTSVORLAGE
        needed = ("bericht",) if is_bericht else ("beschlussvorschlag", "begruendung")
        for name in ("beratungsfolge", *needed, "unterschrift", "anlagen"):
            felder.setdefault(name, [] if name == "anlagen" else None)
        return {
            name: wert for name, wert in felder.items() if name in _IMMER or wert is not None
        } | {name: felder[name] for name in ("beratungsfolge", *needed, "unterschrift", "anlagen")}


def _yaml_groups(felder: Mapping[str, Inhalt]) -> Iterator[str]:
    for opening, names in _GRUPPEN:
        rows = [_field(name, felder[name]) for name in names if name in felder]
        if "status" in names:
            rows.insert(0, _STATUS)
        if rows:
            yield opening + "".join(rows)


def _field(name: str, wert: Inhalt) -> str:
    return "\n".join(_WEISE.field(name, cleaned(wert), 0)) + "\n"
