"""A template engine that can put values into fields, and nothing else.

A sandbox keeps a template from reaching the system, but not from counting to a billion. Whoever
edits a Word file needs neither loops nor expressions, so there are none.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

_MOST = 100
_ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)


class FieldsOnly(SandboxedEnvironment):
    """Refuses any template with more in it than text and the names of ``fields``."""

    def __init__(self, fields: Collection[str], **options: Any) -> None:  # noqa: ANN401 -- jinja2's own
        """``options`` are those of jinja2's environment."""
        super().__init__(**options)
        self._fields = fields
        self._compiled = lru_cache(maxsize=_MOST)(super().from_string)

    def from_string(self, source: Any, *others: Any, **named: Any) -> Template:  # noqa: ANN401 -- as above
        """The template ``source``, compiled once: a Word template gives the same twelve each time.

        Raises:
            TemplateError: It holds something else than fields.
        """
        return self._compiled(source, *others, **named)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree of ``source``, looked through before any of it can run.

        Raises:
            TemplateError: It holds something else than fields.
        """
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            is_unknown = isinstance(node, nodes.Name) and node.name not in self._fields
            if is_unknown or not isinstance(node, _ALLOWED):
                raise TemplateError(f"{type(node).__name__} in a template")
        return tree
