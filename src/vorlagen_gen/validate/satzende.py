"""Where a paragraph of prose breaks off, as far as its last words say."""

from __future__ import annotations

import re

from vorlagen_gen.validate.saetze import saetze

_GESCHLOSSEN = re.compile(r"[.!?…:;][“”\"»«’)\]*]*$|^→|[.!?…][“”\"»«)\]]*\s*\([^()]*\)$")
_ENDE = re.compile(r"[.!?…][“”\"»«’)\]*]*$")
_KLEIN = re.compile(r"[„\"»(]?([a-zäöüß]{2,})(?=[\s,;:!?-]|$)(?!\s?[-/]{0,2}\s*$)")
_KLEINE_NAMEN = frozenset({"citeq", "gez", "siehe", "km", "ca", "bzw"})
_WORT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFFEN = frozenset(
    """
    der die das dem den des ein eine einem einen einer eines dass weil wenn ob obwohl damit sodass
    für gegen ohne bei seit von vom zum zur beim im am ins und oder sowie bzw wer was welche
    welcher welches deren dessen als wie
    """.split()  # noqa: SIM905 -- a list of words is read best as text
)
"""No sentence ends with one of these; what follows is missing."""
_NACH_KOMMA = frozenset(
    "wer was die der das dem den denen deren dessen dass weil wenn ob um wo wie wobei".split()  # noqa: SIM905 -- as above
)
_VERB = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|konnten?|soll|sollen"
    r"|sollten?|muss|müssen|mussten?|darf|dürfen|will|wollen|gibt|gab|liegt|liegen|steht|stehen|bleibt"
    r"|bleiben|entsteht|entstehen|erfolgt|erfolgen|besteht|bestehen|beträgt|betragen|enthält|enthalten"
    r"|sieht|sehen|geht|gehen|kommt|kommen|zeigt|zeigen|nimmt|nehmen|führt|führen|umfasst|umfassen"
    r"|beschließt|beauftragt|empfiehlt|stimmt|berichtet|legt|bildet|bilden|dient|dienen|gilt|gelten"
    r"|findet|finden|sei|seien|wäre|wären|würden?|könnten?|müssten?)\b"
)
_WENIGE = 4


def breaks_off(text: str) -> bool:
    """Whether the last words call for more: „… nicht vermieden werden, wer“."""
    woerter = list(_WORT.finditer(text))
    if len(woerter) < _WENIGE or not text.endswith(woerter[-1][0]):
        return False
    last = woerter[-1]
    if last[0] in _NACH_KOMMA and text[: last.start()].rstrip().endswith(","):
        return True
    return last[0] in _OFFEN


def is_satz_ohne_ende(text: str) -> bool:
    """Whether ``text`` ends in a sentence that lacks its full stop.

    Titles, addresses and catchwords are no sentences: there must be a verb that is in use in
    offices, or a sentence before.
    """
    if _GESCHLOSSEN.search(text) or not _WORT.search(text):
        return False
    *before, (start, end) = saetze(text)
    last = text[start:end]
    if last[-1].isdigit() or len(_WORT.findall(last)) < _WENIGE:
        return bool(before) and len(_WORT.findall(last)) >= _WENIGE
    return bool(before) or _VERB.search(last) is not None


def begins_small(text: str) -> bool:
    """Whether it begins inside a sentence: with a small word that is no abbreviation or address."""
    found = _KLEIN.match(text)
    return found is not None and found[1] not in _KLEINE_NAMEN


def ends_closed(text: str) -> bool:
    """Whether a sentence ends here."""
    return _ENDE.search(text) is not None
