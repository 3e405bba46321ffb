"""Connect a command to a hub in place of an OpenD, through a NATS server.

Invariant: a login is taken from the environment or a file, never from the command line or a URL, which others see; a
server on another machine takes one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from opend.errors import UsageError
from opend.serving import is_loopback

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["HUB_NAME", "NATS_URL", "add_hub", "check_url", "has_hub", "hub_arguments", "logged_in", "login_from"]

NATS_URL: Final = "nats://127.0.0.1:4222"
"""Where a NATS server is unless something else is said."""
HUB_NAME: Final = "main"
"""The name of a hub that was given none."""
_OWN_WAY: Final = ("host", "port", "rsa_key", "encryption")
"""The options of the way to an OpenD, which a hub does not have."""
_LOGIN: Final = {"user": "OPEND_NATS_USER", "password": "OPEND_NATS_PASSWORD", "token": "OPEND_NATS_TOKEN"}
"""The environment variables of a login, by the names that `nats-py` has for their values."""


def add_hub(parser: ArgumentParser) -> None:
    """Define the arguments of a hub to use in place of an OpenD."""
    group = parser.add_argument_group(
        "hub",
        "A login at the NATS server is taken from OPEND_NATS_USER and OPEND_NATS_PASSWORD, or from OPEND_NATS_TOKEN.",
    )
    group.add_argument(
        "--nats", metavar="URL", help=f"use the hub at this NATS server, such as {NATS_URL}, in place of an OpenD"
    )
    group.add_argument("--hub", metavar="NAME", help=f"with --nats: the hub's name (default {HUB_NAME})")


def has_hub(arguments: Namespace) -> bool:
    """Return whether the arguments name a hub, if `add_hub` defined them; raises UsageError for one without its server.

    Otherwise ``--hub`` alone would lead to an OpenD in place of the hub.
    """
    if getattr(arguments, "nats", None) is not None:
        return True
    if getattr(arguments, "hub", None) is not None:
        raise UsageError(f"--hub goes with --nats, the URL of its NATS server, such as --nats {NATS_URL}")
    return False


def hub_arguments(arguments: Namespace) -> dict[str, Any]:
    """Return what ``Client.nats`` takes for the hub that the arguments of `add_hub` name.

    Raises:
        UsageError: The command line names another gateway too, or the URL cannot be used.
    """
    beside = [f"--{name.replace('_', '-')}" for name in _OWN_WAY if getattr(arguments, name) is not None]
    beside += ["--simulate"] if arguments.simulate else []
    if beside:
        raise UsageError(f"--nats names a hub, which has its own way to OpenD: leave out {', '.join(beside)}")
    url, login = arguments.nats, login_from(os.environ, None)
    check_url(url, login)
    return {**logged_in(url, login), "name": HUB_NAME if arguments.hub is None else arguments.hub}


def logged_in(url: str, login: Mapping[str, object]) -> dict[str, Any]:
    """Return the URL and the token that ``Client.nats`` takes, for a login as `login_from` returns it."""
    if "user" in login:
        parts = urlsplit(url)
        user, password = (quote(str(login.get(key, "")), safe="") for key in ("user", "password"))
        url = parts._replace(netloc=f"{user}:{password}@{parts.netloc}").geturl()
    return {"url": url, "token": login.get("token")}


def login_from(environment: Mapping[str, str], credentials: Path | None) -> dict[str, object]:
    """Return the login in the words of `nats-py`; raises UsageError if the file of credentials is missing."""
    if credentials is not None:
        if not credentials.is_file():
            raise UsageError(f"there is no file {credentials}")
        return {"user_credentials": str(credentials)}
    return {name: environment[variable] for name, variable in _LOGIN.items() if environment.get(variable)}


def check_url(url: str, login: Mapping[str, object]) -> None:
    """Raise UsageError for a URL that is none of a NATS server, holds a login, or would need one."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # A wrong one is told only here, as is a second server after a comma.
    except ValueError:
        parts = urlsplit("")
    host = parts.hostname
    if host is None or parts.scheme not in {"nats", "tls"}:
        raise UsageError(f"the URL of a NATS server must look like {NATS_URL}")
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"a login does not belong into the URL, which others see: set {', '.join(_LOGIN.values())}")
    if not is_loopback(host) and login.keys() <= {"password"}:  # Which alone is no login.
        raise UsageError(f"{host} is another machine, so a login is needed: set {', '.join(_LOGIN.values())}")
