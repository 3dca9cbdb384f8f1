"""The text calls the period of the paper before this one its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.laufzeit import Laufzeit, laufzeiten
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import Aussagen
from vorlagen_gen.validate.schreibweisen import fold
from vorlagen_gen.validate.uebernahmen import laufzeiten_of, ungelesen

REGEL = warnung(
    "V322",
    was="Der Text nennt als Zeitraum dieser Vorlage den der früheren.",
    warum="Der Betreff ist weitergerückt, der Satz darunter nicht; beschlossen würde das Falsche.",
)

_WORT = r"[\w„“»«-]+"
_NAME = rf"(?:(?!(?:des|der|dem|den|zum|zur|von|vom|für|im|in|über|aus|an|zu)\b){_WORT}\s){{1,4}}"
"""What is called, without anything that it belongs to: no „Fortschreibung des Leitbildes“."""
_FUER = r"für\s(?:die\sJahre|den\sZeitraum|die\sZeit|die\sLaufzeit)(?:\svon)?\s„?"
_ANLAGE = r"[“»«]?\s*(?:\([^()]*\)\s*)?"
_GEFASST = r"(?:beschlossen|verabschiedet|aufgestellt|aufgelegt|fortgeschrieben|verlängert)"
_ZU_FASSEN = (
    r"(?:zu\s(?:beschließen|verabschieden|verlängern)"
    r"|fortzuschreiben|aufzustellen|(?:neu\s)?aufzulegen)"
)
_WIRD = r"(?:wird|werden)\s(?:(?!nicht\b)[^\s,;:]+\s){0,12}?"
_BETRIFFT = r"(?:betrifft|umfasst|regelt|gilt)"
_JAHRE = rf"(?:{_FUER}|(?:die\sJahre|den\sZeitraum)\s)"
_SAETZE = tuple(
    (re.compile(rf"{before}$"), re.compile(behind))
    for before, behind in (
        (
            rf"^\W*(?:Das|Der|Die|Dem|Den)\s{_NAME}(?:{_FUER})?",
            rf"{_ANLAGE}{_WIRD}(?:beschlossen|verabschiedet|zugestimmt)\b",
        ),
        (
            rf"\b[Bb]eschließ(?:t|en)\s(?:hiermit\s)?(?:das|den|die)\s{_NAME}(?:{_FUER})?",
            rf"{_ANLAGE}(?:[.,]|und\b|als\b|in\sder\b|mit\b|$)",
        ),
        (rf"\b{_WIRD}{_FUER}", rf"{_ANLAGE}(?:neu\s|erneut\s)?{_GEFASST}\b"),
        (_FUER, rf"{_ANLAGE}{_ZU_FASSEN}\b"),
        (rf"\b[Dd]iese\s\w*[Vv]orlage\s{_BETRIFFT}\s{_JAHRE}", ""),
    )
)
"""Words before a period and behind it that speak of what this paper does."""

_RUECKSCHAU = r"(?!\w*(?:[Bb]ericht|[Bb]ilanz|[Aa]uswertung|[Rr]ückblick|[Ee]valu|[Mm]onitoring))"
_DIESES = re.compile(
    rf"\b(?P<wie>vorliegende|vorgelegte|beigefügte|neue)[nrsm]?\s{_RUECKSCHAU}(?P<was>{_WORT})\s"
    rf"(?:(?<=Entwurf\s)de[rs]\s{_WORT}\s)?(?:{_FUER})?$"
)
"""„das vorliegende Leitbild“ is this one; a report before us may well be on the years before."""
_FASSUNGEN = frozenset({"Fassung", "Ausgabe", "Auflage", "Fortschreibung"})

_GESCHICHTE = re.compile(
    r"\b(?:bisher\w*|früher\w*|vor(?:ig|herig|angegangen|mals)\w*|alte[nrsm]?|damal\w*|seinerzeit\w*"
    r"|zuletzt|ursprünglich\w*|(?:ab|aus)gelaufen\w*|(?:ab|aus)laufend\w*|ersetz\w*|abgelöst\w*"
    r"|aufgehoben|statt|anstelle|gegenüber|hat|haben|hatten?|wurden?|waren?|worden|galt(?:en)?"
    r"|sollten?)\b|V/\d{4}/\d{4}"
)
"""Words with which a sentence may speak of the paper before this one."""


@dataclass(frozen=True, slots=True)
class _Zeiten:
    """The period of the paper before this one, and that of this paper with its subject."""

    bisher: Laufzeit
    jetzt: Laufzeit
    betreff: str


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the old period where the words around it decide on it or call it this one's.

    The old period is that in the title of the last paper of ``vorgaenger``, or what was noted
    when this paper was begun; where a text is still to be confirmed, its years are told anyway.
    """
    zeiten = _zeiten(pruefling)
    if zeiten is None:
        return
    offen = {id(absatz) for absatz, _ in ungelesen(pruefling)}
    for absatz in pruefling.prosa:
        if id(absatz) not in offen and not absatz.is_zitat:
            yield from _in_absatz(absatz, zeiten)


def _zeiten(pruefling: Pruefling) -> _Zeiten | None:
    vorlage = pruefling.vorlage
    betreff = vorlage.betreff or ""
    jetzt = next(laufzeiten(betreff), None)
    begun = laufzeiten_of(vorlage)
    known = (pruefling.umfeld.nachbarn.get(each) for each in reversed(vorlage.vorgaenger))
    periods = (each.laufzeit for each in known if each)
    bisher = next(filter(None, periods), begun[0] if begun else None)
    if bisher is None or jetzt is None or bisher.von >= jetzt.von:
        return None
    return _Zeiten(bisher, jetzt, betreff)


def _in_absatz(absatz: Absatz, zeiten: _Zeiten) -> Iterator[Finding]:
    for match in zeiten.bisher.find_in(absatz.text):
        begin, end = Aussagen(absatz.text).at(match.start())
        before, behind = absatz.text[begin : match.start()], absatz.text[match.end() : end]
        if not _is_own(before, behind, zeiten) or absatz.is_gebunden(*match.span()):
            continue
        jetzt = zeiten.bisher.moved(match[0], zeiten.jetzt)
        yield REGEL.befund(
            absatz.place(*match.span()),
            f"»{absatz.typed(*match.span())}« ist der Zeitraum der früheren Vorlage; der Betreff "
            f"nennt {zeiten.jetzt}.",
            f"Schreiben Sie {jetzt}, oder sagen Sie, dass die frühere Fassung gemeint ist.",
        )


def _is_own(before: str, behind: str, zeiten: _Zeiten) -> bool:
    """Whether the sentence speaks of what this paper does, and of nothing before it."""
    said = before + behind
    if _GESCHICHTE.search(said) or any(zeiten.jetzt.find_in(said)):
        return False
    found = _DIESES.search(before)
    if found and (found["wie"] != "neue" or _is_this(found["was"], zeiten)):
        return True
    return any(one.search(before) and two.match(behind) for one, two in _SAETZE)


def _is_this(name: str, zeiten: _Zeiten) -> bool:
    """Whether what is new is this paper's; others have plans of the same years, too."""
    return name in _FASSUNGEN or fold(name) in fold(zeiten.betreff)
