"""The workbench as people start it: a program that listens, and a project of one small paper."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

NAME = "2026-beispielweg"
YAML = """\
# Ein Hinweis, der bleibt.
art: Beschlussvorlage
status: entwurf      # noch
oeffentlich: ja
datum: 21.04.2026
amt: Amt für Mobilität und Tiefbau
betreff: "Beispielweg: Neue Leuchten"
beratungsfolge:
  - {datum: 12.05.2026, gremium: Hauptausschuss, rolle: Vorberatung}
  - {datum: 20.05.2026, gremium: Rat, rolle: Entscheidung}
begruendung: {datei: texte/begruendung.md}
"""
TEXT = "Die Leuchten sind alt.\n\n- Sie flackern.\n"
FENSTER = "fenster1"


@dataclass(frozen=True)
class Antwort:
    status: int
    kopf: Mapping[str, str]
    rumpf: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.rumpf)


@dataclass(frozen=True)
class Arbeitsplatz:
    """A server that runs, with the key of its run."""

    root: Path
    port: int
    schluessel: str
    process: subprocess.Popen[str] = field(repr=False)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def adresse(self) -> str:
        return f"http://{self.host}/"

    @property
    def vorlage(self) -> Path:
        return self.root / "vorlagen" / NAME

    def frage(
        self,
        weg: str,
        methode: str = "GET",
        rumpf: bytes | str | None = None,
        kopf: Mapping[str, str | None] | None = None,
    ) -> Antwort:
        """One request as it is typed; ``None`` leaves a field out that a page would send."""
        own = {"Host": self.host, "X-Schluessel": self.schluessel, "Sec-Fetch-Site": "same-origin"}
        fields = {name: wert for name, wert in {**own, **(kopf or {})}.items() if wert is not None}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.putrequest(methode, weg, skip_host=True, skip_accept_encoding=True)
            data = rumpf.encode() if isinstance(rumpf, str) else rumpf or b""
            if methode == "POST" and "Content-Length" not in fields:
                fields["Content-Length"] = str(len(data))
            for name, wert in fields.items():
                connection.putheader(name, wert)
            connection.endheaders(data or None)
            response = connection.getresponse()
            return Antwort(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def api(self, weg: str, daten: object = None, **angaben: str) -> Antwort:
        """What a page asks for the small paper, as ``FENSTER`` if it says nothing else."""
        query = urlencode({"name": NAME, "fenster": FENSTER, **angaben})
        methode, rumpf = ("GET", None) if daten is None else ("POST", json.dumps(daten))
        return self.frage(f"/api/{weg}?{query}", methode, rumpf)


@contextmanager
def arbeitsplatz_in(root: Path) -> Iterator[Arbeitsplatz]:
    """The workbench of the project in ``root``, as a program of its own."""
    command = [sys.executable, "-m", "vorlagen_gen", "arbeitsplatz", f"--projekt={root}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        said = [process.stdout.readline(), process.stdout.readline()]
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/#schluessel=(\S+)\n", said[1])
        assert found, said
        try:
            yield Arbeitsplatz(root, int(found[1]), found[2], process)
        finally:
            process.terminate()  # a shell starts what runs behind it deaf to SIGINT
            try:
                process.wait(120)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_projekt(tmp_path / "projekt")


def make_projekt(root: Path) -> Path:
    folder = root / "vorlagen" / NAME
    (folder / "texte").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "templates").mkdir()
    (folder / "vorlage.yaml").write_text(YAML, encoding="utf-8")
    (folder / "texte/begruendung.md").write_text(TEXT, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    """One server for all tests of a process."""
    with arbeitsplatz_in(make_projekt(tmp_path_factory.mktemp("platz") / "projekt")) as opened:
        yield opened


@pytest.fixture
def frisch(platz: Arbeitsplatz) -> Arbeitsplatz:
    """The same server, with the paper as it was and nothing typed."""
    (platz.vorlage / "vorlage.yaml").write_text(YAML, encoding="utf-8")
    (platz.vorlage / "texte/begruendung.md").write_text(TEXT, encoding="utf-8")
    drafts = (platz.root / ".arbeitsplatz").glob("*/*")
    for each in (*drafts, *(platz.vorlage / "anlagen").glob("*")):
        each.unlink()
    return platz
