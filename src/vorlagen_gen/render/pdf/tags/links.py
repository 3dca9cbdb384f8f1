"""What a link says when it is read aloud or pointed at."""

from __future__ import annotations

from xml.etree.ElementTree import Element as HtmlElement

from vorlagen_gen.render.pdf.elements import printed_text

_MAIL = "mailto:"


def link_sentence(link: HtmlElement) -> str:
    """What happens when someone follows ``link``, in the words it is printed with."""
    target = link.get("href", "")
    text = " ".join(printed_text(link).split())
    if target.startswith(_MAIL):
        return f"E-Mail an {text}"
    return f"Link: {text or target}"
