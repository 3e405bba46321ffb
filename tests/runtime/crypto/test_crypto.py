"""Encryption: independently computed answers, data that cannot be decrypted, sessions that never send in the clear."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from opend.codec import decode, encode
from opend.crypto import Encryption, EncryptionMode, load_encryption
from opend.crypto.ciphers import AesCbcCipher, FtAesEcbCipher, RsaCipher
from opend.errors import ConnectError, CryptoError, IntegrityError, UsageError
from opend.frame import FrameDecoder
from opend.session import (
    CallFailed,
    ClientOptions,
    ClientSession,
    ProtocolFault,
    PushReceived,
    Ready,
    Replied,
    RequestReceived,
    ServerSession,
    SessionEnded,
)
from opend_proto import common, init_connect, keep_alive, methods

KEY: Final = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
VECTOR: Final = bytes(range(16))
AES_KEY: Final = "0123456789abcdef"
AES_IV: Final = "fedcba9876543210"


# AES-128 by its definition (FIPS 197), to have answers that do not come from the library under test.


def _times(left: int, right: int) -> int:
    product = 0
    for bit in range(8):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(14, 7, -1):
        if product >> bit & 1:
            product ^= 0x11B << (bit - 8)
    return product


def _substitute(value: int) -> int:
    inverse = next((other for other in range(256) if _times(value, other) == 1), 0)
    rotated = (inverse << 1 | inverse >> 7, inverse << 2 | inverse >> 6, inverse << 3 | inverse >> 5)
    result = inverse ^ (inverse << 4 | inverse >> 4) ^ 0x63
    for turned in rotated:
        result ^= turned
    return result & 0xFF


SUBSTITUTION: Final = [_substitute(value) for value in range(256)]


def _round_keys(key: bytes) -> list[list[int]]:
    words = [list(key[start : start + 4]) for start in range(0, 16, 4)]
    constant = 1
    while len(words) < 44:
        word = words[-1]
        if len(words) % 4 == 0:
            word = [SUBSTITUTION[value] for value in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _times(constant, 2)
        words.append([one ^ other for one, other in zip(words[-4], word, strict=True)])
    return [[value for word in words[start : start + 4] for value in word] for start in range(0, 44, 4)]


def aes_block(key: bytes, block: bytes) -> bytes:
    first, *middle, last = _round_keys(key)
    state = [one ^ other for one, other in zip(block, first, strict=True)]
    for round_key in [*middle, last]:
        state = [SUBSTITUTION[state[(index + 4 * (index % 4)) % 16]] for index in range(16)]
        if round_key is not last:
            columns = [state[start : start + 4] for start in range(0, 16, 4)]
            state = [
                _times(column[row], 2)
                ^ _times(column[(row + 1) % 4], 3)
                ^ column[(row + 2) % 4]
                ^ column[(row + 3) % 4]
                for column in columns
                for row in range(4)
            ]
        state = [one ^ other for one, other in zip(state, round_key, strict=True)]
    return bytes(state)


def expected_cbc(plaintext: bytes) -> bytes:
    padding = 16 - len(plaintext) % 16
    padded = plaintext + bytes([padding]) * padding
    blocks, previous = b"", VECTOR
    for start in range(0, len(padded), 16):
        mixed = bytes(one ^ other for one, other in zip(padded[start : start + 16], previous, strict=True))
        previous = aes_block(KEY, mixed)
        blocks += previous
    return blocks


def expected_ecb(plaintext: bytes) -> bytes:
    padded = plaintext + bytes(-len(plaintext) % 16)
    blocks = b"".join(aes_block(KEY, padded[start : start + 16]) for start in range(0, len(padded), 16))
    return blocks + bytes(15) + bytes([len(plaintext) % 16])


def test_the_definition_gives_the_answer_of_the_standard() -> None:
    block = bytes.fromhex("00112233445566778899aabbccddeeff")
    assert aes_block(bytes(range(16)), block).hex() == "69c4e0d86a7b0430d8cdb78070b4c55a"  # FIPS 197, C.1


def test_cbc_gives_the_answer_of_the_standard() -> None:
    plaintext = bytes.fromhex("6bc1bee22e409f96e93d7e117393172a")
    expected = "7649abac8119b246cee98e9b12e9197d"  # NIST SP 800-38A, F.2.1
    assert AesCbcCipher(KEY, VECTOR).encrypt(plaintext)[:16].hex() == expected


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 31, 32, 100])
def test_known_answers(length: int) -> None:
    plaintext = bytes(range(length))
    cbc, ecb = AesCbcCipher(KEY, VECTOR), FtAesEcbCipher(KEY)
    assert cbc.encrypt(plaintext) == expected_cbc(plaintext)
    assert cbc.decrypt(expected_cbc(plaintext)) == plaintext
    assert ecb.encrypt(plaintext) == expected_ecb(plaintext)
    assert ecb.decrypt(expected_ecb(plaintext)) == plaintext


@given(plaintext=st.binary(max_size=300))
def test_what_was_encrypted_decrypts_from_any_buffer(plaintext: bytes) -> None:
    for cipher in (AesCbcCipher(KEY, VECTOR), FtAesEcbCipher(KEY)):
        assert cipher.decrypt(memoryview(cipher.encrypt(memoryview(plaintext)))) == plaintext


@pytest.mark.parametrize(
    ("ciphertext", "cause"),
    [(b"", "no whole number"), (bytes(15), "no whole number"), (bytes(17), "no whole number"), (bytes(16), "padding")],
)
def test_cbc_refuses_what_cannot_be(ciphertext: bytes, cause: str) -> None:
    with pytest.raises(CryptoError, match=cause):
        AesCbcCipher(KEY, VECTOR).decrypt(ciphertext)


@pytest.mark.parametrize(
    ("ciphertext", "cause"),
    [
        (b"", "cannot be AES blocks"),
        (bytes(15), "cannot be AES blocks"),
        (bytes(40), "cannot be AES blocks"),
        (bytes(31) + b"\x10", "tells 16 bytes"),
        (bytes(15) + b"\x01", "tells 1 bytes"),
    ],
)
def test_ecb_refuses_what_cannot_be(ciphertext: bytes, cause: str) -> None:
    with pytest.raises(CryptoError, match=cause):
        FtAesEcbCipher(KEY).decrypt(ciphertext)


# RSA.


def private_key(bits: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


def pem_of(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())


@pytest.fixture(scope="module", params=[1024, 2048, 4096])
def key(request: pytest.FixtureRequest) -> rsa.RSAPrivateKey:
    bits: int = request.param
    return private_key(bits)


@pytest.fixture(scope="module")
def small_pem() -> bytes:
    return pem_of(private_key(1024))


@pytest.mark.parametrize("chunks", [0, 0.5, 1, 2.5])
def test_rsa_is_pkcs1_in_chunks(key: rsa.RSAPrivateKey, chunks: float) -> None:
    size = key.key_size // 8
    plaintext = bytes(index % 251 for index in range(int(chunks * (size - 11))))
    numbers = key.private_numbers()
    ciphertext = RsaCipher(pem_of(key)).encrypt(plaintext)
    assert len(ciphertext) % size == 0
    pieces: list[bytes] = []
    for start in range(0, len(ciphertext), size):
        chunk = int.from_bytes(ciphertext[start : start + size], "big")
        padded = pow(chunk, numbers.d, numbers.public_numbers.n).to_bytes(size, "big")
        assert padded[:2] == b"\x00\x02"
        filler, _, piece = padded[2:].partition(b"\x00")
        assert len(filler) >= 8
        pieces.append(piece)
    assert b"".join(pieces) == plaintext


def test_rsa_reads_any_chunking(key: rsa.RSAPrivateKey) -> None:
    size = key.key_size // 8
    public = key.public_key().public_numbers()
    ciphertext = b""
    for piece in (b"a", b"", bytes(100), b"end"):
        padded = b"\x00\x02" + b"\xaa" * (size - 3 - len(piece)) + b"\x00" + piece
        ciphertext += pow(int.from_bytes(padded, "big"), public.e, public.n).to_bytes(size, "big")
    assert RsaCipher(pem_of(key)).decrypt(memoryview(ciphertext)) == b"a" + bytes(100) + b"end"


@pytest.mark.parametrize("length", [0, 1, 127, 129])
def test_rsa_refuses_impossible_lengths(small_pem: bytes, length: int) -> None:
    with pytest.raises(CryptoError, match="both sides have the same RSA key"):
        RsaCipher(small_pem).decrypt(bytes(length))


# Keys as they are given.


def test_a_key_is_a_path_or_text_or_bytes(small_pem: bytes, tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(small_pem)
    for given_key in (file, str(file), small_pem, small_pem.decode(), "\n" + small_pem.decode()):
        encryption = load_encryption(given_key, "cbc")
        assert encryption is not None
        assert encryption.algorithm == common.PacketEncAlgo.AES_CBC
    ecb = load_encryption(small_pem, "ecb")
    assert ecb is not None
    assert ecb.algorithm == common.PacketEncAlgo.FTAES_ECB
    assert load_encryption(None, "cbc") is None


@pytest.mark.parametrize(
    ("rsa_key", "message"),
    [
        ("/no/such/file", "cannot be read"),
        (b"junk", "not an unencrypted private key"),
        ("-----BEGIN RSA PRIVATE KEY-----", "not an unencrypted private key"),
        (pem_of(ec.generate_private_key(ec.SECP256R1())), "must be an RSA private key"),
    ],
    ids=["no file", "no PEM", "PEM without a key", "another kind of key"],
)
def test_what_is_no_key_is_refused(rsa_key: str | bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_encryption(rsa_key, "cbc")


def test_an_unknown_mode_is_refused_with_or_without_a_key() -> None:
    mode = cast("EncryptionMode", "ebc")
    with pytest.raises(UsageError, match="'cbc', 'ecb' or 'cbc-or-ecb', not 'ebc'"):
        load_encryption(None, mode)


def test_without_the_package_the_error_says_what_to_install(small_pem: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "opend.crypto.ciphers")
    monkeypatch.setitem(sys.modules, "cryptography.exceptions", None)
    with pytest.raises(UsageError, match=r"pip install 'opend\[crypto\]'"):
        load_encryption(small_pem, "cbc")


# Sessions.


def encryption_of(pem: bytes, mode: EncryptionMode) -> Encryption:
    encryption = load_encryption(pem, mode)
    assert encryption is not None
    return encryption


def init_reply(*, key: str = AES_KEY, vector: str | None = AES_IV) -> init_connect.Response:
    s2c = init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=2, conn_aes_key=key, keep_alive_interval=10, aes_cbc_iv=vector
    )
    return init_connect.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)


KEEP_ALIVE: Final = keep_alive.Request(c2s=keep_alive.C2S(time=5))
ALIVE: Final = keep_alive.Response(ret_type=common.RetType.SUCCEED, s2c=keep_alive.S2C(time=5))


def connected(encryption: Encryption, vector: str | None) -> tuple[ClientSession, ServerSession]:
    """Return connected sessions; a push directly follows the reply of the handshake, under the new keys."""
    client = ClientSession(ClientOptions(encryption=encryption))
    server = ServerSession(1, cipher=encryption.handshake)
    client.connect(0.0)
    (request,) = server.receive(client.data_to_send(), 0.0)
    assert isinstance(request, RequestReceived)
    assert decode(init_connect.Request, request.body).c2s.packet_enc_algo == encryption.algorithm
    server.reply(1001, request.serial, encode(init_reply(vector=vector)))
    server.install_cipher(encryption.session_cipher(AES_KEY, vector))
    push = methods.NOTIFY.response(ret_type=common.RetType.FAILED)
    server.push(methods.NOTIFY.id, encode(push))
    ready, pushed = client.receive(server.data_to_send(), 0.0)
    assert isinstance(ready, Ready)
    assert pushed == PushReceived(methods.NOTIFY, [push])
    return client, server


@pytest.mark.parametrize(
    ("mode", "vector"), [("cbc", AES_IV), ("ecb", None), ("cbc-or-ecb", AES_IV), ("cbc-or-ecb", None)]
)
def test_an_encrypted_connection(small_pem: bytes, mode: EncryptionMode, vector: str | None) -> None:
    encryption = encryption_of(small_pem, mode)
    client, server = connected(encryption, vector)
    serial = client.call(methods.KEEP_ALIVE, KEEP_ALIVE, 1.0)
    assert client.handle_time(8.0) == []  # A KeepAlive of the client's own.
    sent = client.data_to_send()
    for frame in FrameDecoder().feed(sent):
        assert len(frame.body) in {16, 32}
        assert b"\x08\x05" not in bytes(frame.body)
    requests = server.receive(sent, 8.0)
    assert isinstance(requests[0], RequestReceived)
    assert decode(keep_alive.Request, requests[0].body) == KEEP_ALIVE
    assert isinstance(requests[1], RequestReceived)
    server.reply(1004, serial, encode(ALIVE))
    assert client.receive(server.data_to_send(), 8.0) == [Replied(serial, ALIVE)]


def test_ecb_in_place_of_cbc_is_refused_unless_it_is_allowed_by_name(small_pem: bytes) -> None:
    encryption = encryption_of(small_pem, "cbc")
    client = ClientSession(ClientOptions(encryption=encryption))
    server = ServerSession(1, cipher=encryption.handshake)
    client.connect(0.0)
    server.receive(client.data_to_send(), 0.0)
    server.reply(1001, 1, encode(init_reply(vector=None)))
    (ended,) = client.receive(server.data_to_send(), 0.0)
    assert isinstance(ended, SessionEnded)
    assert isinstance(ended.error, CryptoError)
    assert "asked for AES-CBC and sets up ECB" in str(ended.error)
    assert "encryption='cbc-or-ecb'" in str(ended.error)
    assert client.data_to_send() == b""


def test_init_connect_leaves_encrypted(small_pem: bytes) -> None:
    client = ClientSession(ClientOptions(encryption=encryption_of(small_pem, "cbc"), client_id="our-client"))
    client.connect(0.0)
    sent = client.data_to_send()
    assert b"our-client" not in sent
    (frame,) = FrameDecoder().feed(sent)
    assert len(frame.body) == 128


def ended_by(client: ClientSession, data: bytes) -> SessionEnded:
    (event,) = client.receive(data, 0.0)
    assert isinstance(event, SessionEnded)
    assert client.data_to_send() == b""
    return event


def test_a_gateway_that_answers_in_the_clear_is_refused(small_pem: bytes) -> None:
    client = ClientSession(ClientOptions(encryption=encryption_of(small_pem, "cbc")))
    client.connect(0.0)
    client.data_to_send()
    plain = ServerSession(1)
    plain.reply(1001, 1, encode(init_reply()))
    error = ended_by(client, plain.data_to_send()).error
    assert isinstance(error, CryptoError)
    assert "the gateway has none" in str(error)


def test_a_gateway_with_another_key_is_refused(small_pem: bytes) -> None:
    client = ClientSession(ClientOptions(encryption=encryption_of(small_pem, "cbc")))
    client.connect(0.0)
    other = encryption_of(pem_of(private_key(1024)), "cbc")
    server = ServerSession(1, cipher=other.handshake)
    (fault,) = server.receive(client.data_to_send(), 0.0)
    assert isinstance(fault, ProtocolFault)
    assert isinstance(fault.error, CryptoError | IntegrityError)
    server.reply(1001, 1, encode(init_reply()))
    error = ended_by(client, server.data_to_send()).error
    assert isinstance(error, CryptoError)
    assert "same key" in str(error)


@pytest.mark.parametrize(("aes_key", "vector"), [("", None), ("short", None), (AES_KEY, ""), (AES_KEY, "x" * 17)])
def test_a_gateway_that_gives_no_usable_keys_is_refused(small_pem: bytes, aes_key: str, vector: str | None) -> None:
    encryption = encryption_of(small_pem, "cbc-or-ecb")
    client = ClientSession(ClientOptions(encryption=encryption))
    client.connect(0.0)
    client.data_to_send()
    server = ServerSession(1, cipher=encryption.handshake)
    server.reply(1001, 1, encode(init_reply(key=aes_key, vector=vector)))
    error = ended_by(client, server.data_to_send()).error
    assert isinstance(error, CryptoError)
    assert "16 must be" in str(error)


def test_a_client_without_the_key_is_told_what_is_missing(small_pem: bytes) -> None:
    client = ClientSession(ClientOptions())
    client.connect(0.0)
    client.data_to_send()
    server = ServerSession(1, cipher=encryption_of(small_pem, "cbc").handshake)
    server.reply(1001, 1, encode(init_reply()))
    error = ended_by(client, server.data_to_send()).error
    assert isinstance(error, ConnectError)
    assert "rsa_key" in str(error)


def test_a_reply_in_the_clear_fails_its_call_alone(small_pem: bytes) -> None:
    client, server = connected(encryption_of(small_pem, "cbc"), AES_IV)
    first = client.call(methods.KEEP_ALIVE, KEEP_ALIVE, 1.0)
    second = client.call(methods.KEEP_ALIVE, KEEP_ALIVE, 1.0)
    plain = ServerSession(1)
    plain.reply(1004, first, encode(replace(ALIVE, ret_msg="in the clear")))
    server.reply(1004, second, encode(ALIVE))
    failed, replied = client.receive(plain.data_to_send() + server.data_to_send(), 1.0)
    assert isinstance(failed, CallFailed)
    assert isinstance(failed.error, CryptoError)
    assert replied == Replied(second, ALIVE)
