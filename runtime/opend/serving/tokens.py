"""Know a token again without keeping it.

Invariant: of a token only its digest is kept, so nothing that is shown or logged has the token.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

__all__ = ["SHORTEST_TOKEN", "digest_of", "is_token"]

SHORTEST_TOKEN: Final = 16
"""Characters."""


def is_token(text: str) -> bool:
    """Return whether a text may be a token: long enough, all of ASCII, without a space."""
    return len(text) >= SHORTEST_TOKEN and text.isascii() and text.isprintable() and " " not in text


def digest_of(token: str) -> bytes:
    """Return what is kept of a token; anything a caller sends has a digest."""
    return sha256(token.encode("utf-8", "surrogateescape")).digest()
