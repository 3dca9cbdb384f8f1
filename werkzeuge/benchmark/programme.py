"""The programs that are compared, and the inputs that each of them gets."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from werkzeuge.benchmark import daten, markdown
from werkzeuge.benchmark.eingabe import write_projekt
from werkzeuge.benchmark.inhalt import Papier
from werkzeuge.benchmark.messung import MessungError, Messwert, messe
from werkzeuge.benchmark.umgebung import WURZEL, Umgebung

MITBEWERBER = Path(__file__).parent / "mitbewerber"
UNSER, DOCXTPL, PANDOC = "vorlagen-gen", "docxtpl + LibreOffice", "pandoc + Typst"


@dataclass(frozen=True, slots=True)
class Satz:
    """Papers in a folder, as each program reads them, and where it writes them."""

    ordner: Path
    papiere: tuple[Papier, ...]

    @property
    def projekt(self) -> Path:
        """What vorlagen-gen reads."""
        return self.ordner / "projekt"

    @property
    def daten(self) -> Path:
        """What docxtpl reads."""
        return self.ordner / "daten"

    @property
    def markdown(self) -> Path:
        """What pandoc reads."""
        return self.ordner / "markdown"

    def write(self) -> None:
        """Write all inputs anew."""
        shutil.rmtree(self.ordner, ignore_errors=True)
        write_projekt(WURZEL, self.projekt, self.papiere)
        self.daten.mkdir()
        self.markdown.mkdir()
        for papier in self.papiere:
            _write_daten(papier, self.daten)
            for part, text in (
                ("", markdown.hauptdokument(papier)),
                ("-A", markdown.anlage_a(papier)),
            ):
                (self.markdown / f"{papier.ordner}{part}.md").write_text(text, encoding="utf-8")


def _write_daten(papier: Papier, folder: Path) -> None:
    documents = [
        ("hauptdokument.docx", papier.ordner, daten.hauptdokument(papier)),
        ("anlage_a.docx", f"{papier.ordner}-A", daten.anlage_a(papier)),
    ]
    entries = [dict(zip(("vorlage", "name", "daten"), each, strict=True)) for each in documents]
    text = json.dumps(entries, ensure_ascii=False)
    (folder / f"{papier.ordner}.json").write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Programm:
    """A program under measurement: how it is called, and where its files are then."""

    name: str
    aufruf: Callable[[Satz], Sequence[str | Path]]
    ausgabe: Callable[[Satz], Path]

    def messe(self, satz: Satz) -> Messwert:
        """Have it make all papers, with nothing there from before.

        Raises:
            MessungError: It failed, or did not make all files.
        """
        ausgabe = self.ausgabe(satz)
        shutil.rmtree(ausgabe, ignore_errors=True)
        shutil.rmtree(satz.projekt / ".zwischenspeicher", ignore_errors=True)
        ausgabe.mkdir()
        wert = messe(self.aufruf(satz), satz.ordner / "mitschrift.txt")
        for ending in ("docx", "pdf"):
            count = sum(1 for _ in ausgabe.rglob(f"*.{ending}"))
            if count != 2 * len(satz.papiere):
                raise MessungError(f"{self.name}: {count} Dateien mit der Endung {ending}.")
        return wert


def programme(umgebung: Umgebung, ordner: Path) -> dict[str, Programm]:
    """The programs that are there, by their names; ``ordner`` holds what they need to run."""
    found = [Programm(UNSER, lambda satz: unser_aufruf(umgebung, satz), _unsere_ausgabe)]
    if umgebung.mitbewerber and umgebung.soffice:
        write_wortvorlagen(umgebung.mitbewerber, ordner / "wortvorlagen")
        found.append(Programm(DOCXTPL, _docxtpl(umgebung.mitbewerber, ordner), _ausgabe(DOCXTPL)))
    if umgebung.mitbewerber:
        found.append(Programm(PANDOC, _pandoc(umgebung.mitbewerber), _ausgabe(PANDOC)))
    return {each.name: each for each in found}


def unser_aufruf(umgebung: Umgebung, satz: Satz) -> Sequence[str | Path]:
    """Our own program, as people call it: a final paper must pass all checks."""
    return [umgebung.eigenes.parent / "vorlagen-gen", "bauen", "--projekt", satz.projekt]


def _unsere_ausgabe(satz: Satz) -> Path:
    return satz.projekt / "ausgabe"


def _ausgabe(name: str) -> Callable[[Satz], Path]:
    return lambda satz: satz.ordner / name.split(maxsplit=1)[0]


def _docxtpl(python: Path, ordner: Path) -> Callable[[Satz], Sequence[str | Path]]:
    script = MITBEWERBER / "docxtpl_libreoffice.py"
    vorlagen, profil = ordner / "wortvorlagen", ordner / "profil"
    return lambda satz: [python, script, vorlagen, satz.daten, _ausgabe(DOCXTPL)(satz), profil]


def _pandoc(python: Path) -> Callable[[Satz], Sequence[str | Path]]:
    script, template = MITBEWERBER / "pandoc_typst.py", MITBEWERBER / "satz.typ"
    return lambda satz: [python, script, template, satz.markdown, _ausgabe(PANDOC)(satz)]


def write_wortvorlagen(python: Path, folder: Path) -> None:
    """The templates for docxtpl."""
    folder.mkdir(parents=True, exist_ok=True)
    messe([python, MITBEWERBER / "wortvorlagen.py", folder], folder / "mitschrift.txt")
