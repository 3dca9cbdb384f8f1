"""What cannot be taken over is told with what is wrong about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.rundweg import Papierordner, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, rewritten


@pytest.mark.parametrize(
    ("worte", "grund"),
    [
        (("25.03.2026", "31.04.2026"), "Den Tag »31.04.2026« gibt es nicht. "),
        (("Entscheidung", "Beschluss"), "»Beschluss« ist hier nicht vorgesehen. Möglich sind: "),
        (("48.000", "fünf"), "»fünf« ist kein Betrag in Euro. "),
        (("Werkstatt", "Werkstatt\uf0e0"), "Das Zeichen U+F0E0 gibt es nur in einer bestimmten "),
    ],
)
def test_a_value_that_cannot_be_is_told_as_the_checks_tell_it(
    papier: Papierordner,
    gebaut: dict[Dokument, bytes],
    tmp_path: Path,
    worte: tuple[str, str],
    grund: str,
) -> None:
    def other(root: Element) -> None:
        node = next(each for each in root.iter(f"{W}t") if each.text == worte[0])
        node.text = worte[1]

    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(gebaut[Dokument.HAUPT], other))
    (befund,) = ruecklauf(papier.projekt, kopie).befunde
    assert befund.grund.startswith(f"Eingesetzt wäre es ein Fehler: {grund}")


def test_a_character_that_nobody_sees_is_named(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def other(root: Element) -> None:
        node = next(each for each in root.iter(f"{W}t") if "seit Herbst" in (each.text or ""))
        node.text = (node.text or "").replace("Herbst", "Her\u200bbst")

    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(gebaut[Dokument.HAUPT], other))
    (befund,) = ruecklauf(papier.projekt, kopie).befunde
    assert "[U+200B]" in befund.grund
    assert "[U+200B]" in befund.zitat
