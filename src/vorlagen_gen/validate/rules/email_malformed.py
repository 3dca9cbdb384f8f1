"""An e-mail address that reaches nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.platzhalter import platzhalter
from vorlagen_gen.validate.projekt import Nachbar
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.wortlaut import wortlaut

REGEL = warnung(
    "V253",
    was="Eine E-Mail-Adresse ist so geschrieben, dass sie niemanden erreicht.",
    warum="Ein Leerzeichen, ein Umlaut oder ein fehlender Buchstabe genügt.",
)

_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}"
_ADRESSE = re.compile(
    rf"[\w.+-]{{1,64}}(?P<vor> ?)@(?P<nach> ?)"
    rf"(?P<domain>{_DOMAIN}(?:(?<=-) [\w-]{{1,63}}\.\w{{2,}})?)"
)
_GUELTIG = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_ALIKE = 80


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; the domain that most contacts of the project have is the right one.

    Placeholders are left to F240.
    """
    domain = _usual_domain(pruefling)
    for person in pruefling.vorlage.ansprechpersonen or ():
        if person.email and "@" not in person.email and not any(platzhalter(person.email)):
            yield REGEL.befund(
                person.ort("email"),
                f"»{person.email}« ist keine E-Mail-Adresse.",
                "Schreiben Sie sie mit @, zum Beispiel mustermann@stadt-muenster.de.",
            )
    for stueck in wortlaut(pruefling):
        for match in _ADRESSE.finditer(stueck.text):
            fault = _fault(match, domain)
            if fault:
                yield REGEL.befund(
                    stueck.place(*match.span()),
                    f"In »{match[0]}« {fault}.",
                    "Berichtigen Sie die Adresse.",
                )


def _fault(match: re.Match[str], usual: str) -> str:
    """What is wrong with an address, if anything is."""
    domain = match["domain"]
    is_near = usual != "" and _is_alike(domain.lower(), usual)
    if match["vor"] or match["nach"] or " " in domain:
        return "steht ein Leerzeichen" if "." in domain else ""
    if not match[0].isascii():
        return "steht ein Umlaut oder ein Sonderzeichen"
    if not _GUELTIG.fullmatch(domain):
        is_meant = is_near or "." in domain or domain.endswith("-")
        return "ist das Ende hinter dem @ unvollständig" if is_meant else ""
    if is_near and domain.lower() != usual and not domain.lower().endswith(f".{usual}"):
        return f"steht »{domain}«; gemeint ist wohl »{usual}«"
    return ""


def _is_alike(domain: str, usual: str) -> bool:
    if domain == usual:
        return True
    from rapidfuzz.fuzz import ratio

    return ratio(domain, usual) > _ALIKE


def _usual_domain(pruefling: Pruefling) -> str:
    """The domain of most contacts in the project, if it is one."""
    papers = (*pruefling.umfeld.nachbarn.values(), Nachbar.of(pruefling.vorlage))
    domains = Counter(
        email.rpartition("@")[2].lower()
        for each in {paper.datei: paper for paper in papers}.values()
        for email in each.emails
        if "@" in email
    )
    return max(domains, key=domains.__getitem__, default="")
