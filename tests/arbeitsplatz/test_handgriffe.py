"""Commands that findings name: the workbench has a button for each, or there is a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from tests.validate.test_faelle import REJECTED

NUR_IM_TERMINAL = {"umstellen"}
"""What concerns the whole project and not the paper that is open."""


def _named(folder: Path) -> Iterator[str]:
    """The commands that remedies in the expected findings of all cases name."""
    for path in folder.glob("*/erwartet.txt"):
        yield from re.findall(r"»vorlagen-gen ([a-z]+)", path.read_text(encoding="utf-8"))


def _handgriffe() -> set[str]:
    script = files("vorlagen_gen.arbeitsplatz") / "seiten/vorlage.js"
    _, _, rest = script.read_text(encoding="utf-8").partition("const HANDGRIFFE = {")
    return set(re.findall(r"(\w+): \[", rest.partition("}")[0]))


def test_each_command_that_a_finding_names_has_a_button_on_the_page() -> None:
    assert set(_named(REJECTED)) - NUR_IM_TERMINAL == _handgriffe()
