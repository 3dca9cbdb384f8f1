"""A paper of which only the finished files are left: a package, its ZIP, a Word file or a PDF."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from vorlagen_gen.assemble import assemble
from vorlagen_gen.assemble.dateinamen import TEIL_LESEFASSUNG, ascii_name, is_nichtoeffentlich
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.document import Document
from vorlagen_gen.einlesen import lies
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.importe.abschnitte import divided
from vorlagen_gen.importe.anlagen import anlagennummer
from vorlagen_gen.importe.beschriftungen import Beschriftungen
from vorlagen_gen.importe.dateien import Quelldokument, read_file
from vorlagen_gen.importe.uebernahme import lies_entwurf
from vorlagen_gen.load.ablage import ueberlagert
from vorlagen_gen.load.dateien import is_ignored, is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.stadt import SeitenLabels, Stadt
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.paket.metadaten import NAME as METADATEN
from vorlagen_gen.synopsenbau.papier import (
    Fassung,
    Papier,
    Papierteil,
    anlagenname,
    art_of,
    is_anderswo,
)
from vorlagen_gen.synopsenbau.teile import merkmale

_TEXTE = (".docx", ".pdf")
_BEILAGEN = (".xlsx", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff")
_ANLAGE_A = ("a",)
_UNGESAGT = frozenset(
    {
        "auftraege",
        "eingestellt",
        "erfuellt",
        "erledigt",
        "geaendert",
        "muster",
        "status",
        "vorgaenger",
    }
)
"""Fields that no file tells, or not in a way that it can be read."""


def find_dateien(ort: Path) -> list[Path]:
    """The files of a paper in the folder ``ort``, or ``ort`` itself; of twins the Word file.

    Reports and reading versions are none.

    Raises:
        VorlagenError: There are none.
    """
    if ort.is_file():
        return [ort]
    paths = sorted(path for path in ort.iterdir() if is_plain_file(path) and _counts(path))
    words = {path.stem for path in paths if path.suffix.lower() == ".docx"}
    found = [path for path in paths if path.suffix.lower() != ".pdf" or path.stem not in words]
    if not found:
        raise VorlagenError(
            f"Im Ordner »{ort.name}« liegt keine Vorlage als Word oder PDF.",
            "Nennen Sie den Ordner eines Pakets unter »paket«, sein ZIP, eine Word-Datei oder "
            "ein PDF.",
            ExitCode.USAGE,
        )
    return found


def _counts(path: Path) -> bool:
    is_kind = path.suffix.lower() in (*_TEXTE, *_BEILAGEN)
    return is_kind and not is_ignored(path.name) and TEIL_LESEFASSUNG not in path.stem.split("_")


def altpapier(projekt: Projekt, ort: Path, bibliothek: Bibliothek) -> Papier:
    """All editions of the paper in the folder or file ``ort``, read from its files.

    Raises:
        VorlagenError: There is none, it cannot be read, or it is no paper.
    """
    quellen = [read_file(path) for path in find_dateien(ort)]
    leser = _Leser(projekt, bibliothek, ascii_name(ort.stem) or "gelesen")
    fassungen: dict[Leser, Fassung] = {}
    is_ganz = (ort / METADATEN).is_file()
    for is_geheim in (False, True):
        some = [each for each in quellen if is_nichtoeffentlich(each.name) is is_geheim]
        if some and not (is_geheim and not _has_text(some)):
            reader, fassung = leser.fassung(some, is_ganz=is_ganz)
            fassungen.setdefault(reader, fassung)
    is_open = any(
        teil.is_fehlend and teil.merkmale == _ANLAGE_A
        for each in fassungen.values()
        for teil in each.teile
    )
    return Papier(leser.name, fassungen, _UNGESAGT | ({"anlage_a"} if is_open else set()))


def _has_text(quellen: Iterable[Quelldokument]) -> bool:
    return any(each.gelesen for each in quellen)


class _Leser:
    """Reads the editions of one paper."""

    def __init__(self, projekt: Projekt, bibliothek: Bibliothek, name: str) -> None:
        self.projekt, self.bibliothek, self.name = projekt, bibliothek, name

    def fassung(self, quellen: Sequence[Quelldokument], *, is_ganz: bool) -> tuple[Leser, Fassung]:
        """The edition that ``quellen`` hold, and for whom it is.

        Of a paper that is not ``is_ganz`` an Anlage A may be missing.
        """
        vorlage = self._vorlage(quellen)
        stadt = self.bibliothek.labels(vorlage.stadt)
        is_geheim = vorlage.oeffentlich is False or any(
            is_nichtoeffentlich(each.name) or _says(each, stadt.seiten.nichtoeffentlich)
            for each in quellen
        )
        leser = Leser.GREMIEN if is_geheim else Leser.OEFFENTLICHKEIT
        vorlage = vorlage.model_copy(update=_zustand(quellen, stadt.seiten))
        teile = tuple(_teile(vorlage, quellen, stadt, is_ganz=is_ganz))
        return leser, Fassung(vorlage, teile, self._rahmen(vorlage, leser))

    def _vorlage(self, quellen: Sequence[Quelldokument]) -> Vorlage:
        entwurf = lies_entwurf(quellen, self.bibliothek, self.projekt.staedte(), is_bound=False)
        name = f"{self.name}.gelesen"
        folder = PurePosixPath("vorlagen", name)
        files = {folder / path: content for path, content in entwurf.files().items()}
        projekt = replace(self.projekt, ablage=ueberlagert(self.projekt.root, files))
        ordner = Vorlagenordner(name, self.projekt.root / folder, str(folder))
        vorlage = lies(projekt, ordner).vorlage
        if vorlage is None:
            raise VorlagenError(
                f"»{self.name}« lässt sich nicht vergleichen: Aus den Dateien ergeben sich keine "
                "lesbaren Angaben.",
                "Übernehmen Sie sie mit »vorlagen-gen importieren«; dort sehen Sie, was fehlt.",
                ExitCode.CONTENT_REJECTED,
            )
        return self.bibliothek.with_felder(vorlage)[0]

    def _rahmen(self, vorlage: Vorlage, leser: Leser) -> Document:
        """What its pages repeat."""
        grundlagen, _ = self.bibliothek.grundlagen(vorlage, None)
        assert grundlagen is not None  # noqa: S101 -- its labels have been read
        head = vorlage.model_copy(update={"anlagen": (), "anlage_a": None})
        return next(iter(assemble(head, self.name, {}, grundlagen, leser))).document


def _says(quelle: Quelldokument, opening: str) -> bool:
    """Whether a page of ``quelle`` opens its header or footer like this."""
    seiten = quelle.gelesen.seiten if quelle.gelesen else ()
    texts = (text for seite in seiten for text in (*seite.header, *seite.footer))
    return any(text.startswith(opening) for text in texts)


def _zustand(quellen: Sequence[Quelldokument], seiten: SeitenLabels) -> Mapping[str, object]:
    """Whether it was a draft or a sample: what is delivered is neither."""
    marks = {seite.watermark for each in quellen if each.gelesen for seite in each.gelesen.seiten}
    is_entwurf = seiten.entwurf in marks or any("_ENTWURF" in each.name for each in quellen)
    return {
        "status": Status.ENTWURF if is_entwurf else Status.FINAL,
        "muster": any(_says(each, seiten.muster) for each in quellen),
    }


def _teile(
    vorlage: Vorlage, quellen: Sequence[Quelldokument], stadt: Stadt, *, is_ganz: bool
) -> Iterator[Papierteil]:
    """The parts in the order of the paper; a file that belongs to no Anlage comes last."""
    labels, known = stadt.synopse, Beschriftungen.of({vorlage.stadt: stadt})
    rest: list[Quelldokument] = []
    parts: dict[str, Papierteil] = {}
    for each in quellen:
        kind = _kind(each, known)
        if kind and kind not in parts:
            name = art_of(vorlage, labels) if kind == "haupt" else labels.teil_anlage_a
            parts[kind] = Papierteil((kind,), name, each.gelesen)
        else:
            rest.append(each)
    if "a" not in parts and not is_ganz:
        parts["a"] = Papierteil(_ANLAGE_A, labels.teil_anlage_a, is_fehlend=True)
    if "haupt" not in parts:
        parts["haupt"] = Papierteil(("haupt",), art_of(vorlage, labels), is_fehlend=True)
    yield from (parts[kind] for kind in ("haupt", "a") if kind in parts)
    yield from _anlagen(vorlage, rest, known, labels)


def _kind(quelle: Quelldokument, labels: Beschriftungen) -> str:
    teile = divided(quelle.gelesen.blocks, labels) if quelle.gelesen else None
    if teile is None:
        return ""
    return "haupt" if teile.is_hauptdokument else "a" if teile.is_anlage_a else ""


def _anlagen(
    vorlage: Vorlage,
    quellen: Iterable[Quelldokument],
    known: Beschriftungen,
    labels: SynopseLabels,
) -> Iterator[Papierteil]:
    """The Anlagen in the order of the list; files of one number, or of none, in their own."""
    by_number = defaultdict[str | None, deque[Quelldokument]](deque)
    for each in quellen:
        by_number[anlagennummer(each, known)].append(each)
    for anlage in vorlage.anlagen:
        files = by_number[anlage.nummer]
        quelle = files.popleft() if files else None
        datei = Datei(quelle.name, quelle.data) if quelle else None
        yield Papierteil(
            merkmale(anlage.titel, datei),
            anlagenname(anlage, labels),
            quelle.gelesen if quelle else None,
            datei,
            is_fehlend=quelle is None and not is_anderswo(anlage),
            is_anderswo=quelle is None and is_anderswo(anlage),
        )
