"""A paper as files: rendered, checked and reported on, but not written yet.

render → check
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import (
    NICHTOEFFENTLICH,
    TEIL_ANLAGE_A,
    dateistamm,
    endung,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bestand.dokumente import Dokumentbestand, Gesetztes
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.papier import Ergebnis, Gestaltung, check
from vorlagen_gen.check.satzspiegel import load_satzspiegel
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.freigabe import nachreichungen, obstacles
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import BERICHT
from vorlagen_gen.document import Document
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import Geprueft, sorted_findings
from vorlagen_gen.read_back.vorgelesen import VORGELESEN, vorgelesenes_papier
from vorlagen_gen.validate.ausnahmen import Ausgenommen, Befunde, except_findings
from vorlagen_gen.validate.seitenregeln import SEITENREGELN


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """The files of a paper before they are written, and what the checks say of them.

    ``ergebnisse`` are by the names of the documents without endings; ``findings`` are all of
    the paper, also those that need its pages.
    """

    dateien: tuple[Datei, ...]
    ergebnisse: Mapping[str, Ergebnis]
    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...]
    herkunft: Herkunft


def setze(
    projekt: Projekt,
    geprueft: Geprueft,
    bibliothek: Bibliothek,
    bestand: Dokumentbestand | None = None,
) -> Gesetzt:
    """Render and check the documents of the paper that ``bestand`` has not; report on all."""
    vorlage = geprueft.vorlage
    assert vorlage is not None  # noqa: S101 -- a rejected paper is not rendered
    werkstatt = _Werkstatt(projekt, bibliothek.labels(vorlage.stadt), vorlage.stadt, bestand)
    erzeugt: list[Datei] = []
    ergebnisse: dict[str, Ergebnis] = {}
    for ausgabe in geprueft.ausgaben:
        stamm, gesetzt = ausgabe.dateistamm, werkstatt.gesetzt(ausgabe)
        ergebnisse[stamm] = gesetzt.ergebnis
        erzeugt.append(Datei(f"{stamm}.docx", gesetzt.word, is_hochzuladen=False))
        erzeugt.append(Datei(f"{stamm}.pdf", gesetzt.pdf, seiten=gesetzt.ergebnis.seiten))
    papier = _as_listed([*erzeugt, *_passed_through(geprueft)], vorlage, geprueft.ordner.name)
    dateien = (*papier, *_vorgelesen(vorlage, ergebnisse))
    befunde = _with_pages(geprueft, vorlage, ergebnisse)
    bericht = _bericht(geprueft, vorlage, ergebnisse, befunde, dateien)
    eingaben = (*geprueft.gelesen, *bibliothek.gelesen(vorlage.stadt))
    herkunft = Herkunft.of(
        geprueft.ordner.label,
        ((each.label, each.sha256) for each in eingaben),
        _woerterbuch(bibliothek),
    )
    return Gesetzt((*dateien, bericht), ergebnisse, befunde.findings, befunde.ausgenommen, herkunft)


def _with_pages(
    geprueft: Geprueft, vorlage: Vorlage, ergebnisse: Mapping[str, Ergebnis]
) -> Befunde:
    """All findings on the paper, with those that its pages showed, and what it excepts."""
    late = (found for ergebnis in ergebnisse.values() for found in ergebnis.findings)
    befunde = except_findings(vorlage, sorted_findings(late), SEITENREGELN)
    findings = sorted_findings([*geprueft.findings, *befunde.findings])
    return Befunde(findings, (*geprueft.ausgenommen, *befunde.ausgenommen))


def _woerterbuch(bibliothek: Bibliothek) -> Mapping[str, str]:
    """The dictionary that words were looked up in, if there is one."""
    woerterbuch = bibliothek.wissen.woerterbuch
    return {"woerterbuch": woerterbuch.sha256} if woerterbuch else {}


@dataclass(frozen=True)
class _Werkstatt:
    """Where the documents of one paper are made, as far as an earlier build did not."""

    projekt: Projekt
    labels: Stadt
    stadt: str
    bestand: Dokumentbestand | None

    def gesetzt(self, ausgabe: Ausgabe) -> Gesetztes:
        """Both files of a document with the verdicts on them, found or made."""
        document = ausgabe.document
        platz = self.bestand.platz(ausgabe.dateistamm, document) if self.bestand else None
        if found := platz.find() if platz else None:
            return found
        word, pdf = _render(self.projekt, document, self.stadt)
        made = Gesetztes(word, pdf, check(document, word, pdf, self._gestaltung))
        if platz:
            platz.keep(made)
        return made

    @cached_property
    def _gestaltung(self) -> Gestaltung:
        satzspiegel = load_satzspiegel(self.projekt.template_dir(self.stadt))
        return Gestaltung(satzspiegel, self.labels.texte.ort("sachentscheidung"))


def _render(projekt: Projekt, document: Document, stadt: str) -> tuple[bytes, bytes]:
    """The Word file and the PDF of a document."""
    from vorlagen_gen.render.docx import render_docx
    from vorlagen_gen.render.pdf import render_pdf

    template_dir = projekt.template_dir(stadt)
    word = render_docx(document, template_dir, projekt.root)
    return word, render_pdf(document, template_dir, projekt.root)


def _bericht(
    geprueft: Geprueft,
    vorlage: Vorlage,
    ergebnisse: Mapping[str, Ergebnis],
    befunde: Befunde,
    dateien: tuple[Datei, ...],
) -> Datei:
    """The report on all editions."""
    from vorlagen_gen.deliver.pruefbericht import Bericht, write_pruefbericht

    on_files = (each for ergebnis in ergebnisse.values() for each in ergebnis.pruefungen)
    bericht = Bericht(
        titel=geprueft.ausgaben[0].document.title,
        obstacles=obstacles(vorlage, (*geprueft.pruefungen, *on_files)),
        pruefungen=geprueft.pruefungen,
        ergebnisse=ergebnisse,
        luecken=geprueft.luecken,
        findings=befunde.findings,
        ausgenommen=befunde.ausgenommen,
        dateien=dateien,
        nachreichungen=nachreichungen(vorlage),
    )
    name = f"{_all_editions(BERICHT, vorlage)}.html"
    return Datei(name, write_pruefbericht(bericht), is_hochzuladen=False)


def _vorgelesen(vorlage: Vorlage, ergebnisse: Mapping[str, Ergebnis]) -> Iterator[Datei]:
    """How all editions sound, if all could be read back."""
    heard = {stamm: each.vorgelesen for stamm, each in ergebnisse.items() if each.vorgelesen}
    if heard.keys() == ergebnisse.keys():
        text = vorgelesenes_papier(heard.items())
        name = f"{_all_editions(VORGELESEN, vorlage)}.txt"
        yield Datei(name, text.encode(), is_hochzuladen=False)


def _all_editions(name: str, vorlage: Vorlage) -> str:
    """``name`` for a file on all editions; it says if one of them is not public."""
    return f"{name}_{NICHTOEFFENTLICH}" if Leser.GREMIEN in leserkreis(vorlage) else name


def _as_listed(dateien: list[Datei], vorlage: Vorlage, ordner: str) -> list[Datei]:
    """``dateien`` in the order of the paper: itself, Anlage A, the Anlagen as it lists them."""
    first = [teil_hauptdokument(vorlage), TEIL_ANLAGE_A]
    teile = [*first, *(teil for teil, _ in named_anlagen(vorlage))]
    namen = [
        dateistamm(vorlage, ordner, teil, leser) for leser in leserkreis(vorlage) for teil in teile
    ]
    return sorted(dateien, key=lambda datei: namen.index(datei.name.rpartition(".")[0]))


def _passed_through(geprueft: Geprueft) -> Iterator[Datei]:
    """The Anlagen that are handed on as they are, each in the editions that may hold it."""
    vorlage, anlagen = geprueft.vorlage, geprueft.anlagen
    if vorlage is None or anlagen is None:
        return
    for leser in leserkreis(vorlage):
        for teil, anlage in named_anlagen(vorlage):
            inhalt = anlagen.dateien.get(anlage.datei or "")
            if inhalt is not None and (anlage.oeffentlich or leser is Leser.GREMIEN):
                stamm = dateistamm(vorlage, geprueft.ordner.name, teil, leser)
                yield Datei(stamm + endung(anlage.datei or ""), inhalt, is_uebernommen=True)
