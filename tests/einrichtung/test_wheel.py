from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from flit_core import buildapi

WURZEL = Path(__file__).parents[2]
NAME = "2025-integrationsmonitoring"
CALL = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import vorlagen_gen
from vorlagen_gen.cli import main
print(vorlagen_gen.__file__)
sys.exit(main())
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel installs."""
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(WURZEL)
        wheel = buildapi.build_wheel(str(folder))
    ZipFile(folder / wheel).extractall(folder / "installiert")
    return folder / "installiert"


def _files(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix() for path in files}


@pytest.mark.gross
def test_the_wheel_holds_the_package_and_its_licence_and_nothing_else(installed: Path) -> None:
    (info,) = installed.glob("*.dist-info")
    assert _files(installed / "vorlagen_gen") == _files(WURZEL / "src/vorlagen_gen")
    assert {path.name for path in installed.iterdir()} == {"vorlagen_gen", info.name}
    assert {"licenses/LICENSE", "licenses/LICENSES/EUPL-1.2.txt", "METADATA"} <= _files(info)


@pytest.mark.gross
def test_the_wheel_builds_the_papers_of_a_project_that_lies_elsewhere(
    installed: Path, tmp_path: Path
) -> None:
    projekt = tmp_path / "Rat & Bezirke"
    for part in ("content", "templates", f"vorlagen/{NAME}"):
        shutil.copytree(WURZEL / part, projekt / part)
    arguments = [str(installed), "bauen", NAME, "--projekt", str(projekt)]
    result = subprocess.run(
        [sys.executable, "-c", CALL, *arguments],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(str(installed / "vorlagen_gen"))
    kinds = {path.suffix for path in (projekt / "ausgabe" / NAME).iterdir()}
    assert {".docx", ".pdf"} <= kinds
