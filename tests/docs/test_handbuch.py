"""What handbook and README show can be typed as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent, indent

import pytest

from vorlagen_gen.ausdruck import findings_text
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.vorlage import read_vorlage

ROOT = Path(__file__).parents[2]
HANDBUCH = (ROOT / "docs" / "handbuch.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")

PARENTS = {"finanzielle_auswirkungen": "beschlussvorschlag:\n"}
POSITIONS = """\
beschlussvorschlag:
  finanzielle_auswirkungen:
    teilfinanzplan:
      - auszahlungen: """


def findings_of(typed: str) -> list[Finding]:
    """What is wrong with a draft that says ``typed`` (texts in files are left aside)."""
    inline = re.sub(r"\{datei: texte/[a-z]+\.md\}", "Text", typed)
    werte, findings = parse_yaml(f"{inline}\n", "vorlage.yaml")
    if werte is None:
        return findings
    return findings + read_vorlage(werte)[1]


def examples(text: str) -> list[str]:
    return [dedent(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)]


def in_place(example: str) -> str:
    """An example from inside a field, below the field it belongs to."""
    name = example.split(":", 1)[0]
    return PARENTS[name] + indent(example, "  ") if name in PARENTS else example


@pytest.mark.parametrize("example", examples(HANDBUCH) + examples(README))
def test_an_example_is_a_draft_without_faults(example: str) -> None:
    assert [str(finding) for finding in findings_of(in_place(example))] == []


def traps() -> list[tuple[str, str]]:
    """Typed and right, of each row that shows YAML and not a description of it."""
    section = HANDBUCH.split("## Fallen von YAML")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(.+?)`(?: \(.+?\))? \| .+? \| `(.+?)` \|$", section, re.MULTILINE)
    return [(as_typed(typed), as_typed(right)) for typed, right in rows]


def as_typed(cell: str) -> str:
    """The sign for a new line as one, and the bar as it is outside a table."""
    return cell.replace(" ⏎ ", "\n  ").replace(r"\|", "|")


def as_field(cell: str) -> str:
    """What stands in a cell of the table, under the field it would belong to."""
    if cell.startswith("{jahr"):
        return f"{POSITIONS}[{cell}]"
    if cell.startswith("{"):
        return f"anlagen:\n  - {cell}"
    return f"betreff_zusatz:\n  {cell}" if cell.startswith("-") else cell


@pytest.mark.parametrize(("typed", "right"), traps())
def test_a_trap_is_found_and_its_remedy_works(typed: str, right: str) -> None:
    assert findings_of(as_field(typed)) != []
    assert [str(finding) for finding in findings_of(as_field(right))] == []


def test_the_table_of_traps_is_read() -> None:
    assert len(traps()) > 5


def field_names(form: type[Formular]) -> Iterator[str]:
    for name, field in form.model_fields.items():
        yield name
        for part in forms_in(field.annotation):
            yield from field_names(part)


def forms_in(annotation: object) -> Iterator[type[Formular]]:
    if isinstance(annotation, type) and issubclass(annotation, Formular):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from forms_in(part)


def test_every_field_is_explained() -> None:
    names = set(field_names(Vorlage))
    assert len(names) > 50
    assert [name for name in sorted(names) if not re.search(rf"\b{name}\b", HANDBUCH)] == []


FAULTY = """\
art: Beschlussvorlage
betreff: Spielplatz Musterweg
beratungsfolge:
  - {datum: 30.02.2026, gremium: Rat, rolle: Entscheidung}
  - {datum: 26.02.2026, gremium: Hauptausschuss, role: Vorberatung}
"""


def test_the_messages_that_are_shown_are_what_is_said(tmp_path: Path) -> None:
    label = "vorlagen/2026-spielplatz/vorlage.yaml"
    path = tmp_path / label
    path.parent.mkdir(parents=True)
    path.write_text(FAULTY, encoding="utf-8")
    werte, findings = parse_yaml(FAULTY, label)
    assert werte is not None
    findings += read_vorlage(werte)[1]
    section = HANDBUCH.split("## Meldungen")[1]
    assert section.split("```\n")[1] == findings_text(findings, Quellzeilen(tmp_path))
