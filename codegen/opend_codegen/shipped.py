"""Locate the files that ship with this package: the templates, and the schema with our knowledge about it.

Invariant: an installed package and the checkout it runs from give the same content.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["shipped_schema", "shipped_templates"]


def shipped_schema() -> Path:
    """Return the folder of protos and knowledge that came with this package, or that of the checkout."""
    return _folder("proto")


def shipped_templates() -> Path:
    """Return the templates that came with this package, or those of the checkout."""
    return _folder("templates")


def _folder(name: str) -> Path:
    here = Path(__file__).resolve().parent
    installed = here / name
    return installed if installed.is_dir() else here.parent.parent / name
