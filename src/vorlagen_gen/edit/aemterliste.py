"""``content/aemter.txt``, as it was before offices had days, becomes rows of ``aemter.csv``."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from vorlagen_gen.deliver.ausgabe import write_file
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import has_errors
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.inhalte import Inhalte, is_remark
from vorlagen_gen.load.organisationen import AEMTER, AEMTERLISTE, SPALTEN
from vorlagen_gen.load.projekt import Projekt


@dataclass(frozen=True, slots=True)
class Aemterliste:
    """The list as it was read, and the table that says all it says."""

    liste: Quelldatei
    tabelle: Quelldatei

    def write(self) -> None:
        """Write the table, then delete the list; killed in between, both are there.

        Raises:
            VorlagenError: One of them cannot be changed.
        """
        write_file(self.tabelle.path, self.tabelle.data)
        try:
            self.liste.path.unlink()
        except OSError as error:
            raise VorlagenError(
                f"{AEMTERLISTE} lässt sich nicht löschen; in {AEMTER} steht jetzt alles daraus.",
                "Schließen Sie die Datei in anderen Programmen und löschen Sie sie.",
            ) from error


def read_aemterliste(projekt: Projekt) -> Aemterliste | None:
    """The list with the table it becomes; nothing if the project has no such list.

    Offices and remarks that the table has already are not repeated; all others come at its end.

    Raises:
        VorlagenError: One of the files cannot be read.
    """
    liste = _read(projekt, AEMTERLISTE)
    if not liste.is_there:
        return None
    tabelle = _read(projekt, AEMTER)
    added = _lines(liste, tabelle, _names(projekt) if _head(tabelle) else frozenset())
    end = len(tabelle.text)
    line_end = tabelle.line_end if tabelle.is_there else liste.line_end
    text = "".join(f"{line}{line_end}" for line in added)
    if tabelle.text and not tabelle.text.endswith(("\n", "\r")):
        text = line_end + text
    return Aemterliste(liste, tabelle.changed([Ersetzung(end, end, text)]))


def _read(projekt: Projekt, label: str) -> Quelldatei:
    path = projekt.root / label
    if not path.is_file():
        return Quelldatei.new(path, label)
    projekt.require(path, label)
    return Quelldatei.read(path, label)


def _names(projekt: Projekt) -> frozenset[str]:
    """The offices in the table."""
    inhalte = Inhalte(projekt)
    names = frozenset(nfc(row["name"]) for _, row in inhalte.rows(AEMTER, SPALTEN))
    if has_errors(inhalte.findings):
        raise VorlagenError(
            f"Die Datei {AEMTER} hat Fehler und wird deshalb nicht ergänzt.",
            "Beheben Sie zuerst, was »vorlagen-gen pruefen« meldet.",
            ExitCode.CONTENT_REJECTED,
        )
    return names


def _lines(liste: Quelldatei, tabelle: Quelldatei, known: Collection[str]) -> Iterator[str]:
    """What the table lacks: its head if it has none, remarks, and offices without days.

    A remark stands above the office it was made on, and names one that the table has already.
    """
    head = _head(tabelle)
    spalten = next(csv.reader([head], delimiter=";")) if head else SPALTEN
    if not head:
        yield ";".join(SPALTEN)
    seen, said = set(known), set(tabelle.text.splitlines())
    for line in liste.text.splitlines():
        name, _, remark = (part.strip() for part in line.partition("#"))
        is_known = bool(name) and nfc(name) in seen
        bemerkung = f"# {name}: {remark}" if is_known else f"# {remark}"
        if remark and bemerkung not in said:
            yield bemerkung
        if name and not is_known:
            seen.add(nfc(name))
            yield _row(name, spalten)


def _head(tabelle: Quelldatei) -> str:
    """The line with the names of the columns; empty if there is none."""
    lines = tabelle.text.splitlines()
    return next((line for line in lines if line.strip() and not is_remark(line)), "")


def _row(name: str, spalten: Sequence[str]) -> str:
    row = io.StringIO()
    writer = csv.writer(row, delimiter=";", lineterminator="")
    writer.writerow([name if spalte == "name" else "" for spalte in spalten])
    return row.getvalue()
