"""Whatever bytes a file is made of: it is searched, or unreadable, and soon."""

from __future__ import annotations

import pickle
import subprocess
import sys
from functools import partial
from io import BytesIO
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.anlagen.alle_verstecke import ALL
from tests.anlagen.bilder import encoded
from tests.anlagen.versteck import Versteck
from tests.validate.anlagendateien import endless_pdf, pdf

from vorlagen_gen.anlagen.abschirmung import abgeschirmt
from vorlagen_gen.anlagen.aushaendigen import Ausgehaendigt, Behandlung, ausgehaendigt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.funde import Fund, find_verborgenes
from vorlagen_gen.anlagen.reinigung import gereinigt
from vorlagen_gen.anlagen.stempel import GESPERRT
from vorlagen_gen.anlagen.suche import suche

FILES = [each for each in ALL.values() if not each.datei.endswith(".pdf")]
BEREINIGT = Behandlung("Anlage 1", "Lageplan", is_bereinigt=True)
PDFS = [each for each in ALL.values() if each.datei.endswith(".pdf")]
NAMES = ("a.pdf", "a.docx", "a.xlsx", "a.png", "a.jpg", "a.gif", "a.tif")
RELAXED = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


@st.composite
def damaged(draw: st.DrawFn, files: list[Versteck]) -> tuple[str, bytes]:
    """A file with some of its bytes replaced, taken out or doubled."""
    file = draw(st.sampled_from(files))
    data = bytearray(file.data)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        end = start + draw(st.integers(0, 20))
        data[start:end] = draw(
            st.one_of(st.binary(max_size=12), st.just(bytes(data[start:end]) * 2))
        )
    return file.datei, bytes(data)


def _repacked(data: bytes, part: str, content: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return stream.getvalue()


@st.composite
def damaged_part(draw: st.DrawFn) -> tuple[str, bytes]:
    """A Word or Excel file that is whole, with a part that is not."""
    file = draw(st.sampled_from([each for each in FILES if each.data.startswith(b"PK")]))
    with ZipFile(BytesIO(file.data[: file.data.rfind(b"PK\x05\x06") + 22])) as package:
        part = draw(st.sampled_from(package.namelist()))
        content = package.read(part)
    start = draw(st.integers(0, len(content)))
    end = start + draw(st.integers(0, 30))
    inside = draw(st.sampled_from([b"", b"<x/>", b'"', b"-1", b"rId99", b"\xff"]))
    changed = content[:start] + inside + content[end:]
    return file.datei, _repacked(file.data, part, changed)


def _is_searched(data: bytes, name: str) -> None:
    try:
        assert all(isinstance(each, Fund) for each in suche(data, name))
        assert isinstance(gereinigt(data, name), bytes)
    except UnlesbareDateiError:
        return


@given(st.binary(max_size=400), st.sampled_from(NAMES[1:]))
@RELAXED
def test_any_bytes_are_searched_or_unreadable(data: bytes, name: str) -> None:
    _is_searched(data, name)


@given(damaged(FILES))
@RELAXED
def test_a_damaged_file_is_searched_or_unreadable(file: tuple[str, bytes]) -> None:
    name, data = file
    _is_searched(data, name)


@given(damaged_part())
@RELAXED
def test_a_file_with_a_damaged_part_is_searched_or_unreadable(file: tuple[str, bytes]) -> None:
    name, data = file
    _is_searched(data, name)


_ALL_AT_ONCE = """
import pickle, sys
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.reinigung import gereinigt
from vorlagen_gen.anlagen.suche import suche
for name, data in pickle.load(sys.stdin.buffer):
    try:
        suche(gereinigt(data, name), name)
    except UnlesbareDateiError:
        pass
"""


@given(st.lists(damaged(PDFS), min_size=8, max_size=12))
@settings(max_examples=2, deadline=None)
def test_a_damaged_pdf_breaks_only_the_process_that_reads_it(
    files: list[tuple[str, bytes]],
) -> None:
    command = [sys.executable, "-c", _ALL_AT_ONCE]
    done = subprocess.run(command, input=pickle.dumps(files), timeout=240, check=False)
    for name, data in files if done.returncode else ():
        try:
            assert isinstance(find_verborgenes(data, name, is_bereinigt=True), tuple)
        except UnlesbareDateiError:
            continue


def test_the_process_says_what_the_program_says() -> None:
    for file in (PDFS[0], FILES[0], FILES[-1]):
        data, name = file.data, file.datei
        cleaned = gereinigt(data, name)
        assert find_verborgenes(data, name) == suche(data, name)
        assert find_verborgenes(data, name, is_bereinigt=True) == suche(cleaned, name)
    assert ausgehaendigt(data, name, BEREINIGT) == Ausgehaendigt(cleaned)


def test_a_file_that_takes_too_long_is_unreadable() -> None:
    start = monotonic()
    with pytest.raises(UnlesbareDateiError):
        find_verborgenes(endless_pdf(), "a.pdf", partial(abgeschirmt, seconds=2))
    assert monotonic() - start < 20


def test_a_locked_pdf_is_unreadable_and_one_locked_against_copying_is_not_changed() -> None:
    with pytest.raises(UnlesbareDateiError):
        find_verborgenes(pdf(kennwort="geheim"), "a.pdf")
    locked = pdf(owner="geheim")
    assert ausgehaendigt(locked, "a.pdf", BEREINIGT) == Ausgehaendigt(locked, GESPERRT)
    assert find_verborgenes(locked, "a.pdf") == ()


@pytest.mark.parametrize("name", ["a.doc", "a.zip", "a.pptx"])
def test_what_nobody_can_search_is_said(name: str) -> None:
    (fund,) = (
        suche(b"\xd0\xcf\x11\xe0" + b"\x00" * 600, name)
        if name == "a.doc"
        else suche(_of_one_part("ppt/presentation.xml" if name == "a.pptx" else "x"), name)
    )
    assert (fund.art.name, fund.is_bereinigbar) == ("UNBEKANNT", False)


def _of_one_part(name: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        file.writestr(name, "x")
    return stream.getvalue()


def test_a_picture_that_claims_to_be_enormous_costs_no_memory() -> None:
    huge = encoded("PNG")
    claimed = huge[:16] + b"\x7f\xff\xff\xff" * 2 + huge[24:]
    assert suche(claimed, "a.png") == ()
