"""Drafts that hold only what is needed to speak of money."""

from __future__ import annotations

from textwrap import indent

from tests.validate.fall import Fall

TEILFINANZPLAN = """\
teilfinanzplan:
  - produktgruppe: 1201
    auszahlungen: [{jahr: 2027, betrag: 500.000}, {jahr: 2028, betrag: 830.000}]
    einzahlungen: [{jahr: 2029, betrag: 468.000}]
"""
TEILERGEBNISPLAN = """\
teilergebnisplan:
  - produktgruppe: 1201
    zeilen:
      - {zeile: 02, jahr: 2029 ff., betrag: 11.700}
      - {zeile: 13, jahr: 2029 ff., betrag: 13.300}
      - {zeile: 14, jahr: 2029 ff., betrag: 33.250}
  - produktgruppe: 1601
    zeilen: [{zeile: 20, jahr: 2029 ff., betrag: 12.930}]
"""


def entwurf(fall: Fall, tabellen: str = "", formular: str = "", kopf: str = "") -> Fall:
    """A draft with the fields of section II in ``tabellen`` and of Finanzierung in ``formular``."""
    teile = [kopf or "datum: 21.04.2026\n"]
    if tabellen:
        section = indent(tabellen, "    ")
        teile.append(f"beschlussvorschlag:\n  finanzielle_auswirkungen:\n{section}")
    if formular:
        teile.append(f"anlage_a:\n  finanzierung:\n{indent(formular, '    ')}")
    return fall.schreibe("vorlage.yaml", "".join(f"{teil.rstrip()}\n" for teil in teile))


def schreibe_text(fall: Fall, text: str, tabellen: str = "", formular: str = "") -> Fall:
    """A draft of a Beschlussvorlage with ``text`` in section II, tables and Anlage A."""
    quoted = indent(text, "  ")
    return entwurf(
        fall,
        f"text: |\n{quoted}\n{tabellen}",
        formular,
        "art: Beschlussvorlage\ndatum: 21.04.2026\n",
    )
