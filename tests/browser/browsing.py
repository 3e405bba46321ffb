"""Show the site to a real browser, through playwright: selenium needs a driver and cannot record what a page requests.

Invariant: whatever a page requests, logs as an error or throws is recorded from the page's first moment on.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any, Final, Literal, TypeAlias

from tests.browser.chromium import Chromium, chromium
from tests.interop.environments import ROOT, group_of, python_with

__all__ = ["DESKTOP", "PHONE", "Browser", "Page", "Scheme", "browser", "prepare", "served"]

Scheme: TypeAlias = Literal["light", "dark"]

DESKTOP: Final = (1280, 900)
PHONE: Final = (390, 844)
_PICTURES: Final = ROOT / "build" / "screenshots"
_QUERY: Final = "[data-md-component=search-query]"
_OUTCOME: Final = ".md-search-result__meta:has-text('matching')"


class Page:
    """A page of the site in a tab, and what it requested and complained of."""

    def __init__(self, page: Any, address: str) -> None:
        self._page = page
        self._address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._note)
        page.on("requestfailed", self._miss)
        page.on("console", self._hear)
        page.on("pageerror", self._catch)

    def _hear(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _note(self, request: Any) -> None:
        self.requests.append(request.url)

    def _catch(self, error: object) -> None:
        self.complaints.append(str(error))

    def _miss(self, request: Any) -> None:
        # Whoever leaves a page while it loads aborts the rest.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"cannot load {request.url}")

    @property
    def path(self) -> str:
        """The path of the shown page within the site."""
        return str(self._page.url).removeprefix(self._address).partition("?")[0].partition("#")[0]

    def open(self, path: str) -> None:
        """Load a page of the site."""
        self._page.goto(self._address + path)

    def dim(self, scheme: Scheme) -> None:
        """Let the system prefer light or dark pages."""
        self._page.emulate_media(color_scheme=scheme)

    def forget(self) -> None:
        """Empty the lists of requests and of complaints."""
        self.requests.clear()
        self.complaints.clear()

    def value(self, script: str, argument: object = None) -> Any:
        """Return what a function of JavaScript returns in the page."""
        return self._page.evaluate(script, argument)

    def text(self, selector: str) -> str:
        """Return the visible text of the first element."""
        return str(self._page.locator(selector).first.inner_text())

    def click(self, selector: str) -> None:
        """Click on the first element that is visible."""
        self._page.locator(selector).locator("visible=true").first.click()

    def search(self, words: str) -> list[str]:
        """Type words into the search, and return the titles that it finds."""
        self._page.locator(_QUERY).click()
        self._page.locator(_QUERY).fill(words)
        self._page.locator(_QUERY).press("End")  # The search starts when a key is released.
        self._page.locator(_OUTCOME).wait_for()
        return [str(title) for title in self._page.locator(".md-search-result__article h1").all_inner_texts()]

    def follow(self, selector: str) -> None:
        """Click on a link and wait for the page that it leads to."""
        with self._page.expect_navigation():
            self.click(selector)

    def picture(self, name: str) -> None:
        """Keep a picture of what is visible in build/screenshots, for people to look at."""
        self._page.screenshot(path=str(_PICTURES / f"{name}.png"), animations="disabled")


class Browser:
    """A running browser."""

    def __init__(self, running: Any) -> None:
        self._running = running

    @contextmanager
    def page(self, address: str, size: tuple[int, int] = DESKTOP) -> Generator[Page, None, None]:
        """Open a tab that shares nothing with others, for the site at ``address``; this takes a second of CPU."""
        width, height = size
        context = self._running.new_context(viewport={"width": width, "height": height})
        try:
            yield Page(context.new_page(), address)
        finally:
            context.close()


@contextmanager
def browser(program: Chromium, environment: Mapping[str, str]) -> Generator[Browser, None, None]:
    """Start a browser, and end it."""
    with _playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(program.program),
            env={**environment, **program.environment},
            args=["--disable-gpu"],  # Where there is none, imitating one doubles the time of a picture.
        )
        try:
            yield Browser(running)
        finally:
            running.close()


def prepare() -> Path:
    """Fetch the browser and what drives it, if they are not there, and return the browser's program."""
    _driver()
    return chromium().program


def _playwright() -> Any:
    packages = _driver().parents[1] / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    if str(packages) not in sys.path:
        sys.path.append(str(packages))  # Last, so that what this environment has comes first.
    return import_module("playwright.sync_api").sync_playwright()


def _driver() -> Path:
    """Return the Python of an environment that has playwright; raise Missing if there is none."""
    return python_with("browser", group_of("browser"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Write nothing."""


@contextmanager
def served(site: Path) -> Generator[str, None, None]:
    """Serve the site on this machine, and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
