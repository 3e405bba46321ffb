"""Implement the ciphers of the TCP wire: RSA for InitConnect, AES for all later frames (protocol document, section 3).

Invariant: a body that cannot be decrypted raises a CryptoError that says what to check; keys appear in no message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher as BlockCipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from opend.errors import CryptoError, UsageError

if TYPE_CHECKING:
    from opend.crypto import Cipher

__all__ = ["AesCbcCipher", "FtAesEcbCipher", "RsaCipher", "RsaEncryption"]

Data: TypeAlias = bytes | bytearray | memoryview

_BLOCK: Final = 16
_PKCS1_OVERHEAD: Final = 11
_KEY_BITS: Final = range(1024, 4096 + 1)
_WANTED: Final = "give the file that OpenD is set up with, which begins with -----BEGIN RSA PRIVATE KEY-----"


class RsaEncryption:
    """Encryption with an RSA private key that both sides have."""

    def __init__(self, pem: bytes, algorithm: int, *, allows_ecb: bool, name: str = "rsa_key") -> None:
        self.algorithm = algorithm
        self.allows_ecb = allows_ecb
        self.handshake = RsaCipher(pem, name)

    def session_cipher(self, key: str, initial_vector: str | None) -> Cipher:
        """Return the AES cipher for an InitConnect reply: CBC if it has an initial vector, else ECB."""
        if initial_vector is None:
            return FtAesEcbCipher(_material("connAESKey", key))
        return AesCbcCipher(_material("connAESKey", key), _material("aesCBCiv", initial_vector))


class RsaCipher:
    """RSA with PKCS#1 v1.5 padding, in chunks; the public key encrypts and the private key decrypts."""

    def __init__(self, pem: bytes, name: str = "rsa_key") -> None:
        """Load a key; raises UsageError, which calls it ``name``, for one that OpenD could not use."""
        self._key = _load_key(pem, name)
        self._public = self._key.public_key()
        self._size = self._key.key_size // 8

    def encrypt(self, plaintext: Data) -> bytes:
        """Return the ciphertext: one chunk for each piece of the longest size that fits."""
        data = bytes(plaintext)
        step = self._size - _PKCS1_OVERHEAD
        pieces = [data[start : start + step] for start in range(0, len(data), step)] or [b""]
        return b"".join(self._public.encrypt(piece, PKCS1v15()) for piece in pieces)

    def decrypt(self, ciphertext: Data) -> bytes:
        """Return the plaintext of all chunks, whatever the length of each."""
        data = bytes(ciphertext)
        if not data or len(data) % self._size:
            raise CryptoError(
                f"an InitConnect body of {len(data)} bytes cannot be RSA ciphertext of a {self._key.key_size}-bit key; "
                "check that both sides have the same RSA key"
            )
        chunks = (data[start : start + self._size] for start in range(0, len(data), self._size))
        try:
            return b"".join(self._key.decrypt(chunk, PKCS1v15()) for chunk in chunks)
        except ValueError as error:
            raise CryptoError(
                "an InitConnect body does not decrypt with this RSA key; check that both sides have the same key"
            ) from error


class AesCbcCipher:
    """AES-128-CBC with PKCS#7 padding; every body starts again from the same initial vector."""

    def __init__(self, key: bytes, initial_vector: bytes) -> None:
        self._cipher = BlockCipher(AES(key), CBC(initial_vector))

    def encrypt(self, plaintext: Data) -> bytes:
        """Pad and encrypt."""
        encryptor = self._cipher.encryptor()
        padding = _BLOCK - len(plaintext) % _BLOCK
        return encryptor.update(b"".join((plaintext, bytes([padding]) * padding))) + encryptor.finalize()

    def decrypt(self, ciphertext: Data) -> bytes:
        """Decrypt and check the padding."""
        if not ciphertext or len(ciphertext) % _BLOCK:
            raise _bad_body(f"{len(ciphertext)} bytes are no whole number of AES blocks")
        decryptor = self._cipher.decryptor()
        padded = decryptor.update(ciphertext) + decryptor.finalize()
        padding = padded[-1]
        if not 1 <= padding <= _BLOCK or padded[-padding:] != bytes([padding]) * padding:
            raise _bad_body("its padding is wrong")
        return padded[:-padding]


class FtAesEcbCipher:
    """The vendor's FTAES_ECB: zero-padded AES-128-ECB, and a clear block whose last byte is the length modulo 16."""

    def __init__(self, key: bytes) -> None:
        # The gateway sets this mode; it encrypts each block alone, so equal blocks of a body look equal on the wire.
        self._cipher = BlockCipher(AES(key), ECB())  # noqa: S305

    def encrypt(self, plaintext: Data) -> bytes:
        """Pad, encrypt and append the clear block."""
        rest = len(plaintext) % _BLOCK
        encryptor = self._cipher.encryptor()
        blocks = encryptor.update(b"".join((plaintext, bytes(-rest % _BLOCK)))) + encryptor.finalize()
        return b"".join((blocks, bytes(_BLOCK - 1), bytes([rest])))

    def decrypt(self, ciphertext: Data) -> bytes:
        """Decrypt and cut to the length in the clear block."""
        size = len(ciphertext) - _BLOCK
        if size < 0 or size % _BLOCK:
            raise _bad_body(f"{len(ciphertext)} bytes cannot be AES blocks and the closing one")
        rest = ciphertext[-1]
        if rest >= _BLOCK or (rest and not size):
            raise _bad_body(f"its closing block tells {rest} bytes for the last block")
        decryptor = self._cipher.decryptor()
        padded = decryptor.update(ciphertext[:size]) + decryptor.finalize()
        return padded[: size - _BLOCK + rest] if rest else padded


def _bad_body(cause: str) -> CryptoError:
    return CryptoError(
        f"an encrypted body cannot be decrypted: {cause}; it was damaged, or the peer has another key or mode"
    )


def _material(name: str, text: str) -> bytes:
    material = text.encode("latin-1", "replace")
    if len(material) != _BLOCK:
        raise CryptoError(
            f"the InitConnect reply has a {name} of {len(material)} characters where {_BLOCK} must be; "
            "check that the gateway is set up with the same RSA key"
        )
    return material


def _load_key(pem: bytes, name: str) -> RSAPrivateKey:
    try:
        key = load_pem_private_key(pem, password=None)
    except TypeError as error:
        raise UsageError(f"{name} is encrypted with a password: {_WANTED}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UsageError(f"{name} is not an unencrypted private key in PEM form: {_WANTED}") from error
    if not isinstance(key, RSAPrivateKey):
        raise UsageError(f"{name} must be an RSA private key, not {type(key).__name__}: {_WANTED}")
    if key.key_size not in _KEY_BITS:
        raise UsageError(f"{name} has {key.key_size} bits; OpenD takes keys of {_KEY_BITS[0]} to {_KEY_BITS[-1]} bits")
    return key
