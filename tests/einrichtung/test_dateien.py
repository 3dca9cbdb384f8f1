from __future__ import annotations

import importlib.util
import os
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WURZEL = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((WURZEL / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    name: (WURZEL / f"sperren/{name}.txt") for name in ("laufzeit", "entwicklung", "benchmark")
}


def _text(name: str) -> str:
    return (WURZEL / name).read_text(encoding="utf-8")


def _locked(name: str) -> set[tuple[str, str]]:
    """Packages and versions; a package may have another version for a newer Python."""
    pattern = r"^([\w.-]+)(?:\[[^]]*\])?==(\S+)"
    pairs = re.findall(pattern, LOCKS[name].read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {(canonicalize_name(package), version) for package, version in pairs}


def _packages(name: str) -> set[str]:
    return {package for package, _ in _locked(name)}


def _names(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def _page() -> str:
    spec = importlib.util.spec_from_file_location("seite", WURZEL / "werkzeuge/abhaengigkeiten.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.write_page())


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_hashes_for_everything_and_names_no_host(name: str) -> None:
    text = LOCKS[name].read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(blocks) == len(_locked(name))
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert [word for word in ("://", "--index", "--find-links", "-i ") if word in text] == []


def test_the_runtime_lock_holds_what_the_product_needs_and_no_test_tools() -> None:
    groups = PYPROJECT["dependency-groups"]
    needed = _names(PYPROJECT["project"]["dependencies"] + groups["einrichtung"])
    assert needed <= _packages("laufzeit")
    assert not _names(groups["entwicklung"]) & _packages("laufzeit")


def test_the_development_lock_adds_to_the_runtime_lock_and_changes_nothing() -> None:
    assert _locked("laufzeit") <= _locked("entwicklung")
    assert _names(PYPROJECT["dependency-groups"]["entwicklung"]) <= _packages("entwicklung")


def test_the_benchmark_compares_with_the_libraries_that_the_product_uses_itself() -> None:
    assert _names(PYPROJECT["dependency-groups"]["benchmark"]) <= _packages("benchmark")
    own = dict(_locked("laufzeit"))
    shared = [(package, version) for package, version in _locked("benchmark") if package in own]
    assert [each for each in shared if each not in _locked("laufzeit")] == []
    assert _packages("benchmark") - own.keys() == {"pypandoc-binary", "typst"}


def test_the_page_of_dependencies_is_what_the_locks_and_the_packages_say() -> None:
    assert _text("docs/abhaengigkeiten.md") == _page()


def test_no_dependency_is_under_the_agpl() -> None:
    rows = [line for line in _page().splitlines() if line.startswith("| ")]
    only_compared = _locked("benchmark") - _locked("laufzeit")
    assert len(rows) == len(_locked("entwicklung")) + len(only_compared) + 3
    assert [row for row in rows if "AGPL" in row] == []


def test_help_names_every_command_of_the_makefile() -> None:
    makefile = _text("Makefile")
    (targets,) = re.findall(r"^BEFEHLE = (.*)$", makefile, flags=re.MULTILINE)
    explained = set(re.findall(r"@echo 'make ([a-z-]+)", makefile))
    assert explained == set(targets.split()) - {"hilfe"}


def test_ci_runs_both_test_commands_and_stops_at_the_first_failure() -> None:
    lines = _text(".ci/run").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert "set -euo pipefail" in lines
    assert lines[-2:] == ["make test", "make test-gross"]
    assert os.access(WURZEL / ".ci/run", os.X_OK) or sys.platform == "win32"


@pytest.fixture(scope="module")
def vorlage_cmd() -> list[str]:
    text = (WURZEL / "vorlage.cmd").read_bytes().decode("ascii")
    assert text.count("\n") == text.count("\r\n")
    return text.removesuffix("\r\n").split("\r\n")


def test_the_windows_command_sets_up_and_builds_what_it_is_asked_for(
    vorlage_cmd: list[str],
) -> None:
    assert '%PYTHON% "%~dp0einrichten.py"' in vorlage_cmd
    assert (
        r'"%~dp0.venv\Scripts\python.exe" -m vorlagen_gen bauen %* --projekt "%~dp0."'
        in vorlage_cmd
    )


def test_the_windows_command_knows_what_make_offers_to_those_who_write_papers(
    vorlage_cmd: list[str],
) -> None:
    (row,) = [line for line in vorlage_cmd if line.startswith("for %%b in (")]
    befehle = row.partition("(")[2].partition(")")[0].split()
    offered = re.findall(
        r"^([a-z]+):\n(?:\t.*\n)*?.*/vorlagen-gen", _text("Makefile"), re.MULTILINE
    )
    assert set(befehle) == set(offered) - {"vorlage"}
    assert "if defined BEFEHL goto befehl" in vorlage_cmd
    assert any(" vorlagen_gen %BEFEHL% %2 %3 " in line for line in vorlage_cmd)


def test_the_windows_command_quotes_every_path(vorlage_cmd: list[str]) -> None:
    code = [line for line in vorlage_cmd if not line.startswith("rem ")]
    assert [line for line in code if line.count('"') % 2] == []
    unquoted = [re.sub(r'"[^"]*"', "", line) for line in code]
    assert [line for line in unquoted if "%~dp0" in line or "!" in line] == []


def test_the_windows_command_tries_the_versions_that_the_set_up_supports(
    vorlage_cmd: list[str],
) -> None:
    tried = [line.split("-")[1] for line in vorlage_cmd if line.startswith("call :probiere py ")]
    (supported,) = re.findall(r"^SUPPORTED = \((.*)\)$", _text("einrichten.py"), re.MULTILINE)
    assert tried == [name.strip(' "') for name in reversed(supported.split(","))]


def test_every_jump_of_the_windows_command_has_its_label(vorlage_cmd: list[str]) -> None:
    labels = {line[1:] for line in vorlage_cmd if line.startswith(":")}
    jumps = set(re.findall(r"(?:call :|goto )(\w+)", "\n".join(vorlage_cmd)))
    assert jumps == labels


@pytest.fixture(scope="module")
def publiccode() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(_text("publiccode.yml"))
    return loaded


def test_publiccode_has_every_key_that_the_standard_demands(publiccode: dict[str, Any]) -> None:
    demanded = {"publiccodeYmlVersion", "name", "url", "platforms", "categories"}
    demanded |= {"developmentStatus", "softwareType", "description", "legal", "maintenance"}
    assert demanded | {"localisation"} <= publiccode.keys()
    for language in ("de", "en"):
        description = publiccode["description"][language]
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
        assert all(len(feature) <= 100 for feature in description["features"])


def test_publiccode_says_what_the_project_says(publiccode: dict[str, Any]) -> None:
    project = PYPROJECT["project"]
    assert publiccode["name"] == project["name"]
    assert publiccode["softwareVersion"] == project["version"]
    assert publiccode["legal"]["license"] == project["license"] == "EUPL-1.2"
    assert f"## {project['version']}" in _text("CHANGELOG.md")


def test_the_licence_is_complete() -> None:
    licence = _text("LICENSES/EUPL-1.2.txt")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    articles = re.findall(r"^(\d+)\.", licence, flags=re.MULTILINE)
    assert articles == [str(number) for number in range(1, 16)]
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in licence
    assert "SPDX-License-Identifier: EUPL-1.2\n" in _text("LICENSE")
