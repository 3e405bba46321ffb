"""The site as it was built, where a browser finds it, and the browser."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest
from tests.browser.browsing import PHONE, Browser, Page, browser, served
from tests.browser.chromium import chromium
from tests.interop.environments import ROOT, Missing

SITE: Final = ROOT / "build" / "site"


# While the browser runs, so does playwright's loop, and tests of other modules could run none of their own.
@pytest.fixture(scope="module")
def shown() -> Generator[Browser, None, None]:
    """A browser; where none can be had, the tests are skipped with the reason."""
    with ExitStack() as stack:
        try:
            started = stack.enter_context(browser(chromium(), os.environ))
        except Missing as missing:
            pytest.skip(f"no browser: {missing}")
        yield started


@pytest.fixture(scope="module")
def site() -> Path:
    """The folder of the site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("there is no site in build/site: run `make docs`, or these tests with `make browser`")
    return SITE


@pytest.fixture(scope="module")
def folder(site: Path) -> str:
    """The address of the site in its folder."""
    return f"{site.as_uri()}/"


@pytest.fixture(scope="module", params=["file", "http"])
def address(request: pytest.FixtureRequest, site: Path, folder: str) -> Generator[str, None, None]:
    """The address of the site, once in its folder and once on a server."""
    if request.param == "file":
        yield folder
        return
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def tab(shown: Browser, address: str) -> Generator[Page, None, None]:
    """A tab that the tests share."""
    with shown.page(address) as page:
        yield page


@pytest.fixture
def page(tab: Page) -> Page:
    """The shared tab, which has recorded nothing yet."""
    tab.forget()
    return tab


@pytest.fixture(scope="module")
def phone(shown: Browser, folder: str) -> Generator[Page, None, None]:
    """A tab as wide as a phone, which the tests share, for the site in its folder."""
    with shown.page(folder, PHONE) as page:
        yield page


@pytest.fixture(scope="module")
def desk(shown: Browser, folder: str) -> Generator[Page, None, None]:
    """A tab that the tests share, for the site in its folder."""
    with shown.page(folder) as page:
        yield page
