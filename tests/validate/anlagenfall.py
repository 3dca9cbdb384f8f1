"""Further Anlagen for the faultless paper; what comes later needs no file."""

from __future__ import annotations

from tests.validate.fall import Fall

ERSTE = "  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}\n"


def weitere(fall: Fall, *nummern: str) -> Fall:
    """Add Anlagen with these numbers that are handed in later."""
    lines = (
        f"  - {{nummer: {each}, titel: Beilage, nachgereicht: 10.09.2026}}\n" for each in nummern
    )
    return fall.ersetze(ERSTE, ERSTE + "".join(lines))


def statt_der_ersten(fall: Fall, *entries: str) -> Fall:
    """Put ``entries`` in the place of the paper's only Anlage."""
    return fall.ersetze(ERSTE, "".join(f"  - {{{each}}}\n" for each in entries))


def begruendung(fall: Fall, text: str) -> Fall:
    """The paper with ``text`` as its Begründung."""
    return fall.schreibe("texte/begruendung.md", f"{text}\n")
