"""A returned file by its name -> what it was when it was sent, and which part of the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.importe.dateien import read_by, require_file
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.quelle import MAX_FILE_BYTES, read_bytes
from vorlagen_gen.quelltext import getippt, kurz
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.marken import stand
from vorlagen_gen.ruecklauf.einheiten import einheiten
from vorlagen_gen.ruecklauf.lesung import Lesung, unpacked_lesung
from vorlagen_gen.ruecklauf.umschrift import as_sent

_PROGRAMM = Path(__file__).with_name("leseprogramm.py")
_VERSCHLUESSELT = b"\xd0\xcf\x11\xe0"
"""How old Word files and those behind a password begin."""
_SPERRDATEI = "~$"
"""How Word begins the name of the file that shows others that it has one open."""
_ALIKE = 0.3
"""With fewer units in common a file is one of another paper."""

_LONGEST = 120
Lesen = Callable[[bytes, str], Lesung]


@dataclass(frozen=True, slots=True)
class Andere:
    """Another paper: the name of its folder, and what its documents say."""

    name: str
    teile: Mapping[str, Gelesenes]


Finden = Callable[[str], Sequence[Andere]]
"""The other papers that the title of a returned file may name."""


@dataclass(frozen=True, slots=True)
class Kopie:
    """A returned file: its states, what it was when it was sent, and which document it is.

    ``teil`` is the name of the document without its ending. ``ist_geschaetzt`` is said of a base
    that is only the present paper, because the file has lost what told its own.
    """

    name: str
    lesung: Lesung
    basis: Gelesenes
    teil: str
    ist_geschaetzt: bool = False


def read_shielded(data: bytes, name: str) -> Lesung:
    """What the returned file ``data`` says, read by another process.

    Raises:
        VorlagenError: It cannot be read.
    """
    return read_by(_PROGRAMM, data, name, unpacked_lesung)


def read_kopie(
    path: Path,
    teile: Mapping[str, Gelesenes],
    fruehere: Mapping[str, Gelesenes],
    finden: Finden,
    lesen: Lesen = read_shielded,
) -> Kopie:
    """The returned file ``path``; ``teile`` is what the documents of the paper say at present.

    ``fruehere`` are states that are known from an earlier Rücklauf, by their Stand. A file that
    may name another paper is one of it if it has more in common with that one.

    Raises:
        VorlagenError: It cannot be read, is none of this paper, or its base is not known.
    """
    name = nfc(path.name)
    lesung = lesen(_data(path, name), name)
    if not lesung.ist_von_uns:
        raise _refused(
            f"{name} hat dieses Programm nicht geschrieben; was darin geändert wurde, lässt sich "
            "nicht feststellen.",
            "Nennen Sie die Word-Datei, die Sie verschickt haben, so wie sie zurückkam. Eine "
            "fremde Datei übernimmt: vorlagen-gen importieren",
        )
    teil, similar = _nearest(lesung, teile)
    same = next((each for each in teile if stand(teile[each]) == lesung.stand), None)
    if same is not None:
        return Kopie(name, as_sent(lesung, teile[same]), teile[same], same)
    titel = lesung.keine.title
    is_named_so = any(each.title == titel for each in teile.values())
    others = [] if is_named_so else [(_nearest(lesung, e.teile)[1], e) for e in finden(titel)]
    share, andere = max(others, key=lambda each: each[0], default=(0, None))
    if similar < _ALIKE or share > similar:
        is_known = share > similar or len(others) == 1
        raise _of_another(name, titel, andere if is_known else None)
    basis = lesung.basis or fruehere.get(lesung.stand)
    if basis is not None:
        return Kopie(name, as_sent(lesung, basis), basis, teil)
    return _without_known_base(name, as_sent(lesung, teile[teil]), teile[teil], teil)


def _without_known_base(name: str, lesung: Lesung, jetzt: Gelesenes, teil: str) -> Kopie:
    """The copy against itself without changes, if that was sent, or against the paper as it is."""
    if lesung.stand and stand(lesung.keine) == lesung.stand:
        return Kopie(name, lesung, lesung.keine, teil)
    if lesung.stand:
        raise _without_base(name)
    return Kopie(name, lesung, jetzt, teil, ist_geschaetzt=True)


def _of_another(name: str, titel: str, andere: Andere | None) -> VorlagenError:
    """With the title that the file bears, and what to call if that paper is here."""
    told = f": »{kurz(titel, _LONGEST)}«" if titel else ""
    remedy = "Nennen Sie den Ordner der Vorlage, zu der die Datei gehört."
    if andere:
        remedy = (
            f"Sie gehört zum Ordner {andere.name}; nehmen Sie sie dort zurück: "
            f"vorlagen-gen ruecklauf {getippt(andere.name)} DATEI"
        )
    return _refused(f"{name} gehört zu einer anderen Vorlage{told}.", remedy)


def _without_base(name: str) -> VorlagenError:
    return _refused(
        f"{name} stammt aus einer früheren Fassung der Vorlage, und darin wurde ohne "
        "Änderungsverfolgung geschrieben; was geändert wurde, lässt sich so nicht feststellen.",
        "Stellen Sie die Vorlage, wie sie beim Versand war, in einem eigenen Ordner wieder her "
        "und rufen Sie den Befehl dort auf. Entwürfe (status: entwurf) führen ihren Text mit; "
        "bei ihnen kommt das nicht vor.",
    )


def _data(path: Path, name: str) -> bytes:
    require_file(path)
    _require_word(name)
    data = read_bytes(path, name)
    if len(data) > MAX_FILE_BYTES:
        raise _refused(f"{name} ist zu groß.", "Verkleinern Sie die Bilder darin.")
    if data.startswith(_VERSCHLUESSELT):
        raise _refused(
            f"{name} ist mit einem Kennwort geschützt oder in einem alten Format gespeichert.",
            "Öffnen Sie sie in Word, entfernen Sie das Kennwort und speichern Sie sie als .docx.",
        )
    return data


def _require_word(name: str) -> None:
    """Refuse what Word did not save as a document, by its name."""
    if name.startswith(_SPERRDATEI):
        raise VorlagenError(
            f"{name} ist keine Vorlage: Word legt die Datei an, solange es eine andere offen hat.",
            "Speichern und schließen Sie die Datei in Word, und nennen Sie die, deren Name nicht "
            f"mit {_SPERRDATEI} beginnt.",
            ExitCode.USAGE,
        )
    if name.lower().endswith(".pdf"):
        raise VorlagenError(
            f"{name} ist ein PDF; was darin geändert ist, lässt sich nicht zurücknehmen.",
            "Lassen Sie sich die Word-Datei schicken, oder übertragen Sie die Änderungen von Hand.",
            ExitCode.USAGE,
        )
    if not name.lower().endswith(".docx"):
        raise VorlagenError(
            f"{name} ist keine Word-Datei (.docx).",
            "Speichern Sie sie in Word mit »Datei«, »Speichern unter«, »Word-Dokument (*.docx)«.",
            ExitCode.USAGE,
        )


def _refused(text: str, remedy: str) -> VorlagenError:
    return VorlagenError(text, remedy, ExitCode.CONTENT_REJECTED)


def _nearest(lesung: Lesung, teile: Mapping[str, Gelesenes]) -> tuple[str, float]:
    """The document that has most in common with a file, and which share of both."""
    base = _texts(lesung.basis or lesung.keine)
    shares = {name: _share(base, _texts(each)) for name, each in teile.items()}
    best = max(shares, key=lambda name: shares[name], default="")
    return best, shares.get(best, 0)


def _texts(gelesen: Gelesenes) -> Counter[str]:
    return Counter(each.text for each in einheiten(gelesen) if len(each.text.split()) > 1)


def _share(one: Counter[str], other: Counter[str]) -> float:
    both = (one & other).total()
    return 2 * both / max(one.total() + other.total(), 1)
