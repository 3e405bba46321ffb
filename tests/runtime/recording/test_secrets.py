"""A recording has stars in place of passwords and keys, only its owner can read it, and it can be replayed."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tests.support.commands import Cli
from tests.support.peers.keys import rsa_key

from opend import Client, UsageError
from opend.codec import encode, to_json
from opend.frame import BODY_JSON, BODY_PROTOBUF, encode_frame
from opend.recording import Recorder, Recording, RecordingWriter, Replayer
from opend.recording.format import Kind
from opend.recording.redacting import Redactor, redacted
from opend.relay import Cutter, Piece
from opend.simulator import Simulator
from opend.websocket import messages as websocket_messages
from opend_proto import methods, trd_unlock_trade

PASSWORD = "swordfish"  # noqa: S105
DIGEST = hashlib.md5(PASSWORD.encode(), usedforsecurity=False).hexdigest()


def unlock(client: Client) -> int:
    request = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST))
    return client.call(methods.TRD_UNLOCK_TRADE, request).ret_type


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("body_format", [BODY_PROTOBUF, BODY_JSON])
def test_a_recording_holds_no_secret_and_replays(keep: bool, body_format: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    with (
        Simulator(trade_password=PASSWORD) as simulator,
        Recorder(path, simulator.host, simulator.port, keep_secrets=keep) as recorder,
        Client(
            recorder.host,
            recorder.port,
            allow_real_trading=True,
            body_format="json" if body_format == BODY_JSON else "protobuf",
        ) as client,
    ):
        assert unlock(client) == 0
        assert client.init is not None
        key = client.init.conn_aes_key
    data = path.read_bytes()
    assert (DIGEST.encode() in data) == (key.encode() in data) == keep
    asked = next(iter(Recording(path).messages(protocol=methods.TRD_UNLOCK_TRADE))).message
    assert isinstance(asked, trd_unlock_trade.Request)
    assert asked.c2s.pwd_md5 == (DIGEST if keep else "*" * 32)
    with (
        Replayer(path, speed=None) as replayer,
        Client(replayer.host, replayer.port, allow_real_trading=True) as client,
    ):
        assert unlock(client) == 0


def test_an_encrypted_recording_is_read_with_the_key(tmp_path: Path) -> None:
    path, key = tmp_path / "file", rsa_key(1024)
    with (
        Simulator(trade_password=PASSWORD, rsa_key=key) as simulator,
        Recorder(path, simulator.host, simulator.port) as recorder,
        Client(recorder.host, recorder.port, rsa_key=key, allow_real_trading=True) as client,
    ):
        assert unlock(client) == 0
    assert DIGEST.encode() not in path.read_bytes()
    (reply,) = Recording(path, rsa_key=key).messages(protocol=methods.TRD_UNLOCK_TRADE, direction="to_client")
    assert reply.message.ret_type == 0


def test_a_web_socket_key_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    digest = hashlib.md5(b"door", usedforsecurity=False).hexdigest()
    request = encode(websocket_messages.Request(c2s=websocket_messages.C2S(websocket_key=digest)))
    message = b"OPENDWS\0"[:8] + websocket_messages.INIT_WEB_SOCKET.id.to_bytes(4) + bytes(8) + request
    mask = b"\x01\x02\x03\x04"
    hidden = bytes(byte ^ mask[place % 4] for place, byte in enumerate(message))
    frame = bytes([0x82, 0x80 | len(message)]) + mask + hidden
    assert len(message) < 126
    pieces = list(Cutter().feed(b"GET / HTTP/1.1\r\n\r\n" + frame, hold=True))
    stored = redacted(pieces[-1], Kind.TO_SERVER)
    plain = bytes(byte ^ mask[place % 4] for place, byte in enumerate(stored[6:]))
    assert pieces[-1].frame is not None
    assert plain == message.replace(digest.encode(), b"*" * 32)
    assert not path.exists()


def fragments(message: bytes, sizes: list[int], *, is_masked: bool) -> Iterator[bytes]:
    """Yield a WebSocket message in fragments, each with its own mask, and a ping between any two."""
    cuts = [0, *sizes, len(message)]
    for number, (start, end) in enumerate(pairwise(cuts)):
        payload = message[start:end]
        mask = bytes([number + 1, 7, 9, 11]) if is_masked else b""
        if is_masked:
            payload = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        first = (2 if number == 0 else 0) | (0x80 if end == len(message) else 0)
        assert len(payload) < 126
        yield bytes([first, (0x80 if is_masked else 0) | len(payload)]) + mask + payload
        if end < len(message):
            yield bytes([0x89, 0x80 if is_masked else 0]) + mask


def stored_payloads(stream: bytes, kind: Kind) -> bytes:
    """Return the payloads that a recording stores of the messages in a stream, unmasked."""
    redactor, shown = Redactor(), b""
    opening = b"GET / HTTP/1.1\r\n\r\n"
    cutter = Cutter()
    pieces = [*cutter.feed(opening + stream, hold=True), *cutter.release()]
    assert len(pieces) > 1
    for piece in pieces[1:]:
        data = redactor.store(piece, kind)
        assert len(data) == len(piece.data)
        masked = data[1] & 0x80
        mask, payload = (data[2:6], data[6:]) if masked else (bytes(4), data[2:])
        shown += bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
    return shown


UNLOCK = encode(trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST)))
SECRET_REQUEST = b"ft-v1.0\0" + methods.TRD_UNLOCK_TRADE.id.to_bytes(4) + bytes(8) + UNLOCK


@pytest.mark.parametrize("sizes", [[30], [3, 9, 10, 11, 19, 21], [12], [20], [40], [0, 40]])
@pytest.mark.parametrize("is_masked", [False, True])
def test_a_message_in_fragments_loses_its_body(sizes: list[int], is_masked: bool) -> None:
    stream = b"".join(fragments(SECRET_REQUEST, sizes, is_masked=is_masked))
    blank = SECRET_REQUEST[:20] + bytes(len(UNLOCK))
    assert stored_payloads(stream, Kind.PART_TO_SERVER) == blank
    harmless = SECRET_REQUEST.replace(methods.TRD_UNLOCK_TRADE.id.to_bytes(4), (3010).to_bytes(4))
    again = b"".join(fragments(harmless, sizes, is_masked=is_masked))
    assert stored_payloads(stream + again + stream, Kind.PART_TO_SERVER) == blank + harmless + blank


@pytest.mark.parametrize("cut", range(1, len(SECRET_REQUEST)))
def test_a_message_that_breaks_off_loses_its_body(cut: int) -> None:
    (whole,) = fragments(SECRET_REQUEST, [], is_masked=False)
    shown = stored_payloads(whole[: len(whole) - cut], Kind.PART_TO_SERVER)
    assert shown == (SECRET_REQUEST[:20] + bytes(len(UNLOCK)))[: len(SECRET_REQUEST) - cut]


def test_a_reply_in_fragments_loses_the_key() -> None:
    body = b"\x22\x10key of a session"
    message = b"ft-v1.0\0" + methods.INIT_CONNECT.id.to_bytes(4) + bytes(32) + body
    shown = stored_payloads(b"".join(fragments(message, [10, 50], is_masked=False)), Kind.PART_TO_CLIENT)
    assert shown == message[:44] + bytes(len(body))


def frame_of(body: bytes, body_format: int = BODY_PROTOBUF) -> bytes:
    return encode_frame(methods.TRD_UNLOCK_TRADE.id, 7, body, body_format=body_format)


def test_what_cannot_be_read_loses_its_body() -> None:
    whole = encode(trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST)))
    (torn,) = Cutter().feed(frame_of(whole[:-1]), hold=True)
    assert DIGEST[:20].encode() not in redacted(torn, Kind.TO_SERVER)
    part = Piece(frame_of(whole)[:-4])
    assert DIGEST[:20].encode() not in redacted(part, Kind.PART_TO_SERVER)
    assert len(redacted(part, Kind.PART_TO_SERVER)) == len(part.data)


def test_json_is_masked_too() -> None:
    text = to_json(trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST))).encode()
    (piece,) = Cutter().feed(frame_of(text, BODY_JSON), hold=True)
    (again,) = Cutter().feed(redacted(piece, Kind.TO_SERVER), hold=True)
    assert again.frame is not None
    assert b"*" * 32 in again.data
    assert DIGEST.encode() not in again.data


@pytest.mark.skipif(os.name != "posix", reason="modes and links are those of POSIX")
@pytest.mark.parametrize("existing", ["append", "replace"])
def test_a_file_that_others_could_read_is_its_owners_alone(existing: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    RecordingWriter(path, "peer").close()
    path.chmod(0o644)
    RecordingWriter(path, "peer", existing="append" if existing == "append" else "replace").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="modes and links are those of POSIX")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "link").symlink_to(tmp_path / "precious")
    with pytest.raises(UsageError, match="is a link, which is not followed"):
        RecordingWriter(tmp_path / "link", "peer", existing="replace")
    assert (tmp_path / "precious").read_text() == "precious"


def test_the_command_says_what_keeping_secrets_does(capsys: pytest.CaptureFixture[str]) -> None:
    cli = Cli(capsys)
    assert cli("record", "--help") == 0
    assert "can then unlock trading" in " ".join(cli.out.split())
