"""Words that stand in any paper, whatever it is about: they tell one text from no other."""

from __future__ import annotations

import re

_TAG_ODER_JAHR = re.compile(r"\d{1,2}|(?:19|20)\d\d|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_UEBERALL = frozenset(
    _words(
        """
        aber alle allem allen aller alles als also am an andere anderen auch auf aus außerdem bei
        beide beiden beim bereits bis bzw da dabei dadurch dafür daher damit danach dann daran
        daraus darin das dass davon dazu dem den denen der deren derzeit des dessen die dies diese
        diesem diesen dieser dieses doch dort durch eine einem einen einer eines einschließlich er
        erst es etwa für gegen gegenüber gemäß hat haben hatte hier hierzu hin ihm ihr ihre ihrem
        ihren ihrer im in indem innerhalb insbesondere insgesamt ist ja je jede jedem jeden jeder
        jedes jedoch jetzt kann kein keine keinen keiner können laut mehr mit muss müssen nach
        nachdem neben nicht nichts noch nun nur ob oben oder ohne rund sehr sein seine seinem
        seinen seiner seit sich sie sind so sofern soll sollen sollte sowie statt über um und uns
        unter vom von vor während war waren was weil weitere weiteren weiterer weiteres welche
        welcher wenn wer werden wie wieder wird wo worden wurde wurden zu zudem zum zur zusammen
        zwei zwischen zwar
        abs art ca cent eur euro ff folgt frau gez go herr ii iii iv lfd nr nrw rat rates satz
        seite siehe stadt stand tel vgl vi
        januar februar märz april mai juni juli august september oktober november dezember
        """
    )
)
_AMTSDEUTSCH = _words(
    """
    absatz absätz abstimmung amt angaben anlage anlass ansatz ansätz ansprech antrag anträg
    artikel aufgab aufträg auftrag aufwand aufwend ausführ ausgaben ausgeführt auskunft ausschu
    auswirkung auszahlung beantwort beauftrag bedarf befass begründ beigefügt beraten beratung
    bereich bereitgestellt bericht berücksicht beschlie beschloss beschlu beschlü bestehen
    beteilig betrag beträg betreff betrifft bezirksvertretung dargestellt darstell durchführ
    durchgeführt einnahm einzahl empfehl empfiehlt enthält enthalten entnehm entscheid entsprech
    entsteh entwurf erforder ergeb ergib erläuter ermächtig ertrag erträg fachausschu finanz
    folgekosten folgelast folgend frage frist gemeinde genommen gesamt gesetz grundlage
    hauptausschu haushalt hinweis höhe integrationsrat investition jahr jährlich kenntnis kommun
    konsumtiv kosten künftig maßnahm mittel möglich münster nachrichtlich nichtöffentlich
    notwendig oberbürgermeister öffentlich paragraf paragraph planung prüf ratsbeschlu
    ratsmitglied ratssitzung rückfrag sachentscheid sachverhalt sitzung städtisch stehen steht
    tabelle teilergebnisplan teilfinanzplan umgesetzt umsetz unmittelbar unterlage veranlass
    veranschlag verfahren verfüg verordnung verträg vertrag vertraulich verwaltung verwies
    voraussicht vorberat vorgelegt vorgeschlagen vorgesehen vorgestellt vorhaben vorlage vorlieg
    vorschlag vorschläg wesentlich zeitraum zugestimmt zuständig zustimm
    """
)
"""How office words begin; they are declined and put together."""


def is_everywhere(wort: str) -> bool:
    """Whether a word in small letters may stand in any sentence: „nach“, „einem“."""
    return wort in _UEBERALL


def says_something(wort: str) -> bool:
    """Whether a word or number in small letters is worth telling: no day, no year, no office word.

    Example:
        >>> list(filter(says_something, ("die", "verwaltung", "2026", "437.512", "kiesgrube")))
        ['437.512', 'kiesgrube']
    """
    if wort[0].isdecimal():
        return _TAG_ODER_JAHR.fullmatch(wort) is None
    return len(wort) > 1 and wort not in _UEBERALL and not wort.startswith(_AMTSDEUTSCH)
