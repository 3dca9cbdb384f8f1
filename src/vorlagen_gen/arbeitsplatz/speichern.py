"""Saving what a window shows, taking it back, and noticing what others changed meanwhile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from vorlagen_gen.arbeitsplatz.abgleich import Konflikt, vereint
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwurf, Inhalte
from vorlagen_gen.arbeitsplatz.stand import Stand, changed, read_stand, textnamen
from vorlagen_gen.edit.aendern import undoing, with_changes
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, inhalt_of
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import Paar, write_all
from vorlagen_gen.edit.unterschied import unterschied
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt

_LONGEST = 50
"""So many savings of a paper can be taken back."""


@dataclass(frozen=True, slots=True)
class Abgleich:
    """Somebody changed the paper meanwhile: its ``stand`` now, and both changes in one.

    ``fremdes`` are the fields that only the other changed; ``konflikte`` wait for a choice.
    """

    stand: Stand
    vereint: Inhalte
    konflikte: tuple[Konflikt, ...]
    fremdes: tuple[Pfad, ...]


class Speicher:
    """Saves papers of ``projekt``, one after the other."""

    def __init__(self, projekt: Projekt) -> None:
        """Nothing was saved yet in this run."""
        self._projekt = projekt
        self._vorlagen = projekt.root / "vorlagen"
        self._lock = Lock()
        self._verlauf: dict[str, list[tuple[Paar, ...]]] = defaultdict(list)

    def save(self, name: str, entwurf: Entwurf) -> Stand | Abgleich:
        """Write what a window shows, or tell what somebody else changed since it began.

        Raises:
            VorlagenError: It cannot be written; then nothing was.
        """
        with self._lock:
            stand = read_stand(self._projekt, name)
            if stand.fassung != entwurf.fassung:
                return abgeglichen(stand, entwurf)
            paare = changed(stand, entwurf.jetzt.werte, entwurf.jetzt.texte)
            self._write(name, paare)
            return read_stand(self._projekt, name)

    def has_verlauf(self, name: str) -> bool:
        """Whether there is a saving that can be taken back."""
        return bool(self._verlauf[name])

    def undo(self, name: str) -> Stand:
        """Take back the last saving: the same bytes, or the values if more was changed since.

        Raises:
            VorlagenError: There is none, or its place is no longer there.
        """
        with self._lock:
            if not self._verlauf[name]:
                raise VorlagenError(
                    "Es gibt nichts zurückzunehmen.",
                    "Zurücknehmen lässt sich, was seit dem Start hier gespeichert wurde.",
                    ExitCode.USAGE,
                )
            paare = [_undone(*paar) for paar in self._verlauf[name][-1] if paar[0].is_there]
            write_all(paare, self._vorlagen)
            self._verlauf[name].pop()
            return read_stand(self._projekt, name)

    def write(self, name: str, paare: Sequence[Paar]) -> None:
        """Write changes of another origin than the form; they can be taken back as well.

        Raises:
            VorlagenError: A file was changed since it was read, or cannot be written.
        """
        with self._lock:
            self._write(name, paare)

    def _write(self, name: str, paare: Sequence[Paar]) -> None:
        if paare:
            write_all(paare, self._vorlagen)
            self._verlauf[name] = [*self._verlauf[name], tuple(paare)][-_LONGEST:]


def abgeglichen(stand: Stand, entwurf: Entwurf) -> Abgleich:
    """Both changes to what a window began with: its own, and that which made ``stand``.

    A text that the other took out of the paper is gone for that, though its file still lies there.
    """
    dropped = textnamen(entwurf.basis.werte) - textnamen(stand.werte)
    printed = {name: text for name, text in stand.texte.items() if name not in dropped}
    sides = (_ganz(entwurf.basis), _ganz(entwurf.jetzt), _ganz(Inhalte(stand.werte, printed)))
    found, konflikte, fremdes = vereint(*sides)
    fields = found if isinstance(found, dict) else {}
    texte = fields.get("texte")
    said = texte if isinstance(texte, dict) else {}
    inhalte = Inhalte(
        fields.get("werte"),
        stand.texte | {name: text for name, text in said.items() if isinstance(text, str)},
    )
    return Abgleich(stand, inhalte, konflikte, fremdes)


def _ganz(inhalte: Inhalte) -> Inhalt:
    texte: Mapping[str, Inhalt] = inhalte.texte
    return {"werte": inhalte.werte, "texte": dict(texte)}


def _undone(old: Quelldatei, new: Quelldatei) -> Paar:
    """The file as it lies there, and as it was before."""
    now = Quelldatei.read(new.path, new.label)
    if now.data == new.data:
        return now, replace(old, is_there=True)
    if new.path.suffix != ".yaml":
        raise VorlagenError(
            f"{new.label} wurde seitdem noch einmal geändert.",
            "Ändern Sie den Text von Hand zurück.",
            ExitCode.CONTENT_REJECTED,
        )
    changes = unterschied(inhalt_of(old.values()), inhalt_of(new.values()))
    return now, with_changes(now, undoing(old, changes))
