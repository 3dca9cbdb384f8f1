"""Public papers as objects of the specification OParl 1.1, chapter „Schema“.

An object holds the properties that are known, in the order of the specification. What is not
known here (meetings, agenda items, persons, places) is left out, as the specification allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import PurePath
from typing import Any, TypeAlias

from vorlagen_gen.model.titelzeile import titelzeile
from vorlagen_gen.model.vorlage import Beratung, Vorlage
from vorlagen_gen.model.werte import Rolle, Vorlagennummer
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.model.zeitpunkt import tagesbeginn
from vorlagen_gen.oparl import kennungen
from vorlagen_gen.oparl.adressen import Adressen
from vorlagen_gen.oparl.gruppierungen import Gruppierung, lebenszeit
from vorlagen_gen.oparl.veroeffentlichung import HAUPTDOKUMENT, Dokument, Veroeffentlichung
from vorlagen_gen.validate.zitate import vorlagenzitate

Objekt: TypeAlias = dict[str, Any]

SCHEMA = "https://schema.oparl.org/1.1/"
_MIME_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".svg": "image/svg+xml",
}
_UNKNOWN_TYPE = "application/octet-stream"


class Objekte:
    """All objects of the public papers of a project.

    Each list is sorted by the objects' addresses, as pages of lists need it.
    """

    def __init__(
        self,
        papiere: Iterable[Veroeffentlichung],
        organisationen: Iterable[Organisation],
        adressen: Adressen,
    ) -> None:
        """Nothing is made before it is asked for."""
        self._papiere = sorted(papiere, key=lambda papier: papier.kennung)
        self._organisationen = tuple(organisationen)
        self._adressen = adressen

    @property
    def papers(self) -> Iterator[Objekt]:
        """Papers with their files and consultations inside."""
        return (self._paper(papier) for papier in self._papiere)

    @property
    def consultations(self) -> Iterator[Objekt]:
        """Consultations, each with the paper it is about."""
        for papier in self._papiere:
            for each in self._consultations(papier):
                yield _below_type(each, paper=self._id(kennungen.paper(papier.kennung)))

    @property
    def files(self) -> Iterator[Objekt]:
        """Files, each with the papers it belongs to."""
        for papier in self._papiere:
            papers = [self._id(kennungen.paper(papier.kennung))]
            for dokument in papier.dokumente:
                yield from ({**each, "paper": papers} for each in self._files(papier, dokument))

    @property
    def organizations(self) -> Iterator[Objekt]:
        """The bodies and offices that public papers name."""
        return (self._organization(each) for each in self._gruppierungen)

    def _paper(self, papier: Veroeffentlichung) -> Objekt:
        vorlage = papier.vorlage
        files = [each for dokument in papier.dokumente for each in self._files(papier, dokument)]
        has_main = any(dokument.teil == HAUPTDOKUMENT for dokument in papier.dokumente)
        office = [self._organization_id(vorlage.amt)] if vorlage.amt else []
        return _known(
            id=self._id(kennungen.paper(papier.kennung)),
            type=f"{SCHEMA}Paper",
            body=self._adressen.koerperschaft,
            name=titelzeile(vorlage),
            reference=str(vorlage.nummer),
            date=vorlage.datum.isoformat() if vorlage.datum else None,
            paperType=str(vorlage.art) if vorlage.art else None,
            relatedPaper=self._paper_ids(self._related(papier)),
            superordinatedPaper=self._paper_ids([vorlage.hauptvorlage]),
            subordinatedPaper=self._paper_ids(self._ergaenzungen(papier)),
            mainFile=files[0] if has_main else None,
            auxiliaryFile=files[1:] if has_main else files,
            underDirectionOf=office,
            originatorOrganization=office,
            consultation=list(self._consultations(papier)),
            **_times(vorlage),
        )

    def _consultations(self, papier: Veroeffentlichung) -> Iterator[Objekt]:
        folge = _vollstaendig(papier.vorlage)
        names = kennungen.consultations(papier.kennung, (gremium for gremium, _ in folge))
        for (gremium, rolle), name in zip(folge, names, strict=True):
            yield {
                "id": self._id(name),
                "type": f"{SCHEMA}Consultation",
                "organization": [self._organization_id(gremium)],
                "authoritative": rolle is Rolle.ENTSCHEIDUNG,
                "role": str(rolle),
                **_times(papier.vorlage),
            }

    def _files(self, papier: Veroeffentlichung, dokument: Dokument) -> Iterator[Objekt]:
        """The formats of a document; the PDF is made from what the Word file says."""
        ids = {
            PurePath(name).suffix.lower(): self._id(
                kennungen.file(papier.kennung, dokument.teil, name)
            )
            for name, _ in dokument.dateien
        }
        word, pdf = ids.get(".docx"), ids.get(".pdf")
        for name, abdruck in dokument.dateien:
            endung = PurePath(name).suffix.lower()
            path = f"{papier.kennung}/{name}"
            yield _known(
                id=ids[endung],
                type=f"{SCHEMA}File",
                name=dokument.name,
                fileName=name,
                mimeType=_MIME_TYPES.get(endung, _UNKNOWN_TYPE),
                date=papier.vorlage.datum.isoformat() if papier.vorlage.datum else None,
                size=abdruck.groesse,
                sha512Checksum=abdruck.sha512,
                text=dokument.text,
                accessUrl=self._adressen.dateien + path,
                downloadUrl=self._adressen.herunterladen and self._adressen.herunterladen + path,
                masterFile=word if endung == ".pdf" else None,
                derivativeFile=[pdf] if endung == ".docx" and pdf else [],
                **_times(papier.vorlage),
            )

    def _organization(self, gruppierung: Gruppierung) -> Objekt:
        return _known(
            id=self._organization_id(gruppierung.name),
            type=f"{SCHEMA}Organization",
            body=self._adressen.koerperschaft,
            name=gruppierung.name,
            organizationType=gruppierung.organization_type,
            classification=gruppierung.classification,
            startDate=gruppierung.start.isoformat() if gruppierung.start else None,
            endDate=gruppierung.ende.isoformat() if gruppierung.ende else None,
            created=tagesbeginn(gruppierung.created).isoformat(),
            modified=tagesbeginn(gruppierung.modified).isoformat(),
        )

    @cached_property
    def _gruppierungen(self) -> tuple[Gruppierung, ...]:
        """What public papers name; a name that is a body's and an office's counts as a body."""
        bodies = {name for papier in self._papiere for name, _ in _vollstaendig(papier.vorlage)}
        named: dict[str, list[Vorlage]] = {}
        for papier in self._papiere:
            vorlage = papier.vorlage
            names = {name for name, _ in _vollstaendig(vorlage)} | {vorlage.amt or ""}
            for name in names - {""}:
                named.setdefault(name, []).append(vorlage)
        return tuple(
            self._gruppierung(name, papers, is_amt=name not in bodies)
            for name, papers in sorted(named.items(), key=lambda entry: self._id_of[entry[0]])
        )

    def _gruppierung(self, name: str, papers: Sequence[Vorlage], *, is_amt: bool) -> Gruppierung:
        spans = [span for vorlage in papers if (span := _span(vorlage))]
        created, modified = min(first for first, _ in spans), max(last for _, last in spans)
        return Gruppierung(name, is_amt, created, modified, *lebenszeit(name, self._organisationen))

    @cached_property
    def _id_of(self) -> Mapping[str, str]:
        vorlagen = [papier.vorlage for papier in self._papiere]
        bodies = [name for vorlage in vorlagen for name, _ in _vollstaendig(vorlage)]
        return kennungen.organizations([*bodies, *(each.amt for each in vorlagen if each.amt)])

    @cached_property
    def _kennung_of(self) -> Mapping[Vorlagennummer, str]:
        return {
            papier.vorlage.nummer: papier.kennung
            for papier in self._papiere
            if papier.vorlage.nummer
        }

    def _related(self, papier: Veroeffentlichung) -> set[Vorlagennummer | None]:
        """The papers that its public documents name and those whose orders it fulfils.

        The paper's own family is left out.
        """
        vorlage = papier.vorlage
        family = {vorlage.nummer, vorlage.hauptvorlage, *self._ergaenzungen(papier)}
        zitate = (each for dokument in papier.dokumente for each in vorlagenzitate(dokument.text))
        named = {each.nummer for each in zitate}
        return (named | {each.vorlage for each in vorlage.erfuellt}) - family

    def _ergaenzungen(self, papier: Veroeffentlichung) -> list[Vorlagennummer]:
        """The supplements that name it as their main paper."""
        others = (each.vorlage for each in self._papiere)
        return [
            each.nummer
            for each in others
            if each.nummer and each.hauptvorlage == papier.vorlage.nummer
        ]

    def _paper_ids(self, nummern: Iterable[Vorlagennummer | None]) -> list[str]:
        """The addresses of those that are public papers of this project, each once, sorted."""
        known = {self._kennung_of.get(each) for each in nummern if each}
        return [self._id(kennungen.paper(kennung)) for kennung in sorted(filter(None, known))]

    def _organization_id(self, name: str) -> str:
        return self._id(self._id_of[name])

    def _id(self, name: str) -> str:
        return self._adressen.basis + name


def _vollstaendig(vorlage: Vorlage) -> list[tuple[str, Rolle]]:
    """Body and role of each row; a final paper has both everywhere."""
    folge: tuple[Beratung, ...] = vorlage.beratungsfolge or ()
    return [(each.gremium, each.rolle) for each in folge if each.gremium and each.rolle]


def _span(vorlage: Vorlage) -> tuple[date, date] | None:
    """The first and the last day of the paper."""
    return (vorlage.datum, vorlage.zuletzt_geaendert or vorlage.datum) if vorlage.datum else None


def _times(vorlage: Vorlage) -> Objekt:
    """``created`` and ``modified``, which every object of OParl 1.1 has."""
    span = _span(vorlage)
    names = ("created", "modified")
    return dict(zip(names, (tagesbeginn(tag).isoformat() for tag in span or ()), strict=False))


def _known(**properties: object) -> Objekt:
    """The properties that hold something."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}


def _below_type(objekt: Objekt, **properties: object) -> Objekt:
    """``objekt`` with more properties, where the specification has them: first of all."""
    first = {name: objekt[name] for name in ("id", "type")}
    return {**first, **properties, **objekt}
