"""Word files as LibreOffice prints them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.render_pdf.lesen import pages

_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Cache/DrawingEngine"><prop oor:name="OLE_Objects"
oor:op="fuse"><value>200</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Cache/Writer"><prop oor:name="OLE_Objects"
oor:op="fuse"><value>200</value></prop></item>
</oor:items>
"""
"""It keeps 20 charts in memory unless told otherwise, and prints all others squashed."""


def printed(word_files: Mapping[str, bytes], folder: Path) -> dict[str, list[Any]]:
    """The pages of each Word file by its name; ``folder`` holds the profile and all files."""
    for name, content in word_files.items():
        (folder / f"{name}.docx").write_bytes(content)
    (folder / "profil/user").mkdir(parents=True, exist_ok=True)
    settings = folder / "profil/user/registrymodifications.xcu"
    settings.write_text(_SETTINGS, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    names = [f"{name}.docx" for name in word_files]
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", *names]
    subprocess.run(convert, cwd=folder, check=True, capture_output=True, timeout=180)
    return {name: pages((folder / f"{name}.pdf").read_bytes()) for name in word_files}
