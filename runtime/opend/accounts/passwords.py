"""Read the trading password where the user keeps it, at the moment it is needed.

Invariant: the password is never kept, logged or shown; only its MD5 digest, which the gateway asks for, leaves here.
"""

from __future__ import annotations

import os
from hashlib import md5
from importlib import import_module
from os import environ, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from opend.errors import UsageError
from opend.small_files import read_small_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

__all__ = ["TradePassword"]

_LONGEST: Final = 4096
_OTHERS: Final = 0o077


class TradePassword:
    """A way to get the trading password.

        account.unlock(TradePassword.from_environment("OPEND_TRADE_PASSWORD"))
        account.unlock(TradePassword.from_keyring("opend", "trading"))
        account.unlock(TradePassword.from_file("/run/secrets/trading"))
        account.unlock(TradePassword(getpass.getpass))

    It is also an ``unlock_provider`` for a client, which then unlocks trading again after a lost connection.
    """

    __slots__ = ("_read", "_where")

    def __init__(self, read: Callable[[], str], *, where: str = "a function") -> None:
        """Get the password from a function; ``where`` names the place in error messages."""
        self._read = read
        self._where = where

    @classmethod
    def from_environment(cls, name: str) -> Self:
        """Get the password from an environment variable."""
        return cls(lambda: environ.get(name, ""), where=f"the environment variable {name}")

    @classmethod
    def from_keyring(cls, service: str, user: str) -> Self:
        """Get the password from the system's keyring; needs the package `keyring`, of ``opend[keyring]``."""
        where = f"the keyring's entry {user!r} of {service!r}"

        def read() -> str:
            try:
                keyring: Any = import_module("keyring")
            except ImportError:
                raise UsageError("the keyring needs the package keyring: pip install 'opend[keyring]'") from None
            password: str = keyring.get_password(service, user) or ""
            if not password:
                raise UsageError(f"{where} is not there; `keyring set {service} {user}` stores it")
            return password

        return cls(read, where=where)

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """Get the password from a file that only its owner may read; a line end after it does not count."""
        where = f"the file {fspath(path)}"

        def read() -> str:
            try:
                content, mode = read_small_file(Path(path), _LONGEST)
            except OSError as error:
                raise UsageError(f"no trading password from {where}: {error.strerror or error}") from None
            if os.name == "posix" and mode & _OTHERS:
                raise UsageError(f"others may read {where}; `chmod 600` it")
            return content.decode(errors="replace").rstrip("\r\n")

        return cls(read, where=where)

    @classmethod
    def from_place(cls, place: str) -> Self:
        """Get the password from ``env:NAME``, ``keyring:SERVICE/USER`` or ``file:PATH``, as on a command line."""
        kind, _, rest = place.partition(":")
        service, _, user = rest.partition("/")
        match kind:
            case "env" if rest:
                return cls.from_environment(rest)
            case "keyring" if service and user:
                return cls.from_keyring(service, user)
            case "file" if rest:
                return cls.from_file(rest)
            case _:
                # Somebody may have given the password itself, so it is not repeated.
                raise UsageError("the place of a password is written env:NAME, keyring:SERVICE/USER or file:PATH")

    def __call__(self) -> str:
        """Return the MD5 digest of the password, as Trd_UnlockTrade takes it; raises UsageError if there is none."""
        try:
            password = str(self._read() or "")
        except UsageError:
            raise
        except Exception as error:  # noqa: BLE001 its text might hold the password, so only its type is told
            raise UsageError(f"no trading password from {self._where}: {type(error).__name__}") from None
        if not password:
            raise UsageError(f"no trading password from {self._where}")
        return md5(password.encode(), usedforsecurity=False).hexdigest()

    def __repr__(self) -> str:
        return f"TradePassword(from {self._where})"
