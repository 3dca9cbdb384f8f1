"""Valid files, each broken in some way: what is wrong is said, and nothing ever breaks off."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from time import process_time

from tests.zufall.faelle import ROOT

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.pipeline import Gebaut, bauen
from vorlagen_gen.pruefung import Geprueft, pruefe
from vorlagen_gen.werkstatt import Werkstatt

ALLE = 100_000
WENIGE = 500
BUILT_EVERY = 100
"""Each so many mutations the paper is also built."""
LONGEST = 20.0
"""Seconds of processor time that one mutation may take; papers take a fraction of one."""
SHIPPED = sorted(path.parent for path in (ROOT / "vorlagen").glob("*/vorlage.yaml"))
ACCEPTED = sorted(path.parent for path in (ROOT / "tests/cases/accepted").rglob("vorlage.yaml"))
PAPERS = (*SHIPPED, *ACCEPTED * 2)
"""Papers of all kinds without a fault, mostly the short ones."""
KINDS = (".yaml", ".md", ".csv", ".txt")
VALUES = (
    "", "null", "[]", "{}", "[a, b]", "{a: b}", "ja", "-1", "0", "1e400", "9" * 400, "99.99.9999",
    "29.02.2023", "0000-00-00", "V/0000/0000", "V/9999/9999/99", "*a", "&a b", "!!python/object x",
    "!!binary x", "'", '"', "|", ">", "- - -", "? x", "{{ 7*7 }}", "{datei: ../../x}", "{datei: .}",
    "{datei: vorlage.yaml}", "{datei: texte}",
    "שלום", "\u202e", "👩‍👩‍👧", "e\u0301", "\u00a0", "a: b: c", "x #y",
    "a" * 5000, "ä" * 3000, "[" * 60, "{" * 60, "1.000.000.000.000", "−1", "2029 ff.", "NaN",
)  # fmt: skip
SNIPPETS = (
    b"\x00", b"\xff\xfe", b"\xe4", b"\t", b"\r", b"\n---\n", b"\n...\n", b"\xef\xbb\xbf", b"```",
    b"[^1]", b"[^1]: x\n", b"|a|b|\n|-|-|\n", b"**", b"[x](javascript:1)", b"[[indikator 1]]",
    b"> " * 40, b"- " * 40, b"# " * 10, b"\xf0\x9f\x92\xa9", b"\xe2\x80\x8b", b"Anlage 1a-", b"V/",
    b"1.000 \xe2\x82\xac", b"31.02.2025", b"%YAML 1.2\n", b"<<: *a", b"\\", b"&#0;", b"<script>",
)  # fmt: skip

Mutation = Callable[[bytes, Random], bytes]


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _delete_line(data: bytes, random: Random) -> bytes:
    lines = _lines(data)
    del lines[random.randrange(len(lines))]
    return b"\n".join(lines)


def _repeat_lines(data: bytes, random: Random) -> bytes:
    lines = _lines(data)
    start = random.randrange(len(lines))
    chunk = lines[start : start + random.randint(1, 5)]
    return b"\n".join([*lines[:start], *chunk * random.choice((2, 3, 50)), *lines[start:]])


def _swap_lines(data: bytes, random: Random) -> bytes:
    lines = _lines(data)
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _indent_line(data: bytes, random: Random) -> bytes:
    lines = _lines(data)
    index = random.randrange(len(lines))
    lines[index] = random.choice((b"", b" ", b"   ", b"\t")) + lines[index].lstrip(b" ")
    return b"\n".join(lines)


def _other_value(data: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"(?<=: )[^\n,{}]+|(?<=;)[^;\n]*|(?<=- )[^\n{]+", data))
    if not found:
        return random.choice(VALUES).encode()
    match = random.choice(found)
    return data[: match.start()] + random.choice(VALUES).encode() + data[match.end() :]


def _other_key(data: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"\b[a-z_]+(?=:)", data))
    if len(found) < 2:
        return data + b"\nx: y\n"
    match, other = random.choice(found), random.choice(found)
    return data[: match.start()] + other[0] + data[match.end() :]


def _other_bytes(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 8) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    what = random.choice(SNIPPETS) * random.choice((1, 1, 2, 300))
    return data[:at] + what + data[at:]


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randint(0, len(data))
    return data[:start] + data[start + random.choice((1, 10, 200, len(data))) :]


def _grow(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice((b"x", b"x ", b"9", b"\n", b"* ", b"(")) * 20_000 + data[at:]


def _encode(data: bytes, random: Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    return text.encode(random.choice(("utf-16", "cp1252", "utf-8-sig", "utf-32")), "replace")


MUTATIONS: tuple[Mutation, ...] = (
    _delete_line, _delete_line, _repeat_lines, _swap_lines, _indent_line, _other_value,
    _other_value, _other_value, _other_key, _other_bytes, _insert, _insert, _cut, _grow, _encode,
)  # fmt: skip


class Mutant:
    """A project in ``root`` with one paper, in which each seed breaks something and mends it."""

    def __init__(self, root: Path) -> None:
        for folder in ("templates", "content"):
            shutil.copytree(ROOT / folder, root / folder)
        self._root = root
        self._projekt = Projekt.open(_with_folder(root))
        self._bibliothek = Bibliothek(self._projekt)

    def faults(self, seed: int) -> list[str]:
        """All that went wrong when the seed's mutation was checked, and some also built."""
        random = Random(seed)  # noqa: S311 -- a test case, not a secret
        paper = self._root / "vorlagen" / "fall"
        shutil.copytree(random.choice(PAPERS), paper)
        files = [path for path in sorted(paper.rglob("*")) if path.suffix in KINDS]
        shared = random.random() < 0.1
        if shared:
            files = sorted((self._root / "content").rglob("*.*"))
        path = random.choice([*files, *([] if shared else [paper / "vorlage.yaml"] * len(files))])
        before = path.read_bytes()
        try:
            path.write_bytes(_mutated(before, random))
            bibliothek = Bibliothek(self._projekt) if shared else self._bibliothek
            return [*self._checked(bibliothek), *(self._built(seed))]
        finally:
            path.write_bytes(before)
            shutil.rmtree(paper)

    def _checked(self, bibliothek: Bibliothek) -> Iterator[str]:
        begin = process_time()
        try:
            for geprueft in pruefe(self._projekt, [], bibliothek):
                yield from self._misplaced(geprueft)
        except VorlagenError as error:
            yield from () if error.text and error.remedy else ("Fehler ohne Abhilfe",)
        if process_time() - begin > LONGEST:
            yield f"dauerte {process_time() - begin:.0f} s"

    def _misplaced(self, geprueft: Geprueft) -> Iterator[str]:
        quellzeilen = Quellzeilen(self._root)
        for finding in geprueft.findings:
            quellzeilen.show(finding.place)
            if not _is_sound(finding):
                yield f"unvollständig: {finding}"
        if list(geprueft.findings) != sorted(geprueft.findings):
            yield "nicht nach Ort sortiert"

    def _built(self, seed: int) -> Iterator[str]:
        if seed % BUILT_EVERY:
            return
        ausgabe = self._root / "ausgabe"
        try:
            for gebaut in self._bauen(ausgabe):
                yield from _half_written(gebaut)
        except VorlagenError:
            pass
        shutil.rmtree(ausgabe, ignore_errors=True)

    def _bauen(self, ausgabe: Path) -> Iterator[Gebaut]:
        heute = date(2026, 1, 1)
        return bauen(self._projekt, [], ausgabe, heute, lambda _: None, werkstatt=Werkstatt(1))


def _with_folder(root: Path) -> Path:
    (root / "vorlagen").mkdir()
    return root


def _mutated(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        data = random.choice(MUTATIONS)(data, random)
    return data


def _is_sound(finding: Finding) -> bool:
    """Whether a person can use it: a place that can be, whole sentences, a remedy."""
    place = finding.place
    is_forward = (place.line, place.column) <= (place.end_line, place.end_column)
    is_said = finding.text.rstrip()[-1:] in tuple(".?") and bool(finding.remedy.strip())
    return is_forward and place.line >= 0 and is_said and "\n" not in finding.text


def _half_written(gebaut: Gebaut) -> Iterator[str]:
    """Files that were promised and are not there, or are there without having been promised."""
    folder = gebaut.ausgabe
    there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    promised = {datei.name for datei in gebaut.dateien}
    if not promised <= there:
        yield f"fehlt in der Ausgabe: {sorted(promised - there)}"
    if there and not promised:
        yield f"liegt ohne Zusage in der Ausgabe: {sorted(there)}"


def report(seed: int, faults: Iterable[str]) -> str:
    """What a mutation broke, and how to see it again."""
    again = f"Noch einmal: .venv/bin/python -m tests.zufall --nur mutationen --seed {seed}"
    return "\n    ".join((f"Mutation {seed}:", *faults, again))
