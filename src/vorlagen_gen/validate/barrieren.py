"""How many of the PDF files that others made can be read by all."""

from __future__ import annotations

from vorlagen_gen.validate.pruefling import Pruefling


def count_barrieren(pruefling: Pruefling) -> str:
    """A German sentence for the report; nothing if there are no such files.

    That nothing was found does not make a file accessible: only people can tell.
    """
    pdfs = [(anlage, pdf) for anlage, pdf in pruefling.fremde_pdfs if not anlage.is_alternative]
    barred = [anlage for anlage, pdf in pdfs if pdf is None or pdf.hindernis]
    helped = [each for each in barred if each.barrierefreie_alternative]
    if not pdfs:
        return ""
    return (
        f"Fremde PDF-Anlagen: {len(pdfs)}; ohne erkennbares Hindernis: {len(pdfs) - len(barred)}; "
        f"nicht barrierefrei: {len(barred)}, davon mit barrierefreier Alternative: {len(helped)}."
    )
