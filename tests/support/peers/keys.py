"""Make RSA keys for tests, once per process and size.

Invariant: all callers in this process get the same key for a size; ``another`` gives a different one.
"""

from __future__ import annotations

from functools import cache

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

__all__ = ["rsa_key"]


@cache
def rsa_key(bits: int, another: int = 0) -> bytes:
    """Return a private key of ``bits`` bits as PEM, in the form that the gateway takes (PKCS#1)."""
    del another
    key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
