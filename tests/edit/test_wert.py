"""Only the bytes of the value change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.edit.blaetter import texts
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.edit.wert import replace_value, with_value
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.quelltext import Quelltext

LABEL = "vorlagen/x/vorlage.yaml"
TEXT = """\
# Kopf
betreff: Alt   # Kommentar
liste: [a, Mitte, c]
text: |
  eins
  zwei

fuss: 'x'
"""


def place_of(pfad: tuple[str | int, ...]) -> Place:
    wert: object = parse_yaml(TEXT, LABEL)[0]
    for step in pfad:
        wert = wert[step]  # type: ignore[index]
    assert isinstance(wert, Quelltext)
    return wert.whole


def datei(text: str, path: Path = Path("vorlage.yaml")) -> Quelldatei:
    return Quelldatei(path, LABEL, text.encode(), text)


@pytest.mark.parametrize(
    ("pfad", "new", "old_bytes", "new_bytes"),
    [
        (("betreff",), "Neu", "betreff: Alt ", "betreff: Neu "),
        (("betreff",), "A: B #2", "Alt", "'A: B #2'"),
        (("betreff",), "ja, 'nein'", "Alt", "ja, 'nein'"),
        (("liste", 1), "x, y", "Mitte", "'x, y'"),
        (("text",), "drei\n\nvier", "  eins\n  zwei", "  drei\n\n  vier"),
        (("fuss",), "zwei\nZeilen", "'x'", '"zwei\\nZeilen"'),
    ],
)
def test_a_value_is_spelt_as_its_place_allows(
    pfad: tuple[str | int, ...], new: str, old_bytes: str, new_bytes: str
) -> None:
    changed = with_value(datei(TEXT), place_of(pfad), new)
    assert changed.text == TEXT.replace(old_bytes, new_bytes)


@given(
    st.sampled_from([("betreff",), ("liste", 1), ("text",), ("fuss",)]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)
    .map(str.strip)
    .filter(lambda text: text and "\ufeff" not in text),
    st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_is_put_in_is_read_back_and_all_else_stays(
    pfad: tuple[str | int, ...], new: str, line_end: str
) -> None:
    before = datei(TEXT.replace("\n", line_end))
    after = with_value(before, place_of(pfad), new)
    assert texts(after.values()) == texts(before.values()) | {pfad: new}
    start, end = before.span(place_of(pfad))
    assert after.text.startswith(before.text[:start])
    assert after.text.endswith(before.text[end:])


def test_a_file_keeps_its_bom_its_line_ends_and_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    replace_value(path, place_of(("betreff",)), "Neu")
    expected = TEXT.replace("Alt", "Neu").replace("\n", "\r\n").encode()
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected
    assert path.stat().st_mode & 0o777 == 0o640
    assert [child.name for child in tmp_path.iterdir()] == ["vorlage.yaml"]


def test_a_place_that_holds_no_value_is_refused() -> None:
    with pytest.raises(VorlagenError, match="nicht sicher ändern"):
        with_value(datei(TEXT), Place(LABEL, 2, 1, 2, 8), "Neu")


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_bytes(b"betreff: B\xfcro\n")
    with pytest.raises(VorlagenError, match="nicht in UTF-8"):
        replace_value(path, Place(LABEL, 1, 10, 1, 14), "Neu")


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_text(TEXT, encoding="utf-8")
    old = Quelldatei.read(path, LABEL)
    path.write_text("betreff: inzwischen\n", encoding="utf-8")
    with pytest.raises(VorlagenError, match="inzwischen geändert"):
        write_all([(old, with_value(old, place_of(("betreff",)), "Neu"))], path.parent)
    assert path.read_text(encoding="utf-8") == "betreff: inzwischen\n"
