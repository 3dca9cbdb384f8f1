"""axe-core, the checker of accessibility that browsers' own tools use (MPL-2.0)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

PROGRAM = Path(__file__).parents[2] / ".venv/pruefer/node_modules/axe-core/axe.min.js"
MASSSTAB = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
"""WCAG 2.0, 2.1 and 2.2 on levels A and AA, and what else is good practice."""
_MINDESTENS = 6
"""So many rules apply to the barest page."""
_VERDECKT = frozenset(("elmPartiallyObscured", "elmPartiallyObscuring", "bgOverlap"))
"""Text at the edge of what scrolls, or below it: its colours are seen once it is in sight."""

_IN_RUHE = """async options => {
  for (let times = 0; times < 50; times += 1) {
    let changes = 0;
    const watcher = new MutationObserver(records => { changes += records.length; });
    watcher.observe(document.body, { attributes: true, childList: true, subtree: true });
    const result = await axe.run(options);
    changes += watcher.takeRecords().length;
    watcher.disconnect();
    if (!changes) return result;
  }
  throw new Error("Die Seite kommt nicht zur Ruhe.");
}"""
"""axe cannot judge a page of which a part is exchanged or shown meanwhile: then it looks again.

Records that came while axe waited were handed to the callback: ``takeRecords`` no longer has them.
"""


def verstoesse(seite: Page, *, ohne: tuple[str, ...] = ()) -> list[str]:
    """What axe finds wrong, or cannot decide: rule, place and reason in a line each.

    ``ohne`` are rules that do not hold for this page. Elements that CSS hides are not looked at.
    """
    if not PROGRAM.exists():
        pytest.skip("axe-core fehlt: make test-gross holt es")
    if not seite.evaluate("Boolean(window.axe)"):
        seite.evaluate(PROGRAM.read_text(encoding="utf-8"))
    regeln = {regel: {"enabled": False} for regel in ohne}
    options = {"runOnly": {"type": "tag", "values": list(MASSSTAB)}, "rules": regeln}
    result: dict[str, Any] = seite.evaluate(_IN_RUHE, options)
    if len(result["passes"]) < _MINDESTENS:
        raise AssertionError(f"axe hat kaum etwas geprüft: {result['passes']}")
    unclear = [_line(rule, each) for rule, each in _places(result["incomplete"]) if _counts(each)]
    return [*(_line(rule, each) for rule, each in _places(result["violations"])), *unclear]


def _places(rules: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(rule, each) for rule in rules for each in rule["nodes"]]


def _counts(place: dict[str, Any]) -> bool:
    said = (each.get("data") for each in place["any"])
    reasons = {each.get("messageKey") if isinstance(each, dict) else None for each in said}
    return not reasons or not reasons <= _VERDECKT


def _line(rule: dict[str, Any], place: dict[str, Any]) -> str:
    reason = (place.get("failureSummary") or "nicht entscheidbar").replace("\n", " ")
    return f"{rule['id']} ({rule['impact']}) {' '.join(map(str, place['target']))}: {reason}"
