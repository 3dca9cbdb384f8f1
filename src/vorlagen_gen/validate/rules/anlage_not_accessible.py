"""A public Anlage cannot be read by all, and the paper offers them nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F275",
    was="Eine öffentliche PDF-Anlage ist nicht barrierefrei, und eine Alternative fehlt.",
    warum="Was die Stadt veröffentlicht, müssen auch Menschen lesen können, die nicht sehen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each of a final paper; drafts have the warnings on what is wrong with it.

    Of a file that nobody can open, another rule tells.
    """
    vorlage = pruefling.vorlage
    if vorlage.oeffentlich is False or vorlage.status is not Status.FINAL:
        return
    told = {id(each.anlage) for each in pruefling.untersuchungen if each.is_locked_up}
    for anlage, pdf in pruefling.fremde_pdfs:
        fault = pdf.hindernis if pdf and id(anlage) not in told else ""
        angabe = anlage.barrierefreie_alternative
        has_other = angabe is not None and bool(angabe.datei or angabe.kontakt)
        if fault and anlage.oeffentlich and not has_other:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"{_whose(anlage)} »{anlage.datei}« ist nicht barrierefrei: Sie {fault}.",
                "Ersetzen Sie sie durch eine barrierefreie, oder schreiben Sie zur Anlage "
                "»barrierefreie_alternative: {datei: …}« mit einer barrierefreien Fassung oder "
                "»{kontakt: …}«, wer auf Anfrage hilft.",
            )


def _whose(anlage: Anlage) -> str:
    return "Auch die barrierefreie Fassung" if anlage.is_alternative else "Die öffentliche Datei"
