"""What of a package changed: by what its readers read, not by its bytes alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import Stand
from vorlagen_gen.lesefassung.dokument import Wandel
from vorlagen_gen.paket.frueher import Frueheres
from vorlagen_gen.paket.teilevergleich import Gegenwart, changed_angaben, compare_teile

ORIGINAL, ANDERES = b"%PDF-1.7 der Plan", b"%PDF-1.7 ein anderer Plan"
GESTEMPELT, NEU_GESTEMPELT = b"%PDF-1.7 der Plan, Anlage 1", b"%PDF-1.7 der Plan mit Anlage 1"
TAG = date(2026, 8, 31)


def teil(inhalt: bytes | None, titel: str = "Lageplan", **angaben: Any) -> dict[str, Any]:
    """A part whose only file another program made."""
    digest = sha256(inhalt or b"").hexdigest()
    datei = {"name": "V_Anlage-1.pdf", "hochladen": True, "sha256": digest}
    dateien = [datei] if inhalt else []
    return {"art": "Anlage 1", "titel": titel, "oeffentlich": True, "dateien": dateien, **angaben}


def wandel(
    before: list[dict[str, Any]],
    now: list[dict[str, Any]],
    *,
    original: bytes | None = ORIGINAL,
    version: str = "1",
) -> list[tuple[str, Wandel]]:
    eingaben = {"vorlagen/v/anlagen/plan.pdf": sha256(ORIGINAL).hexdigest()}
    damals = Herkunft("vorlagen/v", eingaben, pakete={"pikepdf": "1"})
    stand = Stand({}, herkunft=damals)
    frueher = Frueheres(Path("paket"), stand, {"teile": before}, TAG, None)
    originale = {0: original} if original is not None else {}
    heute = Herkunft("vorlagen/v", {}, pakete={"pikepdf": version})
    gegenwart = Gegenwart({"teile": now}, {}, originale, heute)
    return [(each.name, each.wandel) for each in compare_teile(frueher, gegenwart)]


@pytest.mark.parametrize(
    ("before", "now", "original", "version", "expected"),
    [
        (GESTEMPELT, GESTEMPELT, ORIGINAL, "1", Wandel.UNVERAENDERT),
        (GESTEMPELT, NEU_GESTEMPELT, ORIGINAL, "2", Wandel.UNVERAENDERT),
        (GESTEMPELT, NEU_GESTEMPELT, ORIGINAL, "1", Wandel.AUSGETAUSCHT),
        (GESTEMPELT, NEU_GESTEMPELT, ANDERES, "2", Wandel.AUSGETAUSCHT),
        (GESTEMPELT, None, None, "1", Wandel.AUSGETAUSCHT),
        (None, GESTEMPELT, ORIGINAL, "1", Wandel.NEU),
        (None, None, None, "1", Wandel.UNVERAENDERT),
    ],
    ids=["gleich", "neuer", "bereinigt", "ersetzt", "ohne Datei", "nachgereicht", "Einsicht"],
)
def test_a_file_of_another_program_has_changed_if_its_source_has(
    before: bytes | None,
    now: bytes | None,
    original: bytes | None,
    version: str,
    expected: Wandel,
) -> None:
    found = wandel([teil(before)], [teil(now)], original=original, version=version)
    assert found == [("Anlage 1 (Lageplan)", expected)]


def test_a_new_title_alone_is_told_as_such() -> None:
    found = wandel([teil(GESTEMPELT)], [teil(GESTEMPELT, "Plan des Weges")])
    assert found == [("Anlage 1 (Plan des Weges)", Wandel.UMBENANNT)]


def test_what_the_masks_ask_of_an_anlage_counts() -> None:
    found = wandel(
        [teil(None, einsicht="Zimmer 1")], [teil(None, einsicht="Zimmer 2")], original=None
    )
    assert found == [("Anlage 1 (Lageplan)", Wandel.AUSGETAUSCHT)]


def test_parts_come_and_go_and_the_reading_version_is_none() -> None:
    lesefassung = {"art": "Lesefassung", "titel": "", "dateien": []}
    two = teil(GESTEMPELT) | {"art": "Anlage 2"}
    three = teil(GESTEMPELT) | {"art": "Anlage 3"}
    found = wandel([teil(GESTEMPELT), two, lesefassung], [teil(GESTEMPELT), three])
    assert found == [
        ("Anlage 1 (Lageplan)", Wandel.UNVERAENDERT),
        ("Anlage 3 (Lageplan)", Wandel.NEU),
        ("Anlage 2 (Lageplan)", Wandel.ENTFALLEN),
    ]


def test_an_accessible_version_is_not_taken_for_its_anlage() -> None:
    both = [teil(GESTEMPELT), teil(NEU_GESTEMPELT, barrierefreie_fassung=True)]
    assert [each for _, each in wandel(both, both)] == [Wandel.UNVERAENDERT] * 2


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ({"amt": "A"}, {"amt": "B"}, ["das Amt"]),
        ({"amt": "A", "format": 1}, {"amt": "A", "format": 2}, []),
        ({"auftraege": []}, {"auftraege": [{"ziffer": "1"}]}, []),
        (
            {"betreff": "A", "beratungsfolge": []},
            {"betreff": "B", "beratungsfolge": [{"gremium": "Rat"}]},
            ["der Betreff", "die Beratungsfolge"],
        ),
    ],
    ids=["Amt", "Format", "Aufträge", "zweierlei"],
)
def test_what_the_masks_ask_for_is_compared(
    before: Mapping[str, Any], now: Mapping[str, Any], expected: list[str]
) -> None:
    frueher = Frueheres(Path("paket"), Stand(), before, TAG, None)
    heute = Gegenwart(now, {"x": Datei("x", b"")}, {}, Herkunft("vorlagen/v"))
    assert list(changed_angaben(frueher, heute)) == expected
