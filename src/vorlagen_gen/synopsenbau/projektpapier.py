"""A paper of the project, as it is to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import (
    TEIL_ANLAGE_A,
    dateistamm,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.document import Document
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.synopsenbau.papier import (
    Fassung,
    Papier,
    Papierteil,
    anlagenname,
    art_of,
    is_anderswo,
)
from vorlagen_gen.synopsenbau.teile import merkmale
from vorlagen_gen.validate.ausnahmen import REGELN

_LESEFEHLER = "YF"
"""Codes of what files and fields hold begin with these; those of rules are in ``REGELN``."""
_ANLAGE_FEHLT = frozenset({"Y125", "Y135"})


def projektpapier(geprueft: Geprueft, bibliothek: Bibliothek) -> Papier:
    """All editions of a paper of the project.

    Raises:
        VorlagenError: It cannot be printed as it stands, or not all of it can be read.
    """
    if unread := next(_unread(geprueft), None):
        raise _unreadable(geprueft, unread)
    vorlage = geprueft.vorlage
    if vorlage is None or not geprueft.ausgaben:
        name = geprueft.ordner.name
        raise VorlagenError(
            f"Die Vorlage »{name}« lässt sich so nicht drucken, also auch nicht vergleichen.",
            f"Was fehlt, sagt: vorlagen-gen pruefen {getippt(name)}",
            ExitCode.CONTENT_REJECTED,
        )
    labels = bibliothek.labels(vorlage.stadt).synopse
    fassungen = {leser: _fassung(geprueft, vorlage, leser, labels) for leser in leserkreis(vorlage)}
    return Papier(geprueft.ordner.name, fassungen, geprueft=geprueft)


def _unread(geprueft: Geprueft) -> Iterator[Finding]:
    """What was typed and could not be read: it would be compared as if it were not there.

    A file of an Anlage may be missing as long as the paper is a draft; the Synopse says so.
    """
    own = (geprueft.ordner.label, f"{geprueft.ordner.label}/")
    is_entwurf = geprueft.vorlage is not None and geprueft.vorlage.status is Status.ENTWURF
    for each in geprueft.findings:
        is_typed = each.code[:1] in _LESEFEHLER and each.code not in REGELN
        is_own = each.place.file == own[0] or each.place.file.startswith(own[1])
        is_open = is_entwurf and each.code in _ANLAGE_FEHLT
        if each.severity is Severity.FEHLER and is_typed and is_own and not is_open:
            yield each


def _unreadable(geprueft: Geprueft, unread: Finding) -> VorlagenError:
    name = geprueft.ordner.name
    return VorlagenError(
        f"Die Vorlage »{name}« ist nicht ganz zu lesen, also auch nicht zu vergleichen. "
        f"{unread.place}: {unread.text}",
        f"{unread.remedy} Alles, was nicht zu lesen ist, nennt: "
        f"vorlagen-gen pruefen {getippt(name)}",
        ExitCode.CONTENT_REJECTED,
    )


def _fassung(geprueft: Geprueft, vorlage: Vorlage, leser: Leser, labels: SynopseLabels) -> Fassung:
    documents = {each.dateistamm: each for each in geprueft.ausgaben}

    def find(teil: str) -> Ausgabe | None:
        return documents.get(dateistamm(vorlage, geprueft.ordner.name, teil, leser))

    name = teil_hauptdokument(vorlage)
    haupt = documents[dateistamm(vorlage, geprueft.ordner.name, name, leser)]
    first = _teil(("haupt",), art_of(vorlage, labels), haupt, name)
    anlage_a = _teil(("a",), labels.teil_anlage_a, find(TEIL_ANLAGE_A), TEIL_ANLAGE_A)
    second = [anlage_a] if vorlage.anlage_a else []
    inhalte = geprueft.anlagen.dateien if geprueft.anlagen else {}
    anlagen = [
        _anlage(anlage, inhalte, find(teil), teil, labels)
        for teil, anlage in named_anlagen(vorlage)
        if anlage.oeffentlich or leser is Leser.GREMIEN
    ]
    return Fassung(_seen(vorlage, leser), (first, *second, *anlagen), haupt.document)


def _anlage(
    anlage: Anlage,
    inhalte: Mapping[str, bytes],
    ausgabe: Ausgabe | None,
    teil: str,
    labels: SynopseLabels,
) -> Papierteil:
    inhalt = inhalte.get(anlage.datei or "")
    datei = Datei(anlage.datei or "", inhalt) if inhalt is not None else None
    known = merkmale(anlage.titel, datei, anlage.erzeugt)
    found = _teil(known, anlagenname(anlage, labels), ausgabe, teil, datei)
    if ausgabe or datei:
        return found
    is_due = is_anderswo(anlage)
    return replace(found, is_anderswo=is_due, is_fehlend=not is_due)


def _teil(
    known: tuple[str, ...],
    name: str,
    ausgabe: Ausgabe | None,
    teil: str,
    datei: Datei | None = None,
) -> Papierteil:
    if ausgabe is None:
        return Papierteil(known, name, datei=datei)
    document = ausgabe.document
    words = dict(_bindungen(document))
    gelesen = of_document(document)
    return Papierteil(known, name, gelesen, datei, words, document=document, teil=teil)


def _bindungen(document: Document) -> Iterator[tuple[str, str]]:
    """What stands in the text for each binding."""
    return ((run.bindung, run.text) for run in runs(document) if run.bindung)


def _seen(vorlage: Vorlage, leser: Leser) -> Vorlage:
    """``vorlage`` without what ``leser`` may not see."""
    if leser is Leser.GREMIEN:
        return vorlage
    personen = vorlage.ansprechpersonen
    return vorlage.model_copy(
        update={
            "ansprechpersonen": personen and tuple(each for each in personen if each.oeffentlich),
            "anlagen": tuple(each for each in vorlage.anlagen if each.oeffentlich),
        }
    )
