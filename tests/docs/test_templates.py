"""The guide for templates names what the shipped ones hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vorlagen_gen.render.docx.felder import ANLAGE, FIELDS, VORLAGE, Art
from vorlagen_gen.render.docx.styles import required_styles
from vorlagen_gen.render.pdf.style import STYLESHEET

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "muenster"
GUIDE = (ROOT / "docs" / "templates.md").read_text("utf-8")


def test_every_style_that_word_files_need_is_named() -> None:
    assert [name for name in required_styles() if f"`{name}`" not in GUIDE] == []


def test_every_field_is_shown_as_it_is_typed_and_no_other() -> None:
    opened = {Art.PARAGRAPH: "{{p ", Art.RUN: "{{r ", Art.TEXT: "{{ "}
    typed = {f"{opened[art]}{name} }}}}" for name, art in FIELDS.items()}
    assert set(re.findall(r"`(\{\{.+?\}\})`", GUIDE)) == typed


def test_every_class_that_is_named_stands_in_the_stylesheet() -> None:
    base = ROOT / "src/vorlagen_gen/render/pdf/gestaltung.css"
    assert f"]({Path('..') / base.relative_to(ROOT)})" in GUIDE
    css = (TEMPLATES / STYLESHEET).read_text("utf-8") + base.read_text("utf-8")
    named = re.findall(r"`\.([a-z]+)`", GUIDE)
    assert len(named) > 15
    assert [name for name in named if not re.search(rf"\.{name}\b", css)] == []


@pytest.mark.parametrize("stadt", sorted(path.name for path in TEMPLATES.parent.iterdir()))
def test_a_city_repeats_no_line_of_the_usual_looks(stadt: str) -> None:
    base = (ROOT / "src/vorlagen_gen/render/pdf/gestaltung.css").read_text("utf-8")
    own = (TEMPLATES.parent / stadt / STYLESHEET).read_text("utf-8")
    said = {line for line in base.splitlines() if line.endswith("}")}
    assert [line for line in own.splitlines() if line in said] == []


@pytest.mark.parametrize("name", [VORLAGE, ANLAGE, STYLESHEET, "stadt.yaml"])
def test_every_file_of_the_folder_is_explained(name: str) -> None:
    assert (TEMPLATES / name).is_file()
    assert f"`{name}`" in GUIDE
