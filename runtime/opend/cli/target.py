"""Connect a command to its gateway.

Invariant: a simulator that was started for a command ends with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar, Unpack
from urllib.parse import urlsplit

from opend.cli.hub_target import has_hub, hub_arguments
from opend.cli.naming.words import CODES
from opend.cli.output import note
from opend.client_sync import Client
from opend.errors import ServerError
from opend.naming.nearest import did_you_mean
from opend.securities import security_text
from opend.settings import Settings, load_settings

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Generator, Iterable, Sequence

    from opend.client_async import AsyncClient
    from opend.doctor import Target as DoctorTarget
    from opend.session.options import ClientSettings
    from opend_proto.qot_common import Security, SubType

__all__ = [
    "add_suggestion",
    "asynchronous",
    "connected",
    "doctor_target",
    "gateway_settings",
    "lasting",
    "making",
    "subscribe",
    "target",
]

ClientT = TypeVar("ClientT", "Client", "AsyncClient")

_OPTIONS: Final = ("host", "port", "rsa_key", "encryption", "timeout")
"""The options of `opend.cli.options.add_connection` that are settings too."""
_ATTEMPTS: Final = 8
_LONGEST_WAIT: Final = 30.0
"""How often, and after how many seconds at most, work that takes long repeats a call."""
_URL_PORTS: Final = {"ws": 80, "wss": 443}
"""The ports of addresses that name none (RFC 6455, section 3)."""
_DEFAULT: Final = {"host": "127.0.0.1", "port": 11111}


@contextmanager
def connected(arguments: Namespace, *, allow_real_trading: bool = False) -> Generator[Client, None, None]:
    """Yield a client connected to the gateway given by the arguments of `opend.cli.options.add_connection`."""
    with target(arguments) as settings, _client(arguments, settings, allow_real_trading) as client:
        version = f", OpenD version {client.init.server_ver}" if settings.ws_url is None else ""
        note(arguments, f"connected to {_address(settings)}{version}")
        yield client


@contextmanager
def lasting(arguments: Namespace) -> Generator[Client, None, None]:
    """Yield a client for work that takes long: it reconnects after a loss, and repeats calls that failed in passing.

    It is connected to the same gateway, or with the arguments of `opend.cli.hub_target.add_hub` to a hub, if that is
    given.
    """
    from opend.retrying import Retry

    retry = Retry(attempts=_ATTEMPTS, longest=_LONGEST_WAIT)
    with _making(arguments, Client) as make, make(retry=retry) as client:
        yield client


@contextmanager
def making(arguments: Namespace) -> Generator[Callable[..., AsyncClient], None, None]:
    """Yield what makes asynchronous clients of the same gateway or hub, given further options.

    They are not connected yet, and will reconnect after a loss.
    """
    from opend.client_async import AsyncClient

    with _making(arguments, AsyncClient) as make:
        yield make


@contextmanager
def asynchronous(arguments: Namespace, **options: Unpack[ClientSettings]) -> Generator[AsyncClient, None, None]:
    """Yield one such client."""
    with making(arguments) as make:
        yield make(**options)


@contextmanager
def _making(arguments: Namespace, face: type[ClientT]) -> Generator[Callable[..., ClientT], None, None]:
    """Yield what makes clients of a face, which has constructors for each way to a gateway and to a hub."""
    made_by: Any = face
    checks: dict[str, Any] = {"check_versions": arguments.check_versions}
    if has_hub(arguments):
        yield partial(made_by.nats, **hub_arguments(arguments), **_given(arguments), **checks)
        return
    with target(arguments) as settings:
        given: dict[str, Any] = {**settings.arguments, **checks}
        yield (
            partial(made_by, **given)
            if settings.ws_url is None
            else partial(made_by.websocket, settings.ws_url, key=settings.ws_key, **given)
        )


def gateway_settings(arguments: Namespace) -> Settings:
    """Return what the command line, the environment and the profile say about the gateway, in this order."""
    given = _given(arguments)
    found = load_settings(arguments.profile, without=given)
    address = _DEFAULT if found.ws_url is None else {"ws_url": found.ws_url, "ws_key": found.ws_key}
    return Settings({**address, **found.arguments, **given})


def subscribe(
    arguments: Namespace, client: Client, securities: Sequence[Security], sub_type: SubType, *, pushes: bool = False
) -> None:
    """Subscribe, which the gateway requires for live data; ``pushes`` also asks for pushes from now on."""
    note(arguments, f"subscribing to {sub_type.name} of {', '.join(map(security_text, securities))}")
    try:
        client.qot.sub(
            security_list=securities,
            sub_type_list=[sub_type],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True if pushes else None,
            is_first_push=False if pushes else None,
        )
    except ServerError as error:
        add_suggestion(error, map(security_text, securities))
        raise


def add_suggestion(error: ServerError, codes: Iterable[str]) -> None:
    """Add to the refusal of one of some securities, given as text, which one may have been meant."""
    refused = next((code for code in codes if code.partition(".")[2] in error.message), None)
    if refused is not None and refused not in CODES:
        error.message += did_you_mean(refused, CODES)


@contextmanager
def doctor_target(arguments: Namespace) -> Generator[DoctorTarget, None, None]:
    """Yield what `opend doctor` is to examine."""
    from opend.doctor import Target as DoctorTarget

    with target(arguments) as settings:
        given = settings.arguments
        url = None if settings.ws_url is None else urlsplit(settings.ws_url)
        client = _client(arguments, settings)
        yield DoctorTarget(
            host=given["host"] if url is None else url.hostname or "",
            port=given["port"] if url is None else url.port or _URL_PORTS[url.scheme],
            open=lambda: client,
            has_key="rsa_key" in given,
            is_websocket=url is not None,
            is_tls=url is not None and url.scheme == "wss",
            code=arguments.code,
            recordings=arguments.recordings,
            timeout=given.get("connect_timeout", 10.0),
        )


def _given(arguments: Namespace) -> dict[str, Any]:
    """Return the settings that are on the command line, where one time-out stands for both."""
    given = {name: value for name in _OPTIONS if (value := getattr(arguments, name, None)) is not None}
    return {**given, "connect_timeout": given["timeout"]} if "timeout" in given else given


def _client(arguments: Namespace, settings: Settings, allow_real_trading: bool = False) -> Client:
    options: dict[str, Any] = {**settings.arguments, "reconnect": None, "check_versions": arguments.check_versions}
    options["allow_real_trading"] = allow_real_trading
    return (
        Client(**options)
        if settings.ws_url is None
        else Client.websocket(settings.ws_url, key=settings.ws_key, **options)
    )


def _address(settings: Settings) -> str:
    return settings.ws_url or "{host}:{port}".format_map(settings.arguments)


@contextmanager
def target(arguments: Namespace) -> Generator[Settings, None, None]:
    """Yield what the arguments of `opend.cli.options.add_connection` say about the gateway."""
    if not arguments.simulate:
        yield gateway_settings(arguments)
        return
    from opend.simulator import Simulator

    with Simulator(rsa_key=arguments.rsa_key) as simulator:
        yield Settings({**_given(arguments), "host": simulator.host, "port": simulator.port})
