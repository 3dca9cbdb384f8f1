"""Days of papers as moments, as other programs want them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_ZONE = "Europe/Berlin"


def tagesbeginn(tag: date) -> datetime:
    """The first moment of ``tag`` in the city, with the offset of that day.

    Example:
        >>> tagesbeginn(date(2025, 7, 1)).isoformat()
        '2025-07-01T00:00:00+02:00'
    """
    return datetime.combine(tag, time(), ZoneInfo(_ZONE))
