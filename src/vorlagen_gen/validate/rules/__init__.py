"""The rules: one fault, one module, one code. Each looks at the paper as a whole.

Every module of this package is a rule: it has a ``REGEL`` that describes it and a ``find`` that
yields its findings. There is nothing else to register.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import Find, Regel


def _rules() -> dict[str, tuple[Regel, Find]]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    rules: dict[str, tuple[Regel, Find]] = {}
    for module in modules:
        if rules.setdefault(module.REGEL.code, (module.REGEL, module.find))[1] is not module.find:
            raise ValueError(f"Two rules have the code {module.REGEL.code}.")
    return dict(sorted(rules.items()))


RULES = _rules()
"""Every rule by its code, in the order of the codes."""


def find_faults(pruefling: Pruefling) -> list[Finding]:
    """What all rules find in the paper, sorted by place."""
    found = {each for _, find in RULES.values() for each in find(pruefling)}
    return sorted(each for each in found if not _is_about_data(each, pruefling))


def _is_about_data(found: Finding, pruefling: Pruefling) -> bool:
    """Whether it is a warning about nothing but words that come from data."""
    return found.severity is Severity.WARNUNG and found.place in pruefling.gebunden
