"""Know callers by their tokens.

Invariant: no token is kept, shown or logged; what is kept is its digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.rpc.roles import Role, role_named
from opend.rpc.statuses import Refusal
from opend.serving import SHORTEST_TOKEN, digest_of, is_token
from opend.small_files import read_private_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["TOKENS_VARIABLE", "Access", "read_tokens", "tokens_from_file"]

TOKENS_VARIABLE: Final = "OPEND_GRPC_TOKENS"
"""The environment variable that may hold the lines of a file of tokens."""

_LONGEST: Final = 1024 * 1024
"""Bytes of a file of tokens."""
_KEY: Final = "authorization"
_SCHEME: Final = "bearer"


class Access:
    """Gives each caller a role."""

    def __init__(self, tokens: Mapping[bytes, Role] | None = None, role: Role = Role.READ) -> None:
        """Give the role of its token to each caller, or without ``tokens`` the same ``role`` to all."""
        self._tokens = tokens
        self._role = role

    @property
    def asks_for_tokens(self) -> bool:
        """Whether a caller must have a token."""
        return self._tokens is not None

    def role_of(self, metadata: Iterable[tuple[str, str | bytes]] | None) -> Role:
        """Return the role of a caller with this metadata; raises Refusal if the server does not know the caller."""
        if self._tokens is None:
            return self._role
        given = [value for key, value in metadata or () if key == _KEY]
        if len(given) != 1 or not isinstance(given[0], str):
            raise Refusal("the call needs the metadata `authorization: Bearer TOKEN`, once", known=False)
        scheme, _, token = given[0].partition(" ")
        # A digest is looked up, so that the time it takes says nothing about a token.
        role = self._tokens.get(digest_of(token.strip())) if scheme.lower() == _SCHEME else None
        if role is None:
            raise Refusal("the token of the call is not known here", known=False)
        return role


def tokens_from_file(path: Path) -> Mapping[bytes, Role]:
    """Read a file of tokens; raises UsageError if it cannot be used, or if all users of this machine may read it."""
    return read_tokens(read_private_text(path, _LONGEST, "the tokens"), str(path))


def read_tokens(text: str, origin: str) -> Mapping[bytes, Role]:
    """Return the roles by the digests of their tokens, from lines such as ``paper 5f8c…``; raises UsageError.

    Empty lines, and those that begin with ``#``, say nothing. ``origin`` names the source in messages.
    """
    roles: dict[bytes, Role] = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        place = f"{origin}, line {number}"
        if len(words) != 2:
            raise UsageError(f"{place}: give a role and a token, with a space between them")
        try:
            role = role_named(words[0])
        except UsageError as error:
            raise UsageError(f"{place}: {error}") from None
        if not is_token(words[1]):
            raise UsageError(f"{place}: a token has at least {SHORTEST_TOKEN} characters, all of ASCII")
        if roles.setdefault(digest_of(words[1]), role) is not role:
            raise UsageError(f"{place}: this token has another role on an earlier line")
    if not roles:
        raise UsageError(f"{origin} holds no token: give lines such as `read TOKEN`")
    return roles
