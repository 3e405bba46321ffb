"""Every fault of `opend.testing.faults`, on every transport, with both clients.

In each case: no call takes longer than its time-out, each answer is the one to its question, every tick comes out once
or lies in a gap, each error is of the right branch and says what happened, and all works again without the fault.

No client of the vendor's protocol can detect some kinds of damage; nothing is asserted about them (``Case.blind``):

- SHA-1 covers the body alone. Where a wrong bit turns the serial of a reply into that of another waiting call of the
  same protocol, that call gets an answer to another question. A reply with any other wrong serial or protocol id
  belongs to no call: it is dropped, and its own call times out.
- A WebSocket packet has no checksum at all: a wrong bit in a body may change a number and nothing else.
- The sequences of ticks are not consecutive. A push that vanishes as a whole, which TCP does not allow, is missed only
  when ticks are read the next time (``Case.unseen``); then it is reported as a gap.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args
from unittest.mock import patch

import pytest
from tests.support.markets.truth import LeapingClock
from tests.support.patience import until
from tests.support.peers.keys import rsa_key
from tests.support.peers.matrix import Face, Party, Question, TickLog, party_of

from opend import (
    AsyncClient,
    CallTimeout,
    Client,
    ConnectError,
    ConnectionClosed,
    CryptoError,
    DecodeError,
    Disconnected,
    IntegrityError,
    LinkError,
    OpenDError,
    ProtocolError,
    Reconnect,
    RestoreFailed,
    ServerError,
)
from opend.simulator import Listing, Simulator
from opend.simulator.handlers import system
from opend.testing import (
    FAULTS,
    Cut,
    Delay,
    Drop,
    Duplicate,
    Fault,
    FaultProxy,
    Flip,
    FlipField,
    HalfClose,
    Merge,
    Refuse,
    Reorder,
    Split,
    Stall,
)
from opend_proto.methods import QOT_GET_TICKER, QOT_UPDATE_TICKER
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from opend.session.options import ClientSettings

pytestmark = pytest.mark.one_python

Transport: TypeAlias = Literal["tcp", "tcp+cbc", "tcp+ecb", "websocket"]
Kinds: TypeAlias = tuple[type[OpenDError], ...]

TRANSPORTS: Final[tuple[Transport, ...]] = get_args(Transport)
FACES: Final[tuple[Face, ...]] = get_args(Face)
TCP: Final[tuple[Transport, ...]] = ("tcp", "tcp+cbc", "tcp+ecb")
WEB_SOCKET: Final[tuple[Transport, ...]] = ("websocket",)

LISTINGS: Final = [
    Listing(market=market, code=code, name=code, currency="HKD", lot_size=100, base_price=100.0, trades_per_minute=480)
    for market, code in ((QotMarket.HK_SECURITY, "00001"), (QotMarket.US_SECURITY, "AAA"))
]
SPEED: Final = 3.0
"""Of the market: 24 ticks of each security a second, so that what is missed in forty seconds can be read again."""
QUESTIONS: Final = [Question(LISTINGS[0], 7), Question(LISTINGS[1], 13), Question(None), Question(LISTINGS[0], 3)]

QUICK: Final = Reconnect(first=0.02, longest=0.1)
SHORT: Final = 0.07
"""The time-out of calls when replies are lost; it need not be enough for the other calls."""
READER: Final = 1.0
"""The time-out of the calls of ticks() in these cases: its first call without the fault must be answered within it."""
OPENING_TIME: Final = 0.5
"""The time-out of connecting when connections end; the first one without the fault must open within it."""
LONG: Final = 40.0
"""The time-out when nothing is lost, and for everything that must succeed on the slowest machine."""
AGAIN: Final = 5.0
"""The time-out of calls once the fault is gone, which are made again until all are answered.

A frame of a wrong length may have swallowed a reply and have ended where another began. Then only its checksum was
wrong, so that the connection lives, and the call whose reply it was waits in vain.
"""
SLACK: Final = 30.0
"""What a busy machine may add to a time-out; a call that hangs would add far more."""

# Faults may be limited to frames of these protocols.
REPLY: Final = QOT_GET_TICKER.id
PUSH: Final = QOT_UPDATE_TICKER.id


@dataclass(frozen=True, kw_only=True)
class Case:
    """Faults of a connection, and the outcomes that they may have."""

    faults: tuple[Fault, ...]
    errors: Kinds = ()
    """The errors that calls, or connecting, end with during the fault; if empty, all succeed."""
    survives: bool = True
    """Whether the connection survives the fault."""
    gaps: bool = False
    """Whether there may be gaps; otherwise all missed ticks can be read again."""
    unseen: bool = False
    """Whether missed ticks are noticed only when ticks are read the next time."""
    blind: tuple[Transport, ...] = ()
    """The transports on which the fault may be undetectable."""
    transports: tuple[Transport, ...] = TRANSPORTS
    """The transports that the fault applies to."""

    @property
    def always(self) -> bool:
        """Whether some call must fail; if the connection ends, the next one may be ready in time."""
        return bool(self.errors) and self.survives

    @property
    def timeout(self) -> float:
        """Seconds that calls wait: few if they are expected to time out."""
        return SHORT if CallTimeout in self.errors else LONG

    @property
    def reader_timeout(self) -> float:
        """Seconds that ticks() waits for an answer; it asks again until it has one."""
        return READER if CallTimeout in self.errors else LONG

    @property
    def connect_timeout(self) -> float:
        """Seconds that connecting may take."""
        return LONG if self.survives else OPENING_TIME

    def errors_on(self, transport: Transport) -> Kinds:
        """Return the errors that calls may end with; undetectable damage may also look like a refusal."""
        return (*self.errors, ProtocolError, ServerError) if transport in self.blind else self.errors


def harmless(*faults: Fault, gaps: bool = False, transports: tuple[Transport, ...] = TRANSPORTS) -> Case:
    return Case(faults=faults, gaps=gaps, transports=transports)


def lost(*faults: Fault, gaps: bool = False, blind: tuple[Transport, ...] = ()) -> Case:
    """Return a case in which frames are lost, or belong to no call."""
    return Case(faults=faults, errors=(CallTimeout,), gaps=gaps, blind=blind)


def broken(*faults: Fault, transports: tuple[Transport, ...] = TRANSPORTS, blind: tuple[Transport, ...] = ()) -> Case:
    """Return a case in which the connection ends; calls made meanwhile wait for the next one."""
    errors = (ConnectionClosed, CallTimeout)
    return Case(faults=faults, errors=errors, survives=False, transports=transports, blind=blind)


def length(bit: int, *, transports: tuple[Transport, ...] = TCP) -> Case:
    """Return a case in which the start of the next frame is lost, so that nothing behind it can be read."""
    faults = (FlipField(field="length", bit=bit, connection=1),)
    errors = (ConnectionClosed, CallTimeout, IntegrityError, CryptoError)
    return Case(faults=faults, errors=errors, survives=False, transports=transports)


RUNNING: Final[dict[str, Case]] = {
    "split": harmless(Split(largest=7, direction="both")),
    "merge": harmless(Merge(frames=4, direction="both")),
    "delay": harmless(Delay(seconds=0.02, jitter=0.02, direction="both")),
    "duplicate": harmless(Duplicate(direction="both")),
    "reorder": harmless(Reorder(seconds=0.05, direction="both"), gaps=True),
    "all-at-once": harmless(
        Duplicate(),
        Reorder(seconds=0.05),
        Delay(seconds=0.01, jitter=0.01),
        Merge(frames=2),
        Split(largest=900),
        gaps=True,
    ),
    "drop-replies": lost(Drop(protocol_id=REPLY)),
    "drop-pushes": Case(faults=(Drop(protocol_id=PUSH),), gaps=True, unseen=True),
    "stall": lost(Stall()),
    "stall-requests": lost(Stall(direction="to_server")),
    "half-close": broken(HalfClose()),
    "half-close-requests": broken(HalfClose(direction="to_server")),
    "cut-at-once": broken(Cut()),
    "cut-in-header": broken(Cut(after_bytes=20, reset=False)),
    "cut-in-body": broken(Cut(after_bytes=60)),
    "cut-later": broken(Cut(after_bytes=1500, reset=False)),
    "cut-requests": broken(Cut(after_bytes=30, direction="to_server")),
    "flip-body": Case(faults=(FlipField(),), errors=(IntegrityError, CryptoError), blind=WEB_SOCKET),
    "flip-sha1": Case(faults=(FlipField(field="sha1"),), errors=(IntegrityError,), transports=TCP),
    "flip-serial": lost(FlipField(field="serial", bit=20)),
    "flip-serial-to-anothers": lost(FlipField(field="serial", bit=0), blind=TCP),
    "flip-id-of-replies": lost(FlipField(protocol_id=REPLY, field="protocol_id", bit=8)),
    # On TCP the lowest bit turns a reply to Qot_GetTicker into a Qot_UpdateTicker, which has the same form.
    "flip-id-to-a-push": lost(FlipField(protocol_id=REPLY, field="protocol_id", bit=0), gaps=True),
    "flip-id-of-pushes": harmless(FlipField(protocol_id=PUSH, field="protocol_id", bit=8)),
    "flip-length-by-4096": length(12),
    # Only three silent intervals reveal it; session/connection/test_liveness.py tries all other bits without waiting.
    "flip-length-by-a-mebibyte": length(20, transports=("tcp",)),
    "flip-length-beyond-the-limit": length(30),
    "flip-magic": broken(FlipField(field="magic", connection=1)),
    "flip-version": broken(FlipField(field="version", connection=1), transports=TCP),
    "flip-format": Case(faults=(FlipField(field="body_format", bit=0),), errors=(ProtocolError,), transports=TCP),
    "flip-reserved": harmless(FlipField(field="reserved"), transports=TCP),
    "flip-error": Case(faults=(FlipField(field="error", bit=24),), errors=(CallTimeout,), transports=WEB_SOCKET),
    "flip-first-byte": broken(Flip(connection=1, bit=5), blind=WEB_SOCKET),
    "flip-websocket-length": broken(Flip(after_bytes=3, connection=1, bit=3), transports=WEB_SOCKET, blind=WEB_SOCKET),
    "flip-body-of-requests": Case(
        faults=(FlipField(protocol_id=REPLY, direction="to_server"),), errors=(ServerError,), blind=WEB_SOCKET
    ),
}
"""The faults that are switched on while calls and pushes are under way."""


def unmade(
    *faults: Fault,
    errors: Kinds = (ConnectError,),
    transports: tuple[Transport, ...] = TRANSPORTS,
    blind: tuple[Transport, ...] = (),
) -> Case:
    """Return a case in which no connection can be made."""
    return Case(faults=faults, errors=errors, transports=transports, blind=blind, survives=False)


OPENING: Final[dict[str, Case]] = {
    "split": harmless(Split(largest=7, direction="both")),
    "merge": harmless(Merge(frames=2, seconds=0.01, direction="both")),
    "delay": harmless(Delay(seconds=0.005, direction="both")),
    "duplicate": harmless(Duplicate()),
    "reorder": harmless(Reorder(seconds=0.02), gaps=True),
    "refuse": unmade(Refuse()),
    "refuse-as-nobody-listens": unmade(Refuse(listening=False)),
    "drop": unmade(Drop()),
    "stall": unmade(Stall()),
    "half-close": unmade(HalfClose()),
    "cut-at-once": unmade(Cut()),
    "cut-in-header": unmade(Cut(after_bytes=20)),
    "cut-in-body": unmade(Cut(after_bytes=70, reset=False)),
    "cut-requests": unmade(Cut(after_bytes=10, direction="to_server")),
    "flip-body": unmade(FlipField(), errors=(ConnectError, CryptoError), blind=WEB_SOCKET),
    "flip-sha1": unmade(FlipField(field="sha1"), errors=(ConnectError, CryptoError), transports=TCP),
    "flip-serial": unmade(FlipField(field="serial", bit=20)),
    "flip-length-by-8": unmade(FlipField(field="length", bit=3), errors=(ConnectError, CryptoError), transports=TCP),
    "flip-length-beyond-the-limit": unmade(FlipField(field="length", bit=30), transports=TCP),
    "flip-magic": unmade(FlipField(field="magic")),
    "flip-error": unmade(FlipField(field="error", bit=24), transports=WEB_SOCKET),
    "cut-in-packet": unmade(Cut(after_bytes=200), transports=WEB_SOCKET),
    "flip-upgrade": unmade(Flip(after_bytes=9, bit=0), transports=WEB_SOCKET),
}
"""The faults that apply from the first byte."""

REOPENING: Final = {
    name: OPENING[name]
    for name in (
        "duplicate",
        "refuse",
        "drop",
        "stall",
        "cut-in-body",
        "cut-in-packet",
        "flip-body",
        "flip-length-beyond-the-limit",
        "flip-upgrade",
    )
}
"""The faults that a reconnecting client meets: those that differ from a first connection."""

WORDS: Final[dict[type[OpenDError], str]] = {
    CallTimeout: r"no reply within [\d.]+ s|not sent: there was no connection within|had no reply from OpenD in time",
    ConnectError: r"127\.0\.0\.1:\d+ (gave up|answered|took) .*Init(Connect|WebSocket)|127\.0\.0\.1:\d+: .+; check"
    r"|no TCP connection was made at 127\.0\.0\.1:\d+ within .+; check",
    ConnectionClosed: r"the connection ended before the reply came: .{10}|not sent: .{10}",
    CryptoError: r"cannot be decrypted: .{10}|check that (both sides have|the gateway is set up with) the same",
    DecodeError: r"Response",
    IntegrityError: r"the SHA-1 in the header is not that of the body",
    ProtocolError: r"the body is in format \d|lacks s2c",
    ServerError: r"the gateway refused: .{10}",
}
"""The pattern of each error's text."""


@dataclass
class Scene:
    """One client behind one proxy."""

    transport: Transport
    proxy: FaultProxy
    party: Party
    log: TickLog
    timeout: float
    connect_timeout: float

    def connect(self) -> None:
        """Connect, again if the time-out is too short for a busy machine."""
        deadline = monotonic() + LONG
        while True:
            try:
                self.party.connect()
            except ConnectError:
                assert monotonic() < deadline
            else:
                return

    def connection_error(self) -> OpenDError | None:
        """Connect; return the error, if any, and assert that it comes in time."""
        started = monotonic()
        try:
            self.party.connect()
        except OpenDError as error:
            return error
        finally:
            assert monotonic() - started < self.connect_timeout + SLACK
        return None

    def follow(self) -> None:
        """Start the reader of ticks, and wait until its subscription delivers."""
        self.party.follow(self.log)
        self.goes_on()

    def goes_on(self) -> None:
        assert self.log.goes_on(LONG), f"ticks() has stopped; its errors were {self.log.errors}"

    def switch_on(self, case: Case) -> None:
        self.proxy.faults = case.faults

    def see_it_done(self, case: Case) -> None:
        """Wait until each fault has been done."""
        for fault in case.faults:
            told = not isinstance(fault, Refuse) or fault.listening
            assert not told or self.proxy.wait_for(fault.name, timeout=LONG), f"{fault} was never done"

    def ask(self, errors: Kinds, *, timeout: float, blind: bool = False) -> list[OpenDError]:
        """Make some calls at once, check how they end, and return the errors."""
        found: list[OpenDError] = []
        for outcome in self.party.ask(QUESTIONS, timeout):
            assert outcome.seconds < timeout + SLACK, outcome
            if isinstance(outcome.answer, OpenDError):
                found.append(outcome.answer)
                self._check_error(outcome.answer, errors)
            elif not blind:
                outcome.check_answer(self.log.market)
        return found

    def recover(self, *, first_time: bool) -> None:
        """Assert that calls succeed without the fault: at once, or after the calls that a lost connection ended."""
        self.proxy.faults = ()
        deadline = monotonic() + LONG
        timeout = LONG if first_time else AGAIN
        while errors := self.ask((LinkError, ProtocolError, ServerError), timeout=timeout):
            assert not first_time, f"the connection was to survive, but {errors}"
            assert monotonic() < deadline

    def _check_error(self, error: OpenDError, kinds: Kinds) -> None:
        if isinstance(error, ServerError) and "is not subscribed" in error.ret_msg:
            # Restoring the subscription has failed, as an event says; the reader of ticks subscribes again.
            assert any(isinstance(event, RestoreFailed) for event in self.party.events)
        else:
            assert isinstance(error, kinds), repr(error)
        assert re.search(WORDS[type(error)], str(error)), str(error)
        assert error.protocol in {"Qot_GetTicker", "GetGlobalState"}
        assert str(error).startswith(f"{error.protocol} ({error.protocol_id})")
        assert (error.serial is None) == ("not sent" in str(error)) or self._went_unsent(error), str(error)

    def _went_unsent(self, error: OpenDError) -> bool:
        """Return whether the call had a serial but was unwritten when its connection ended, as an event also says."""
        cause = error.__cause__
        if not (isinstance(error, ConnectionClosed) and isinstance(cause, OpenDError)):
            return False
        until(
            lambda: str(cause) in {str(event.error) for event in self.party.events if isinstance(event, Disconnected)}
        )
        return error.message == f"not sent: {cause}"

    def _losses(self) -> list[Disconnected]:
        return [event for event in self.party.events if isinstance(event, Disconnected)]


class Stage:
    """Two gateways for all cases: one in the clear, also for WebSockets, and one with a key."""

    def __init__(self, clear: Simulator, keyed: Simulator) -> None:
        self._clear = clear
        self._keyed = keyed

    @contextmanager
    def scene(
        self, transport: Transport, face: Face, *, timeout: float = LONG, connect_timeout: float = LONG
    ) -> Generator[Scene]:
        """Set up a client that is not connected yet; afterwards close it, which must not take long."""
        gateway = self._clear if transport in {"tcp", "websocket"} else self._keyed
        port = gateway.ws_port if transport == "websocket" else gateway.port
        assert port is not None
        settings: ClientSettings = {
            "timeout": timeout,
            "connect_timeout": connect_timeout,
            "reconnect": QUICK,
            "rate_limit": "off",
        }
        with FaultProxy(gateway.host, port) as proxy:
            party = party_of(_client(transport, face, proxy, settings), gateway.market)
            log = TickLog(gateway.market, LISTINGS)
            try:
                yield Scene(transport, proxy, party, log, timeout, connect_timeout)
            finally:
                started = monotonic()
                party.close()
                assert monotonic() - started < SLACK


def _client(transport: Transport, face: Face, proxy: FaultProxy, settings: ClientSettings) -> Client | AsyncClient:
    kind = Client if face == "sync" else AsyncClient
    if transport == "websocket":
        return kind.websocket(f"ws://{proxy.host}:{proxy.port}", **settings)
    key = None if transport == "tcp" else rsa_key(1024)
    return kind(proxy.host, proxy.port, rsa_key=key, encryption="ecb" if transport == "tcp+ecb" else "cbc", **settings)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    clock = LeapingClock(SPEED)
    with (
        # A frame that never ends must be noticed well within LONG; a busy machine still answers in time.
        patch.object(system, "_KEEP_ALIVE_SECONDS", 3),
        Simulator(clock=clock, securities=LISTINGS, push_interval=0.01, ws_port=0) as clear,
        Simulator(clock=clock, securities=LISTINGS, push_interval=0.01, rsa_key=rsa_key(1024)) as keyed,
    ):
        yield Stage(clear, keyed)


@pytest.fixture(autouse=True)
def no_fault_of_our_own(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Assert that no error was logged: faults of the library and tasks that nobody awaited are."""
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


def each(cases: dict[str, Case]) -> pytest.MarkDecorator:
    """Run a test with every case, on every transport it is for, with both clients."""
    return pytest.mark.parametrize(
        ("case", "transport", "face"),
        [
            pytest.param(case, transport, face, id=f"{name}-{transport}-{face}")
            for name, case in cases.items()
            for transport in case.transports
            for face in FACES
        ],
    )


def test_every_fault_has_its_cases() -> None:
    used = {fault.name for case in (*RUNNING.values(), *OPENING.values()) for fault in case.faults}
    assert used == set(FAULTS)


@each(RUNNING)
def test_a_fault_while_calls_and_pushes_are_under_way(
    stage: Stage, case: Case, transport: Transport, face: Face
) -> None:
    blind = transport in case.blind
    with stage.scene(transport, face, timeout=case.reader_timeout, connect_timeout=case.connect_timeout) as scene:
        scene.connect()
        scene.follow()
        scene.switch_on(case)
        for _ in range(1 if CallTimeout in case.errors else 2):
            errors = scene.ask(case.errors_on(transport), timeout=case.timeout, blind=blind)
            assert errors or blind or not case.always
        scene.see_it_done(case)
        scene.recover(first_time=case.survives)
        if case.survives:
            assert scene.party.stats.reconnects == 0
        if case.unseen:
            scene.proxy.disconnect_all()
        if not blind:
            scene.goes_on()
    scene.log.check_order()
    if not blind:
        scene.log.check_truth(gaps=case.gaps)


@each(OPENING)
def test_a_fault_from_the_first_byte_on(stage: Stage, case: Case, transport: Transport, face: Face) -> None:
    with stage.scene(transport, face, connect_timeout=case.connect_timeout) as scene:
        scene.switch_on(case)
        error = scene.connection_error()
        if error is None:
            assert not case.errors or transport in case.blind
        else:
            assert isinstance(error, case.errors), repr(error)
            assert re.search(WORDS[type(error)], str(error)), str(error)
        if case.errors:
            scene.proxy.faults = ()
        if error is not None:
            scene.connect()
        scene.follow()
        scene.ask((), timeout=LONG)
        scene.see_it_done(case)
        scene.proxy.faults = ()  # Otherwise the end may come between two pushes that were reordered.
        scene.goes_on()
    scene.log.check_order()
    scene.log.check_truth(gaps=case.gaps)


@each(REOPENING)
def test_a_fault_while_a_connection_is_made_anew(stage: Stage, case: Case, transport: Transport, face: Face) -> None:
    blind = transport in case.blind
    errors: Kinds = (ConnectionClosed, CallTimeout, *case.errors_on(transport))
    timeout, reader_timeout = (SHORT, READER) if case.errors else (LONG, LONG)
    with stage.scene(transport, face, timeout=reader_timeout, connect_timeout=case.connect_timeout) as scene:
        scene.connect()
        scene.follow()
        scene.switch_on(case)
        scene.proxy.disconnect_all()
        if case.errors:
            scene.see_it_done(case)
        scene.ask(errors, timeout=timeout, blind=blind)
        scene.see_it_done(case)
        scene.recover(first_time=False)
        assert scene.party.stats.reconnects >= 1
        if not blind:
            scene.goes_on()
    scene.log.check_order()
    if not blind:
        scene.log.check_truth(gaps=case.gaps)
