"""Files with one thing broken: each is named by at least one check.

What no check names, with the reason:

- A group with opacity whose lines carry the number of a content of the page: the independent
  checker does not look into such groups. Text in them is found; ours hold the watermark alone,
  which is an artifact as a whole.
- A cell that names heads that do not exist, where these have scopes: the scopes suffice.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from tests.check.conftest import Papier, Schreibe
from tests.check.muster import gestaltung
from tests.check.mutanten import MUTANTEN, UNSEEN, Change
from tests.render_docx.beispiel import reiches_dokument

from vorlagen_gen.check.blatt import read_blaetter
from vorlagen_gen.check.konformitaet import verify_konformitaet
from vorlagen_gen.check.papier import PARITAET, check
from vorlagen_gen.check.paritaet import find_differences
from vorlagen_gen.check.strukturbaum import STRUKTURBAUM, verify_strukturbaum
from vorlagen_gen.check.verdicts import Verdict
from vorlagen_gen.document import Block, Heading
from vorlagen_gen.read_back.pdf.datei import PdfDatei


@pytest.fixture(scope="session")
def faultless(schreibe: Schreibe) -> Papier:
    """The paper with every kind of block and no level of headings left out."""
    document = reiches_dokument()
    return schreibe(replace(document, blocks=tuple(map(_without_gap, document.blocks))))


def _without_gap(block: Block) -> Block:
    return replace(block, level=min(block.level, 3)) if isinstance(block, Heading) else block


def changed(pdf: bytes, change: Change) -> bytes:
    """``pdf`` with ``change`` made to it; nothing else is put right."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        plain = pikepdf.StreamDecodeLevel.none
        opened.save(
            out, compress_streams=False, stream_decode_level=plain, fix_metadata_version=False
        )
    return out.getvalue()


def verdict(name: str, papier: Papier, pdf: bytes) -> Verdict:
    """What the check ``name`` says of ``pdf``."""
    if name == PARITAET:
        found = find_differences(papier.document, papier.word, pdf)
        return Verdict.FAILED if found else Verdict.PASSED
    if name == STRUKTURBAUM:
        return verify_strukturbaum(PdfDatei(pdf), lambda: read_blaetter(pdf)).verdict
    return next(each.verdict for each in verify_konformitaet(pdf) if each.name == name)


def verdicts(papier: Papier, pdf: bytes) -> set[Verdict]:
    """What all checks say."""
    pruefungen = check(papier.document, papier.word, pdf, gestaltung()).pruefungen
    return {each.verdict for each in pruefungen}


def test_the_file_is_faultless_before_it_is_broken(faultless: Papier) -> None:
    pdf = changed(faultless.pdf, lambda _: None)
    assert verdicts(faultless, pdf) == {Verdict.PASSED}


@pytest.mark.parametrize(
    ("name", "fault"), [(name, fault) for name, changes in MUTANTEN.items() for fault in changes]
)
def test_one_thing_broken_is_named(name: str, fault: str, faultless: Papier) -> None:
    pdf = changed(faultless.pdf, MUTANTEN[name][fault])
    assert verdict(name, faultless, pdf) is Verdict.FAILED


@pytest.mark.parametrize("fault", UNSEEN)
def test_what_no_check_names_is_known(fault: str, faultless: Papier) -> None:
    assert verdicts(faultless, changed(faultless.pdf, UNSEEN[fault])) == {Verdict.PASSED}
