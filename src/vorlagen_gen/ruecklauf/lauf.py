"""Returned copies of a paper -> the list of what they propose, and the files with what is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart, wandel
from vorlagen_gen.ruecklauf.andere import find_andere
from vorlagen_gen.ruecklauf.anmerkungen import remarks
from vorlagen_gen.ruecklauf.annehmen import Auftrag, Ergebnis, Papier, carry_out
from vorlagen_gen.ruecklauf.bildvergleich import Bildvergleich
from vorlagen_gen.ruecklauf.einheiten import sichtbar, text_of
from vorlagen_gen.ruecklauf.erwartung import expected, unnumbered
from vorlagen_gen.ruecklauf.form import form_of
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.konflikte import with_conflicts
from vorlagen_gen.ruecklauf.kopie import Andere, Lesen, read_kopie, read_shielded
from vorlagen_gen.ruecklauf.logo import made_by_people
from vorlagen_gen.ruecklauf.naht import woven
from vorlagen_gen.ruecklauf.nummern import without_recounted
from vorlagen_gen.ruecklauf.papierlesung import documents, read_papier
from vorlagen_gen.ruecklauf.schreibformen import in_print, with_amounts
from vorlagen_gen.ruecklauf.spalten import realigned
from vorlagen_gen.ruecklauf.staende import Staende
from vorlagen_gen.ruecklauf.umfeld import around
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Zustand
from vorlagen_gen.ruecklauf.wortlaut import last_words, quoted, words
from vorlagen_gen.ruecklauf.zuordnung import Zugeordnet, Zuordnung
from vorlagen_gen.ruecklauf.zuschreibung import changes

_FOLGE = {
    (True, True): "Ändert sich mit, weil das Programm es berechnet.",
    (True, False): "Fällt mit weg, weil das Programm es setzt.",
    (False, True): "Kommt hinzu, weil das Programm es setzt.",
    (False, False): "Ändert sich mit, weil das Programm es setzt.",
}
_DASSELBE = "Dasselbe in anderer Schreibweise; zu ändern ist nichts."
_ANDERE_FORM = "Tage und Beträge druckt das Programm in seiner eigenen Form; der Wert ist derselbe."


@dataclass(frozen=True, slots=True)
class Ruecklauf:
    """What the copies propose, what cannot be taken up, and the paper it is for."""

    ordner: Vorlagenordner
    papier: Papier
    vorschlaege: tuple[Aenderungsvorschlag, ...]
    befunde: tuple[Befund, ...]


def read_ruecklauf(
    projekt: Projekt,
    name: str,
    dateien: Sequence[Path],
    staende: Staende,
    lesen: Lesen = read_shielded,
) -> Ruecklauf:
    """What the copies ``dateien`` of the paper ``name`` propose, compared with the paper as it is.

    What the paper was for each of them is kept in ``staende``, so that the next run knows it.

    Raises:
        VorlagenError: The paper cannot be printed, or a file is no copy of it.
    """
    ordner = projekt.select([name])[0]
    papier, teile = read_papier(projekt, ordner)
    finden = partial(_andere, projekt, ordner)
    found: list[Aenderungsvorschlag] = []
    befunde: list[Befund] = []
    for number, path in enumerate(dateien, start=1):
        kopie = read_kopie(path, teile, staende, finden, lesen)
        staende.keep(kopie.basis)
        gegenwart = papier.teile[kopie.teil]
        aenderungen = changes(kopie, teile[kopie.teil], number)
        gegenwart.fremde |= aenderungen.fussnoten
        now = [each.einheit for each in gegenwart.stuecke]
        zuordnung = Zuordnung(aenderungen.basis, now)
        assigned = zuordnung.all(without_recounted(aenderungen))
        for each in map(with_amounts, made_by_people(assigned, gegenwart)):
            printed = in_print(each, gegenwart)
            if printed is each or printed.zustand is not Zustand.UEBERNOMMEN:
                found.append(_vorschlag(printed, kopie.teil, gegenwart))
            if printed is not each:
                befunde.append(_in_other_form(each, printed, kopie.teil, gegenwart))
        found += remarks(kopie, gegenwart, zuordnung)
        befunde += Bildvergleich(gegenwart, projekt.root).findings(kopie, aenderungen)
        befunde += (*realigned(kopie, teile[kopie.teil]), *around(kopie))
    kept, failed = _feasible(papier, with_conflicts(found))
    numbered = tuple(replace(each, nummer=index) for index, each in enumerate(kept, start=1))
    return Ruecklauf(ordner, papier, with_conflicts(numbered), (*befunde, *failed))


def accepted(ruecklauf: Ruecklauf, nummern: Sequence[int]) -> Ergebnis:
    """The files with the proposals ``nummern``.

    Raises:
        VorlagenError: Two of them contradict each other.
    """
    chosen = [each for each in ruecklauf.vorschlaege if each.nummer in set(nummern)]
    for each in chosen:
        both = set(each.gegen) & set(nummern)
        if both:
            raise VorlagenError(
                f"Nr. {each.nummer} und Nr. {min(both)} ändern dieselbe Stelle verschieden.",
                "Nehmen Sie nur einen der beiden Vorschläge an.",
                ExitCode.USAGE,
            )
    return carry_out(
        ruecklauf.papier, [Auftrag(each.teil, each.wandel, each.felder) for each in chosen]
    )


def _andere(projekt: Projekt, own: Vorlagenordner, titel: str) -> list[Andere]:
    """The other papers that ``titel`` may name, with what their documents say at present."""
    bibliothek = Bibliothek(projekt)
    found = {e.name: documents(projekt, e, bibliothek) for e in find_andere(projekt, own, titel)}
    return [
        Andere(name, {stamm: said for stamm, (_, said) in documents.items()})
        for name, documents in found.items()
    ]


def _in_other_form(
    each: Zugeordnet, printed: Zugeordnet, teil: str, gegenwart: Gegenwart
) -> Befund:
    """What is typed in another form than it is printed; nothing changes if it is so by now."""
    typed = words([part.wandel for part in each.teile])[1]
    grund = _DASSELBE if printed.zustand is Zustand.UEBERNOMMEN else _ANDERE_FORM
    told = _vorschlag(replace(printed, zustand=Zustand.OFFEN), teil, gegenwart)
    zitat = quoted(typed, told.neu, "")
    return Befund(told.quellen[0].datei, grund, zitat, told.quellen, told.place, ist_hinweis=True)


def _vorschlag(each: Zugeordnet, teil: str, gegenwart: Gegenwart) -> Aenderungsvorschlag:
    found = tuple(part.wandel for part in each.teile)
    quellen = tuple(dict.fromkeys(q for part in each.teile for q in part.quellen))
    is_there = each.zustand not in (Zustand.UEBERNOMMEN, Zustand.WEG)
    place = _place(found[0], gegenwart) if is_there else Place.at("")
    told = each.gemeint if each.zustand is Zustand.UEBERHOLT else found
    alt, neu, davor, danach = (_with_notes(text, gegenwart) for text in words(told, found))
    feld = gegenwart.fundstellen.feldname(place)
    vorschlag = Aenderungsvorschlag(
        0, teil, found, quellen, place, feld, alt, neu, davor, danach, each.zustand, (), each.jetzt
    )
    formed = replace(vorschlag, form=form_of(told))
    return _placed(formed, found[0], gegenwart) if is_there else formed


def _placed(
    vorschlag: Aenderungsvorschlag, each: Wandel, gegenwart: Gegenwart
) -> Aenderungsvorschlag:
    """With where what comes as a whole is to stand, and the last words before that."""
    if each.art not in (Wandelart.NEU, Wandelart.VERSCHOBEN):
        return vorschlag
    before = gegenwart.neighbour(each.nach)
    place = before.place if before else gegenwart.stuecke[0].place
    return replace(
        vorschlag,
        hinter=last_words(before.einheit) if before else "",
        nach=place if each.art is Wandelart.VERSCHOBEN else None,
    )


def _with_notes(text: str, gegenwart: Gegenwart) -> str:
    """``text`` with the words of new footnotes where their marks stand."""
    for label, units in gegenwart.fremde.items():
        said = " ".join(sichtbar(each.worte) for each in units)
        text = text.replace(f"[{label}]", f"[Fußnote: {said}]")
    return text


def _place(each: Wandel, gegenwart: Gegenwart) -> Place:
    nummer = each.alt[0].nummer if each.alt else max(each.nach, 0)
    stueck = gegenwart.neighbour(nummer)
    if stueck is None:
        return Place.at(gegenwart.fundstellen.yaml)
    if each.schnitt:
        start, end = (
            len(text_of(stueck.einheit.worte[:at])) for at in (each.schnitt.start, each.schnitt.end)
        )
        return gegenwart.place(stueck, start, end)
    return stueck.place


def _feasible(
    papier: Papier, found: Sequence[Aenderungsvorschlag]
) -> tuple[list[Aenderungsvorschlag], list[Befund]]:
    """What can be written, and a finding for each that cannot."""
    tried = [each for each in found if each.zustand is Zustand.OFFEN]
    alone = [each for each in found if each.ist_waehlbar and each.zustand is not Zustand.OFFEN]
    result = carry_out(papier, [Auftrag(each.teil, each.wandel, each.felder) for each in tried])
    reasons = {id(tried[index]): text for index, text in result.gescheitert.items()}
    follows = {id(tried[index]) for index in result.folgt}
    for each in alone:
        single = carry_out(papier, [Auftrag(each.teil, each.wandel, each.felder)])
        reasons |= {id(each): text for text in single.gescheitert.values()}
    failed = [
        _befund(each, reasons[id(each)])
        for each in found
        if id(each) in reasons and id(each) not in follows
    ]
    failed += _consequences(papier, tried, result)
    return [each for each in found if id(each) not in reasons], failed


def _consequences(
    papier: Papier, tried: Sequence[Aenderungsvorschlag], result: Ergebnis
) -> list[Befund]:
    """What the program sets otherwise once the proposals are accepted: sums, gaps, labels."""
    found: list[Befund] = []
    failed = {id(tried[index]) for index in result.gescheitert if index not in result.folgt}
    for teil in sorted({each.teil for each in tried} & result.gebaut.keys()):
        of_teil = [each for each in tried if each.teil == teil]
        own = [each for each in of_teil if id(each) not in failed]
        now = [each.einheit for each in papier.teile[teil].stuecke]
        wanted = expected(woven([each.wandel for each in own]), now)
        for each in wandel(unnumbered(wanted), unnumbered(result.gebaut[teil])):
            if each.art is not Wandelart.NUMMER and not _is_counting(each):
                alt, neu, *_ = words([each])
                grund, quote = _FOLGE[bool(alt), bool(neu)], quoted(alt, neu, form_of([each]))
                datei = _cause(each, own or of_teil).quellen[0].datei
                found.append(Befund(datei, grund, quote, ist_hinweis=True))
    return found


def _cause(each: Wandel, found: Sequence[Aenderungsvorschlag]) -> Aenderungsvorschlag:
    """Of what was proposed that which ``each`` follows: the nearest above it, or else the first."""
    at = _where(each)
    above = [one for one in found if one.wandel and _where(one.wandel[0]) <= at]
    return max(above, key=lambda one: _where(one.wandel[0]), default=found[0])


def _where(each: Wandel) -> int:
    return each.alt[0].nummer if each.alt else each.nach


def _is_counting(each: Wandel) -> bool:
    """Whether only the numbers of footnotes change."""
    if each.schnitt is None:
        return False
    old = each.alt[0].worte[each.schnitt.start : each.schnitt.end]
    return all(word.fussnote for word in (*old, *each.schnitt.neu))


def _befund(each: Aenderungsvorschlag, grund: str) -> Befund:
    quote = quoted(each.alt, each.neu, each.form)
    return Befund(each.quellen[0].datei, grund, quote, each.quellen, each.place)
