"""A public package tells by itself what was handed over."""

from __future__ import annotations

from tests.paket.conftest import Amtsstube

from vorlagen_gen.paket.gepacktes import read_gepacktes

ANLAGE = "anlagen:\n  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}\n"


def test_a_package_names_the_anlagen_in_it(stube: Amtsstube) -> None:
    assert [each.titel for each in read_gepacktes(stube.paket).vorlage.anlagen] == ["Erläuterung"]


def test_a_package_of_a_paper_without_anlagen_tells_of_itself_too(stube: Amtsstube) -> None:
    stube.edit(ANLAGE, "")
    stube.edit(" (Anlage 1)", "")
    (stube.ordner / "anlagen/erlaeuterung.md").unlink()
    assert stube.packe_eine().fehler is None
    assert read_gepacktes(stube.paket).vorlage.anlagen == ()
