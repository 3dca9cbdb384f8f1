"""The faultless paper as a project of its own, in which a test breaks one thing."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path

from tests.stammdaten import lege_stammdaten
from tests.validate.belege import Frage

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import Geprueft, pruefe

ROOT = Path(__file__).parents[2]
GRUNDFALL = ROOT / "tests" / "cases" / "accepted" / "grundfall"


class Fall:
    """A project with the paper ``fall``, the shipped ``content/`` and templates.

    It has no indicators: ``mit_katalog`` brings some.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fragen: list[Frage] = []
        self.ordner = root / "vorlagen" / "fall"
        lege_stammdaten(root, mit_indikatoren=False)
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
        findings = [each for each in self.geprueft().findings if each.code.startswith(code)]
        found = tuple((each.code, self.typed(each)) for each in findings)
        self.fragen.append(Frage(code, found, *self._fingerprints()))
        return findings

    def typed(self, finding: Finding) -> str:
        """What stands in the file where ``finding`` points to, on one line."""
        place = finding.place
        text = (self.root / place.file).read_text(encoding="utf-8", errors="replace")
        lines = text.split("\n")[place.line - 1 : place.end_line]
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        return " ".join(lines)

    def codes(self) -> list[str]:
        """The codes of all findings, in their order."""
        return [found.code for found in self.findings()]

    def _fingerprints(self) -> tuple[str, str]:
        """The same for the same papers and shared files: one of all, one without their digits."""
        files = (*(self.root / "vorlagen").rglob("*"), *(self.root / "content").rglob("*"))
        parts = (
            str(path.relative_to(self.root)).encode() + path.read_bytes()
            for path in sorted(files)
            if path.is_file()
        )
        whole = b"\n".join(parts)
        return sha256(whole).hexdigest(), sha256(re.sub(rb"\d+", b"0", whole)).hexdigest()
