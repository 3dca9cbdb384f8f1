"""Citations in German texts: of Anlagen, and of council papers by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vorlagen_gen.model.auftrag import volles_jahr
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.anlagennummern import Anlagennummer, expand, read_nummer, read_part


class Bezug(Enum):
    """Whose Anlage a citation means."""

    EIGEN = auto()
    """One of this paper, as far as the sentence says."""
    FREMD = auto()
    """One of another paper, which is named."""
    UNKLAR = auto()
    """Perhaps one of a law, a contract, a statute."""


@dataclass(frozen=True, slots=True)
class Anlagenzitat:
    """„Anlagen 2a-2c“ in ``text[start:end]``; ranges are spelled out in ``nummern``.

    ``vielleicht`` are numbers behind it that may as well count something else, as in
    „in Anlage 1 und 2 Plänen“.
    """

    start: int
    end: int
    nummern: tuple[Anlagennummer, ...]
    bezug: Bezug = Bezug.EIGEN
    vielleicht: tuple[Anlagennummer, ...] = ()


_ANLAGE = r"(?:A(?:nlage|NLAGE)[nN]?|Anl\.)(?:[-\s]?N(?:umme)?rn?\.?)?\s*"
_KOPF = re.compile(rf"(?<![\w)-]){_ANLAGE}(?=[\dA-H])")
_EINHEIT = r"(?!\s?(?:%|€|°|m[²³]?\b|[ck]?m\b|mm\b|k?W\b|MW\b|kg\b|t\b|ha\b|Uhr\b|Euro\b|Prozent))"
_NUMMER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2}){0,3}(?:[a-zA-Z]|\s[a-h](?!\.\s?\w\.|\w))?|[A-H](?![.-]\w))"
    rf"(?!\w)(?!\.\d){_EINHEIT}"
)
_WEITER = re.compile(
    r"\s*(?P<art>[,;/&+]|[-–—](?!\s*[A-Z])|\b(?:und|sowie|oder|bis|u\.|bzw\.))\s*"
    rf"(?:(?:(?:der|die|den|zur)\s+)?(?P<noch>{_ANLAGE}))?"
    rf"(?P<nummer>{_NUMMER.pattern}|[a-h](?!\.\s?\w\.|\w))"
)
_BIS = frozenset("-–—") | {"bis"}
_ZAEHLT = re.compile(r"\.?\s+[A-ZÄÖÜ][a-zäöüß]{2}")
"""What follows a number that counts things: „und 2 Pläne“, „2. Absatz“."""


def anlagenzitate(text: str, eigene: Vorlagennummer | None = None) -> Iterator[Anlagenzitat]:
    """Every citation of an Anlage in ``text``, a paragraph of the paper ``eigene``."""
    end = 0
    for kopf in _KOPF.finditer(text):
        first = _NUMMER.match(text, kopf.end())
        if kopf.start() < end or not first:
            continue
        nummer = read_nummer(_plain(first[0]))
        if nummer is None:
            continue
        is_plural = kopf[0][6:7].lower() == "n"
        zitat = _with_more(text, kopf.start(), first.end(), nummer, is_plural=is_plural)
        end = zitat.end
        bezug = _bezug(text, zitat, eigene)
        yield Anlagenzitat(zitat.start, zitat.end, zitat.nummern, bezug, zitat.vielleicht)


def _plain(typed: str) -> str:
    return "".join(typed.split())


def _with_more(
    text: str, start: int, end: int, first: Anlagennummer, *, is_plural: bool
) -> Anlagenzitat:
    """The citation with all numbers that follow its first one."""
    nummern = [first]
    while more := _WEITER.match(text, end):
        nummer = read_part(_plain(more["nummer"]), nummern[-1])
        if nummer is None:
            break
        spanned = expand(nummern[-1], nummer)[1:] if more["art"] in _BIS else (nummer,)
        if not is_plural and not more["noch"] and _ZAEHLT.match(text, more.end()):
            return Anlagenzitat(start, end, tuple(nummern), vielleicht=spanned)
        nummern += spanned
        end = more.end()
    return Anlagenzitat(start, end, tuple(nummern))


_VON = re.compile(
    r"\s+(?:zu[rm]?|der|des|dieser|dieses|von|aus)\s+"
    r"(?:(?:der|dem|des|dieser|diesem|dieses|vorliegenden|hier|öffentlichen|o\.\s?g\.)\s+){0,3}"
    r"(?P<was>[^\s,;:()]+)(?:\s*\(?(?P<nummer>V[/ ]\d\S*))?"
)
_DIESER = re.compile(r"\s+(?:dieser|der vorliegenden)\s+\w*[vV]orlage\b(?!\s*\(?V[/ ]\d)")
_EIGENE_ART = re.compile(r"(?!Haupt|Ergänzungs)\w*vorlage\b", re.IGNORECASE)
_GESETZ = re.compile(r"\s+(?:§|[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*)")
_SIEHE_HAUPTVORLAGE = re.compile(r"[^.!?]{0,60}\b(?:s\.|siehe)\s+Hauptvorlage\b")
_DAVOR_NUMMER = re.compile(
    r"(?P<nummer>V/\d[\d/]*\d)\)?[,;]?\s*(?:\(|(?:und\s)?dort\s(?:in\s)?)?\s*$"
)
_DAVOR_HAUPTVORLAGE = re.compile(r"\bHauptvorlage[,;]?\s*\(?\s*$")
_DAVOR_GESETZ = re.compile(r"(?:§\s?\d[^.;()]{0,40}|[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*,?)\s+$")
_DAVOR = 80
"""As many characters before a citation may say whose Anlage it is."""


def _bezug(text: str, zitat: Anlagenzitat, eigene: Vorlagennummer | None) -> Bezug:
    behind = _bezug_behind(text, zitat.end, eigene)
    if behind is not Bezug.EIGEN:
        return behind
    before = text[max(0, zitat.start - _DAVOR) : zitat.start]
    if named := _DAVOR_NUMMER.search(before):
        return Bezug.EIGEN if named["nummer"] == str(eigene) else Bezug.FREMD
    if _DAVOR_HAUPTVORLAGE.search(before):
        return Bezug.FREMD
    return Bezug.UNKLAR if _DAVOR_GESETZ.search(before) else Bezug.EIGEN


def _bezug_behind(text: str, end: int, eigene: Vorlagennummer | None) -> Bezug:
    if _SIEHE_HAUPTVORLAGE.match(text, end):
        return Bezug.FREMD
    if _DIESER.match(text, end):
        return Bezug.EIGEN
    von = _VON.match(text, end)
    if not von:
        return Bezug.UNKLAR if _GESETZ.match(text, end) else Bezug.EIGEN
    was = von["was"].rstrip(".")
    named = von["nummer"] or (was if was.startswith("V/") else "")
    if named:
        return Bezug.EIGEN if named.rstrip(".)") == str(eigene) else Bezug.FREMD
    if was in ("Hauptvorlage", "Ergänzungsvorlage") or was.startswith("§"):
        return Bezug.FREMD
    return Bezug.EIGEN if _EIGENE_ART.fullmatch(was) else Bezug.UNKLAR


@dataclass(frozen=True, slots=True)
class Vorlagenzitat:
    """What ``text[start:end]`` says, meant as the number of a paper.

    ``nummer`` is the number in today's form, if it is one of a Vorlage (series V) and has the
    form of some time: ``V 480/98`` is V/0480/1998. ``is_lesbar`` is also true of the numbers
    of motions and inquiries. ``gemeint`` is what an unreadable one was probably meant to be.
    """

    start: int
    end: int
    text: str
    is_lesbar: bool
    nummer: Vorlagennummer | None = None
    gemeint: str = ""


_GRUPPE = r"[\dOoIl]{1,6}"
_STRICH = r"\s?[/\\]{1,2}\s?"
_KANDIDAT = re.compile(
    rf"(?<![\w/\\.-])(?P<reihe>A-[RWN]|AFW|AHI|[Vv])(?P<trenner>{_STRICH}|\s?)(?=\d)"
    rf"(?P<rest>{_GRUPPE}(?:{_STRICH}{_GRUPPE}|-\d{{4}}(?!\d))+)(?!\w)(?![/\\]\d)"
)
_LESBAR = re.compile(r"(?:V[/ ]|(?:A-[RWN]|AFW|AHI)/)(\d{1,4})/(\d{4}|\d{2})(?:/([1-9]\d?))?")
_VERLESEN = str.maketrans("OoIl", "0011")
_FIRST_YEAR, _LAST_YEAR = 1946, 2099
_MIN_DIGITS = 5


def vorlagenzitate(text: str) -> Iterator[Vorlagenzitat]:
    """Every number of a paper in ``text``, and what was probably meant as one."""
    for match in _KANDIDAT.finditer(text):
        typed = match[0]
        if lesbar := _LESBAR.fullmatch(typed):
            nummer = _nummer(*lesbar.groups())
            is_v = typed.startswith("V")
            yield Vorlagenzitat(*match.span(), typed, nummer is not None, nummer if is_v else None)
        elif _is_meant(match):
            shown = " ".join(typed.split())
            yield Vorlagenzitat(*match.span(), shown, is_lesbar=False, gemeint=_gemeint(match))


def _nummer(laufend: str, jahr: str, ergaenzung: str | None) -> Vorlagennummer | None:
    year = volles_jahr(jahr)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return Vorlagennummer(year, laufend.zfill(4), int(ergaenzung) if ergaenzung else None)


def _is_meant(match: re.Match[str]) -> bool:
    """Whether it can hardly be anything but the number of a paper."""
    rest = match["rest"]
    has_stroke = match["trenner"].strip() != ""
    if sum(char.isdigit() for char in rest) < _MIN_DIGITS:
        return False
    if match["reihe"] == "v":
        return has_stroke and re.fullmatch(r"\d{3,4}/\d{4}", rest) is not None
    is_glued = match["trenner"] == "" and re.match(r"\d{3,4}[/\\]", rest) is not None
    return has_stroke or is_glued


def _gemeint(match: re.Match[str]) -> str:
    """The number with its strokes set right, if that is all that it needs."""
    reihe = match["reihe"].upper()
    groups = re.split(r"[\s/\\-]+", match["rest"].translate(_VERLESEN))
    meant = "/".join((reihe, *groups))
    lesbar = _LESBAR.fullmatch(meant)
    return meant if lesbar and _nummer(*lesbar.groups()) else ""


_ALS_HAUPTVORLAGE = re.compile(r"\bHauptvorlage:?\s*\(?(?:Nr\.\s*)?$")


def names_hauptvorlage(text: str, zitat: Vorlagenzitat) -> bool:
    """Whether the words before it say that it is the number of the Hauptvorlage."""
    before = text[max(0, zitat.start - _DAVOR) : zitat.start]
    return _ALS_HAUPTVORLAGE.search(before) is not None
