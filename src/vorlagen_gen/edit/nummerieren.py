"""A paper gets its number, everywhere at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import Setzen
from vorlagen_gen.edit.inhalt import fields_of, inhalt_of, text_names
from vorlagen_gen.edit.nummernangabe import demand_nummer, find_nummer
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import Paar, write_all
from vorlagen_gen.edit.zitate import citation, citations, cite_in_text, cite_in_yaml
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place, has_errors
from vorlagen_gen.load.dateien import find_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import read_quelle
from vorlagen_gen.load.yaml import read_yaml
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.quelltext import Quelltext, getippt


@dataclass(frozen=True, slots=True)
class _Blatt:
    """A paper as it lies on the desk: its YAML file and what that says."""

    ordner: Vorlagenordner
    datei: Quelldatei
    werte: Abbildung

    def nummer(self, feld: str) -> Vorlagennummer | None:
        """The number in ``feld``; ``None`` if there is none or it is none."""
        return find_nummer(inhalt_of(self.werte.get(feld)))


@dataclass(frozen=True, slots=True)
class Nummeriert:
    """What a number brought with it.

    ``geaendert`` are the files that changed and ``vorlagen`` the names of the papers they
    belong to, both sorted; ``zitate`` are the places where other papers still cite ``alt``.
    """

    name: str
    alt: Vorlagennummer | None
    neu: Vorlagennummer
    geaendert: tuple[str, ...]
    vorlagen: tuple[str, ...]
    zitate: tuple[Place, ...]


def nummerieren(projekt: Projekt, name: str, nummer: str) -> Nummeriert:
    """Give the paper ``name`` the number, everywhere at once, and tell what that changed.

    The number goes into the paper, into the ``hauptvorlage`` and the own number of its
    supplements, and in place of the old one (or of ``V/____/2025``) wherever these cite it.
    All files change or none; a ``VorlagenError`` says why none did.
    """
    neu = demand_nummer(nummer)
    ordner = projekt.select([name])[0]
    _demand_readable(projekt, ordner, neu)
    blaetter = [_open(each) for each in projekt.ordner() if projekt.has_yaml(each)]
    blatt = next((each for each in blaetter if each.ordner == ordner), None)
    if blatt is None:
        raise VorlagenError(
            f"Im Ordner {ordner.label} fehlt die Datei vorlage.yaml.", "Legen Sie sie an."
        )
    ergaenzungen = _ergaenzungen(blatt, blaetter)
    _demand_family(blatt, neu)
    others = [each for each in blaetter if each is not blatt and each not in ergaenzungen]
    _demand_unused(neu, ergaenzungen, others)
    _demand_clear(blatt, neu, ergaenzungen, others)
    paare = [pair for pair in _changes(projekt, blatt, ergaenzungen, neu) if pair[0] != pair[1]]
    zitate = tuple(_cited_by(projekt, blatt, others, neu))
    write_all(paare, projekt.root / "vorlagen")
    return _result(blatt, [blatt, *ergaenzungen], neu, [old.label for old, _ in paare], zitate)


def _result(
    blatt: _Blatt,
    touched: list[_Blatt],
    neu: Vorlagennummer,
    labels: list[str],
    zitate: tuple[Place, ...],
) -> Nummeriert:
    changed = {
        each.ordner.name
        for each in touched
        if any(label.startswith(f"{each.ordner.label}/") for label in labels)
    }
    return Nummeriert(
        blatt.ordner.name,
        blatt.nummer("nummer"),
        neu,
        tuple(sorted(labels)),
        tuple(sorted(changed)),
        zitate,
    )


def _demand_readable(projekt: Projekt, ordner: Vorlagenordner, neu: Vorlagennummer) -> None:
    """Refuse as long as any paper is broken: it may hold the number, or be a supplement."""
    for each in projekt.ordner():
        if not projekt.has_yaml(each) or _is_readable(each):
            continue
        why = "Sie könnte diese Nummer schon haben oder eine Ergänzung dieser Vorlage sein."
        if each == ordner:
            why = "Solange sie Fehler hat, lässt sich keine Stelle sicher ändern."
        raise VorlagenError(
            f"Die Nummer {neu} wurde nicht eingetragen, denn die Datei {each.yaml_label} ist nicht "
            f"fehlerfrei zu lesen. {why}",
            f"Beheben Sie, was »vorlagen-gen pruefen {getippt(each.name)}« meldet, und geben Sie "
            "den Befehl dann noch einmal.",
            ExitCode.CONTENT_REJECTED,
        )


def _is_readable(ordner: Vorlagenordner) -> bool:
    werte, findings = read_yaml(ordner.yaml_path, ordner.yaml_label)
    return werte is not None and not has_errors(findings)


def _open(ordner: Vorlagenordner) -> _Blatt:
    datei = Quelldatei.read(ordner.yaml_path, ordner.yaml_label)
    return _Blatt(ordner, datei, datei.values())


def _ergaenzungen(blatt: _Blatt, blaetter: list[_Blatt]) -> list[_Blatt]:
    alt = blatt.nummer("nummer")
    if alt is None:
        return []
    return [each for each in blaetter if each is not blatt and each.nummer("hauptvorlage") == alt]


def _demand_family(blatt: _Blatt, neu: Vorlagennummer) -> None:
    haupt = blatt.nummer("hauptvorlage")
    if haupt and (not neu.ergaenzung or neu.hauptvorlage != haupt):
        raise VorlagenError(
            f"{neu} ist nicht die Nummer einer Ergänzung zu {haupt}.",
            f"Nehmen Sie {haupt}/1 oder die nächste freie Zahl.",
            ExitCode.USAGE,
        )
    if neu.ergaenzung and not haupt:
        raise VorlagenError(
            f"{neu} ist die Nummer einer Ergänzung, aber die Vorlage nennt keine Hauptvorlage.",
            f"Ergänzen Sie in der Vorlage »hauptvorlage: {neu.hauptvorlage}«.",
            ExitCode.USAGE,
        )


def _demand_unused(neu: Vorlagennummer, ergaenzungen: list[_Blatt], others: list[_Blatt]) -> None:
    wanted = {neu, *(_moved_nummer(each, neu) for each in ergaenzungen)}
    for other in others:
        used = other.nummer("nummer")
        if used and used in wanted:
            raise VorlagenError(
                f"Die Nummer {used} hat schon die Vorlage {other.ordner.label}.",
                "Nehmen Sie eine Nummer, die noch frei ist.",
                ExitCode.CONTENT_REJECTED,
            )


def _demand_clear(
    blatt: _Blatt, neu: Vorlagennummer, ergaenzungen: list[_Blatt], others: list[_Blatt]
) -> None:
    """Refuse to move supplements of a number that two papers have: whose are they?"""
    alt = blatt.nummer("nummer")
    same = [each for each in others if each.nummer("nummer") == alt]
    if alt is None or alt == neu or not same or not ergaenzungen:
        return
    papers = ", ".join(each.ordner.label for each in (blatt, *same))
    moved = ", ".join(each.ordner.label for each in ergaenzungen)
    raise VorlagenError(
        f"Die Nummer {neu} wurde nicht eingetragen: Die alte Nummer {alt} haben mehrere Vorlagen "
        f"({papers}), und wessen Ergänzung {moved} ist, steht nirgends.",
        "Löschen Sie in der Kopie die Zeile »nummer« und ersetzen Sie in ihren Texten "
        f"{alt} durch V/____/{alt.jahr}; dann geben Sie den Befehl noch einmal.",
        ExitCode.CONTENT_REJECTED,
    )


def _moved_nummer(ergaenzung: _Blatt, neu: Vorlagennummer) -> Vorlagennummer | None:
    """The number a supplement has once its Hauptvorlage is ``neu``."""
    own = ergaenzung.nummer("nummer")
    if own is None or not own.ergaenzung:
        return None
    return Vorlagennummer(neu.jahr, neu.laufend, own.ergaenzung)


def _changes(
    projekt: Projekt, blatt: _Blatt, ergaenzungen: list[_Blatt], neu: Vorlagennummer
) -> Iterator[Paar]:
    alt = blatt.nummer("nummer")
    own = citation(alt, with_placeholder=True)
    yield blatt.datei, cite_in_yaml(_numbered(blatt.datei, neu), own, str(neu))
    yield from _texts(projekt, blatt, own, str(neu))
    if alt is None:
        return
    pattern = citation(alt, with_placeholder=False)
    for each in ergaenzungen:
        yield each.datei, cite_in_yaml(_moved(each, neu), pattern, str(neu))
        yield from _texts(projekt, each, pattern, str(neu))


def _moved(ergaenzung: _Blatt, neu: Vorlagennummer) -> Quelldatei:
    """The supplement's YAML with the new ``hauptvorlage``, and its own number moved along."""
    datei = with_changes(ergaenzung.datei, [Setzen(("hauptvorlage",), str(neu))])
    own = _moved_nummer(ergaenzung, neu)
    return _numbered(datei, own) if own else datei


def _numbered(datei: Quelldatei, nummer: Vorlagennummer) -> Quelldatei:
    return with_changes(datei, [Setzen(("nummer",), str(nummer))])


def _texts(projekt: Projekt, blatt: _Blatt, pattern: re.Pattern[str], neu: str) -> Iterator[Paar]:
    """The paper's text files, the Anlagen among them, before and after."""
    for path, label in _text_files(projekt, blatt):
        datei = Quelldatei.read(path, label)
        yield datei, cite_in_text(datei, pattern, neu)


def _cited_by(
    projekt: Projekt, blatt: _Blatt, others: list[_Blatt], neu: Vorlagennummer
) -> Iterator[Place]:
    """Where ``others`` cite the number that the paper had; those that have it cite themselves."""
    alt = blatt.nummer("nummer")
    if alt is None or alt == neu:
        return
    pattern = citation(alt, with_placeholder=False)
    for each in others:
        if each.nummer("nummer") != alt:
            yield from citations(each.werte, pattern)
            for path, label in _text_files(projekt, each):
                text = Quelltext.of_file(read_quelle(path, label).text or "", label)
                yield from (text.place(*match.span()) for match in pattern.finditer(text.text))


def _text_files(projekt: Projekt, blatt: _Blatt) -> Iterator[tuple[Path, str]]:
    """The files of the paper's texts with their paths in the project, sorted."""
    names = text_names(fields_of(blatt.werte))
    found = (find_file(name, blatt.ordner.path, projekt.root) for name in names)
    for path in sorted({path for path in found if isinstance(path, Path)}):
        yield path, f"{blatt.ordner.label}/{path.relative_to(blatt.ordner.path).as_posix()}"
