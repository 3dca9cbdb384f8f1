"""A shipped paper and its copy that names one more contact, who is not public."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
ALT, NEU = "2026-radweg-beispiel", "2026-radweg-beispiel-neu"
KONTAKT = "  - {anrede: Herr, name: Geheimfried, telefon: 492-1111, email: g@stadt-muenster.de"


def lege_paar_an(root: Path) -> Path:
    """The project ``root`` with both papers."""
    for name in ("templates", "content"):
        shutil.copytree(ROOT / name, root / name)
    for name in (ALT, NEU):
        shutil.copytree(ROOT / "vorlagen" / ALT, root / "vorlagen" / name)
    yaml = root / "vorlagen" / NEU / "vorlage.yaml"
    lines = yaml.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line.startswith("ansprechpersonen:"))
    lines.insert(start + 1, f"{KONTAKT}, oeffentlich: nein}}\n")
    yaml.write_text("".join(lines), encoding="utf-8")
    return root
