"""A Word file, whoever wrote it -> what it says.

Headings are known by their outline level and labels by the file's numbering, not by names of
styles. The file is read with zipfile and lxml, which our own writer does not write it with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.herkunft import Herkunft

if TYPE_CHECKING:  # what has no comments need not load what reads them
    from vorlagen_gen.read_back.docx.kommentarleser import Kommentar
    from vorlagen_gen.read_back.docx.ungelesenes import Ungelesenes
    from vorlagen_gen.read_back.nebenher import Nebenher


def read_docx(content: bytes, name: str = "Die Datei") -> Gelesenes:
    """What the Word file ``content`` says; ``name`` is what messages call it.

    Of tracked changes it is the new text, as if all were accepted: the text as people see it.
    For another reading take ``revisionen.with_revisions`` first.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.read import read

    return read(content, name)


def herkunft(content: bytes, name: str = "Die Datei") -> Herkunft:
    """The origin of the Word file ``content``, whoever saved it last; ``name`` as above.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.herkunftsleser import read

    return read(content, name)


def kommentare(content: bytes, name: str = "Die Datei") -> tuple[Kommentar, ...]:
    """The comments of the Word file ``content``, in the order of their passages; ``name`` as above.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.kommentarleser import read

    return read(content, name)


def bilder(content: bytes, name: str = "Die Datei") -> tuple[bytes, ...]:
    """The pictures that the text of the Word file ``content`` shows; ``name`` as above.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.pictures import read

    return read(content, name)


def ungelesenes(content: bytes, name: str = "Die Datei") -> tuple[Ungelesenes, ...]:
    """What the Word file ``content`` says that no block of ``read_docx`` tells; ``name`` as above.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.ungelesenes import read

    return read(content, name)


def nebenher(content: bytes, name: str = "Die Datei") -> tuple[Nebenher, ...]:
    """What the Word file ``content`` says beside its text; ``name`` as above.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.beiwerk import read

    return read(content, name)
