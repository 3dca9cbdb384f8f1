"""The project folder: where papers, shared content and templates lie."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.ablage import PLATTE, Ablage
from vorlagen_gen.load.dateien import is_ignored, is_inside, meinten_sie, nfc

_NUMMER = re.compile(r"V/\d{4}/\d{4}(?:/[1-9]\d?)?")


@dataclass(frozen=True, slots=True)
class Vorlagenordner:
    """One paper's folder. ``name`` is in NFC; ``label`` is its path in the project as on disk."""

    name: str
    path: Path
    label: str

    @property
    def yaml_path(self) -> Path:
        """The file that describes the paper."""
        return self.path / "vorlage.yaml"

    @property
    def yaml_label(self) -> str:
        """Its path in the project."""
        return f"{self.label}/vorlage.yaml"


@dataclass(frozen=True, slots=True)
class Projekt:
    """A folder with ``vorlagen/``, ``content/`` and ``templates/``.

    The files of its papers are read from ``ablage``, all others from disk.
    """

    root: Path
    ablage: Ablage = PLATTE

    @classmethod
    def open(cls, root: Path) -> Projekt:
        """The project in ``root``; a ``VorlagenError`` if there is none."""
        if not (root / "vorlagen").is_dir():
            raise VorlagenError(
                f"{root} ist kein Projektordner: Der Unterordner »vorlagen« fehlt.",
                "Nennen Sie mit --projekt den Ordner, in dem »vorlagen« liegt.",
                ExitCode.USAGE,
            )
        return cls(root)

    def holds(self, path: Path) -> bool:
        """Whether ``path`` lies inside the project, also after all links in it are followed."""
        return is_inside(path, self.root)

    def require(self, path: Path, label: str) -> None:
        """Stop at a file of the project that is a link to elsewhere.

        Raises:
            VorlagenError: It is; links may come with a stranger's project.
        """
        if not self.holds(path):
            raise VorlagenError(
                f"{label} ist eine Verknüpfung, die aus dem Projekt hinausführt.",
                "Legen Sie statt der Verknüpfung die Datei selbst in den Ordner.",
            )

    @property
    def content(self) -> Path:
        """What papers share."""
        return self.root / "content"

    def template_dir(self, stadt: str) -> Path:
        """The folder of a city's templates; it need not exist."""
        return self.root / "templates" / stadt

    def template_files(self, stadt: str) -> tuple[tuple[Path, str], ...]:
        """Every file of a city's templates with its path in the project, sorted by that."""
        folder = self.template_dir(stadt)
        found = (path for path in folder.rglob("*") if path.is_file())
        files = ((path, path.relative_to(self.root)) for path in found)
        kept = [(path, part) for path, part in files if not any(map(is_ignored, part.parts))]
        return tuple(sorted(((path, nfc(part.as_posix())) for path, part in kept), key=str))

    def staedte(self) -> tuple[str, ...]:
        """The cities that have templates."""
        folder = self.root / "templates"
        return tuple(nfc(path.name) for path in _folders(folder, PLATTE)) if folder.is_dir() else ()

    def has_yaml(self, ordner: Vorlagenordner) -> bool:
        """Whether the folder of a paper has its ``vorlage.yaml``, as a file of the project."""
        return self.holds(ordner.yaml_path) and ordner.yaml_path.is_file()

    def ordner(self) -> tuple[Vorlagenordner, ...]:
        """All papers' folders, sorted by name, the same on every system."""
        return tuple(
            Vorlagenordner(nfc(path.name), path, f"vorlagen/{path.name}")
            for path in _folders(self.root / "vorlagen", self.ablage)
        )

    def select(self, namen: Sequence[str]) -> tuple[Vorlagenordner, ...]:
        """The folders of the papers ``namen``, all of them if empty; each once, sorted.

        ``vorlagen/x/`` is understood as ``x``, the way shells complete it.
        """
        ordner = self.ordner()
        if not namen:
            return ordner
        known = {each.name for each in ordner}
        wanted = {_folder_name(name) for name in namen}
        self._demand_no_nummer(namen)
        for name in sorted(wanted - known):
            raise VorlagenError(
                f"Die Vorlage »{name}« gibt es nicht.{meinten_sie(name, known)}",
                _how_to_name(name, known),
                ExitCode.USAGE,
            )
        return tuple(each for each in ordner if each.name in wanted)

    def _demand_no_nummer(self, namen: Sequence[str]) -> None:
        """Stop at the number of a paper, and name its folder: the year in it is no folder."""
        for nummer in (name.strip() for name in namen if _NUMMER.fullmatch(name.strip())):
            field = re.compile(rf"^nummer:[ \t]*[\"']?{re.escape(nummer)}(?![/\d])", re.MULTILINE)
            found = [each.name for each in self.ordner() if field.search(self._yaml(each))]
            raise VorlagenError(
                f"»{nummer}« ist eine Vorlagennummer, gefragt ist der Ordner der Vorlage.",
                f"Diese Nummer hat »{'«, »'.join(found)}«; nennen Sie den Ordner."
                if found
                else "Nennen Sie einen Ordner unter »vorlagen«; diese Nummer hat dort keiner.",
                ExitCode.USAGE,
            )

    def _yaml(self, ordner: Vorlagenordner) -> str:
        if not self.has_yaml(ordner):
            return ""
        try:
            with self.ablage.open(ordner.yaml_path) as file:
                return file.read().decode("utf-8-sig", errors="replace")
        except OSError:
            return ""


def _how_to_name(typed: str, known: Collection[str]) -> str:
    names = typed.replace(",", " ").split()
    if len(names) > 1 and any(name in known for name in names):
        return (
            f"Mehrere Vorlagen baut: vorlagen-gen bauen {' '.join(names)} – mit make jede für "
            f"sich: make vorlage NAME={names[0]}"
        )
    return "Nennen Sie einen Ordner unter »vorlagen«; »bauen« und »pruefen« nehmen ohne Namen alle."


def _folder_name(typed: str) -> str:
    parts = [part for part in nfc(typed).replace("\\", "/").split("/") if part]
    return parts[-1] if parts else typed


def _folders(folder: Path, ablage: Ablage) -> list[Path]:
    kept = (path for path in ablage.children(folder) if not is_ignored(path.name))
    found = [path for path in kept if ablage.is_dir(path)]
    return sorted(found, key=lambda path: (nfc(path.name), path.name))
