"""``python -m docs.site``: build the site of this checkout into build/site; see ``make docs``.

Invariant: exit status 0 with a complete site, or 1 with one line of error and the old site as it was.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from docs.site.errors import SiteError
from docs.site.examples import fill_pages
from docs.site.formatting import format_code
from docs.site.gathering import gather
from docs.site.places import ROOT
from docs.site.publishing import publish

from opend_codegen import pipeline
from opend_codegen.errors import CodegenError
from opend_codegen.reader import read_schema

__all__ = ["main"]

_BUILD: Final = ROOT / "build"


def main() -> int:
    """Build the site and return the exit status."""
    parser = argparse.ArgumentParser(prog="docs.site", description="Build the site into build/site.")
    parser.add_argument(
        "--python", type=Path, default=Path(sys.executable), help="the Python that has mkdocs, and can run notebooks"
    )
    options = parser.parse_args()
    try:
        build(_BUILD / "docs" / "src", _BUILD / "site", options.python)
    except (SiteError, CodegenError) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 1
    return 0


def build(sources: Path, site: Path, python: Path) -> None:
    """Gather the sources, and make the site of them."""
    shutil.rmtree(sources, ignore_errors=True)
    sources.mkdir(parents=True)
    _timed("gathering the pages", lambda: gather(ROOT, sources, python))
    schema = read_schema(ROOT / "proto")
    _timed("writing the reference", lambda: write_reference(sources))
    _timed("running the examples", lambda: fill_pages((sources / "reference" / "protocols").glob("*.md"), schema))
    _timed("building the site", lambda: publish(ROOT, sources, site, python))
    print(f"written to {site / 'index.html'}")


def write_reference(sources: Path) -> None:
    """Write the page of each protocol, with its examples but without their output."""
    pipeline.generate(ROOT / "proto", ROOT / "templates", sources, flavour="reference")
    format_code(sources / "reference")


def _timed(step: str, work: Callable[[], object]) -> None:
    began, spent = time.perf_counter(), _cpu_seconds()
    work()
    print(f"{step}: {time.perf_counter() - began:.1f} s, {_cpu_seconds() - spent:.1f} s of CPU", flush=True)


def _cpu_seconds() -> float:
    """Return the CPU time of this process and of the children that have ended."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    sys.exit(main())
