"""Persons of all genders are written in another form than that of the house, or in two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.werte import Geschlechterform
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.fundstellen import auch_in
from vorlagen_gen.validate.geschlechterformen import (
    Personenform,
    Schreibung,
    read_geschlechterformen,
)
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V281",
    was="Die Vorlage mischt Formen der geschlechtergerechten Schreibung.",
    warum="Eine Vorlage spricht mit einer Stimme; welche Form gilt, steht in "
    "content/hausregeln.yaml.",
)

_HAUS = {
    Geschlechterform.STERN: Schreibung.STERN,
    Geschlechterform.DOPPELPUNKT: Schreibung.DOPPELPUNKT,
    Geschlechterform.PAARFORM: Schreibung.PAARFORM,
}
_JOINED = {
    Schreibung.STERN: "{stamm}*{endung}",
    Schreibung.DOPPELPUNKT: "{stamm}:{endung}",
    Schreibung.UNTERSTRICH: "{stamm}_{endung}",
    Schreibung.SCHRAEGSTRICH: "{stamm}/{endung}",
    Schreibung.KLAMMER: "{stamm}({endung})",
    Schreibung.BINNEN_I: "{stamm}Innen",
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the first place of each form but one: that of the house, or the usual one.

    Both words in full are good German; they are named only beside a form with a sign.
    """
    funde = list(_forms(pruefling))
    used = Counter(form.schreibung for _, form in funde)
    haus = pruefling.wissen.hausregeln.geschlechterform
    if not used or set(used) == {Schreibung.PAARFORM}:
        return
    wanted = _HAUS[haus] if haus else used.most_common(1)[0][0]
    for schreibung in sorted(used.keys() - {wanted}, key=list(Schreibung).index):
        own = [(absatz, form) for absatz, form in funde if form.schreibung is schreibung]
        yield _befund(own, wanted, "die Stadt schreibt" if haus else "sonst schreibt die Vorlage")


def _befund(funde: Sequence[tuple[Absatz, Personenform]], wanted: Schreibung, who: str) -> Finding:
    absatz, form = funde[0]
    first, *others = (_place(each, found) for each, found in funde)
    typed = absatz.text[form.start : form.end]
    return REGEL.befund(
        first,
        f"»{typed}« ist {form.schreibung.value} geschrieben{auch_in(first, others)}; "
        f"{who} {wanted.value}.",
        _proposal(form, wanted),
    )


def _place(absatz: Absatz, form: Personenform) -> Place:
    return absatz.place(form.start, form.end)


def _proposal(form: Personenform, wanted: Schreibung) -> str:
    if wanted is Schreibung.PAARFORM:
        return "Nennen Sie beide Formen, zum Beispiel »Bürgerinnen und Bürger«."
    joined = _JOINED[wanted].format(stamm=form.stamm, endung=form.endung)
    return f"Schreiben Sie »{joined}«; verwenden Sie in einer Vorlage nur eine Form."


def _forms(pruefling: Pruefling) -> Iterator[tuple[Absatz, Personenform]]:
    """All forms in the paper but those in quotations, from data, in names of offices and bodies."""
    names = (each.name for each in pruefling.wissen.organisationen)
    exempt = [name for name in names if any(read_geschlechterformen(name))]
    for absatz in pruefling.absaetze:
        if absatz.is_zitat:
            continue
        text = absatz.text
        for name in exempt:
            text = text.replace(name, " " * len(name))
        for form in read_geschlechterformen(text):
            if not absatz.is_gebunden(form.start, form.end):
                yield absatz, form
