"""Know a token again without keeping it.

Invariant: of a token only its digest is kept, so nothing that is shown or logged has the token; a token comes from a
file or the environment.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.small_files import read_private_text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SHORTEST_TOKEN", "digest_of", "is_token", "read_token"]

SHORTEST_TOKEN: Final = 16
"""Characters."""

_LONGEST: Final = 4096
"""Bytes of a file with a token."""


def is_token(text: str) -> bool:
    """Return whether a text may be a token: long enough, all of ASCII, without a space."""
    return len(text) >= SHORTEST_TOKEN and text.isascii() and text.isprintable() and " " not in text


def digest_of(token: str) -> bytes:
    """Return what is kept of a token; anything a caller sends has a digest."""
    return sha256(token.encode("utf-8", "surrogateescape")).digest()


def read_token(path: Path | None, written: str | None, origin: str) -> bytes | None:
    """Return the digest of the token in a file or, without one, in a text; None without either.

    Raises UsageError for a bad one; ``origin`` names the source of the text.
    """
    if path is None:
        return None if written is None else _read(written, origin)
    return _read(read_private_text(path, _LONGEST, "the token"), str(path))


def _read(text: str, origin: str) -> bytes:
    token = text.strip()
    if not is_token(token):
        raise UsageError(f"{origin}: a token has at least {SHORTEST_TOKEN} characters, all of ASCII, and no space")
    return digest_of(token)
