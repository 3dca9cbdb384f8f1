"""A Word file, whoever wrote it -> what it says.

Headings are known by their outline level and labels by the file's numbering, not by names of
styles. The file is read with zipfile and lxml, which our own writer does not write it with.
"""

from __future__ import annotations

from vorlagen_gen.read_back.blocks import Gelesenes


def read_docx(content: bytes, name: str = "Die Datei") -> Gelesenes:
    """What the Word file ``content`` says; ``name`` is what messages call it.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    from vorlagen_gen.read_back.docx.read import read

    return read(content, name)
