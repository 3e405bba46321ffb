"""Distinguish objects and arrays in data read from JSON, with types that a type checker follows.

Invariant: all keys in JSON are strings.
"""

from __future__ import annotations

from typing import Any, TypeGuard

__all__ = ["is_list", "is_object"]


def is_object(tree: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value is a JSON object."""
    return isinstance(tree, dict)


def is_list(tree: object) -> TypeGuard[list[Any]]:
    """Return whether a value is a JSON array."""
    return isinstance(tree, list)
