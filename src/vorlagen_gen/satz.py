"""A paper as files: rendered, checked and reported on, but not written yet.

render → check
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from vorlagen_gen.anlagen.abschirmung import abgeschirmt
from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import (
    NICHTOEFFENTLICH,
    TEIL_ANLAGE_A,
    dateistamm,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.kopf import anlagenvermerk
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bestand.dokumente import Dokumentbestand, Gesetztes, Platz
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.freigabe import nachreichungen, obstacles
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import BERICHT
from vorlagen_gen.deliver.uebernahme import Uebernommen, hand_on
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import Geprueft, Zusammengestellt, sorted_findings
from vorlagen_gen.read_back.vorgelesen import VORGELESEN, vorgelesenes_papier
from vorlagen_gen.werkstatt import Auftrag, Werkstatt, arbeiten

if TYPE_CHECKING:  # loaded later, while documents are made
    from vorlagen_gen.deliver.pruefbericht import Bericht
    from vorlagen_gen.validate.ausnahmen import Ausgenommen, Befunde


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """The files of a paper before they are written, and what the checks say of them.

    ``ergebnisse`` are by the names of the documents without endings; ``findings`` are all of
    the paper, also those that need its pages. Each of ``hinweise`` begins with the name of the
    file that it is on.
    """

    dateien: tuple[Datei, ...]
    ergebnisse: Mapping[str, Ergebnis]
    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...]
    herkunft: Herkunft
    hinweise: tuple[str, ...] = ()


class Satz:
    """A paper whose documents are being made and checked; ``gesetzt`` waits for them."""

    def __init__(
        self,
        projekt: Projekt,
        paper: Zusammengestellt,
        bibliothek: Bibliothek,
        werkstatt: Werkstatt,
        bestand: Dokumentbestand | None = None,
    ) -> None:
        """Hand in to ``werkstatt`` the documents that ``bestand`` has not."""
        assert paper.vorlage is not None  # noqa: S101 -- such a paper has no documents
        self._vorlage = paper.vorlage
        self._bibliothek = bibliothek
        self._werkstatt = werkstatt
        setzerei = Setzerei(projekt, bibliothek, self._vorlage.stadt, werkstatt, bestand)
        self._lesen = bestand.lesungen if bestand else abgeschirmt
        self._dokumente = {each.dateistamm: setzerei.begin(each) for each in paper.ausgaben}

    @property
    def is_fertig(self) -> bool:
        """Whether ``gesetzt`` need not wait."""
        return all(each.is_fertig for each in self._dokumente.values())

    def withdraw(self) -> None:
        """Nobody will ask for the files: what is not begun is not made."""
        for each in self._dokumente.values():
            self._werkstatt.withdraw(each.auftraege)

    def gesetzt(self, geprueft: Geprueft) -> Gesetzt:
        """The files of the paper, with a report on all; ``geprueft`` is what the rules say of it.

        Raises:
            VorlagenError: Of one document there are no files.
        """
        from vorlagen_gen.deliver import pruefbericht  # takes 0.1 s, while others work

        vorlage = self._vorlage
        erzeugt: list[Datei] = []
        ergebnisse: dict[str, Ergebnis] = {}
        for stamm, dokument in self._dokumente.items():
            gesetzt = dokument.gesetzt()
            ergebnisse[stamm] = gesetzt.ergebnis
            erzeugt.append(Datei(f"{stamm}.docx", gesetzt.word, is_hochzuladen=False))
            erzeugt.append(Datei(f"{stamm}.pdf", gesetzt.pdf, seiten=gesetzt.ergebnis.seiten))
        fremdes = self._fremdes(geprueft)
        uebernommen = [datei for each in fremdes for datei in each.dateien]
        papier = _as_listed([*erzeugt, *uebernommen], vorlage, geprueft.ordner.name)
        dateien = (*papier, *_vorgelesen(vorlage, ergebnisse))
        befunde = with_pages(geprueft, vorlage, ergebnisse)
        bericht = self._bericht(geprueft, ergebnisse, befunde, dateien, _hinweise(fremdes))
        text = pruefbericht.write_pruefbericht(bericht)
        name = f"{_all_editions(BERICHT, vorlage)}.html"
        return Gesetzt(
            (*dateien, Datei(name, text, is_hochzuladen=False)),
            ergebnisse,
            befunde.findings,
            befunde.ausgenommen,
            _herkunft(geprueft, vorlage, self._bibliothek),
            _hinweise(fremdes),
        )

    def _bericht(
        self,
        geprueft: Geprueft,
        ergebnisse: Mapping[str, Ergebnis],
        befunde: Befunde,
        dateien: tuple[Datei, ...],
        hinweise: tuple[str, ...],
    ) -> Bericht:
        """What the report on all editions says."""
        from vorlagen_gen.deliver.pruefbericht import Bericht

        vorlage = self._vorlage
        on_files = (each for ergebnis in ergebnisse.values() for each in ergebnis.pruefungen)
        return Bericht(
            titel=geprueft.ausgaben[0].document.title,
            obstacles=obstacles(vorlage, (*geprueft.pruefungen, *on_files)),
            pruefungen=geprueft.pruefungen,
            ergebnisse=ergebnisse,
            luecken=geprueft.luecken,
            findings=befunde.findings,
            ausgenommen=befunde.ausgenommen,
            dateien=dateien,
            nachreichungen=nachreichungen(vorlage),
            hinweise=(*filter(None, (geprueft.barrieren,)), *hinweise),
        )

    def _fremdes(self, geprueft: Geprueft) -> tuple[Uebernommen, ...]:
        """The Anlagen that are files of other programs, each treated once."""
        ordner, anlagen = geprueft.ordner.name, geprueft.anlagen
        if anlagen is None:
            return ()
        seiten = self._bibliothek.labels(self._vorlage.stadt).seiten
        vermerk = partial(anlagenvermerk, self._vorlage, ordner, seiten)
        return tuple(hand_on(self._vorlage, ordner, anlagen, vermerk, self._lesen))


def _hinweise(fremdes: Iterable[Uebernommen]) -> tuple[str, ...]:
    return tuple(hinweis for each in fremdes for hinweis in each.hinweise)


def _herkunft(geprueft: Geprueft, vorlage: Vorlage, bibliothek: Bibliothek) -> Herkunft:
    """What the paper is made from and with."""
    eingaben = (*geprueft.gelesen, *bibliothek.gelesen(vorlage.stadt))
    return Herkunft.of(
        geprueft.ordner.label,
        ((each.label, each.sha256) for each in eingaben),
        _woerterbuch(bibliothek),
        bibliothek.template(vorlage.stadt),
    )


def with_pages(geprueft: Geprueft, vorlage: Vorlage, ergebnisse: Mapping[str, Ergebnis]) -> Befunde:
    """All findings on the paper, with those that its pages showed, and what it excepts."""
    from vorlagen_gen.validate.ausnahmen import Befunde, except_findings
    from vorlagen_gen.validate.seitenregeln import SEITENREGELN

    late = (found for ergebnis in ergebnisse.values() for found in ergebnis.findings)
    befunde = except_findings(vorlage, sorted_findings(late), SEITENREGELN)
    findings = sorted_findings([*geprueft.findings, *befunde.findings])
    return Befunde(findings, (*geprueft.ausgenommen, *befunde.ausgenommen))


def _woerterbuch(bibliothek: Bibliothek) -> Mapping[str, str]:
    """The dictionary that words were looked up in, if there is one."""
    woerterbuch = bibliothek.wissen.woerterbuch
    return {"woerterbuch": woerterbuch.sha256} if woerterbuch else {}


@dataclass(frozen=True, slots=True)
class _Gefunden:
    """A document that an earlier build left as it would come out."""

    found: Gesetztes
    is_fertig: bool = True
    auftraege: tuple[Auftrag[Any], ...] = ()

    def gesetzt(self) -> Gesetztes:
        """Both files, with the verdicts on them."""
        return self.found


@dataclass(frozen=True, slots=True)
class _Neu:
    """A document that is being made; what comes of it is kept at ``platz`` for later builds."""

    pdf: Auftrag[bytes]
    word: Auftrag[bytes]
    normen: Auftrag[tuple[Pruefung, ...]]
    inhalt: Auftrag[Ergebnis]
    platz: Platz | None

    @property
    def auftraege(self) -> tuple[Auftrag[Any], ...]:
        """All that is handed in."""
        return self.pdf, self.word, self.normen, self.inhalt

    @property
    def is_fertig(self) -> bool:
        """Whether all is done."""
        return all(each.is_fertig for each in self.auftraege)

    def gesetzt(self) -> Gesetztes:
        """Both files, with the verdicts on them."""
        word, pdf = self.word.result(), self.pdf.result()
        made = Gesetztes(word, pdf, self.inhalt.result().with_normen(self.normen.result()))
        if self.platz:
            self.platz.keep(made)
        return made


@dataclass(frozen=True, slots=True)
class Setzerei:
    """Where the documents of one paper are found, or have others make them."""

    projekt: Projekt
    bibliothek: Bibliothek
    stadt: str
    werkstatt: Werkstatt
    bestand: Dokumentbestand | None

    def begin(self, ausgabe: Ausgabe) -> _Gefunden | _Neu:
        """Both files of a document, found or handed in."""
        platz = self.bestand.platz(ausgabe.dateistamm, ausgabe.document) if self.bestand else None
        found = platz.find() if platz else None
        return _Gefunden(found) if found else self._hand_in(ausgabe, platz)

    def _hand_in(self, ausgabe: Ausgabe, platz: Platz | None) -> _Neu:
        """The PDF takes longest, so it comes first; two processes check it at once."""
        stamm, document = ausgabe.dateistamm, ausgabe.document
        templates, submit = self.projekt.template_dir(self.stadt), self.werkstatt.submit
        pdf = submit(f"{stamm}.pdf", arbeiten.pdf, document, templates, self.projekt.root)
        word = submit(f"{stamm}.docx", arbeiten.word, document, templates, self.projekt.root)
        ort = ort_der_sachentscheidung(self.bibliothek.labels(self.stadt))
        pruefung = f"der Prüfung von {stamm}"
        inhalt = submit(pruefung, arbeiten.pruefe, document, word, pdf, templates, ort)
        normen = submit(pruefung, arbeiten.pruefe_normen, pdf)
        return _Neu(pdf, word, normen, inhalt, platz)


def ort_der_sachentscheidung(stadt: Stadt) -> Place | None:
    """Where the words over the resolution were typed; None if it does not come first."""
    return stadt.texte.ort("sachentscheidung") if stadt.reihenfolge.is_beschluss_first else None


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
