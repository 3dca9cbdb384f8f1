"""Rules that can be decided only on finished pages; ``check/`` asks them."""

from __future__ import annotations

from vorlagen_gen.validate.regel import warnung

SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE = warnung(
    "S101",
    was="Die Sachentscheidung beginnt nicht auf der ersten Seite.",
    warum="Wer die Vorlage aufschlägt, soll den Beschluss sofort sehen.",
)

SEITENREGELN = {SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE.code: SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE}
"""Each of them by its code."""
