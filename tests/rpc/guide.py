"""Read docs/GRPC.md, whose programs are run as they stand but for the address."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

__all__ = ["PAGE", "pieces"]

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "GRPC.md").read_text(encoding="utf-8")


def pieces(language: str) -> list[str]:
    """Return the blocks of code of a language."""
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found
