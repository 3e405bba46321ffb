"""Run mkdocs on the gathered sources.

Invariant: a warning is an error, and every error is printed as one line; the old site stays if there is one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from docs.site.errors import SiteError
from docs.site.navigation import navigation
from docs.site.places import OWN_PAGES

__all__ = ["publish"]

_TIMEOUT_SECONDS: Final = 600
# Material's advertisement against mkdocs 2, which is not installed here: docs/decisions/6-mkdocs-material.md.
_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONWARNINGS": "ignore"}


def publish(root: Path, sources: Path, site: Path, python: Path) -> None:
    """Make the site of the pages in ``sources`` with the mkdocs that ``python`` has; raise SiteError on any warning."""
    fresh = site.with_name(f"{site.name}.new")
    settings = sources.with_name("mkdocs.yml")
    # JSON is YAML, and mkdocs takes each path relative to the file that it stands in.
    own = {
        "INHERIT": str(root / OWN_PAGES / "mkdocs.yml"),
        "docs_dir": str(sources),
        "site_dir": str(fresh),
        "nav": navigation(sources),
    }
    settings.write_text(json.dumps(own, ensure_ascii=False, indent=1), encoding="utf-8")
    command = [str(python), "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(settings)]
    done = subprocess.run(
        command, cwd=root, env=os.environ | _QUIET, capture_output=True, encoding="utf-8", check=False,
        timeout=_TIMEOUT_SECONDS,
    )  # fmt: skip
    if done.returncode:
        raise SiteError("mkdocs", _complaints(done.stdout + done.stderr))
    shutil.rmtree(site, ignore_errors=True)
    fresh.rename(site)


def _complaints(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("WARNING", "ERROR"))] or lines[-1:]
    return "; ".join(line.partition("-")[2].strip() or line for line in told)
