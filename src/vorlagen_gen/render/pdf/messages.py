"""What WeasyPrint would only log: here it stops the work."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from vorlagen_gen.errors import VorlagenError


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def no_warnings(text: str, remedy: str) -> Iterator[None]:
    """Run WeasyPrint; if it has logged anything, raise it all as one error.

    Raises:
        VorlagenError: ``text``, followed by each message of WeasyPrint, and ``remedy``.
    """
    collector = _Collector()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(collector)
    try:
        yield
    finally:
        logger.removeHandler(collector)
    if collector.messages:
        lines = (f"\n    – {message}" for message in dict.fromkeys(collector.messages))
        raise VorlagenError(text + "".join(lines), remedy)
