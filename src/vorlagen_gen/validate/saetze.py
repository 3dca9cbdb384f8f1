"""The sentences of German office prose, with its abbreviations, ordinals and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_ENDE = re.compile(
    r"""(?<![.!?…])(?P<zeichen>[.!?…]++)[“”"»«’)\]]*+
        (?=\s*+$|\s++[„"»‚(\[→§–-]*+\s*+(?P<wort>\w+))""",
    re.VERBOSE,
)
_WORT_DAVOR = re.compile(r"[^\s„“”\"»«(\[]+$")
_LAENGSTES = 40
"""As many characters before a point are looked at; abbreviations are shorter."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_IMMER_ABGEKUERZT = _words(
    """
    abb abs abt abzgl allg anl anm aufl az b bd betr bez bspw bzgl bzw ca d dipl dr ebd einschl
    evtl exkl frl gem ggf ggfs ggü h hg hl hr hrsg i inkl insb insbes kap lfd lt mind mr nr nrn
    prof rd rn s sog st std stellv tab tel u v vgl vorauss vs z zb ziff zit zzgl zzt
    """
)
"""Something always follows these."""
_OFT_ABGEKUERZT = _words(
    """
    a apr art aug bes bv c co dez di do e etc f feb ff fr g gez h inc jan jh jhd jul jun k l ltd
    m max mi mill min mio mo mrd mrz n nachtr nov o okt p pers pkt prot q r red ref sa sep sept
    str städt t tsd usf usw verf verw vors w we x y öff
    """
)
"""These are written out or shortened, or end a sentence as well as not."""
_SATZANFANG = _words(
    """
    ab aber alle allein allerdings als also am an andere anders anschließend auch auf aufgrund aus
    außerdem bei beide beim bereits bis bisher da dabei dadurch dafür dagegen daher damit danach
    daneben dann daran darauf daraus darin darüber darum das dass davon davor dazu dem den denn
    dennoch der deren derzeit des deshalb dessen deswegen die dies diese diesem diesen dieser dieses
    doch dort durch ebenfalls ebenso ein eine einem einen einer eines einige entsprechend er erst
    es etwa für gegen gemäß gleichzeitig hat haben hier hierbei hierdurch hierfür hiermit hierzu
    hinzu ihr ihre ihren ihrer im in infolge innerhalb insbesondere insgesamt ist jede jedem jeden
    jeder jedes jedoch jetzt kann können laut man manche mit mithilfe nach nachdem neben nicht noch
    nun nur ob obwohl ohne sein seine seit seitdem sie sind so sobald sofern sogar somit sondern
    sonst soweit sowie sowohl statt trotz trotzdem über um und unter viele vom von vor während wann
    war waren warum was wegen weil weitere weiterhin welche welcher wenn wer werden wie wir wird wo
    wobei wurde wurden zu zudem zuletzt zum zunächst zur zusätzlich zwar zwischen
    """
)
"""Words that are written small inside a sentence, so that a capital shows a new one."""
_ORDNUNGSZAHL = re.compile(r"(?:\d{1,3}|(?:\d{1,2}\.)+\d{1,2}|[IVX]+)")
_ZEICHEN = re.compile(r"\S")
_OHNE_VOKAL = re.compile(r"[b-df-hj-np-tv-zß]{2,}", re.IGNORECASE)
_STRICHPUNKT = re.compile(r";\s+(?=\S)")
_UMFELD = 300
"""As many characters around a place are looked at; few sentences are longer."""


def saetze(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, without the blanks around it.

    Together the sentences hold everything but blanks. A line break ends no sentence by itself,
    nor does a colon or a semicolon. The last one may lack its full stop.
    """
    start = _next_word(text, 0)
    for match in _ENDE.finditer(text):
        if match.start() >= start and _is_end(text, start, match):
            yield start, match.end()
            start = _next_word(text, match.end())
    if start < len(text):
        yield start, len(text.rstrip())


def _next_word(text: str, offset: int) -> int:
    found = _ZEICHEN.search(text, offset)
    return found.start() if found else len(text)


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that begins at ``start`` ends with the mark in ``match``."""
    nach = match["wort"]
    if nach is None:
        return True
    if nach[0].islower():
        return False
    begins_anew = nach.lower() in _SATZANFANG
    before = text[max(start, match.start() - _LAENGSTES) : match.start()]
    if match["zeichen"] != ".":
        is_inserted = before.endswith(("(", "[")) or "…" in match["zeichen"]
        return begins_anew or not is_inserted
    found = _WORT_DAVOR.search(before)
    wort = found[0] if found else ""
    is_first = match.start() - len(wort) == start
    return not _goes_on(wort, nach, begins_anew=begins_anew, is_first=is_first)


def _goes_on(wort: str, nach: str, *, begins_anew: bool, is_first: bool) -> bool:
    """Whether the point behind ``wort`` belongs to it: an abbreviation, an ordinal, a label."""
    last = wort.rpartition(".")[2].rpartition("-")[2]
    plain = last.lower()
    if plain in _IMMER_ABGEKUERZT and not (len(last) == 1 and last.isupper()):
        return True
    is_number = _ORDNUNGSZAHL.fullmatch(wort) is not None
    if is_number and nach[0].isdigit():
        return True
    is_letter = len(last) == 1 and last.isalpha()
    is_short = is_letter or plain in _OFT_ABGEKUERZT or plain.endswith("str")
    is_open = is_number or is_short or _OHNE_VOKAL.fullmatch(last) is not None
    return is_open and (is_first or not begins_anew)


class Aussagen:
    """What a paragraph says, one by one: its sentences, and the parts of one between semicolons."""

    def __init__(self, text: str) -> None:
        """Look for all of them once."""
        self._text = text
        parts = (match.end() for match in _STRICHPUNKT.finditer(text))
        self._starts = sorted({0, *(start for start, _ in saetze(text)), *parts})

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the one that holds ``text[offset]``, of an endless one a part."""
        index = bisect_right(self._starts, offset)
        end = self._starts[index] if index < len(self._starts) else len(self._text)
        return max(self._starts[index - 1], offset - _UMFELD), min(end, offset + _UMFELD)

    def text_at(self, offset: int) -> str:
        """The one that holds ``text[offset]``."""
        start, end = self.at(offset)
        return self._text[start:end]
