"""Read the trading password where the user keeps it, at the moment it is needed.

Invariant: the password is never kept, logged or shown; only its MD5 digest, which the gateway asks for, leaves here.
"""

from __future__ import annotations

from hashlib import md5
from importlib import import_module
from os import environ
from typing import TYPE_CHECKING, Any, Self

from opend.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TradePassword"]


class TradePassword:
    """A way to get the trading password.

        account.unlock(TradePassword.from_environment("OPEND_TRADE_PASSWORD"))
        account.unlock(TradePassword.from_keyring("opend", "trading"))
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
