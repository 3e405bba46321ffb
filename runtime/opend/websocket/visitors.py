"""Decide which opening requests a WebSocket server accepts: without a check, browsers can connect from any web page.

Invariant: a program that is not a browser sends no Origin and needs no permission; a web page cannot change the headers
that its browser sends.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from opend.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ANY", "Visitors"]

ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class Visitors:
    """The clients whose opening requests are accepted."""

    origins: frozenset[str] = frozenset()
    """The origins of accepted web pages, such as ``http://localhost:8080``, or "*" for all."""
    hosts: frozenset[str] = frozenset()
    """Names by which the server may be reached, in addition to addresses and localhost, or "*" for all."""

    @classmethod
    def of(cls, origins: Iterable[str], hosts: Iterable[str]) -> Visitors:
        """Return the rule; raises UsageError for a value that no browser could send."""
        if isinstance(origins, str) or isinstance(hosts, str):
            raise UsageError("ws_origins and ws_hosts are lists of texts: put what you have in [ ]")
        wanted = frozenset(origin.lower().rstrip("/") for origin in origins)
        for origin in wanted - {ANY, "null"}:
            scheme, separator, place = origin.partition("://")
            if not (scheme and separator and place) or "/" in place:
                raise UsageError(f"{origin!r} is not a web page's origin: write it as http://localhost:8080, or *")
        return cls(wanted, frozenset(host.lower() for host in hosts))

    def objection(self, origins: list[str], hosts: list[str]) -> str | None:
        """Return the reason to refuse a request with these Origin and Host headers; None accepts it.

        Host is checked because a web page may have its own name resolve to this machine (DNS rebinding). Addresses and
        localhost are safe, since nobody can make them resolve to another machine.
        """
        for origin in origins:
            if ANY not in self.origins and origin.lower() not in self.origins:
                return f"web pages of {origin!r} are not let in; allow them with ws_origins, or --ws-origin"
        if len(hosts) != 1:
            return f"it has {len(hosts)} Host headers in place of one"
        name = _name(hosts[0])
        if ANY in self.hosts or _is_safe(name) or name in self.hosts:
            return None
        return f"this server does not go by the name {hosts[0]!r}; allow it with ws_hosts, or --ws-host"


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_safe(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
