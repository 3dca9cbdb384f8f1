"""The list has an Anlage that the text does not mention, though it mentions others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.werte import Art
from vorlagen_gen.validate.anlagenliste import Nummeriert, nummeriert, zitatstellen
from vorlagen_gen.validate.anlagennummern import ANLAGE_A, Anlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.zitate import Bezug

REGEL = warnung(
    "V262",
    was="Eine Anlage der Anlagenliste wird im Text nicht erwähnt, andere schon.",
    warum="Entweder fehlt der Verweis, oder die Anlage gehört nicht zur Vorlage.",
)

_ALLE = re.compile(
    r"\b(?:[Aa]lle[nr]?|[Ss]ämtliche[nr]?|[Bb]eigefügte[nr]?|[Ww]eitere[nr]?|übrige[nr]?"
    r"|[Bb]eiliegende[nr]?|diese[nr]?|siehe|s\.) (?:\w+ )?(?:Anlagen?\b|Anl\.)(?!\s*(?:\d|[A-H]\b))"
)
_WORT = re.compile(r"[^\W\d_]{4,}")
_STAMM = 0.7
"""The part of a word that its inflected forms share."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number of each of them; a paper that cites none at all has none."""
    cited = _cited(pruefling)
    entries = [each for each in nummeriert(pruefling.vorlage) if each.nummern != (ANLAGE_A,)]
    own = {nummer for each in entries for nummer in each.nummern}
    if cited.isdisjoint(own) or _lacks_text(pruefling.vorlage) or _speaks_of_all(pruefling):
        return
    texts = " ".join(_other_texts(pruefling)).casefold()
    for each in entries:
        if each.nummern and not _is_cited(each, cited) and not _is_named(each.anlage, texts):
            yield _finding(each)


def _lacks_text(vorlage: Vorlage) -> bool:
    """Whether a text is still to be written, which may cite them all."""
    if vorlage.art is Art.BERICHTSVORLAGE:
        return vorlage.bericht is None
    vorschlag = vorlage.beschlussvorschlag
    if vorschlag is None or vorlage.begruendung is None:
        return True
    return vorschlag.sachentscheidung is None or vorschlag.finanzielle_auswirkungen is None


def _finding(entry: Nummeriert) -> Finding:
    return REGEL.befund(
        entry.anlage.ort("nummer"),
        f"Die Anlage {entry.anlage.nummer} steht in der Anlagenliste, wird aber im Text nirgends "
        "erwähnt.",
        f"Verweisen Sie im Text auf sie, zum Beispiel mit »(Anlage {entry.anlage.nummer})«, oder "
        "nehmen Sie sie aus der Liste.",
    )


def _cited(pruefling: Pruefling) -> frozenset[Anlagennummer]:
    """Every number cited, also where it may not be one."""
    return frozenset(
        nummer
        for stelle in zitatstellen(pruefling)
        if stelle.zitat.bezug is not Bezug.FREMD
        for nummer in (*stelle.zitat.nummern, *stelle.zitat.vielleicht)
    )


def _is_cited(entry: Nummeriert, cited: frozenset[Anlagennummer]) -> bool:
    """Whether it is cited itself, as a part of what is cited, or in one of its parts."""
    known = cited | {nummer.obere for nummer in cited}
    return any(nummer in known or nummer.obere in cited for nummer in entry.nummern)


def _other_texts(pruefling: Pruefling) -> Iterator[str]:
    """All but the list itself."""
    for absatz in pruefling.absaetze:
        if not absatz.feld.startswith("anlagen.") or absatz.feld.endswith(".datei"):
            yield absatz.text


def _speaks_of_all(pruefling: Pruefling) -> bool:
    return any(_ALLE.search(text) for text in _other_texts(pruefling))


def _is_named(anlage: Anlage, texts: str) -> bool:
    """Whether every word of its title occurs in the texts, in whatever form."""
    words = _WORT.findall((anlage.titel or "").casefold())
    stems = [word[: max(4, round(len(word) * _STAMM))] for word in words]
    return bool(stems) and all(stem in texts for stem in stems)
