"""The session keeps its promises for any bytes and times: a stateful test of an encrypted connection.

The cipher is a toy, so that the test sees frames that left in the clear or under the wrong key.
"""

from __future__ import annotations

from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.runtime.session.joined import init_reply

from opend.codec import encode
from opend.errors import ConnectionClosed, CryptoError, OpenDError, OutcomeUnknown
from opend.frame import FrameDecoder, digest
from opend.securities import security
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    Dropped,
    Event,
    LongPush,
    LongReply,
    PushReceived,
    Ready,
    Replied,
    ServerSession,
    SessionEnded,
    State,
)
from opend_proto import common, methods, qot_get_ticker, qot_update_ticker, trd_unlock_trade

SECURITY: Final = security("HK.00700")
GET_TICKER: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=1))
TICKS: Final = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=SECURITY))
PUSH: Final = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=SECURITY))
UNLOCK: Final = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=False))
UNLOCKED: Final = trd_unlock_trade.Response(ret_type=common.RetType.SUCCEED, s2c=trd_unlock_trade.S2C())


class Toy:
    """A cipher that marks the data that it has encrypted."""

    def __init__(self, mark: bytes) -> None:
        self._mark = mark

    def encrypt(self, plaintext: bytes | bytearray | memoryview) -> bytes:
        return self._mark + bytes(byte ^ 0x5A for byte in plaintext)

    def decrypt(self, ciphertext: bytes | bytearray | memoryview) -> bytes:
        data = bytes(ciphertext)
        if not data.startswith(self._mark):
            raise CryptoError("not encrypted with this key")
        return bytes(byte ^ 0x5A for byte in data[len(self._mark) :])


class ToyEncryption:
    """Stands in for RSA and AES."""

    algorithm = 2
    allows_ecb = False
    handshake = Toy(b"<rsa>")

    def session_cipher(self, key: str, initial_vector: str | None) -> Toy:
        assert key
        return Toy(b"<aes>")


class AnySession(RuleBasedStateMachine):
    """A client session against a scripted gateway and a hostile line."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0
        options = ClientOptions(encryption=ToyEncryption(), timeout=5.0, connect_timeout=5.0)
        self.client = ClientSession(options)
        self.server = ServerSession(1, cipher=Toy(b"<rsa>"))
        self.sent = FrameDecoder()
        self.last_serial = 0
        self.serials: set[int] = set()
        self.handed_over: set[int] = set()
        self.waiting: dict[int, bool] = {}
        self.ended = False
        self.greeted = False

    # Inputs.

    @initialize()
    def connect(self) -> None:
        self.client.connect(self.now)

    @rule()
    def answer_init_connect(self) -> None:
        self.hand_over()
        if not self.greeted:
            self.greeted = True
            self.server.reply(1001, 1, encode(init_reply()))
            self.server.install_cipher(Toy(b"<aes>"))
            self.take(self.client.receive(self.server.data_to_send(), self.now))

    @rule(effect=st.booleans(), timeout=st.sampled_from([0.5, 2.0, None]))
    def call(self, effect: bool, timeout: float | None) -> None:
        try:
            if effect:
                serial = self.client.call(methods.TRD_UNLOCK_TRADE, UNLOCK, self.now, timeout)
            else:
                serial = self.client.call(methods.QOT_GET_TICKER, GET_TICKER, self.now, timeout)
        except ConnectionClosed:
            assert self.client.state is not State.READY
            return
        assert self.client.state is State.READY
        assert serial not in self.serials
        self.serials.add(serial)
        self.waiting[serial] = effect

    @rule()
    def hand_over(self) -> None:
        for frame in self.sent.feed(self.client.data_to_send()):
            mark = b"<aes>" if frame.serial > 1 else b"<rsa>"
            assert digest(Toy(mark).decrypt(frame.body)) == frame.sha1
            assert frame.serial > self.last_serial
            self.last_serial = frame.serial
            self.handed_over.add(frame.serial)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), wrong=st.sampled_from(["", "", "", "bit", "body", "clear", "twice"]))
    def reply(self, data: st.DataObject, wrong: str) -> None:
        self.hand_over()
        serial = data.draw(st.sampled_from(sorted(self.waiting)))
        method_id, response = (2005, encode(UNLOCKED)) if self.waiting[serial] else (3010, encode(TICKS))
        speaker = ServerSession(1) if wrong == "clear" else self.server
        for _ in range(2 if wrong == "twice" else 1):
            speaker.reply(method_id, serial, b"\xff" if wrong == "body" else response)
        stream = bytearray(speaker.data_to_send())
        if wrong == "bit":
            stream[-1] ^= 1
        self.deliver(data, bytes(stream))

    @rule(data=st.data(), broken=st.booleans())
    def push(self, data: st.DataObject, broken: bool) -> None:
        if self.greeted:
            self.server.push(methods.QOT_UPDATE_TICKER.id, b"\xff" if broken else encode(PUSH))
            self.deliver(data, self.server.data_to_send())

    @rule(junk=st.binary(min_size=1, max_size=50))
    def junk(self, junk: bytes) -> None:
        self.take(self.client.receive(junk, self.now))

    @rule(later=st.sampled_from([0.0, 0.1, 1.0, 4.0, 8.0, 31.0]))
    def time_passes(self, later: float) -> None:
        self.now += later
        self.take(self.client.handle_time(self.now))

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        serial = data.draw(st.sampled_from(sorted(self.waiting)))
        self.client.cancel(serial)
        del self.waiting[serial]

    @rule(lost=st.booleans())
    def end(self, lost: bool) -> None:
        self.take(self.client.receive_eof(OSError("reset")) if lost else self.client.close())

    # What must hold.

    def deliver(self, data: st.DataObject, stream: bytes) -> None:
        edge = data.draw(st.integers(0, len(stream)))
        for part in (stream[:edge], stream[edge:]):
            if part:
                self.take(self.client.receive(part, self.now))

    def take(self, events: list[Event]) -> None:
        for event in events:
            assert not self.ended, "nothing follows SessionEnded"
            match event:
                case Replied(serial, response):
                    assert response == (UNLOCKED if self.waiting.pop(serial) else TICKS)
                case CallFailed(serial, error):
                    self.check_failure(serial, error)
                case PushReceived(_, responses):
                    assert responses == [PUSH]
                case SessionEnded():
                    self.ended = True
                    assert not self.waiting, "every call has ended before"
                case Ready() | Dropped():
                    pass
                case LongReply() | LongPush():
                    raise AssertionError("nobody has asked for it")

    def check_failure(self, serial: int, error: OpenDError) -> None:
        effect = self.waiting.pop(serial)
        assert error.serial == serial
        if effect and serial in self.handed_over:
            assert isinstance(error, OutcomeUnknown)
        if isinstance(error, ConnectionClosed):
            assert ("not sent" in str(error)) is (serial not in self.handed_over)

    @invariant()
    def there_is_always_a_deadline_until_the_end(self) -> None:
        assert (self.client.next_deadline() is None) is (self.client.state in {State.NEW, State.CLOSED})

    @invariant()
    def calls_wait_only_on_a_living_connection(self) -> None:
        assert self.client.has_waiting_calls() is bool(self.waiting)
        assert self.ended is (self.client.state is State.CLOSED)


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
