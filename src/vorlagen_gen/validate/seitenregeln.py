"""Rules that can be decided only on finished pages; ``check/`` asks them."""

from __future__ import annotations

from vorlagen_gen.validate.regel import warnung

SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE = warnung(
    "S101",
    was="Die Sachentscheidung beginnt nicht auf der ersten Seite.",
    warum="Wer die Vorlage aufschlägt, soll den Beschluss sofort sehen.",
)

PAPIER_TOO_LARGE = warnung(
    "S102",
    was="Eine Datei, die das Programm setzt, ist ohne Bilder größer als 500 kB.",
    warum="Sie lädt unterwegs langsam, und etwas in ihr ist größer, als es sein müsste.",
)

SEITENREGELN = {each.code: each for each in (SACHENTSCHEIDUNG_NOT_ON_FIRST_PAGE, PAPIER_TOO_LARGE)}
"""Each of them by its code."""
