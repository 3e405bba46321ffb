"""Encrypted connections over real sockets: both clients against the simulator, with equal and different keys."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Final

import pytest
from tests.support.peers.keys import rsa_key
from tests.support.peers.talking import CLIENTS, ClientType, connection_error, talk
from tests.support.peers.tap import Tap

from opend import AsyncClient, Client, ConnectError, CryptoError, UsageError
from opend.codec import decode, encode
from opend.crypto import Encryption, EncryptionMode, load_encryption
from opend.frame import Frame, FrameDecoder, digest, encode_frame
from opend.session import RequestReceived, ServerSession
from opend.simulator import Simulator
from opend_proto import common, init_connect, qot_common, qot_update_ticker
from opend_proto.common import PacketEncAlgo

EACH_CLIENT: Final = pytest.mark.parametrize("client_type", CLIENTS)
READABLE: Final = (b"00700", b"our-name")


def frames(stream: bytearray) -> list[Frame]:
    return list(FrameDecoder().feed(bytes(stream)))


def encryption_of(pem: bytes) -> Encryption:
    encryption = load_encryption(pem, "cbc")
    assert encryption is not None
    return encryption


# Both sides have the key.


@EACH_CLIENT
@pytest.mark.parametrize("mode", ["cbc", "ecb"])
@pytest.mark.parametrize("bits", [1024, 2048, 4096])
def test_all_is_encrypted(client_type: ClientType, mode: EncryptionMode, bits: int) -> None:
    pem = rsa_key(bits)
    with Simulator(rsa_key=pem, push_interval=0.02) as simulator, Tap(simulator.port) as tap:
        client = client_type(port=tap.port, rsa_key=pem, encryption=mode, client_id="our-name")
        talked = talk(client)
    assert len(talked.ticks) == 5
    assert len(talked.pushed) >= 3
    assert (talked.vector is not None) == (mode == "cbc")
    for stream in (tap.sent, tap.received):
        assert not any(words in stream for words in READABLE)
        init, *others = frames(stream)
        assert len(init.body) % (bits // 8) == 0
        assert others
        assert {len(frame.body) % 16 for frame in others} == {0}


@EACH_CLIENT
def test_a_key_is_given_as_path_text_or_bytes(client_type: ClientType, tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(rsa_key(1024))
    forms: list[str | bytes | Path] = [path, str(path), rsa_key(1024).decode(), rsa_key(1024)]
    for form, other in zip(forms, reversed(forms), strict=True):
        with Simulator(rsa_key=form) as simulator:
            assert connection_error(client_type(port=simulator.port, rsa_key=other)) is None


def test_each_connection_has_keys_of_its_own_and_a_seed_repeats_them() -> None:
    def keys(seed: int) -> list[tuple[str, str | None]]:
        with Simulator(seed=seed, rsa_key=rsa_key(1024)) as simulator:
            found: list[tuple[str, str | None]] = []
            for _ in range(2):
                with Client(port=simulator.port, rsa_key=rsa_key(1024)) as client:
                    found.append((client.init.conn_aes_key, client.init.aes_cbc_iv))
            return found

    first = keys(1)
    assert first == keys(1)
    assert len({*first, *keys(2)}) == 4


# The modes that the client may ask for.


def ask(simulator: Simulator, algorithm: PacketEncAlgo | None) -> init_connect.Response:
    """Send InitConnect and decrypt the reply, without a client."""
    rsa = encryption_of(rsa_key(1024)).handshake
    request = encode(init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="x", packet_enc_algo=algorithm)))
    with socket.create_connection((simulator.host, simulator.port), timeout=5) as connection:
        connection.sendall(encode_frame(1001, 1, rsa.encrypt(request), checksum=digest(request)))
        decoder = FrameDecoder()
        while not (found := list(decoder.feed(connection.recv(4096)))):
            pass
    return decode(init_connect.Response, rsa.decrypt(found[0].body))


def test_the_simulator_takes_the_mode_it_is_asked_for() -> None:
    with Simulator(rsa_key=rsa_key(1024)) as simulator:
        for algorithm, has_vector in ((None, False), (PacketEncAlgo.FTAES_ECB, False), (PacketEncAlgo.AES_CBC, True)):
            s2c = ask(simulator, algorithm).s2c
            assert s2c is not None
            assert len(s2c.conn_aes_key) == 16
            assert (s2c.aes_cbc_iv is not None) == has_vector
            assert s2c.aes_cbc_iv is None or len(s2c.aes_cbc_iv) == 16


@pytest.mark.parametrize("algorithm", [PacketEncAlgo.NONE, PacketEncAlgo.AES_ECB, PacketEncAlgo(7)])
def test_the_simulator_refuses_other_modes(algorithm: PacketEncAlgo) -> None:
    with Simulator(rsa_key=rsa_key(1024)) as simulator:
        response = ask(simulator, algorithm)
    assert response.ret_type == common.RetType.FAILED
    assert response.s2c is None
    assert str(int(algorithm)) in (response.ret_msg or "")
    assert "AES_CBC" in (response.ret_msg or "")


# Keys that differ.


@EACH_CLIENT
def test_a_gateway_with_another_key(client_type: ClientType) -> None:
    with Simulator(rsa_key=rsa_key(1024, another=1)) as simulator, Tap(simulator.port) as tap:
        error = connection_error(client_type(port=tap.port, rsa_key=rsa_key(1024), client_id="our-name"))
    assert isinstance(error, CryptoError)
    assert "same key" in str(error)
    assert b"our-name" not in tap.sent


@EACH_CLIENT
def test_a_gateway_with_a_longer_key(client_type: ClientType) -> None:
    with Simulator(rsa_key=rsa_key(2048)) as simulator:
        error = connection_error(client_type(port=simulator.port, rsa_key=rsa_key(1024)))
    assert isinstance(error, CryptoError)
    assert "same key" in str(error) or "same RSA key" in str(error)


@EACH_CLIENT
def test_a_gateway_without_a_key(client_type: ClientType) -> None:
    with Simulator() as simulator, Tap(simulator.port) as tap:
        error = connection_error(client_type(port=tap.port, rsa_key=rsa_key(1024), client_id="our-name"))
    assert isinstance(error, CryptoError)
    assert "the gateway has none" in str(error)
    (init,) = frames(tap.sent)
    assert len(init.body) == 128
    assert b"our-name" not in tap.sent


@EACH_CLIENT
def test_a_client_without_a_key(client_type: ClientType) -> None:
    with Simulator(rsa_key=rsa_key(1024)) as simulator, Tap(simulator.port) as tap:
        error = connection_error(client_type(port=tap.port))
    assert isinstance(error, ConnectError)
    assert "rsa_key" in str(error)
    # Not even the refusal is readable.
    assert {len(frame.body) % 128 for frame in frames(tap.received)} == {0}


def test_the_simulator_refuses_what_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        Simulator(rsa_key=tmp_path / "none.pem")


# Keys in force at once.


@contextmanager
def eager_gateway(mode: EncryptionMode) -> Generator[int, None, None]:
    """Run a gateway that sends its first pushes together with the reply to InitConnect; give its port."""
    encryption = encryption_of(rsa_key(1024))
    session = ServerSession(1, cipher=encryption.handshake)
    key, vector = "k" * 16, "v" * 16 if mode == "cbc" else None
    reply = init_connect.Response(
        ret_type=common.RetType.SUCCEED,
        s2c=init_connect.S2C(
            server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key=key, keep_alive_interval=10, aes_cbc_iv=vector
        ),
    )

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            (request,) = session.receive(connection.recv(65536), 0.0)
            assert isinstance(request, RequestReceived)
            session.reply(1001, request.serial, encode(reply))
            session.install_cipher(encryption.session_cipher(key, vector))
            for code in ("00001", "00002", "00003"):
                security = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code=code)
                push = qot_update_ticker.Response(
                    ret_type=common.RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=security)
                )
                session.push(3011, encode(push))
            connection.sendall(session.data_to_send())
            while connection.recv(65536):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=serve, daemon=True)
        thread.start()
        yield int(listener.getsockname()[1])
        thread.join(5)


@EACH_CLIENT
@pytest.mark.parametrize("mode", ["cbc", "ecb"])
def test_pushes_directly_behind_the_reply_are_read(client_type: ClientType, mode: EncryptionMode) -> None:
    codes: list[str] = []
    enough = Event()

    def collect(s2c: qot_update_ticker.S2C) -> None:
        codes.append(s2c.security.code)
        if len(codes) == 3:
            enough.set()

    async def run(client: AsyncClient) -> None:
        async with client:
            await asyncio.to_thread(enough.wait, 5)

    with eager_gateway(mode) as port:
        client = client_type(port=port, rsa_key=rsa_key(1024), encryption=mode)
        client.qot.on_update_ticker(collect)
        if isinstance(client, AsyncClient):
            asyncio.run(run(client))
        else:
            with client:
                enough.wait(5)
    assert codes == ["00001", "00002", "00003"]
