"""The faultless paper as a project of its own, in which a test breaks one thing."""

from __future__ import annotations

import shutil
from pathlib import Path

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import Geprueft, pruefe

ROOT = Path(__file__).parents[2]
GRUNDFALL = ROOT / "tests" / "cases" / "accepted" / "grundfall"


class Fall:
    """A project with the paper ``fall``, the shipped ``content/`` and templates."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ordner = root / "vorlagen" / "fall"
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copytree(GRUNDFALL / "vorlagen" / "grundfall", self.ordner)

    def ersetze(self, alt: str, neu: str, datei: str = "vorlage.yaml") -> Fall:
        """Put ``neu`` in the place of ``alt``, which must stand in the file exactly once."""
        path = self.ordner / datei
        text = path.read_text(encoding="utf-8")
        assert text.count(alt) == 1, f"»{alt}« steht {text.count(alt)}-mal in {datei}"
        path.write_text(text.replace(alt, neu), encoding="utf-8")
        return self

    def schreibe(self, datei: str, inhalt: str | bytes) -> Fall:
        """Write a file of the paper; ``../../content/x`` is one that papers share."""
        path = (self.ordner / datei).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(inhalt.encode() if isinstance(inhalt, str) else inhalt)
        return self

    def geprueft(self) -> Geprueft:
        """What the checks before the pages say of the paper."""
        projekt = Projekt.open(self.root)
        (geprueft,) = pruefe(projekt, ["fall"], Bibliothek(projekt))
        return geprueft

    def findings(self, code: str = "") -> list[Finding]:
        """The findings, or those of one rule."""
        return [found for found in self.geprueft().findings if found.code.startswith(code)]

    def codes(self) -> list[str]:
        """The codes of all findings, in their order."""
        return [found.code for found in self.findings()]
