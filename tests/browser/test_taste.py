"""A keystroke in the browser: from the key to the frame in which a page shows something else."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.fenster import neue_seite
from werkzeuge.benchmark.messung import MessungError
from werkzeuge.benchmark.vorschau import tippe

pytestmark = pytest.mark.gross

DELAY = 300
"""Milliseconds until the page below shows a new picture."""
PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='9'/>"
HTML = """
<textarea autofocus></textarea>
<div id="seiten"><div class="dokument">{seiten}</div></div>
<script>
  document.querySelector("textarea").oninput = () => setTimeout(() => {{ {then} }}, {delay});
</script>"""
NEW = f'document.images[3].src = "{PICTURE.format(8)}"'


@pytest.fixture
def seite(browser: Browser) -> Iterator[Page]:
    with neue_seite(browser) as page:
        yield page


def _show(seite: Page, pages: int = 5, then: str = NEW) -> None:
    bild = f'<div class="seite"><img src="{PICTURE.format(9)}"></div>'
    seite.set_content(HTML.format(seiten=bild * pages, then=then, delay=DELAY))


def test_the_time_ends_when_a_new_picture_is_drawn(seite: Page) -> None:
    _show(seite)
    begin = perf_counter()
    assert DELAY / 1000 <= tippe(seite, "a").sekunden < perf_counter() - begin
    assert seite.locator("textarea").input_value() == "a"


def test_a_picture_that_stays_is_no_measurement(seite: Page) -> None:
    _show(seite, then="document.images[3].alt = 'neu'")
    with pytest.raises(MessungError, match="kein Bild"):
        tippe(seite, "a", geduld=2 * DELAY)


def test_another_number_of_pages_is_no_measurement(seite: Page) -> None:
    _show(seite, pages=4)
    with pytest.raises(MessungError, match="4 Seiten statt fünf"):
        tippe(seite, "a")
