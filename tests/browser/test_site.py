"""The site in a real browser: it loads nothing from elsewhere, finds words, keeps a choice, suits a phone and the dark.

Pictures of it are left in build/screenshots.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from tests.browser.browsing import PHONE, Browser, Page, Scheme

CONTRAST: Final = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
LEAST_CONTRAST: Final = 4.5
"""For text of any size, by level AA of WCAG 2."""

TICKER: Final = "reference/protocols/Qot_GetTicker.html"
KLINES: Final = "reference/protocols/Qot_GetKL.html"
COOKBOOK: Final = "cookbook/option_chain.html"
NOTEBOOK: Final = "notebooks/quickstart.html"
API: Final = "api/clients.html"
GUIDES: Final = ("PROTOCOL.html", "SECURITY.html")
"""They have the widest tables of words, of three and of four columns."""

SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
FAULTS: Final = """<!doctype html><style>body { margin: 0 } td { padding: 0 }</style>
<img src="none.png"><img src="http://127.0.0.1:9/a.png"><p style="color: #777">faint</p>
<article><table cellspacing="0" style="width: 500px"><td>wide</table></article>
<script>console.error("said"); throw new Error("thrown")</script>"""
"""A page with each fault."""

BLOCK: Final = ".tabbed-block >> visible=true"
CHOSEN: Final = """() => [...document.querySelectorAll(".tabbed-set > input:checked")]
    .map((input) => document.querySelector(`label[for="${input.id}"]`).innerText)"""
ENGLISH: Final = ("english", "implied volatility", "reference/protocols/")
CHINESE: Final = ("chinese", "订阅", "zh/")
SEARCHES: Final = {"file": (ENGLISH, CHINESE), "http": (ENGLISH,)}
"""Names, words and where they are; each search costs seconds, and splitting Chinese does not depend on the address."""

WIDTHS: Final = "() => [document.scrollingElement.scrollWidth, window.innerWidth]"
CUT_OFF: Final = """() => [...document.querySelectorAll("article td, article th")]
    .filter((cell) => cell.getBoundingClientRect().right > window.innerWidth).map((cell) => cell.innerText)"""
BACKGROUND: Final = "() => getComputedStyle(document.body).backgroundColor"


def check_loading(page: Page, address: str) -> None:
    """Check that a tab has loaded what it needs, all of it from the site."""
    assert [url for url in page.requests if not url.startswith((address, "data:", "blob:"))] == []
    assert f"{address}assets/site.css" in page.requests
    assert page.complaints == []


def test_pages_load_from_a_folder_and_from_a_server(page: Page, address: str) -> None:
    for path, title in (("index.html", "opend"), (TICKER, "Qot_GetTicker")):
        page.open(path)
        assert page.text("article h1").startswith(title)
    check_loading(page, address)


def test_the_search_leads_to_a_page_with_the_words(page: Page, address: str) -> None:
    page.open("index.html")
    for name, words, where in SEARCHES[address.partition(":")[0]]:
        assert page.search(words)
        page.picture(f"search_{name}")
        page.follow(".md-search-result__link")
        assert page.path.startswith(where)
        assert words in page.text("article").replace("\u200b", "").lower()
        page.picture(f"found_{name}")
    check_loading(page, address)


def test_a_chosen_tab_stays_chosen_on_the_next_page(page: Page) -> None:
    page.open(TICKER)
    assert page.value(CHOSEN) == ["Python"]
    assert "AsyncClient" not in page.text(BLOCK)
    page.click(".tabbed-labels >> text='async'")
    assert "AsyncClient" in page.text(BLOCK)
    page.open(KLINES)
    assert page.value(CHOSEN) == ["async"]
    assert "AsyncClient" in page.text(BLOCK)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        TICKER,
        "reference/protocols/Qot_GetValuationDetail.html",  # It has the longest names of types.
        "reference/types/trd_common.html",
        *GUIDES,
        API,
        COOKBOOK,
        NOTEBOOK,
    ],
)
def test_a_phone_shows_a_page_without_sideways_scroll(phone: Page, folder: str, path: str) -> None:
    phone.open(path)
    check_loading(phone, folder)
    needed, has = phone.value(WIDTHS)
    assert has == PHONE[0]
    assert needed <= has
    if path.startswith("reference/") or path in GUIDES:
        # Data and code may scroll in a box of their own; nobody should have to, for words such as a field's meaning.
        assert phone.value(CUT_OFF) == []
        phone.picture(f"phone_{Path(path).stem}")


@pytest.mark.parametrize("path", ["index.html", TICKER, NOTEBOOK])
def test_every_text_can_be_read_in_the_light_and_in_the_dark(desk: Page, path: str) -> None:
    desk.open(path)
    backgrounds: dict[Scheme, str] = {}
    for scheme in SCHEMES:
        desk.dim(scheme)
        texts = desk.value(CONTRAST)
        assert len(texts) > 50
        assert [each for each in texts if each["ratio"] < LEAST_CONTRAST] == []
        desk.picture(f"{path.removesuffix('.html').replace('/', '_')}_{scheme}")
        backgrounds[scheme] = desk.value(BACKGROUND)
    assert backgrounds["light"] == "rgb(255, 255, 255)"
    assert backgrounds["dark"] != backgrounds["light"]


def test_what_the_tests_look_for_would_be_found(shown: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(FAULTS, encoding="utf-8")
    with shown.page(f"{tmp_path.as_uri()}/", PHONE) as page:
        page.open("index.html")
        assert page.value(WIDTHS) == [500, PHONE[0]]
        assert page.value(CUT_OFF) == ["wide"]
        [text, cell] = page.value(CONTRAST)
        assert (text["text"], round(text["ratio"], 2)) == ("faint", 4.48)  # That of #777 on white.
        assert (cell["text"], cell["ratio"]) == ("wide", 21)
        assert "http://127.0.0.1:9/a.png" in page.requests
        assert {"said", "thrown"} <= set(page.complaints)
        assert any(complaint.endswith("/none.png") for complaint in page.complaints)
