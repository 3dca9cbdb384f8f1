"""A run at a terminal starts the browser with a file that leads in, and that is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.arbeitsplatz.conftest import make_projekt
from tests.browser.fenster import neue_seite

pytestmark = [
    pytest.mark.gross,
    pytest.mark.skipif(os.name == "nt", reason="Unter Windows öffnet keine Datei den Browser."),
]


def test_the_file_leads_to_the_first_page_and_is_gone(browser: Browser, tmp_path: Path) -> None:
    root = make_projekt(tmp_path / "projekt")
    told = tmp_path / "aufruf"
    browse = tmp_path / "browser.sh"
    browse.write_text(f'#!/bin/sh\necho "$1" > {told}.neu && mv {told}.neu {told}\n', "utf-8")
    browse.chmod(0o755)
    command = [sys.executable, "-m", "vorlagen_gen", "arbeitsplatz", f"--projekt={root}"]
    leader, follower = os.openpty()
    with subprocess.Popen(
        command, stdout=follower, env={**os.environ, "BROWSER": f"{browse} %s"}
    ) as process:
        try:
            with neue_seite(browser) as seite:
                while not told.exists():
                    assert process.poll() is None
                    seite.wait_for_timeout(50)
                adresse = told.read_text(encoding="utf-8").strip()
                assert adresse.startswith("file://")
                assert "schluessel" not in adresse
                seite.goto(adresse)
                expect(seite.locator("#liste > li")).to_contain_text(["Beispielweg"])
                assert seite.url.endswith("/")
                assert list((root / ".arbeitsplatz").glob(".oeffnen-*")) == []
                seite.reload()
                expect(seite.locator("#liste > li")).to_contain_text(["Beispielweg"])
        finally:
            process.terminate()
            process.wait(120)
    for each in (leader, follower):
        os.close(each)
