"""Rules that a paper switches off for itself, each with a written reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.vorlage import Ausnahme, Vorlage
from vorlagen_gen.validate.regel import Regel, fehler, warnung
from vorlagen_gen.validate.rules import RULES
from vorlagen_gen.validate.seitenregeln import SEITENREGELN

UNKNOWN = fehler(
    "F290",
    was="Eine Ausnahme nennt eine Regel, die es nicht gibt.",
    warum="Sie bewirkt nichts; wahrscheinlich ist der Code vertippt.",
)
FORBIDDEN = fehler(
    "F291",
    was="Eine Ausnahme gilt einer Regel, von der es keine Ausnahme gibt.",
    warum="Aufbau, Vertraulichkeit und Barrierefreiheit stehen nicht zur Wahl.",
)
UNUSED = warnung(
    "V290",
    was="Eine Ausnahme wird nicht mehr gebraucht.",
    warum="Sie verdeckte den nächsten Fehler derselben Art.",
    is_ausnehmbar=False,
)

REGELN: Mapping[str, Regel] = {
    **{code: regel for code, (regel, _) in RULES.items()},
    **SEITENREGELN,
    **{regel.code: regel for regel in (UNKNOWN, FORBIDDEN, UNUSED)},
}
"""Everything the catalogue of rules describes, by code."""


@dataclass(frozen=True, slots=True)
class Ausgenommen:
    """What an exception keeps back: the rule's code, the reason given, and the findings."""

    regel: str
    grund: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Befunde:
    """What stands against a paper, and what it excepts of that."""

    findings: tuple[Finding, ...]
    ausgenommen: tuple[Ausgenommen, ...]


def except_findings(vorlage: Vorlage, findings: Sequence[Finding], codes: Iterable[str]) -> Befunde:
    """``findings`` without those that the paper excepts, and these by exception.

    ``codes`` are the rules that have been asked: an exception of one that kept nothing back
    is itself a finding.
    """
    ausnahmen = [each for each in vorlage.ausnahmen if is_effective(each)]
    fired = [
        Ausgenommen(
            each.regel or "", each.grund or "", tuple(f for f in findings if f.code == each.regel)
        )
        for each in ausnahmen
    ]
    excepted = {each.regel for each in ausnahmen}
    kept = (found for found in findings if found.code not in excepted)
    asked = set(codes)
    unused = (
        _unused(ausnahme)
        for ausnahme, each in zip(ausnahmen, fired, strict=True)
        if each.regel in asked and not each.findings
    )
    return Befunde((*kept, *unused), tuple(each for each in fired if each.findings))


def is_effective(ausnahme: Ausnahme) -> bool:
    """Whether it switches its rule off: there must be one that allows it, and a reason."""
    regel = REGELN.get(ausnahme.regel or "")
    return bool(ausnahme.grund) and regel is not None and regel.is_ausnehmbar


def find_faulty(vorlage: Vorlage) -> Iterator[Finding]:
    """Exceptions that cannot be made."""
    for ausnahme in vorlage.ausnahmen:
        code = ausnahme.regel
        if code and code not in REGELN:
            yield UNKNOWN.befund(
                ausnahme.ort("regel"),
                f"Die Regel »{code}« gibt es nicht.{meinten_sie(code, REGELN)}",
                "Nennen Sie den Code aus der Meldung, zum Beispiel V203.",
            )
        elif code and not REGELN[code].is_ausnehmbar:
            yield FORBIDDEN.befund(
                ausnahme.ort("regel"),
                f"Von der Regel {code} gibt es keine Ausnahme.",
                "Löschen Sie den Eintrag und beheben Sie, was die Regel meldet.",
            )


def _unused(ausnahme: Ausnahme) -> Finding:
    return UNUSED.befund(
        ausnahme.ort("regel"),
        f"Die Ausnahme von {ausnahme.regel} wird nicht gebraucht: Die Regel findet hier nichts.",
        "Löschen Sie den Eintrag unter »ausnahmen«.",
    )
