from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

WURZEL = Path(__file__).parents[2]
QUELLE = (WURZEL / "einrichten.py").read_text(encoding="utf-8")
MODUL = '"""A package."""\n'
pytestmark = pytest.mark.skipif(os.name == "nt", reason="apt und .venv/bin gibt es dort nicht")


def heed_interrupts() -> None:
    """What a shell starts in the background ignores them, and so does all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Checkout:
    """A copy of what the set-up reads, and the folder that stands for the package index."""

    folder: Path
    index: Path

    def start(self, *options: str, **environment: str) -> subprocess.Popen[str]:
        """Start the set-up as someone would who has no network but ``index``."""
        env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PIP_NO_INDEX": "1"}
        env |= {"PIP_FIND_LINKS": str(self.index), "PIP_CONFIG_FILE": os.devnull} | environment
        command = [sys.executable, str(self.folder / "einrichten.py"), *options]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command,
            stdout=pipe,
            stderr=pipe,
            encoding="utf-8",
            env=env,
            preexec_fn=heed_interrupts if os.name == "posix" else None,  # noqa: PLW1509 -- one call of the system, no lock can be held
        )

    def set_up(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the set-up to its end."""
        with self.start(*options, **environment) as process:
            said, complained = process.communicate()
        return subprocess.CompletedProcess(options, process.returncode, said, complained)

    def lock(self, name: str, *wheels: Path) -> None:
        """Write a lock file with just these wheels."""
        lines = []
        for wheel in wheels:
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            package, version, *_ = wheel.name.split("-")
            lines.append(f"{package}=={version} --hash=sha256:{digest}\n")
        (self.folder / f"sperren/{name}.txt").write_text("".join(lines), encoding="utf-8")

    def call(self, *arguments: str) -> str:
        """What the Python in ``.venv`` prints, called from another folder."""
        run = [str(self.folder / ".venv/bin/python"), *arguments]
        return subprocess.check_output(run, text=True, cwd="/", env={"LC_ALL": "C"}).strip()


def wheel_of(name: str, folder: Path) -> Path:
    """The wheel that an installed pure Python package came from, put together again."""
    package = distribution(name)
    wheel = folder / f"{name}-{package.version}-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        for file in package.files or []:
            if ".." not in file.parts and "__pycache__" not in file.parts:
                archive.write(str(file.locate()), file.as_posix())
    return wheel


def make_checkout(parent: Path) -> Checkout:
    """A checkout in a folder with blanks and umlauts, not set up yet."""
    folder, index = parent / "Räte & Ämter", parent / "index"
    (folder / "src/vorlagen_gen").mkdir(parents=True)
    (folder / "src/vorlagen_gen/__init__.py").write_text(MODUL, encoding="utf-8")
    (folder / "src/vorlagen_gen/cli.py").write_text("def main(): print('da')\n", encoding="utf-8")
    for name in ("einrichten.py", "pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(WURZEL / name, folder)
    shutil.copytree(WURZEL / "LICENSES", folder / "LICENSES")
    (folder / "sperren").mkdir()
    index.mkdir()
    checkout = Checkout(folder, index)
    backend = wheel_of("flit_core", index)
    checkout.lock("laufzeit", backend)
    checkout.lock("entwicklung", backend, wheel_of("iniconfig", index))
    return checkout


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return make_checkout(tmp_path)


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, str]:
    """A checkout that was set up without test tools, and what the set-up said."""
    checkout = make_checkout(tmp_path_factory.mktemp("fertig"))
    return checkout, checkout.set_up().stdout


@pytest.fixture
def ready(first_run: tuple[Checkout, str]) -> Checkout:
    """A checkout that is set up without test tools; tests leave its files as they are."""
    return first_run[0]


@pytest.fixture
def einrichten(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("einrichten", WURZEL / "einrichten.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "einrichten", module)
    spec.loader.exec_module(module)
    return module


def commands(folder: Path, **exit_codes: int) -> str:
    """A PATH with nothing but the named commands, each with its exit code."""
    for name, code in exit_codes.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\nexit {code}\n", encoding="ascii")
        file.chmod(0o755)
    return str(folder)


def test_an_old_python_can_read_the_program_to_be_told_that_it_is_too_old() -> None:
    assert ast.parse(QUELLE, feature_version=(3, 7)).body


def test_it_needs_nothing_but_the_standard_library() -> None:
    nodes = list(ast.walk(ast.parse(QUELLE)))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names | froms} <= sys.stdlib_module_names


def test_an_unsupported_python_is_told_which_ones_will_do(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", commands(tmp_path, **{"python3.12": 0}))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(einrichten.EinrichtungError) as caught:
        einrichten.require_supported_python()
    assert str(caught.value) == (
        "Mit Python 3.9 geht es nicht; nötig ist eine der Versionen 3.11, 3.12, 3.13.\n"
        "    Rufen Sie den Befehl so auf: make PYTHON=python3.12 …"
    )


def test_without_rights_it_says_exactly_what_to_type(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", commands(tmp_path, apt_get=0, sudo=1))
    with pytest.raises(einrichten.EinrichtungError) as caught:
        einrichten.apt_prefix(einrichten.GRUNDLAGE)
    assert str(caught.value) == (
        "Es fehlen Systempakete; installieren darf sie nur die Systemverwaltung.\n"
        "    Geben Sie ein, oder bitten Sie die Systemverwaltung darum:\n"
        "        sudo apt-get update\n"
        "        sudo apt-get install --no-install-recommends python3-venv libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation2 fonts-dejavu-core "
        "hunspell-de-de\n"
        "    Rufen Sie danach denselben Befehl noch einmal auf."
    )


@pytest.mark.parametrize("name", ["laufzeit.fertig", "bin/python"])
def test_in_the_folder_of_another_user_it_says_what_to_do(
    einrichten: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", f"/fremd/.venv/{name}")

    monkeypatch.setattr(einrichten, "set_up", refuse)
    monkeypatch.setattr(sys, "argv", ["einrichten.py"])
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    assert einrichten.main() == 3
    assert capsys.readouterr().err == (
        f"Auf /fremd/.venv/{name} gibt es keinen Zugriff; es gehört wohl jemand anderem.\n"
        "    Legen Sie eine eigene Kopie des Projekts (ohne .venv) in einen eigenen Ordner.\n"
    )


def test_an_environment_whose_python_cannot_be_run_is_not_ready(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    python, stamp = tmp_path / "python", tmp_path / "laufzeit.fertig"
    python.write_text("", encoding="ascii")
    monkeypatch.setattr(einrichten, "VENV_PYTHON", python)
    sperre = einrichten.Sperre(WURZEL / "sperren/laufzeit.txt", 1, stamp)
    stamp.write_text(einrichten.fingerprint(sperre), encoding="ascii")
    python.chmod(0o755)
    assert einrichten.is_stamped(sperre)
    python.chmod(0o644)
    assert not einrichten.is_stamped(sperre)


def test_where_sudo_asks_nothing_it_is_used(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", commands(tmp_path, apt_get=0, sudo=0))
    assert einrichten.apt_prefix(einrichten.GRUNDLAGE) == [str(tmp_path / "sudo"), "-n"]


def test_without_apt_it_names_what_is_missing(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(einrichten.EinrichtungError, match="was in Debian so heißt: python3-venv"):
        einrichten.apt_prefix(einrichten.GRUNDLAGE[:1])


def test_without_pango_windows_users_read_what_to_install(
    einrichten: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", f"{tmp_path};{tmp_path / 'bin'}")
    with pytest.raises(einrichten.EinrichtungError, match="pacman -S mingw-w64-ucrt-x86_64-pango"):
        einrichten.require_pango_on_windows()
    (tmp_path / "libpango-1.0-0.dll").touch()
    einrichten.require_pango_on_windows()


@pytest.mark.gross
def test_it_says_first_what_it_fetches(first_run: tuple[Checkout, str]) -> None:
    _, said = first_run
    assert said.splitlines()[:3] == [
        "Zuerst wird eingerichtet, was noch fehlt. Geholt werden:",
        "  - Python-Pakete nach .venv, rund 50 MB",
        "Das geschieht nur einmal und dauert meist weniger als 2 Minuten.",
    ]


@pytest.mark.gross
def test_the_checkout_works_from_any_folder_and_in_any_locale(ready: Checkout) -> None:
    source = str(ready.folder / "src/vorlagen_gen/__init__.py")
    assert ready.call("-c", "import vorlagen_gen as v; print(ascii(v.__file__))") == ascii(source)
    assert ready.call(str(ready.folder / ".venv/bin/vorlagen-gen")) == "da"


@pytest.mark.gross
def test_a_second_run_needs_no_network_and_says_nothing(ready: Checkout) -> None:
    again = ready.set_up(PIP_FIND_LINKS="")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


@pytest.mark.gross
def test_a_package_with_another_hash_is_refused(ready: Checkout) -> None:
    lock = ready.folder / "sperren/entwicklung.txt"
    right = lock.read_text(encoding="utf-8")
    lock.write_text(re.sub("sha256:.*", f"sha256:{'0' * 64}", right), encoding="utf-8")
    failed = ready.set_up("--tests")
    lock.write_text(right, encoding="utf-8")
    assert failed.returncode == 3
    assert "DO NOT MATCH THE HASHES" in failed.stderr


@pytest.mark.gross
def test_test_tools_come_only_when_they_are_asked_for(checkout: Checkout) -> None:
    checkout.set_up()
    has_tools = ("-c", "import importlib.util as u; print(bool(u.find_spec('iniconfig')))")
    assert checkout.call(*has_tools) == "False"
    assert checkout.set_up("--tests").returncode == 0
    assert checkout.call(*has_tools) == "True"
    assert checkout.set_up().stdout == ""


@pytest.mark.gross
def test_without_network_it_says_so_and_the_next_run_recovers(checkout: Checkout) -> None:
    half_made = checkout.folder / ".venv/bin/python"
    half_made.parent.mkdir(parents=True)
    half_made.write_text("kein Python", encoding="utf-8")
    failed = checkout.set_up(PIP_FIND_LINKS="")
    assert failed.returncode == 3
    assert "Prüfen Sie Netzverbindung, Proxy und Zertifikate" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert checkout.set_up().returncode == 0


@pytest.mark.gross
def test_an_interrupted_run_says_so_and_the_next_one_recovers(checkout: Checkout) -> None:
    with checkout.start() as process:
        assert process.stdout
        next(line for line in process.stdout if "Python-Pakete werden geholt" in line)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert (process.returncode, said) == (
        3,
        "Abgebrochen.\n    Rufen Sie denselben Befehl noch einmal auf.\n",
    )
    assert checkout.set_up().returncode == 0


@pytest.mark.gross
def test_a_file_in_the_place_of_the_environment_is_named(checkout: Checkout) -> None:
    (checkout.folder / ".venv").touch()
    failed = checkout.set_up()
    assert failed.returncode == 3
    assert f"löschen Sie\n    {checkout.folder / '.venv'}" in failed.stderr


@pytest.mark.gross
def test_a_checkout_that_was_moved_sets_itself_up_again(checkout: Checkout) -> None:
    checkout.set_up()
    moved = Checkout(checkout.folder.rename(checkout.folder.with_name("anderswo")), checkout.index)
    assert "fertig" in moved.set_up().stdout
    assert moved.call(str(moved.folder / ".venv/bin/vorlagen-gen")) == "da"


@pytest.mark.gross
def test_no_setting_of_the_caller_is_stored(ready: Checkout) -> None:
    files = [file for file in (ready.folder / ".venv").rglob("*") if file.is_file()]
    told = str(ready.index).encode()
    assert [file for file in files if told in file.read_bytes()] == []


@pytest.mark.gross
def test_saved_packages_stand_in_for_the_network(checkout: Checkout) -> None:
    (checkout.folder / "vorrat").mkdir()
    checkout.index.rename(checkout.folder / "vorrat/python")
    said = checkout.set_up()
    assert said.returncode == 0, said.stderr
    assert "Geholt werden aus dem Ordner vorrat:" in said.stdout
    assert checkout.call("-c", "import vorlagen_gen; print(vorlagen_gen.__doc__)") == "A package."


def test_saved_system_packages_are_installed_without_apt(
    einrichten: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(einrichten, "VORRAT", tmp_path)
    names = ["libpango-1.0-0"]
    assert [step[0] for step in einrichten.system_steps(names)] == ["apt-get", "apt-get"]
    (tmp_path / "system").mkdir()
    package = tmp_path / "system/libpango-1.0-0_1.deb"
    package.touch()
    ((program, *_, last),) = einrichten.system_steps(names)
    assert (program, last) == ("dpkg", str(package))
