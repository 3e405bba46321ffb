"""Define the public part that both clients share: the constructor, the properties and the loss-free iterators.

Invariant: nothing here waits; each client defines its own waiting methods.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack

from opend.client_base.conduct import PLAIN, Conduct
from opend.codec.elements import MAX_ELEMENTS
from opend.crypto import load_encryption
from opend.errors import ConnectionClosed, UsageError
from opend.frame import REPLY_BODY_LENGTH
from opend.session.backpressure import QUEUE_BYTES, QUEUE_LIMIT
from opend.session.life.backoff import RECONNECT, Reconnect
from opend.session.options import ClientOptions
from opend.websocket import load_transport
from opend_proto.qot_common import RehabType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from os import PathLike
    from ssl import SSLContext

    from opend.client_base.link import BaseLink
    from opend.crypto import EncryptionMode
    from opend.observing import Observer
    from opend.retrying import Retry
    from opend.risk.rules import RiskLimits
    from opend.session import Counters
    from opend.session.feeds import BarFeed, Since, TickFeed
    from opend.session.life.limits import RateLimitPolicy
    from opend.session.life.states import StateEvent
    from opend.session.options import BodyFormat, ClientSettings
    from opend.wire import Greeting, Transport
    from opend_proto import init_connect
    from opend_proto.common import Session
    from opend_proto.qot_common import KLType, Security
    from opend_proto.schema import Overflow

__all__ = ["BaseClient"]

LinkT = TypeVar("LinkT", bound="BaseLink[Any]")
ProviderT = TypeVar("ProviderT")
TicksT = TypeVar("TicksT")
BarsT = TypeVar("BarsT")


class BaseClient(ABC, Generic[LinkT, ProviderT, TicksT, BarsT]):
    """A connection to OpenD: the base of `opend.Client` and `opend.AsyncClient`.

    After a loss the client reconnects and restores all subscriptions; ``on_state`` reports each change. Calls made
    meanwhile wait for at most their time-out; calls that were under way fail, and no call is ever sent twice. Handlers
    and iterators go on with the pushes of the new connection; only `ticks` and `klines` also deliver those that were
    missed in between. Iterators end with ``close``, or with the error if there is no reconnection or it gives up.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        *,
        rsa_key: str | bytes | PathLike[str] | None = None,
        encryption: EncryptionMode = "cbc",
        timeout: float = 10.0,
        connect_timeout: float = 10.0,
        client_id: str = "opend",
        max_body_length: int = REPLY_BODY_LENGTH,
        max_elements: int = MAX_ELEMENTS,
        max_queue_bytes: int = QUEUE_BYTES,
        body_format: BodyFormat = "protobuf",
        transport: Transport | None = None,
        reconnect: Reconnect | None = RECONNECT,
        allow_real_trading: bool = False,
        risk_limits: RiskLimits | None = None,
        rate_limit: RateLimitPolicy = "wait",
        check_versions: bool = True,
        unlock_provider: ProviderT | None = None,
        observer: Observer | None = None,
        retry: Retry | None = None,
    ) -> None:
        """Set up a client, which connects later; raises UsageError for an invalid argument.

        Args:
            host: The name or address of the machine that OpenD runs on.
            port: OpenD's API port.
            rsa_key: The RSA private key that OpenD is set up with, as a path, PEM text or PEM bytes; the connection is
                then encrypted, and refused if the gateway answers in the clear.
            encryption: The AES mode to ask for when there is a key. A gateway that answers ``cbc`` with ECB is refused;
                pass ``cbc-or-ecb`` for an old gateway that knows no CBC.
            timeout: Seconds a call waits for its reply, unless the call sets its own.
            connect_timeout: Seconds for everything from resolving the name to the InitConnect reply.
            client_id: The name under which the gateway knows this client.
            max_body_length: The longest reply or push in bytes; a longer one ends the connection.
            max_elements: Messages and list items that one reply or push may hold; a call whose reply holds more fails.
            max_queue_bytes: Bytes of the bodies of pushes that may wait for one handler or iterator, in addition to the
                limit on their number; bodies up to 4 KiB do not count.
            body_format: The format of requests, and of the pushes asked for: protobuf or JSON.
            transport: The transport to use in place of OpenD's own TCP frames; ``websocket`` passes it.
            reconnect: How to reconnect after a loss; None never reconnects.
            allow_real_trading: Whether to send calls that place, change or cancel orders of real accounts, or unlock
                real accounts for the whole gateway. Locking them is always allowed.
            risk_limits: The limits that every order must keep, on whatever path of this client it comes (`opend.risk`);
                an order that breaks one, or cannot be judged, raises RiskLimitExceeded and is not sent.
            rate_limit: How to treat a call over the vendor's published limit (`Method.limit`): "wait" for its turn
                within its time-out, "raise" RateLimitExceeded at once, or "off", to leave it to the gateway. This
                client counts its own calls only, whereas the gateway counts those of the whole login.
            check_versions: Whether to refuse a call, before it is sent, that was added in a later release than that of
                the connected OpenD (`Method.since`). OpenD's WebSocket port does not report its release, so no call
                is refused there.
            unlock_provider: Returns the MD5 of the trading password as 32 lowercase hexadecimal digits; for an
                `AsyncClient` it may be a coroutine function. With it, trading that was unlocked is unlocked again after
                a loss. It cannot make calls.
            observer: Is told of every call, push and change of state (`opend.observing`).
            retry: How to repeat calls that failed (`opend.retrying`); those that may have an effect never are. None
                repeats none.
        """
        self._options = ClientOptions(
            host=host,
            port=port,
            timeout=timeout,
            connect_timeout=connect_timeout,
            client_id=client_id,
            max_body_length=max_body_length,
            max_elements=max_elements,
            max_queue_bytes=max_queue_bytes,
            encryption=load_encryption(rsa_key, encryption),
            body_format=body_format,
            transport=transport,
            reconnect=reconnect,
            allow_real_trading=allow_real_trading,
            risk_limits=risk_limits,
            rate_limit=rate_limit,
            check_versions=check_versions,
        )
        conduct = PLAIN if observer is None and retry is None else Conduct(observer=observer, retry=retry)
        self._link = self._open_link(self._options, unlock_provider, conduct)

    # Each client's own, since its results wait.

    @abstractmethod
    def _open_link(self, options: ClientOptions, unlock_provider: ProviderT | None, conduct: Conduct) -> LinkT: ...

    @abstractmethod
    def _follow_ticks(self, feed: TickFeed, queue: int, overflow: Overflow) -> TicksT: ...

    @abstractmethod
    def _follow_bars(self, feed: BarFeed, queue: int, overflow: Overflow) -> BarsT: ...

    # The same in both clients.

    @classmethod
    def websocket(
        cls,
        url: str,
        *,
        key: str | None = None,
        ssl: SSLContext | None = None,
        unlock_provider: ProviderT | None = None,
        observer: Observer | None = None,
        retry: Retry | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Self:
        """Return a client that speaks to OpenD's WebSocket port; needs the package `websockets`.

        Args:
            url: Such as ``ws://127.0.0.1:33333``, or ``wss://…`` for TLS, which OpenD demands of other machines.
            key: The WebSocket key that OpenD is set up with.
            ssl: The context that checks the server's certificate, for ``wss``; by default as for web pages.
            unlock_provider: As in the constructor.
            observer: As in the constructor.
            retry: As in the constructor.
            **settings: The other arguments of the constructor, except those of encryption and body format.
        """
        transport = load_transport()(url, key=key, ssl=ssl)
        return cls(
            transport.host,
            transport.port,
            transport=transport,
            unlock_provider=unlock_provider,
            observer=observer,
            retry=retry,
            **settings,
        )

    @classmethod
    def nats(
        cls,
        url: str,
        *,
        name: str = "main",
        token: str | None = None,
        ssl: SSLContext | None = None,
        priority: int = 0,
        unlock_provider: ProviderT | None = None,
        observer: Observer | None = None,
        retry: Retry | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Self:
        """Return a client of an `opend hub`, which shares one OpenD with many programs through a NATS server.

        Everything works as with an OpenD of its own, and no package has to be installed; docs/HUB.md says what differs.

        Args:
            url: Such as ``nats://127.0.0.1:4222``, with ``user:password@`` before the host if the server asks for it;
                ``tls://…`` for TLS from the first byte, which a nats-server does with ``handshake_first``.
            name: The name that the hub was started with.
            token: The token that the server asks for, if any.
            ssl: The context that checks the server's certificate, for ``tls``; by default as for web pages.
            priority: From 0 to 9. When the quota of subscriptions is used up, the hub takes from clients of a lower
                priority what this one subscribes to.
            unlock_provider: As in the constructor.
            observer: As in the constructor.
            retry: As in the constructor.
            **settings: The other arguments of the constructor, except those of encryption and body format.
        """
        from opend.nats import NatsTransport  # Only loaded when used.

        transport = NatsTransport(url, name=name, token=token, ssl=ssl, priority=priority)
        return cls(
            transport.host,
            transport.port,
            transport=transport,
            unlock_provider=unlock_provider,
            observer=observer,
            retry=retry,
            **settings,
        )

    @classmethod
    def from_env(
        cls,
        profile: str | None = None,
        *,
        unlock_provider: ProviderT | None = None,
        observer: Observer | None = None,
        retry: Retry | None = None,
        **settings: Unpack[ClientSettings],
    ) -> Self:
        """Return a client for the gateway that environment variables and the configuration file describe.

        The variables, such as OPEND_HOST and OPEND_PORT, and the file, ``~/.config/opend/config.toml``, are described
        in docs/OPERATIONS.md; where both are silent, the constructor's defaults hold. Raises UsageError, which names
        the variable or the key, for a value that cannot be used.

        Args:
            profile: The profile of the file to use, in place of the one that OPEND_PROFILE names.
            unlock_provider: As in the constructor.
            observer: As in the constructor.
            retry: As in the constructor.
            **settings: Arguments of the constructor; they beat the environment and the file.
        """
        from opend.settings import load_settings  # Slow to load, so only loaded when used.

        found = load_settings(profile, without=settings)
        arguments: dict[str, Any] = {**found.arguments, **settings, "unlock_provider": unlock_provider}
        arguments.update(observer=observer, retry=retry)
        return cls(**arguments) if found.ws_url is None else cls.websocket(found.ws_url, key=found.ws_key, **arguments)

    @property
    def init(self) -> init_connect.S2C:
        """The gateway's InitConnect reply; raises ConnectionClosed before it, UsageError on a WebSocket connection."""
        init = self._greeting().init
        if init is None:
            raise UsageError("OpenD's WebSocket port tells nothing but the connection_id")
        return init

    @property
    def connection_id(self) -> int:
        """The number that the gateway gave to this connection; raises ConnectionClosed if not connected yet."""
        return self._greeting().connection_id

    def _pushed_accounts(self) -> frozenset[int]:
        accounts: frozenset[int] = self._link.supervisor.lifecycle.ledger.accounts
        return accounts

    def _greeting(self) -> Greeting:
        greeting = self._link.session.greeting
        if greeting is None:
            raise ConnectionClosed("not connected yet")
        return greeting

    @property
    def stats(self) -> Counters:
        """A snapshot of this client's counters over all its connections."""
        counters: Counters = self._link.supervisor.counters
        return counters.snapshot()

    def halt(self, reason: str = "") -> None:
        """Refuse all orders of this client until `resume`, whoever sends them; cancelling is always allowed.

        Orders raise RiskLimitExceeded, which gives the reason. Orders that wait in the market stay there.
        """
        self._options.risk.halt(reason)

    def resume(self) -> None:
        """Let orders through again after `halt`."""
        self._options.risk.resume()

    @property
    def halted(self) -> str | None:
        """The reason why orders are halted; None if they are not."""
        return self._options.risk.halted

    def on_state(self, handler: Callable[[StateEvent], object]) -> Callable[[], None]:
        """Call ``handler`` with every change of the connection's state (`opend.session.life.states`).

        A `Client` calls it on a separate thread; with an `AsyncClient` it may be a coroutine function. Call the
        returned function to remove the handler.
        """
        remove: Callable[[], None] = self._link.supervisor.listen(handler)
        return remove

    @property
    def keeps_ticks(self) -> bool:
        """Whether the other side keeps ticks, as a hub does, so that `ticks` can begin in the past with ``since``."""
        transport = self._options.transport
        return transport is not None and transport.keeps_ticks

    def ticks(
        self,
        codes: str | Security | Iterable[str | Security],
        *,
        recent: int = 1000,
        since: Since | None = None,
        session: Session | None = None,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> TicksT:
        """Return an iterator over every tick of the given securities, each once and in the order of its sequence.

            for item in client.ticks(["HK.00700", "US.AAPL"]):
                match item:
                    case Tick(security, ticker, live=True): ...  # it has just happened
                    case Tick(security, ticker): ...             # it was read: trade on no such price
                    case Gap(security, after_sequence, before_sequence): ...

        The iterator subscribes, reads the recent ticks and goes on with pushes. After a lost connection or a damaged
        push it reads the latest 1,000 ticks again and yields those that were missed; if they do not reach back far
        enough, it reads on in what the hub has kept, and without a hub a Gap comes first. Its memory is bounded by one
        such reply for each security, and the queue.

        Args:
            codes: One security or several, as text such as ``HK.00700`` or as messages.
            recent: Number of past ticks to yield first for each security, from 0 to 1,000.
            since: In place of ``recent``, where to begin: a datetime with a zone yields the ticks from this time on; a
                sequence, for one security, or a mapping such as ``{"HK.00700": 123}`` yields those after it, so that a
                program can go on where it ended. Through a hub (`nats`) they come from what the hub has kept; without
                one from the latest 1,000 ticks. If that does not reach back to the start, a Gap comes first. None of
                them is live.
            session: The part of the US trading day to cover.
            queue: Pushes that may wait for this reader.
            overflow: The policy when more wait. With ``block``, the default, the client stops reading the connection,
                so that the gateway has to wait; with ``drop_oldest`` the ticks are read again later, and if there are
                too many, a Gap reports it; with ``raise`` the iterator ends with QueueOverflow.

        With an `AsyncClient` use ``async for``. Nothing is sent before the first item is asked for. The iterator ends
        when the client is closed; closing the iterator leaves the subscription, as others may use it. If a call is
        refused, or fails three times, the iterator raises its error; reading on tries again.
        """
        from opend.session.feeds import TickFeed  # Slow to load, so only loaded when used.

        feed = TickFeed(codes, recent=recent, session=session, since=since, is_kept=self.keeps_ticks)
        return self._follow_ticks(feed, queue, overflow)

    def klines(
        self,
        codes: str | Security | Iterable[str | Security],
        kl_type: KLType,
        *,
        rehab: RehabType = RehabType.FORWARD,
        recent: int = 100,
        since: datetime | None = None,
        session: Session | None = None,
        queue: int = QUEUE_LIMIT,
        overflow: Overflow = "block",
    ) -> BarsT:
        """Return an iterator over candlesticks: each change of the current one, and each closed one once.

            for item in client.klines("HK.00700", KLType.K_1MIN):
                match item:
                    case Bar(security, kl, closed=True): ...
                    case Bar(security, kl): ...
                    case BarGap(security, after_time, before_time): ...

        A candlestick is closed when the next one begins, so the last one of a day is closed when the next day begins.
        After a lost connection the latest candlesticks are read again and, if they do not reach back far enough,
        history (Qot_RequestHistoryKL, which has a quota); any hole that remains is yielded as a BarGap.

        Args:
            codes: One security or several, as text such as ``HK.00700`` or as messages.
            kl_type: The period of a candlestick.
            rehab: How prices are adjusted.
            recent: Number of the latest candlesticks to yield first for each security, the current one included, from 1
                to 1,000.
            since: In place of ``recent``, a time with a zone: those from then on, where needed from history.
            session: The part of the US trading day to cover.
            queue: Pushes that may wait for this reader.
            overflow: The policy when more wait, as in `ticks`.
        """
        from opend.session.feeds import BarFeed  # As in `ticks`.

        feed = BarFeed(codes, kl_type, rehab=rehab, recent=recent, since=since, session=session)
        return self._follow_bars(feed, queue, overflow)
