"""Copies the code blocks of the English pages into the Chinese ones, so that only sentences are translated by hand.

Run it from a checkout that is set up: ``.venv/bin/python docs/copy_code.py --write``. Without ``--write`` it only names
the pages that are out of date.

Invariant: nothing outside code blocks changes; a page with more or fewer blocks than its English one stays as it is.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

__all__ = ["BLOCK", "copied", "english_of", "translations"]

_ROOT: Final = Path(__file__).resolve().parents[1]
_CHINESE: Final = _ROOT / "docs" / "zh"
BLOCK: Final = re.compile(r"^(?P<fence>`{3,})[^\n`]*\n.*?^(?P=fence)$", re.DOTALL | re.MULTILINE)
"""A fenced block."""


def main() -> int:
    """Write the pages, or name those that are out of date; return the exit status."""
    is_writing = "--write" in sys.argv[1:]
    stale = {page: text for page in translations() if (text := copied(page)) != page.read_text("utf-8")}
    for page, text in stale.items():
        print(page.relative_to(_ROOT))
        if is_writing:
            page.write_text(text, "utf-8")
    return 1 if stale and not is_writing else 0


def translations() -> list[Path]:
    """Return the Chinese pages that have an English one."""
    pages = [_ROOT / "README.zh-CN.md", *sorted(_CHINESE.rglob("*.md"))]
    return [page for page in pages if english_of(page).exists()]


def english_of(page: Path) -> Path:
    """Return where the English text of a Chinese page lies."""
    return _ROOT / "docs" / page.relative_to(_CHINESE) if _CHINESE in page.parents else _ROOT / "README.md"


def copied(page: Path) -> str:
    """Return the text of a Chinese page with the English one's blocks, in order.

    Raises:
        SystemExit: The pages differ in their number of blocks.
    """
    text = page.read_text("utf-8")
    blocks = [found[0] for found in BLOCK.finditer(english_of(page).read_text("utf-8"))]
    places = len(BLOCK.findall(text))
    if places != len(blocks):
        name = page.relative_to(_ROOT)
        raise SystemExit(f"{name} has {places} code blocks and its English page {len(blocks)}: translate it first")
    left = iter(blocks)
    return BLOCK.sub(lambda _: next(left), text)


if __name__ == "__main__":
    sys.exit(main())
