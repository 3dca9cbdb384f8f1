"""The files of a paper -> the folder of a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from vorlagen_gen.assemble import Grundlagen
from vorlagen_gen.assemble.dateinamen import ascii_name
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.edit.neuanlage import LONGEST_NAME, demand_free, folder_name, write_folder
from vorlagen_gen.edit.stadtwahl import own_or_first
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.importe.abschnitte import Abschnitte, divided
from vorlagen_gen.importe.anlagen import Anlagenliste
from vorlagen_gen.importe.bericht import NAME, report
from vorlagen_gen.importe.beschriftungen import Beschriftungen
from vorlagen_gen.importe.dateien import Lesen, Quelldokument, read_file, read_shielded
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.felder import Feldleser
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.indikatoren import Indikatoren
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.importe.nebenher import note_nebenher
from vorlagen_gen.importe.vollstaendigkeit import keep_the_rest
from vorlagen_gen.importe.woerter import words
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.read_back.blocks import Figure

_JAHR = re.compile(r"\b(20\d\d|19\d\d)\b")
_WOERTER = 4


@dataclass(frozen=True, slots=True)
class Uebernommen:
    """The name of the new folder, what was understood, and what someone has to look at."""

    name: str
    verstanden: tuple[str, ...]
    findings: tuple[Finding, ...]


def importiere(
    projekt: Projekt, dateien: Sequence[Path], ordner: str | None, lesen: Lesen = read_shielded
) -> Uebernommen:
    """Write the draft of the paper that ``dateien`` hold into a new folder, all of it or nothing.

    Without ``ordner`` the folder is named after the year and the subject.

    Raises:
        VorlagenError: A file cannot be read or none is a paper, or the folder is there already.
    """
    if ordner is not None:
        demand_free(projekt, folder_name(ordner))
    quellen = [read_file(path, lesen) for path in dateien]
    entwurf = lies_entwurf(quellen, Bibliothek(projekt), projekt.staedte())
    keep_the_rest(quellen, entwurf)
    note_nebenher(quellen, entwurf)
    name = folder_name(ordner or _name(entwurf))
    demand_free(projekt, name)
    label = f"vorlagen/{name}/{NAME}"
    text, findings = report([each.name for each in quellen], entwurf.funde, label)
    files = {**entwurf.files(), NAME: text.encode()}
    write_folder(projekt.root / "vorlagen", name, files)
    return Uebernommen(name, tuple(entwurf.funde.verstanden), findings)


def _name(entwurf: Entwurf) -> str:
    """Year and first words of the subject, as many as the name of a folder may have."""
    datum, betreff = (str(entwurf.felder.get(each) or "") for each in ("datum", "betreff"))
    year = _JAHR.search(f"{datum} {entwurf.felder.get('nummer') or ''} {betreff}")
    words = (year[1] if year else "", *ascii_name(betreff).split("-")[:_WOERTER])
    longer = accumulate(filter(None, words), "{}-{}".format)
    return max(
        (each for each in longer if len(each) <= LONGEST_NAME), key=len, default="importiert"
    )


def lies_entwurf(
    quellen: Sequence[Quelldokument],
    bibliothek: Bibliothek,
    namen: Sequence[str],
    *,
    is_bound: bool = True,
) -> Entwurf:
    """The draft of the paper in ``quellen``, of one of the cities ``namen``.

    Without ``is_bound`` what was printed of indicators stays as it was printed.

    Raises:
        VorlagenError: None of them is a paper, or the labels of a city cannot be read.
    """
    staedte = _staedte(bibliothek, namen)
    labels = Beschriftungen.of(staedte)
    entwurf = Entwurf(Funde())
    entwurf.felder["stadt"] = _stadt(quellen, labels, namen)
    stadt = staedte.get(str(entwurf.felder["stadt"])) if is_bound else None
    entwurf.beschriftungen = labels.woerter | _budget_words(bibliothek.wissen.haushalt)
    indikatoren = _indikatoren(quellen, bibliothek, stadt, entwurf.gebunden)
    leser = Feldleser(entwurf, labels, bibliothek.wissen.haushalt, indikatoren)
    anlagen: list[Quelldokument] = []
    for quelle in quellen:
        teile = divided(quelle.gelesen.blocks, labels) if quelle.gelesen else Abschnitte()
        if not leser.read(quelle, teile):
            anlagen.append(quelle)
    if not leser.has_paper:
        raise VorlagenError(
            "In diesen Dateien ist keine Vorlage zu erkennen.",
            "Nennen Sie das Hauptdokument oder die Anlage A; sie sind an Überschriften wie "
            "»Beratungsfolge«, »Begründung:« oder »Kurzüberblick« zu erkennen.",
            ExitCode.CONTENT_REJECTED,
        )
    Anlagenliste(entwurf, labels, leser.anlagen, indikatoren).add(anlagen)
    return entwurf


def _budget_words(haushalt: Haushalt) -> frozenset[str]:
    """What a paper prints beside the codes of its budget, which are all that a draft names."""
    zeilen = (zeile.name for zeile in haushalt.zeilen.values())
    return frozenset(words(" ".join((*haushalt.produktgruppen.values(), *zeilen))))


def _staedte(bibliothek: Bibliothek, namen: Sequence[str]) -> dict[str, Stadt]:
    """All cities of the project.

    Raises:
        VorlagenError: The labels of one cannot be read; without them nothing is understood.
    """
    staedte: dict[str, Stadt] = {}
    for name in namen:
        stadt, _ = bibliothek.stadt(name)
        if stadt is None:
            raise VorlagenError(
                f"Die Beschriftungen in templates/{name}/stadt.yaml lassen sich nicht lesen.",
                "Was daran falsch ist, zeigt: vorlagen-gen templates pruefen",
                ExitCode.CONTENT_REJECTED,
            )
        staedte[name] = stadt
    return staedte


def _indikatoren(
    quellen: Sequence[Quelldokument],
    bibliothek: Bibliothek,
    stadt: Stadt | None,
    gebunden: set[str],
) -> Indikatoren | None:
    """The indicators, if the project has any and a file has a picture that one could be of."""
    blocks = (block for each in quellen if each.gelesen for block in each.gelesen.blocks)
    if stadt is None or not any(isinstance(block, Figure) for block in blocks):
        return None
    stand = bibliothek.indikatoren.stand
    if stand is None:
        return None
    haushalt, trennung = bibliothek.wissen.haushalt, bibliothek.silbentrennung
    return Indikatoren(Grundlagen(stadt, haushalt, trennung, stand), stand, gebunden)


def _stadt(
    quellen: Sequence[Quelldokument], labels: Beschriftungen, namen: Sequence[str]
) -> Inhalt:
    """The city whose words the paper uses; the first if it uses none."""
    blocks = (block for each in quellen if each.gelesen for block in each.gelesen.blocks)
    texts = [line for block in blocks for line in block_text(block).split("\n")]
    return labels.stadt(texts) or own_or_first(namen)
