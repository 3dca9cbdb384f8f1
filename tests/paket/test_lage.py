"""What lies there of a paper that was delivered decides what may be done with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from tests.paket.conftest import HEUTE

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.deliver.ausgabe import Datei, write_set
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.document import Document
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.paket.fassung import Fassung, paketname
from vorlagen_gen.paket.frueher import keep, read_liegendes
from vorlagen_gen.paket.neufassung import Lage, read_lage
from vorlagen_gen.validate.vorlage import read_vorlage

NAME, INTERN = "V-9800-2026", "V-9800-2026_nichtoeffentlich"
ERSTE, ZWEITE, DRITTE = "31.08.2026", "03.09.2026", "07.09.2026"


def day(typed: str) -> date:
    number, month, year = map(int, typed.split("."))
    return date(year, month, number)


def lay(ordner: Path, vom: str | None, *, is_oeffentlich: bool = True) -> None:
    """A package of the first version, or of a Neufassung."""
    neufassung = {"vom": day(vom).isoformat(), "grund": "Fehler"} if vom else None
    metadaten: dict[str, object] = {
        "datum": day(ERSTE).isoformat(),
        "neufassung": neufassung,
        "oeffentlich": is_oeffentlich,
        "teile": [],
    }
    datei = Datei("metadaten.json", json.dumps(metadaten).encode())
    write_set(ordner, [datei], HEUTE, Herkunft("vorlagen/v", paket="oeffentlich"))


def lay_earlier(ordner: Path, vom: str | None) -> None:
    """The same below a package that took its place."""
    lay(ordner, vom)
    liegt = read_liegendes(ordner)
    assert liegt is not None
    keep(liegt, HEUTE, is_eingestellt=True)


def lage(
    ziel: Path,
    eingestellt: str | None,
    vom: str | None = None,
    leser: Leser = Leser.OEFFENTLICHKEIT,
) -> Lage:
    neufassung = f"neufassung: {{vom: {vom}, grund: Fehler}}\n" if vom else ""
    delivered = f"eingestellt: {eingestellt}\n" if eingestellt else ""
    typed = f"nummer: V/9800/2026\ndatum: {ERSTE}\n{delivered}{neufassung}"
    werte, findings = parse_yaml(typed, "vorlage.yaml")
    assert werte is not None
    assert findings == []
    vorlage, wrong = read_vorlage(werte)
    assert vorlage is not None
    assert wrong == []
    document = Document("", "de-DE", "", None, (), "", "")
    name = paketname(vorlage, "v", leser)
    herkunft = Herkunft("vorlagen/v")
    return read_lage(
        ziel, Fassung(leser, name, "v", vorlage, document, (), {}, (), (), (), herkunft)
    )


@dataclass(frozen=True)
class Fall:
    """What lies there and was kept, what the paper says, and what follows."""

    liegt: str | None
    frueher: tuple[str | None, ...]
    eingestellt: str
    vom: str | None
    expected: tuple[bool, bool, bool, str | None]


FAELLE = {
    "unverändert eingestellt": Fall("", (), ERSTE, None, (True, False, False, None)),
    "Neufassung": Fall("", (), ERSTE, ZWEITE, (False, True, True, ERSTE)),
    "Neufassung noch einmal": Fall(ZWEITE, ("",), ERSTE, ZWEITE, (False, False, False, ERSTE)),
    "Neufassung eingestellt": Fall(ZWEITE, ("",), ZWEITE, ZWEITE, (True, False, False, ERSTE)),
    "zweite Neufassung": Fall(ZWEITE, ("",), ZWEITE, DRITTE, (False, True, True, ZWEITE)),
    "anderer Tag": Fall(ZWEITE, ("",), ERSTE, DRITTE, (False, True, False, ERSTE)),
    "dritte noch einmal": Fall(DRITTE, ("", ZWEITE), ZWEITE, DRITTE, (False, False, False, ZWEITE)),
    "am selben Tag": Fall("", (), ERSTE, ERSTE, (False, True, True, ERSTE)),
    "unterbrochen": Fall(None, ("",), ERSTE, ZWEITE, (False, False, False, ERSTE)),
}


@pytest.mark.parametrize("fall", FAELLE.values(), ids=FAELLE.keys())
def test_each_state_has_its_answer(fall: Fall, tmp_path: Path) -> None:
    for vom in fall.frueher:
        lay_earlier(tmp_path / NAME, vom or None)
    if fall.liegt is None:
        (tmp_path / NAME / "herkunft.json").unlink()
    else:
        lay(tmp_path / NAME, fall.liegt or None)
    found = lage(tmp_path, fall.eingestellt, fall.vom)
    tag = f"{found.basis.tag:%d.%m.%Y}" if found.basis else None
    assert found.hindernis is None
    answer = (found.fertig is not None, found.ersetzt is not None, found.is_eingestellt, tag)
    assert answer == fall.expected


@pytest.mark.parametrize("vom", [None, ZWEITE])
def test_nothing_there_is_an_obstacle(tmp_path: Path, vom: str | None) -> None:
    found = lage(tmp_path, ERSTE, vom)
    assert found.hindernis is not None
    assert "das Paket von damals liegt nicht in" in found.hindernis.text
    assert "löschen Sie »eingestellt«" in found.hindernis.remedy


def test_what_nobody_calls_delivered_may_change(tmp_path: Path) -> None:
    lay(tmp_path / NAME, None)
    assert lage(tmp_path, None) == Lage()


def test_a_neufassung_is_not_overwritten_because_a_field_was_deleted(tmp_path: Path) -> None:
    lay_earlier(tmp_path / NAME, None)
    lay(tmp_path / NAME, ZWEITE)
    found = lage(tmp_path, None)
    assert found.hindernis is not None
    assert "also war die Vorlage schon eingestellt" in found.hindernis.text


def test_what_was_set_back_to_the_first_version_is_compared(tmp_path: Path) -> None:
    lay(tmp_path / NAME, ZWEITE)
    found = lage(tmp_path, ZWEITE, None)
    assert found.fertig is not None
    assert found.fertig.vom == day(ZWEITE)


def test_who_reads_all_had_the_public_edition_before(tmp_path: Path) -> None:
    lay(tmp_path / NAME, None)
    found = lage(tmp_path, ERSTE, ZWEITE, Leser.GREMIEN)
    assert found.basis is not None
    assert found.basis.ordner == tmp_path / NAME
    assert found.is_oeffentliche_basis
    assert found.ersetzt is None


@pytest.mark.parametrize("was_oeffentlich", [False, True])
def test_the_public_edition_is_never_compared_with_the_other(
    tmp_path: Path, *, was_oeffentlich: bool
) -> None:
    """One that comes new with a paper that was not public has nothing to be compared with."""
    lay(tmp_path / INTERN, None, is_oeffentlich=was_oeffentlich)
    found = lage(tmp_path, ERSTE, ZWEITE)
    assert found.basis is None
    assert (found.hindernis is not None) is was_oeffentlich


def test_a_package_from_before_the_field_is_the_first_version(tmp_path: Path) -> None:
    metadaten = json.dumps({"datum": "2026-08-31", "teile": []}).encode()
    datei = Datei("metadaten.json", metadaten)
    write_set(tmp_path / NAME, [datei], HEUTE, Herkunft("vorlagen/v"))
    assert lage(tmp_path, ERSTE).fertig is not None


@pytest.mark.parametrize(
    "inhalt", [b"{}", b"[]", b"keines", b'{"datum": "gestern"}', b'{"datum": null}']
)
def test_metadata_that_say_nothing_are_told(tmp_path: Path, inhalt: bytes) -> None:
    write_set(tmp_path / NAME, [Datei("metadaten.json", inhalt)], HEUTE, Herkunft("vorlagen/v"))
    with pytest.raises(Exception, match=r"nicht mehr, wie es gepackt wurde: metadaten\.json"):
        lage(tmp_path, ERSTE)
