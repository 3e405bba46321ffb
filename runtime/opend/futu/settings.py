"""Settings that all contexts of a program share, as the vendor's SysConfig holds them.

Invariant: a context takes them over when it is made; a later change does not reach it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar

from opend.errors import UsageError

if TYPE_CHECKING:
    from os import PathLike

    from opend.crypto import EncryptionMode
    from opend.session.options import BodyFormat

__all__ = ["ProtoFMT", "Settings", "SysConfig"]


class ProtoFMT(IntEnum):
    """How bodies are written."""

    Protobuf = 0
    Json = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """What SysConfig holds."""

    encrypt: bool = False
    rsa_key: str | PathLike[str] | None = None
    encryption: EncryptionMode = "cbc"
    body_format: BodyFormat = "protobuf"
    client_id: str = "opend"

    def of_client(self, is_encrypt: bool | None) -> dict[str, Any]:
        """Return what a client is to be made with; raises UsageError for encryption without a key."""
        encrypt = self.encrypt if is_encrypt is None else is_encrypt
        if encrypt and self.rsa_key is None:
            raise UsageError("asked for encryption without a key: call SysConfig.set_init_rsa_file first")
        key = self.rsa_key if encrypt else None
        return {
            "rsa_key": key,
            "encryption": self.encryption,
            "body_format": self.body_format,
            "client_id": self.client_id,
        }


class SysConfig:
    """Encryption, body format and name of the contexts made from now on."""

    current: ClassVar[Settings] = Settings()

    @classmethod
    def enable_proto_encrypt(cls, is_encrypt: bool) -> None:
        """Say whether contexts encrypt by default."""
        cls.current = replace(cls.current, encrypt=bool(is_encrypt))

    @classmethod
    def set_encryption(cls, mode: EncryptionMode) -> None:
        """Choose what to ask OpenD for; ``cbc-or-ecb`` also takes the ECB of an old one. Ours alone."""
        cls.current = replace(cls.current, encryption=mode)

    @classmethod
    def set_init_rsa_file(cls, file: str | PathLike[str]) -> None:
        """Name the file with the RSA private key that OpenD is set up with."""
        cls.current = replace(cls.current, rsa_key=file)

    @classmethod
    def set_proto_fmt(cls, proto_fmt: int) -> None:
        """Choose the body format, one of ProtoFMT."""
        cls.current = replace(cls.current, body_format="json" if ProtoFMT(proto_fmt) == ProtoFMT.Json else "protobuf")

    @classmethod
    def set_client_info(cls, client_id: str, client_ver: int) -> None:
        """Name this program to the gateway; the version told is always that of this library."""
        cls.current = replace(cls.current, client_id=client_id)

    @classmethod
    def set_all_thread_daemon(cls, all_daemon: bool) -> None:
        """Do nothing: no thread of this library ever keeps a program alive."""
