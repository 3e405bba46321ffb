"""Which opening requests a WebSocket server agrees to: browsers connect to it from any page unless it looks at them.

Invariant: a program that is no browser sends no Origin and needs no leave; what a browser sends cannot be changed by
the page that it shows.
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
    """Whose opening requests are agreed to."""

    origins: frozenset[str] = frozenset()
    """The web pages' origins that are let in, such as ``http://localhost:8080``, or "*" for all."""
    hosts: frozenset[str] = frozenset()
    """The names by which the server is reached, beside addresses and localhost, or "*" for all."""

    @classmethod
    def of(cls, origins: Iterable[str], hosts: Iterable[str]) -> Visitors:
        """Return the rule; raises UsageError for what no browser could send."""
        if isinstance(origins, str) or isinstance(hosts, str):
            raise UsageError("ws_origins and ws_hosts are lists of texts: put what you have in [ ]")
        wanted = frozenset(origin.lower().rstrip("/") for origin in origins)
        for origin in wanted - {ANY, "null"}:
            scheme, separator, place = origin.partition("://")
            if not (scheme and separator and place) or "/" in place:
                raise UsageError(f"{origin!r} is not a web page's origin: write it as http://localhost:8080, or *")
        return cls(wanted, frozenset(host.lower() for host in hosts))

    def objection(self, origins: list[str], hosts: list[str]) -> str | None:
        """Return why a request with these Origin and Host headers is refused, if it is.

        Host is checked since a page may have its own name resolve to this machine (DNS rebinding); an address, or
        localhost, nobody can make resolve to anything else.
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
