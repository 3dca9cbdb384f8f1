"""Style sheets see the same elements as cssselect2 makes them, without making them again."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest
from cssselect2 import ElementWrapper, compile_selector_list  # type: ignore[import-untyped]

from vorlagen_gen.render.pdf.selektoren import SelectorElement

PAGE = (
    "<html><body><h2 class='a'/>Text<p/><!-- nichts --><h2/><p class='a'/><ul><li/><li/>"
    "<li><p/></li></ul></body></html>"
)
SELECTORS = (
    ":has(+ h2)",
    "body > :has(~ p)",
    "h2 + p",
    "h2 ~ .a",
    "li:nth-last-child(2)",
    "li:nth-last-child(-n+2 of li)",
    ":is(li, p):only-child",
    "html:last-child",
    "*",
)


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_matches_what_cssselect2_matches(selector: str) -> None:
    root = fromstring(PAGE)  # noqa: S314 -- our own
    compiled = compile_selector_list(selector)
    found = SelectorElement.from_html_root(root).query_all(*compiled)
    expected = ElementWrapper.from_html_root(root).query_all(*compiled)
    assert [each.etree_element for each in found] == [each.etree_element for each in expected]


def test_the_next_of_all_elements_are_found_without_making_any_twice() -> None:
    root = Element("ul")
    root.extend(Element("li") for _ in range(300))
    elements = tuple(SelectorElement.from_html_root(root).iter_subtree())
    assert all(element.matches("li:has(+ li)") for element in elements[1:-1])
    again = {id(each) for element in elements for each in element.iter_next_siblings()}
    assert again == {id(element) for element in elements[2:]}
