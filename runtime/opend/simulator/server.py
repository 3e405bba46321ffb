"""Start and stop the embedded OpenD, which listens on a thread of its own while it is in use.

Invariant: after ``stop`` there is no thread, task or socket left, whatever the clients were doing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.crypto import load_encryption
from opend.errors import UsageError
from opend.serving import Background, check_port
from opend.serving.loops import loop_factory
from opend.simulator.chance.noise import whole
from opend.simulator.handlers import standard_handlers
from opend.simulator.instruments.listings import LISTINGS, Listing
from opend.simulator.market.market import SyntheticMarket
from opend.simulator.responder import sample
from opend.simulator.rules.limits import KeyGuesses, ServingLimits
from opend.simulator.rules.rates import Rates
from opend.simulator.rules.rights import Rights
from opend.simulator.rules.subscriptions import FREED_AFTER, Quota
from opend.simulator.service import Port, Service
from opend.simulator.state import Gateway
from opend.simulator.trading import DEFAULT_UNLOCK
from opend.simulator.trading.opening import checked_opening
from opend.websocket import load_server_wire
from opend.websocket.visitors import Visitors
from opend_proto.schema import Message, Method
from opend_proto.trd_common import SecurityFirm

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal
    from os import PathLike
    from ssl import SSLContext

    from opend.serving.loops import LoopName
    from opend.simulator.calendar.clock import Clock
    from opend.simulator.calendar.sessions import HoursKept
    from opend.simulator.trading.opening import Holding

__all__ = ["Simulator"]

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_SUBSCRIPTION_QUOTA: Final = 1000
_USER_ID_BITS: Final = 27


class Simulator(Background[Service]):
    """An OpenD without an account: ``with Simulator() as simulator:`` and connect to its host and port.

    It runs on a daemon thread, so that blocking and asynchronous programs use it alike; ``async with`` works too.
    Handlers run on that thread, one at a time.

    Args:
        host: The address to listen on.
        port: The port to listen on; 0 picks a free one.
        seed: The same seed and the same time give the same market.
        securities: The listed securities; by default, those in `opend.simulator.LISTINGS`.
        unlisted: Whether any other code of its market's form is a share or a fund too, which is made up from the code
            and the seed; None means so unless ``securities`` are given. Lists of securities do not show it.
        clock: The clock of the market; a ManualClock stands still until it is advanced.
        hours: ``"around_the_clock"`` never closes: Friday's session goes on over the weekend, so that candlesticks of a
            day stand on trading days only. ``"exchange"`` keeps the exchanges' own hours too.
        push_interval: Seconds between two rounds of pushes.
        subscription_quota: How many subscriptions all clients may hold together.
        unsubscribe_after: Seconds of market time for which a subscription is held at least: an earlier request to
            cancel it is refused, as the vendor's server does; 0 allows it at once.
        quota_freed_after: Seconds of market time for which a subscription counts towards the quota after the last
            connection has cancelled it or ended, as with the vendor's server; 0 frees it at once.
        rights: The quote rights, as a level by region or by kind of security in it: ``{"HK": "LV1", "US": "BMP",
            "US_OPTION": "LV1"}``; see `opend.simulator.rules.rights`. Regions and kinds not named have the best level.
        rate_limits: Whether to refuse requests over the vendor's published rate limits, counted in real time for all
            clients together. The clients of this library keep to these limits by default.
        rsa_key: An RSA private key, as a path, PEM text or PEM bytes; every connection is then encrypted, and a client
            that asks for no encryption (packetEncAlgo -1), or for AES_ECB (1), is refused.
        ws_port: The port for WebSocket clients; 0 picks a free one, None opens no such port.
        ws_key: The key that WebSocket clients must send.
        ws_ssl: A TLS context with a certificate, to serve ``wss`` in place of ``ws``.
        ws_origins: The origins of the web pages that may connect, such as ``http://localhost:8080``; "*" allows all.
            Browsers send the origin of the page, and by default no page is let in; programs need no entry.
        ws_hosts: The host names by which WebSocket clients may call this server, in addition to addresses and
            localhost; "*" allows all.
        limits: How many clients may connect, and how long each may take to make its opening call.
        trade_password: The password that unlocks the real accounts, which are as synthetic as the simulated ones; by
            default 123456.
        firm: The firm that holds the real accounts, by its name in `SecurityFirm`.
        cash: The cash with which each account starts that holds the currency, such as ``{"HKD": 50_000}``; by default
            a million of each.
        positions: What each account starts with that trades in the security's market, on top of its cash.
        loop: The event loop to run on: asyncio's own, or "uvloop" if that package is installed.
    """

    thread_name = "opend-simulator"

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        seed: int = 0,
        securities: Iterable[Listing] | None = None,
        unlisted: bool | None = None,
        clock: Clock | None = None,
        hours: HoursKept = "around_the_clock",
        push_interval: float = 0.1,
        subscription_quota: int = _SUBSCRIPTION_QUOTA,
        unsubscribe_after: float = 60.0,
        quota_freed_after: float = FREED_AFTER,
        rights: Mapping[str, str] | None = None,
        rate_limits: bool = True,
        rsa_key: str | bytes | PathLike[str] | None = None,
        ws_port: int | None = None,
        ws_key: str | None = None,
        ws_ssl: SSLContext | None = None,
        ws_origins: Iterable[str] = (),
        ws_hosts: Iterable[str] = (),
        limits: ServingLimits | None = None,
        trade_password: str = DEFAULT_UNLOCK,
        firm: str | SecurityFirm = SecurityFirm.FUTU_SECURITIES,
        cash: Mapping[str, float | Decimal] | None = None,
        positions: Iterable[Holding] = (),
        loop: LoopName = "asyncio",
    ) -> None:
        if not push_interval > 0:
            raise UsageError(f"push_interval must be positive, not {push_interval}")
        _check_seconds(unsubscribe_after=unsubscribe_after, quota_freed_after=quota_freed_after)
        if ws_port is not None:
            check_port("ws_port", ws_port)
            load_server_wire()
        super().__init__(host, port, *(() if ws_port is None else (ws_port,)), loop_factory=loop_factory(loop))
        self.market = SyntheticMarket(
            seed,
            LISTINGS if securities is None else securities,
            clock,
            hours,
            unlisted=securities is None if unlisted is None else unlisted,
        )
        self._encryption = load_encryption(rsa_key, "cbc")
        self._ws_key = ws_key
        self._ws_ssl = ws_ssl
        self._visitors = Visitors.of(ws_origins, [*ws_hosts, host])
        self._limits = limits or ServingLimits()
        self._trade_password = trade_password
        self._opening = checked_opening(self.market, firm, cash, positions)
        self._push_interval = push_interval
        self._subscription_quota = (subscription_quota, quota_freed_after)
        self._unsubscribe_after = unsubscribe_after
        self._rights = Rights(rights)
        self._rate_limits = rate_limits
        self._handlers = standard_handlers()
        _check_texts(ws_key=ws_key, trade_password=trade_password)
        _check_tls(ws_port, ws_ssl)

    @property
    def ws_port(self) -> int | None:
        """The port for WebSocket clients; None if there is none. ``port`` is the one for frames."""
        return self._ports[1] if len(self._ports) > 1 else None

    def handle(
        self, method: Method[RequestT, ResponseT]
    ) -> Callable[[Callable[[RequestT], ResponseT]], Callable[[RequestT], ResponseT]]:
        """Decorate the function that answers ``method`` from now on, in place of the simulator's own.

        The function may refuse by raising `RefusalError`, and may start from the reply that `sample` returns.
        """

        def register(handler: Callable[[RequestT], ResponseT]) -> Callable[[RequestT], ResponseT]:
            self._handlers.register(method, lambda _peer, request: handler(request))
            return handler

        return register

    def sample(self, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
        """Return a reply of plausible sample data, for a handler to change.

        The simulator gives the same reply where it does not model a protocol. It is complete, is about the securities
        that the request names, and is the same for the same seed, request and minute of the market. Its retMsg says
        that it is sample data.
        """
        return sample(self.market, method, request)

    def _open(self, sockets: Sequence[socket.socket]) -> Service:
        tcp, *web = sockets
        ports = [Port(tcp), *(Port(sock, self._visitors, self._ws_ssl) for sock in web)]
        return Service(ports, self._gateway(), self._handlers, self._push_interval, self._limits)

    def _gateway(self) -> Gateway:
        market = self.market
        return Gateway(
            market=market,
            quota=Quota(*self._subscription_quota),
            user_id=whole(f"{market.seed}|user", _USER_ID_BITS),
            encryption=self._encryption,
            websocket_key=self._ws_key,
            guesses=KeyGuesses(self._limits.wrong_key_seconds),
            rights=self._rights,
            rates=Rates() if self._rate_limits else None,
            unsubscribe_after=self._unsubscribe_after,
            trade_password=self._trade_password,
            opening=self._opening,
        )


def _check_seconds(**settings: float) -> None:
    for name, seconds in settings.items():
        if not 0 <= seconds < float("inf"):
            raise UsageError(f"{name} must be 0 or more seconds, not {seconds}")


def _check_texts(**texts: object) -> None:
    """Refuse a setting that is not a str, since it would never equal the text that clients send."""
    for name, text in texts.items():
        if not (text is None or isinstance(text, str)):
            raise UsageError(f"{name} must be a str, not {type(text).__name__}: put it in quotes")


def _check_tls(ws_port: int | None, ws_ssl: object) -> None:
    if ws_ssl is None:
        return
    from ssl import SSLContext

    if not isinstance(ws_ssl, SSLContext):
        raise UsageError(
            f"ws_ssl must be an ssl.SSLContext with a certificate, not {ws_ssl!r}: make one with "
            "ssl.create_default_context(ssl.Purpose.CLIENT_AUTH) and its load_cert_chain"
        )
    if ws_port is None:
        raise UsageError("ws_ssl is for the WebSocket port: pass ws_port too")
