"""Answer the requests of a replay's client, and keep its subscriptions.

InitConnect and KeepAlive get new replies, and every Qot_Sub succeeds. Every other request is answered from the
recording (see `opend.recording.replaying.replies`), or refused with a text that says that the recording holds no such
reply.

Invariant: every request gets one reply, in the format of the request; replies depend only on the client's own requests.
"""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, cast

from opend.errors import OpenDError, ProtocolError, UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.recording.replaying.greeting import welcome
from opend.recording.replaying.interests import ASKING, NOTICES, Interest, change_by
from opend.recording.replaying.replies import question
from opend.session.connection.bodies import read_body, write_body
from opend_proto import init_connect, keep_alive, methods, qot_sub
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from opend.crypto import Cipher, Encryption
    from opend.recording.frames import RecordedFrame
    from opend.recording.replaying.replies import Question
    from opend.session import RequestReceived
    from opend_proto.schema import Message

__all__ = ["Answers"]


class Answers:
    """One client's side of a replay.

    Args:
        name: The name of the recording, for refusals.
        find: Returns the recorded reply for the next such request of this client.
        recorded: Returns the first recorded reply to InitConnect.
        encryption: The encryption of the connection; None if it is not encrypted.
    """

    def __init__(
        self,
        name: str,
        find: Callable[[Question], Awaitable[RecordedFrame | None]],
        recorded: Callable[[], Awaitable[RecordedFrame | None]],
        encryption: Encryption | None,
    ) -> None:
        self.interests: set[Interest] = set()
        """What the client has asked for; it gets the pushes of these."""
        self.wants_pushes = False
        """Whether the client has ever asked for pushes, of quotes or of accounts."""
        self.push_format = BODY_PROTOBUF
        self.cipher: Cipher | None = None
        """The cipher for everything after the reply just returned; None if it does not change."""
        self._name = name
        self._find = find
        self._recorded = recorded
        self._encryption = encryption
        self._greeted = False

    async def reply_to(self, request: RequestReceived) -> bytes:
        """Return the body of the reply."""
        try:
            return await self._reply(request)
        except OpenDError as error:
            return refusal(error.explain(), request.body_format)

    async def _reply(self, request: RequestReceived) -> bytes:
        if request.body_format not in {BODY_PROTOBUF, BODY_JSON}:
            raise UsageError(f"unknown body format {request.body_format}")
        if request.method_id == methods.INIT_CONNECT.id:
            return await self._welcome(request)
        if not self._greeted:
            raise UsageError("the connection is not initialised: send InitConnect first")
        if request.method_id == methods.KEEP_ALIVE.id:
            return write_body(
                keep_alive.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=keep_alive.S2C(time=int(time.time()))),
                request.body_format,
            )
        if request.method_id == methods.QOT_SUB.id:
            self._note(request)
            return write_body(
                qot_sub.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=qot_sub.S2C()), request.body_format
            )
        frame = await self._find(question(request.method_id, request.body, request.body_format))
        if frame is None:
            raise UsageError(f"there is no reply to such a request in the recording {self._name}")
        if request.method_id in ASKING and _succeeds(frame):
            self._note(request)
        return in_format(frame, request.body_format)

    async def _welcome(self, request: RequestReceived) -> bytes:
        if self._greeted:
            raise UsageError("the connection is already initialised")
        c2s = read_body(init_connect.Request, request.body, request.body_format).c2s
        frame = await self._recorded()
        try:
            recorded = None if frame is None else cast("init_connect.Response", frame.message()).s2c
        except ProtocolError as error:
            raise UsageError(f"the recording {self._name} is encrypted: replay it with its RSA key") from error
        connection_id = secrets.randbits(63)
        response, self.cipher = welcome(c2s, connection_id, recorded, self._encryption)
        self.push_format = int(c2s.push_proto_fmt or BODY_PROTOBUF)
        self._greeted = True
        self.interests = {NOTICES} if c2s.recv_notify else set()
        return write_body(response, request.body_format)

    def _note(self, request: RequestReceived) -> None:
        """Keep what a request, which succeeds, changes of the client's interests."""
        method = methods.METHODS_BY_ID[request.method_id]
        change = change_by(method.id, read_body(method.request, request.body, request.body_format))
        if change is not None:
            self.interests = {each for each in self.interests if not change.ends(each)} | change.begins
            self.wants_pushes = self.wants_pushes or bool(change.begins)


def _succeeds(frame: RecordedFrame) -> bool:
    try:
        return getattr(frame.message(), "ret_type", RetType.SUCCEED) == RetType.SUCCEED
    except OpenDError:
        return True  # The reply is passed on as it is, so nothing is known against it.


def refusal(text: str, body_format: int) -> bytes:
    """Return the body of a refusal. All replies begin with the same fields, so one type serves for all protocols."""
    written = BODY_JSON if body_format == BODY_JSON else BODY_PROTOBUF
    return write_body(keep_alive.Response(ret_type=RetType.FAILED, ret_msg=text), written)


def in_format(frame: RecordedFrame, body_format: int) -> bytes:
    """Return the body of a recorded reply or push, converted to another format if necessary."""
    if frame.body_format == body_format:
        return frame.body()
    protocol = methods.PUSHES_BY_ID.get(frame.protocol_id) or methods.METHODS_BY_ID[frame.protocol_id]
    response = cast("Message", read_body(protocol.response, frame.body(), frame.body_format))
    return write_body(response, body_format)
