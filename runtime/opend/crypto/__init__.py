"""Define the encryption that a session needs, and load it if there is a key.

Invariant: the `cryptography` package is imported only when a key is given.
"""

from __future__ import annotations

import os
from importlib import import_module
from os import PathLike
from typing import Final, Literal, Protocol, Self, TypeAlias

from opend.errors import UsageError
from opend.late import find_logger

__all__ = ["Cipher", "Encryption", "EncryptionMode", "NamedPem", "load_encryption", "read_pem"]

_OTHERS: Final = 0o077
"""The bits of a file's mode for its group and for others."""

_LONGEST: Final = 100_000
"""Bytes of the longest key file; the PEM text of a key of 4096 bits has some 3,300."""
_SHOWN: Final = 200

Data: TypeAlias = bytes | bytearray | memoryview
EncryptionMode: TypeAlias = Literal["cbc", "ecb", "cbc-or-ecb"]
"""The mode to ask a gateway for; ``cbc-or-ecb`` asks for CBC but accepts ECB from an old gateway without CBC."""

_ALGORITHMS: Final = {"ecb": 0, "cbc": 2, "cbc-or-ecb": 2}
"""``Common.PacketEncAlgo`` by our names for the modes; AES_ECB (1) is left out: no source shows its padding."""


class NamedPem(bytes):
    """The PEM text of a key, and what errors call it; the text itself is in no message."""

    name: str

    def __new__(cls, pem: bytes, name: str = "rsa_key") -> Self:
        """Name a text after the place where the user gave it, such as a file or a variable."""
        self = super().__new__(cls, pem)
        self.name = name
        return self

    def __repr__(self) -> str:
        return f"<{len(self)} bytes of PEM from {self.name}>"


class Cipher(Protocol):
    """Encrypts and decrypts whole bodies; raises CryptoError for a body that cannot be decrypted."""

    def encrypt(self, plaintext: Data) -> bytes:
        """Return the ciphertext to send."""
        ...

    def decrypt(self, ciphertext: Data) -> bytes:
        """Return the plaintext."""
        ...


class Encryption(Protocol):
    """The ciphers and settings that a session needs to encrypt a connection."""

    @property
    def algorithm(self) -> int:
        """The ``packetEncAlgo`` to ask for."""
        ...

    @property
    def allows_ecb(self) -> bool:
        """Whether a client accepts a gateway that sets up ECB."""
        ...

    @property
    def handshake(self) -> Cipher:
        """The RSA cipher of InitConnect, in both directions."""
        ...

    def session_cipher(self, key: str, initial_vector: str | None) -> Cipher:
        """Return the AES cipher for the key and vector in an InitConnect reply; raises CryptoError."""
        ...


def load_encryption(rsa_key: str | bytes | PathLike[str] | None, mode: EncryptionMode) -> Encryption | None:
    """Return the encryption for a key, given as a path, PEM text or PEM bytes; None without a key.

    Raises UsageError, which names the place of a `NamedPem` or the file, for what is no key of OpenD's.
    """
    algorithm = _ALGORITHMS.get(mode)
    if algorithm is None:
        raise UsageError(f"encryption must be 'cbc', 'ecb' or 'cbc-or-ecb', not {mode!r}")
    if rsa_key is None:
        return None
    pem = read_pem(rsa_key)
    try:
        ciphers = import_module("opend.crypto.ciphers")
    except ModuleNotFoundError as error:
        raise UsageError(
            "an rsa_key was given, but encryption needs the package `cryptography`: pip install 'opend[crypto]'"
        ) from error
    encryption: Encryption = ciphers.RsaEncryption(pem, algorithm, allows_ecb=mode != "cbc", name=pem.name)
    return encryption


def read_pem(rsa_key: str | bytes | PathLike[str], *, place: str = "the RSA key file") -> NamedPem:
    """Return the text of a key that is given as a path, PEM text or PEM bytes.

    Raises UsageError for a file that cannot be read, calling it ``place`` and its path.
    """
    if isinstance(rsa_key, NamedPem):
        return rsa_key
    if isinstance(rsa_key, bytes):
        return NamedPem(rsa_key)
    if isinstance(rsa_key, str) and rsa_key.lstrip().startswith("-----BEGIN"):
        return NamedPem(rsa_key.encode())
    from pathlib import Path  # Slow to load, so only loaded with a key.

    from opend.small_files import read_small_file

    path = Path(rsa_key)
    try:
        pem, mode = read_small_file(path, _LONGEST)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UsageError(f"{place} {str(path)[:_SHOWN]} cannot be read: {reason or error}") from error
    if os.name == "posix" and mode & _OTHERS:
        find_logger("opend.crypto").warning(
            "others than its owner can read the RSA key file %s: chmod 600 makes it yours alone", path
        )
    return NamedPem(pem, f"{place} {path}")
