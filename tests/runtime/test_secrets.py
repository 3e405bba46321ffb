"""Passwords and keys appear in no repr, no error and no output of a command."""

from __future__ import annotations

import logging
import os
import pickle
from pathlib import Path
from typing import Any

import pytest
from tests.support.peers.keys import rsa_key

from opend import Client, DecodeError, EncodeError
from opend.cli.drawing.sheets import sheets_of
from opend.cli.drawing.tables import draw
from opend.cli.output import say_json
from opend.codec import decode, encode, from_json, to_dict, to_json
from opend.codec.reading import decode as decode_purely
from opend.codec.writing import encode as encode_purely
from opend.crypto import load_encryption
from opend.schema.secrets import MASK, holds_secrets, masked
from opend.simulator import Simulator
from opend.websocket import messages as websocket_messages
from opend_proto import init_connect, methods, trd_unlock_trade
from opend_proto.common import RetType

DIGEST = "0123456789abcdef0123456789abcdef"
KEY = "fedcba9876543210"
C2S = trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST)
REPLY = init_connect.Response(
    ret_type=RetType.SUCCEED,
    s2c=init_connect.S2C(
        server_ver=1, login_user_id=1, conn_id=1, conn_aes_key=KEY, aes_cbc_iv=KEY, keep_alive_interval=10
    ),
)


@pytest.mark.parametrize(
    ("message", "secret"),
    [
        (C2S, DIGEST),
        (trd_unlock_trade.Request(c2s=C2S), DIGEST),
        (REPLY, KEY),
        (websocket_messages.C2S(websocket_key=DIGEST, rsa_private_key=DIGEST), DIGEST),
    ],
)
def test_a_repr_shows_stars(message: Any, secret: str) -> None:
    assert secret not in repr(message)
    assert "='***'" in repr(message)
    assert secret in to_json(message)
    assert secret.encode() in encode(message)
    assert pickle.loads(pickle.dumps(message)) == message


def test_a_repr_is_otherwise_that_of_a_dataclass() -> None:
    assert repr(C2S) == "C2S(unlock=True, pwd_md5='***', security_firm=None)"
    assert repr(trd_unlock_trade.C2S(unlock=False)) == "C2S(unlock=False, pwd_md5=None, security_firm=None)"


WRONG = [
    trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=f"{DIGEST}\ud800")),
    trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True, pwd_md5=DIGEST.encode())),  # type: ignore[arg-type]
    trd_unlock_trade.Request(c2s={"pwdMD5": DIGEST}),  # type: ignore[arg-type]
    trd_unlock_trade.Request(c2s=[C2S]),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("write", [encode, encode_purely, to_json, to_dict])
@pytest.mark.parametrize("message", WRONG)
def test_an_encode_error_does_not_tell_it(write: Any, message: Any) -> None:
    with pytest.raises(EncodeError) as caught:
        write(message)
    error = caught.value
    shown = f"{error} {error.explain()} {error!r} {error.value!r} {error.__context__!r} {vars(error)}"
    assert DIGEST not in shown
    assert "Trd_UnlockTrade.Request.c2s" in str(error)
    assert MASK in str(error)


def test_what_is_wrong_beside_a_secret_is_told() -> None:
    wrong = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock="yes", pwd_md5=DIGEST))  # type: ignore[arg-type]
    with pytest.raises(EncodeError, match=r"c2s\.unlock: expected a bool, not a str \(got 'yes'\)"):
        encode(wrong)


@pytest.mark.parametrize("text", [f'{{"c2s": {{"pwdMD5": ["{DIGEST}"]}}}}', f'{{"c2s": ["{DIGEST}"]}}'])
def test_a_decode_error_of_json_does_not_tell_it(text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(trd_unlock_trade.Request, text)
    assert DIGEST not in f"{caught.value} {caught.value.value!r}"


@pytest.mark.parametrize("read", [decode, decode_purely])
def test_a_decode_error_does_not_tell_it(read: Any) -> None:
    body = encode(C2S).replace(DIGEST.encode(), DIGEST[:-1].encode() + b"\xff")
    with pytest.raises(DecodeError, match="pwdMD5") as caught:
        read(trd_unlock_trade.C2S, body)
    assert DIGEST[:-1] not in f"{caught.value} {caught.value.value!r}"


def test_a_masked_message_has_stars_and_the_rest() -> None:
    shown = masked(REPLY)
    assert shown.s2c is not None
    assert REPLY.s2c is not None
    assert (shown.s2c.conn_aes_key, shown.s2c.keep_alive_interval) == ("*" * 16, 10)
    assert REPLY.s2c.conn_aes_key == KEY
    assert not holds_secrets(methods.KEEP_ALIVE.request)
    assert masked(shown) == shown


def test_what_a_client_knows_of_its_session_shows_no_key() -> None:
    with Simulator() as simulator, Client(simulator.host, simulator.port) as client:
        assert client.init is not None
        assert client.init.conn_aes_key not in repr(client.init)


def test_no_command_prints_a_key(capsys: pytest.CaptureFixture[str]) -> None:
    say_json(REPLY)
    draw(sheets_of(REPLY))
    shown = capsys.readouterr().out
    assert KEY not in shown
    assert shown.count("*" * 16) == 4


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
@pytest.mark.parametrize(("mode", "is_told"), [(0o600, False), (0o400, False), (0o640, True), (0o604, True)])
def test_a_key_file_that_others_can_read_is_told(
    mode: int, is_told: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(rsa_key(1024))
    path.chmod(mode)
    with caplog.at_level(logging.WARNING, "opend"):
        assert load_encryption(path, "cbc") is not None
    assert ("chmod 600" in caplog.text) == is_told
