from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WURZEL = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((WURZEL / "pyproject.toml").read_text(encoding="utf-8"))
PAKET = WURZEL / "src/vorlagen_gen"


def _contracts(kind: str) -> list[dict[str, list[str]]]:
    return [c for c in PYPROJECT["tool"]["importlinter"]["contracts"] if c["type"] == kind]


def _layers() -> list[str]:
    (contract,) = _contracts("layers")
    return contract["layers"]


def _imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    froms = {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names | froms}


def test_every_import_goes_in_the_direction_of_the_pipeline() -> None:
    lint_imports = shutil.which("lint-imports", path=Path(sys.executable).parent)
    assert lint_imports
    result = subprocess.run(
        [lint_imports, "--no-cache"], cwd=WURZEL, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


def test_every_module_at_the_top_has_its_layer() -> None:
    named = {name for layer in _layers() for name in layer.split(" | ")}
    present = {p.stem for p in PAKET.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert named == present - {"__init__"}


def test_writers_import_only_what_knows_no_council_paper() -> None:
    allowed = {
        "chart",
        "document",
        "errors",
        "findings",
        "lesefolge",
        "read_back",
        "quelltext",
        "schrift",
        "schriftdatei",
    }
    (writers,) = (each for each in _contracts("forbidden") if "council papers" in each["name"])
    (writing,) = (number for number, layer in enumerate(_layers()) if "render" in layer)
    below = {name for layer in _layers()[writing + 1 :] for name in layer.split(" | ")}
    assert set(writers["forbidden_modules"]) == {f"vorlagen_gen.{name}" for name in below - allowed}


def test_every_package_has_an_init_file() -> None:
    folders = {file.parent for file in PAKET.rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_library_that_is_imported_is_a_declared_dependency() -> None:
    declared = {
        canonicalize_name(Requirement(text).name) for text in PYPROJECT["project"]["dependencies"]
    }
    imported = set.union(*(_imported(file) for file in PAKET.rglob("*.py")))
    owners = packages_distributions()
    foreign = imported - sys.stdlib_module_names - {"vorlagen_gen", ""}
    used = {canonicalize_name(owners[name][0]) for name in foreign}
    assert used <= declared
