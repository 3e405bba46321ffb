"""Tells lists and dictionaries in what has been read from JSON, in terms that a type checker follows.

Invariant: JSON has no keys but texts.
"""

from __future__ import annotations

from typing import Any, TypeGuard

__all__ = ["is_list", "is_object"]


def is_object(tree: object) -> TypeGuard[dict[str, Any]]:
    """Whether it is an object, in the sense of JSON."""
    return isinstance(tree, dict)


def is_list(tree: object) -> TypeGuard[list[Any]]:
    """Whether it is an array."""
    return isinstance(tree, list)
