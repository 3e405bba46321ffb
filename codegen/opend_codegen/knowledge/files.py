"""Read a TOML file beside the protos, and find the lines of its keys.

Invariant: whatever is wrong with a file becomes a CodegenError that names it, and the line where there is one.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from opend_codegen.errors import CodegenError

__all__ = ["lines_of", "load_toml"]


def load_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of a file and its content."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CodegenError(
            "the file is missing; run `opend-codegen import SOURCE` to make it", file=str(path)
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CodegenError(f"the file cannot be read: {error}", file=str(path)) from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise CodegenError(f"not valid TOML: {error}", file=str(path), line=line) from error
    except (ValueError, RecursionError) as error:  # A number of thousands of digits, or deeply nested brackets.
        raise CodegenError(f"TOML that cannot be read: {error}", file=str(path)) from error


def lines_of(text: str, pattern: re.Pattern[str]) -> dict[str, int]:
    """Return the line of each key; for a repeated key the last one, which is the mistake."""
    lines = enumerate(text.splitlines(), start=1)
    return {found[1]: number for number, line in lines if (found := pattern.match(line))}
