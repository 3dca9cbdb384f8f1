"""What is done in the processes: each function is sent with its arguments and sends one value.

What they need is imported when they need it, or before, while there is nothing to do.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.document import Document
from vorlagen_gen.findings import Place

if TYPE_CHECKING:  # loading the checks is work, too
    from vorlagen_gen.check.ergebnis import Ergebnis
    from vorlagen_gen.check.verdicts import Pruefung


def word(document: Document, template_dir: Path, root: Path) -> bytes:
    """The Word file of ``document``."""
    from vorlagen_gen.render.docx import render_docx

    return render_docx(document, template_dir, root)


def pdf(document: Document, template_dir: Path, root: Path) -> bytes:
    """The PDF of ``document``."""
    from vorlagen_gen.render.pdf import render_pdf

    return render_pdf(document, template_dir, root)


def redline(alt: bytes | None, neu: bytes | None, tag: date) -> bytes:
    """The Word file whose tracked changes, all of ``tag``, lead from ``alt`` to ``neu``."""
    from vorlagen_gen.redline.redline import redline as make

    return make(alt, neu, tag)


def pruefe(
    document: Document,
    word: bytes,
    pdf: bytes,
    template_dir: Path,
    sachentscheidung: Place | None,
) -> Ergebnis:
    """The verdicts on both files of ``document``, without those of ``pruefe_normen``."""
    from vorlagen_gen.check.papier import Gestaltung, check_inhalt
    from vorlagen_gen.check.satzspiegel import load_satzspiegel

    gestaltung = Gestaltung(load_satzspiegel(template_dir), sachentscheidung)
    return check_inhalt(document, word, pdf, gestaltung)


def pruefe_normen(pdf: bytes) -> tuple[Pruefung, ...]:
    """The verdicts on the standards that ``pdf`` must keep."""
    from vorlagen_gen.check.konformitaet import verify_konformitaet

    return verify_konformitaet(pdf)
