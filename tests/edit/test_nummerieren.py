"""A number is set everywhere at once, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.edit.conftest import HAUPT

from vorlagen_gen.edit.nummerieren import nummerieren
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt


def contents(projekt: Projekt) -> dict[str, bytes]:
    folder = projekt.root / "vorlagen"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def yaml_of(projekt: Projekt, name: str) -> Path:
    return projekt.root / "vorlagen" / name / "vorlage.yaml"


def test_the_number_and_its_citations_change_and_nothing_else(projekt: Projekt) -> None:
    before = contents(projekt)
    nummeriert = nummerieren(projekt, "haupt", "V/9855/2027")
    after = contents(projekt)
    assert nummeriert.vorlagen == ("ergaenzung", "haupt")
    assert nummeriert.geaendert == (
        "vorlagen/ergaenzung/texte/begruendung.md",
        "vorlagen/ergaenzung/vorlage.yaml",
        "vorlagen/haupt/anlagen/a.md",
        "vorlagen/haupt/texte/begruendung.md",
        "vorlagen/haupt/vorlage.yaml",
    )
    assert after.keys() == before.keys()
    old, new = b"V/9800/2026", b"V/9855/2027"
    kept_comment = before["haupt/vorlage.yaml"].replace(old, new)
    kept_comment = kept_comment.replace(b"Kommentar zu " + new, b"Kommentar zu " + old)
    kept_comment = kept_comment.replace(b"vormals " + new, b"vormals " + old)
    kept_comment = kept_comment.replace(new + b"7", old + b"7")
    assert after["haupt/vorlage.yaml"] == kept_comment
    assert after["haupt/texte/begruendung.md"] == before["haupt/texte/begruendung.md"].replace(
        old, new
    ).replace(b"V/____/2026", new)
    assert after["ergaenzung/vorlage.yaml"] == before["ergaenzung/vorlage.yaml"].replace(old, new)
    supplement = before["ergaenzung/texte/begruendung.md"].replace(old, new)
    assert after["ergaenzung/texte/begruendung.md"] == supplement
    assert after["haupt/anlagen/b.pdf"] == before["haupt/anlagen/b.pdf"]
    assert after["andere/vorlage.yaml"] == before["andere/vorlage.yaml"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("art: x\nstatus: entwurf # s\namt: y\n", "art: x\nstatus: entwurf # s\nN\namt: y\n"),
        (
            "status: entwurf\noeffentlich: ja\namt: y\n",
            "status: entwurf\noeffentlich: ja\nN\namt: y\n",
        ),
        ("amt: y\nnummer:\nart: x\n", "amt: y\nN\nart: x\n"),
        ("amt: y\nnummer:   # folgt\n", "amt: y\nN   # folgt\n"),
        ('nummer: "folgt"\n', "N\n"),
        ("# nur\namt: y\n", "# nur\nN\namt: y\n"),
        ("status: entwurf", "status: entwurf\nN"),
        ("", "N\n"),
    ],
)
def test_a_paper_without_a_number_gets_its_line(projekt: Projekt, text: str, expected: str) -> None:
    path = yaml_of(projekt, "andere")
    path.write_text(text, encoding="utf-8")
    nummerieren(projekt, "andere", "V/9855/2027")
    assert path.read_text(encoding="utf-8") == expected.replace("N", "nummer: V/9855/2027")


def test_a_text_is_numbered_whatever_its_file_is_called(projekt: Projekt) -> None:
    yaml = yaml_of(projekt, "haupt")
    yaml.write_bytes(yaml.read_bytes().replace(b"begruendung.md", b"begruendung.txt"))
    texte = yaml.parent / "texte"
    (texte / "begruendung.md").rename(texte / "begruendung.txt")
    assert "vorlagen/haupt/texte/begruendung.txt" in (
        nummerieren(projekt, "haupt", "V/9855/2027").geaendert
    )
    assert b"V/9855/2027" in (texte / "begruendung.txt").read_bytes()
    assert b"V/9800/2026" in (yaml.parent / "anlagen" / "b.pdf").read_bytes()


def test_numbering_twice_changes_nothing_more(projekt: Projekt) -> None:
    nummerieren(projekt, "haupt", "V/9855/2027")
    before = contents(projekt)
    again = nummerieren(projekt, "haupt", "V/9855/2027")
    assert again.alt == again.neu
    assert (again.geaendert, again.vorlagen, again.zitate) == ((), (), ())
    assert contents(projekt) == before


def test_a_supplement_takes_the_next_free_number_of_its_family(projekt: Projekt) -> None:
    nummerieren(projekt, "ergaenzung", "V/9800/2026/2")
    text = yaml_of(projekt, "ergaenzung").read_text(encoding="utf-8")
    assert text.startswith("nummer: V/9800/2026/2\nhauptvorlage: V/9800/2026 #")


@pytest.mark.parametrize(
    ("name", "nummer", "exit_code", "text"),
    [
        ("haupt", "V/9700/2026", ExitCode.CONTENT_REJECTED, "hat schon die Vorlage"),
        ("haupt", "V/97/26", ExitCode.USAGE, "keine Vorlagennummer"),
        ("haupt", "V/9800/2026/3", ExitCode.USAGE, "nennt keine Hauptvorlage"),
        ("ergaenzung", "V/9801/2026/1", ExitCode.USAGE, "nicht die Nummer einer Ergänzung"),
        ("haput", "V/9855/2026", ExitCode.USAGE, "Meinten Sie »haupt«"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    projekt: Projekt, name: str, nummer: str, exit_code: ExitCode, text: str
) -> None:
    before = contents(projekt)
    with pytest.raises(VorlagenError, match=text) as caught:
        nummerieren(projekt, name, nummer)
    assert caught.value.exit_code is exit_code
    assert contents(projekt) == before


def test_a_number_that_a_supplement_would_take_over_must_be_free(projekt: Projekt) -> None:
    yaml_of(projekt, "andere").write_text("nummer: V/9855/2027/1\n", encoding="utf-8")
    with pytest.raises(VorlagenError, match="V/9855/2027/1 hat schon"):
        nummerieren(projekt, "haupt", "V/9855/2027")


def write_copy(projekt: Projekt, text: str = HAUPT) -> None:
    yaml_of(projekt, "kopie").parent.mkdir()
    yaml_of(projekt, "kopie").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["haupt", "kopie"])
def test_a_copy_with_the_number_of_its_original_does_not_take_the_supplements(
    projekt: Projekt, name: str
) -> None:
    write_copy(projekt)
    before = contents(projekt)
    with pytest.raises(VorlagenError, match="wurde nicht eingetragen") as caught:
        nummerieren(projekt, name, "V/9855/2027")
    for folder in ("haupt", "kopie", "ergaenzung"):
        assert f"vorlagen/{folder}" in caught.value.text
    assert "Löschen Sie in der Kopie die Zeile »nummer«" in caught.value.remedy
    assert "V/____/2026" in caught.value.remedy
    assert contents(projekt) == before


def test_a_copy_of_a_paper_without_supplements_gets_its_own_number(projekt: Projekt) -> None:
    write_copy(projekt, "nummer: V/9700/2026\nbetreff: Wie V/9700/2026\n")
    nummeriert = nummerieren(projekt, "kopie", "V/9855/2027")
    assert nummeriert.geaendert == ("vorlagen/kopie/vorlage.yaml",)
    assert nummeriert.zitate == ()
    text = yaml_of(projekt, "kopie").read_text(encoding="utf-8")
    assert text == "nummer: V/9855/2027\nbetreff: Wie V/9855/2027\n"


def test_where_other_papers_cite_the_old_number_is_told(projekt: Projekt) -> None:
    yaml_of(projekt, "andere").write_text(
        "nummer: V/9700/2026\nbetreff: Zu V/9800/2026\nbericht: {datei: b.md}\n"
        "intern: {notizen: V/9800/2026}\n",
        encoding="utf-8",
    )
    yaml_of(projekt, "andere").with_name("b.md").write_text("Eins\n\nV/9800/2026/1\n")
    zitate = nummerieren(projekt, "haupt", "V/9855/2027").zitate
    assert [f"{place.file}:{place.line}" for place in zitate] == [
        "vorlagen/andere/vorlage.yaml:2",
        "vorlagen/andere/b.md:3",
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("haupt", "lässt sich keine Stelle sicher ändern"),
        ("andere", "könnte diese Nummer schon haben oder eine Ergänzung dieser Vorlage sein"),
    ],
)
def test_a_broken_paper_keeps_every_number_from_being_set(
    projekt: Projekt, name: str, why: str
) -> None:
    with yaml_of(projekt, name).open("ab") as file:
        file.write(b"betreff: a: b\n")
    before = contents(projekt)
    with pytest.raises(VorlagenError) as caught:
        nummerieren(projekt, "haupt", "V/9855/2027")
    said = str(caught.value)
    assert "Die Nummer V/9855/2027 wurde nicht eingetragen" in said
    assert f"vorlagen/{name}/vorlage.yaml" in said
    assert why in said
    assert f"pruefen {name}«" in caught.value.remedy
    assert contents(projekt) == before


@pytest.mark.parametrize("name", ["haupt", "andere"])
def test_a_paper_in_another_encoding_keeps_every_number_from_being_set(
    projekt: Projekt, name: str
) -> None:
    yaml_of(projekt, name).write_bytes("betreff: Süd\n".encode("cp1252"))
    before = contents(projekt)
    with pytest.raises(VorlagenError, match="wurde nicht eingetragen"):
        nummerieren(projekt, "haupt", "V/9855/2027")
    assert contents(projekt) == before


def test_if_one_file_cannot_be_replaced_all_stay_as_they_were(
    projekt: Projekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(projekt)
    replace = Path.replace
    calls = []

    def fail_at_third(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 3:
            raise PermissionError(13, "locked", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_third)
    with pytest.raises(VorlagenError, match="nichts geändert"):
        nummerieren(projekt, "haupt", "V/9855/2027")
    assert len(calls) > 3
    assert contents(projekt) == before
