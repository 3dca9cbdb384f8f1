"""What of a paper one reader gets: its files, and a report and a record on these alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.assemble.dateinamen import (
    NICHTOEFFENTLICH,
    TEIL_ANLAGE_A,
    dateistamm,
    is_nichtoeffentlich,
    kennung,
    named_anlagen,
    slug,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import BERICHT
from vorlagen_gen.document import Document
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.paket.vertrauliches import Vertrauliches, read_vertrauliches
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.read_back.vorgelesen import VORGELESEN
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.validate.ausnahmen import Ausgenommen

FASSUNGEN = {Leser.OEFFENTLICHKEIT: "oeffentlich", Leser.GREMIEN: NICHTOEFFENTLICH}


@dataclass(frozen=True, slots=True)
class Fassung:
    """A paper as ``leser`` gets it.

    ``vorlage`` is the paper without what he may not see; ``hauptdokument`` what its first file
    says. ``dateien`` are the files of the paper, in its order; reports are not among them.
    ``hinweise`` are on these files; ``vertrauliches`` is what the public must not learn;
    ``lesefassung`` is the name of the reading version's files without endings, if there is one.
    """

    leser: Leser
    name: str
    ordner: str
    vorlage: Vorlage
    hauptdokument: Document
    dateien: tuple[Datei, ...]
    ergebnisse: Mapping[str, Ergebnis]
    pruefungen: tuple[Pruefung, ...]
    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...]
    herkunft: Herkunft
    hinweise: tuple[str, ...] = ()
    vertrauliches: Vertrauliches | None = None
    lesefassung: str = ""

    @property
    def is_oeffentlich(self) -> bool:
        """Whether all the world may read it."""
        return self.leser is Leser.OEFFENTLICHKEIT

    @property
    def teile(self) -> Iterator[tuple[str, Anlage | None]]:
        """The names of its parts without endings, as the paper lists them; an Anlage with each."""
        stems: list[tuple[str, Anlage | None]] = [(teil_hauptdokument(self.vorlage), None)]
        if self.vorlage.anlage_a:
            stems.append((TEIL_ANLAGE_A, None))
        for teil, anlage in (*stems, *named_anlagen(self.vorlage)):
            yield dateistamm(self.vorlage, self.ordner, teil, self.leser), anlage


def paketname(vorlage: Vorlage, ordner: str, leser: Leser) -> str:
    """The name of a package's folder: ``V-0101-2025``, for the bodies marked as such."""
    stamm = kennung(vorlage.nummer) if vorlage.nummer else slug(ordner)
    return f"{stamm}_{NICHTOEFFENTLICH}" if leser is Leser.GREMIEN else stamm


def fassungen(geprueft: Geprueft, gesetzt: Gesetzt) -> tuple[Fassung, ...]:
    """One for each of those who read the paper; the one for the public, if any, first.

    Raises:
        VorlagenError: A file that is not public cannot be read.
    """
    vorlage = geprueft.vorlage
    assert vorlage is not None  # noqa: S101 -- what was built could be read
    return tuple(_fassung(geprueft, gesetzt, vorlage, leser) for leser in leserkreis(vorlage))


def _fassung(geprueft: Geprueft, gesetzt: Gesetzt, vorlage: Vorlage, leser: Leser) -> Fassung:
    name = geprueft.ordner.name
    is_public = leser is Leser.OEFFENTLICHKEIT
    haupt = dateistamm(vorlage, name, teil_hauptdokument(vorlage), leser)
    fassung = Fassung(
        leser,
        paketname(vorlage, name, leser),
        name,
        vorlage,
        next(each.document for each in geprueft.ausgaben if each.dateistamm == haupt),
        tuple(each for each in gesetzt.dateien if _is_for(each.name, leser)),
        {
            stamm: ergebnis
            for stamm, ergebnis in gesetzt.ergebnisse.items()
            if is_nichtoeffentlich(f"{stamm}.pdf") != is_public
        },
        geprueft.pruefungen,
        gesetzt.findings,
        gesetzt.ausgenommen,
        replace(gesetzt.herkunft, paket=FASSUNGEN[leser]),
        tuple(_hinweise(geprueft, gesetzt, leser)),
    )
    return _without(fassung, _vertrauliches(geprueft)) if is_public else fassung


def _hinweise(geprueft: Geprueft, gesetzt: Gesetzt, leser: Leser) -> Iterator[str]:
    """What is told of the files; how many files are not accessible, only of all together."""
    if geprueft.barrieren and len({is_nichtoeffentlich(d.name) for d in gesetzt.dateien}) == 1:
        yield geprueft.barrieren
    names = {each.name for each in gesetzt.dateien if _is_for(each.name, leser)}
    yield from (each for each in gesetzt.hinweise if each.partition(" ")[0] in names)


def _vertrauliches(geprueft: Geprueft) -> Vertrauliches:
    try:
        return read_vertrauliches(geprueft)
    except UnlesbareDateiError as error:
        raise VorlagenError(
            "Eine nichtöffentliche Anlage lässt sich nicht lesen; so kann niemand prüfen, ob das "
            "öffentliche Paket etwas daraus verrät.",
            "Ersetzen Sie sie durch eine unbeschädigte Datei ohne Kennwort.",
            ExitCode.CONTENT_REJECTED,
        ) from error


def _is_for(name: str, leser: Leser) -> bool:
    """Whether a file of the output folder belongs to that edition and is no report on both."""
    is_report = name.startswith((f"{BERICHT}.", f"{BERICHT}_", f"{VORGELESEN}.", f"{VORGELESEN}_"))
    return not is_report and is_nichtoeffentlich(name) == (leser is Leser.GREMIEN)


def _without(fassung: Fassung, vertrauliches: Vertrauliches) -> Fassung:
    """``fassung`` without all that tells of ``vertrauliches``."""
    eingaben = {
        name: fingerprint
        for name, fingerprint in fassung.herkunft.eingaben.items()
        if name not in vertrauliches.eingaben
    }
    return replace(
        fassung,
        vorlage=_public(fassung.vorlage),
        pruefungen=tuple(map(vertrauliches.pruefung, fassung.pruefungen)),
        findings=_told(fassung.findings, vertrauliches),
        ausgenommen=tuple(
            replace(each, findings=_told(each.findings, vertrauliches))
            for each in fassung.ausgenommen
        ),
        herkunft=replace(fassung.herkunft, eingaben=eingaben),
        vertrauliches=vertrauliches,
    )


def _told(findings: Iterable[Finding], vertrauliches: Vertrauliches) -> tuple[Finding, ...]:
    return tuple(each for each in findings if not vertrauliches.is_told_by(each))


def _public(vorlage: Vorlage) -> Vorlage:
    """The paper as if what is not public did not exist."""
    personen = tuple(each for each in vorlage.ansprechpersonen or () if each.oeffentlich)
    anlagen = tuple(each for each in vorlage.anlagen if each.oeffentlich)
    changes = {"ansprechpersonen": personen, "anlagen": anlagen, "intern": None}
    return vorlage.model_copy(update=changes)
