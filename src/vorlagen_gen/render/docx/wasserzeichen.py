"""The word across each page of a draft, as Word itself draws watermarks."""

from __future__ import annotations

from html import escape

from vorlagen_gen.render.docx.ooxml import require_printable


def watermark(text: str, number: int) -> str:
    """``text`` as large grey letters across the page, behind the text and decorative."""
    require_printable(text)
    width = 90 * len(text)
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{min(width, 480)}pt;height:110pt;"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    return (
        '<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="urn:schemas-microsoft-com:vml"'
        f' xmlns:o="urn:schemas-microsoft-com:office:office">{_WORDART}'
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}"'
        f' type="#_x0000_t136" alt="" style="{style}" o:allowincell="f" fillcolor="#d9d9d9"'
        ' stroked="f"><v:fill opacity=".5"/><v:textpath'
        f' style="font-family:&quot;Arial&quot;;font-size:1pt" string="{escape(text)}"/>'
        "</v:shape></w:pict></w:r>"
    )


# How WordArt draws plain text between two straight lines (ECMA-376 part 4, shape type 136).
_WORDART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
    '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
    '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
