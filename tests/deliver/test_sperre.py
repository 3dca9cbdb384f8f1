"""No two builds write into one folder, and no lock outlives its build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError

HOLD = """
import sys
from pathlib import Path
from vorlagen_gen.deliver.sperre import gesperrt
with gesperrt(Path(sys.argv[1])):
    print("gesperrt", flush=True)
    sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "gesperrt\n"
    return process


def demand_free(folder: Path) -> None:
    with gesperrt(folder):
        pass
    assert list(folder.parent.iterdir()) == []


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with holding(folder) as process:
        with pytest.raises(VorlagenError, match="»vorlage« wird gerade schon gebaut") as error:
            demand_free(folder)
        assert "Warten Sie" in error.value.remedy
        with gesperrt(tmp_path / "eine andere"):
            pass
        process.communicate()
    demand_free(folder)


def test_a_build_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with holding(folder) as process:
        process.kill()
    assert [path.name for path in tmp_path.iterdir()] == [".vorlage.sperre"]
    demand_free(folder)


def test_a_lock_is_lifted_when_the_build_fails(tmp_path: Path) -> None:
    folder = tmp_path / "vorlage"
    with pytest.raises(ZeroDivisionError), gesperrt(folder):
        raise ZeroDivisionError
    demand_free(folder)


def test_a_lock_that_was_removed_by_its_owner_is_not_taken_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening the file and locking it, its owner may remove it."""
    from vorlagen_gen.deliver import sperre

    folder = tmp_path / "vorlage"
    take = sperre._take  # noqa: SLF001 -- there the race is
    opened: list[int] = []

    def late(handle: int) -> None:
        if not opened:
            (tmp_path / ".vorlage.sperre").unlink()
        opened.append(handle)
        take(handle)

    monkeypatch.setattr(sperre, "_take", late)
    with gesperrt(folder):
        assert len(opened) == 2
        with pytest.raises(VorlagenError):
            demand_free(folder)


def test_where_no_lock_can_lie_one_builds_without(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("hier ist kein Ordner", encoding="utf-8")
    with gesperrt(tmp_path / "datei" / "vorlage"):
        pass
    (tmp_path / ".vorlage.sperre").symlink_to(tmp_path / "datei")
    with gesperrt(tmp_path / "vorlage"):
        pass
    assert (tmp_path / "datei").read_text(encoding="utf-8") == "hier ist kein Ordner"
