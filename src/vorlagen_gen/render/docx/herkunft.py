"""What a Word file tells of its own origin: its Stand, in a draft also all that it says.

A custom XML part carries it, as ECMA-376 part 1, 15.2.4 to 15.2.6 have it: Word and LibreOffice
keep it, and show it nowhere.
"""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from vorlagen_gen.document import Document
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.herkunft import ART, DATEN, herkunftsteile


def add_herkunft(main: Part, document: Document) -> None:
    """Let the ``main`` part refer to what ``document`` says."""
    teile = herkunftsteile(of_document(document), with_basis=document.is_entwurf)
    daten, art = (
        Part(PackURI(f"/{name}"), content_type, teile[name], main.package)
        for name, content_type in (
            (DATEN, CONTENT_TYPE.XML),
            (ART, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES),
        )
    )
    daten.relate_to(art, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    main.relate_to(daten, RELATIONSHIP_TYPE.CUSTOM_XML)
