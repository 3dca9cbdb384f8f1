"""Charts that can be edited in Word: the drawing, its numbers in a workbook, its words."""

from __future__ import annotations

from vorlagen_gen.render.docx.charts.paragraph import chart_paragraph

__all__ = ["chart_paragraph"]
