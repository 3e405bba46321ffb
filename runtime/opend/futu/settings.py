"""Hold the settings that all contexts of a program share, as the vendor's SysConfig does.

Invariant: a context copies the settings when it is constructed; later changes do not affect it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar

from opend.errors import UsageError

if TYPE_CHECKING:
    from os import PathLike

    from opend.crypto import EncryptionMode
    from opend.risk.rules import RiskLimits
    from opend.session.options import BodyFormat

__all__ = ["ProtoFMT", "Settings", "SysConfig"]


class ProtoFMT(IntEnum):
    """The format of bodies."""

    Protobuf = 0
    Json = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of SysConfig."""

    encrypt: bool = False
    rsa_key: str | PathLike[str] | None = None
    encryption: EncryptionMode = "cbc"
    body_format: BodyFormat = "protobuf"
    client_id: str = "opend"
    daemon: bool = False
    risk_limits: RiskLimits | None = None

    def of_client(self, is_encrypt: bool | None) -> dict[str, Any]:
        """Return the arguments for a client; raise UsageError for encryption without a key."""
        encrypt = self.encrypt if is_encrypt is None else is_encrypt
        if encrypt and self.rsa_key is None:
            raise UsageError("asked for encryption without a key: call SysConfig.set_init_rsa_file first")
        key = self.rsa_key if encrypt else None
        return {
            "rsa_key": key,
            "encryption": self.encryption,
            "body_format": self.body_format,
            "client_id": self.client_id,
            "risk_limits": self.risk_limits,
        }


class SysConfig:
    """Sets the encryption, body format, client name and limits of contexts that are constructed later."""

    current: ClassVar[Settings] = Settings()

    @classmethod
    def enable_proto_encrypt(cls, is_encrypt: bool) -> None:
        """Set whether contexts encrypt by default."""
        cls.current = replace(cls.current, encrypt=bool(is_encrypt))

    @classmethod
    def set_encryption(cls, mode: EncryptionMode) -> None:
        """Set the mode to request from OpenD; ``cbc-or-ecb`` also accepts the ECB of an old OpenD. Not in futu-api."""
        cls.current = replace(cls.current, encryption=mode)

    @classmethod
    def set_risk_limits(cls, limits: RiskLimits | None) -> None:
        """Set the limits that the orders of contexts must keep (`opend.risk`); None sets none. Not in futu-api."""
        cls.current = replace(cls.current, risk_limits=limits)

    @classmethod
    def set_init_rsa_file(cls, file: str | PathLike[str]) -> None:
        """Set the path of the RSA private key that OpenD is configured with."""
        cls.current = replace(cls.current, rsa_key=file)

    @classmethod
    def set_proto_fmt(cls, proto_fmt: int) -> None:
        """Set the body format, one of ProtoFMT."""
        cls.current = replace(cls.current, body_format="json" if ProtoFMT(proto_fmt) == ProtoFMT.Json else "protobuf")

    @classmethod
    def set_client_info(cls, client_id: str, client_ver: int) -> None:
        """Set the name of this program for the gateway; the version sent is always that of this library."""
        cls.current = replace(cls.current, client_id=client_id)

    @classmethod
    def set_all_thread_daemon(cls, all_daemon: bool) -> None:
        """Set whether a program ends after its last line although a context is open; by default it goes on."""
        cls.current = replace(cls.current, daemon=bool(all_daemon))

    @classmethod
    def get_all_thread_daemon(cls) -> bool:
        """Return whether a program ends although a context is open."""
        return cls.current.daemon

    @classmethod
    def get_client_id(cls) -> str:
        """Return the name of this program for the gateway."""
        return cls.current.client_id

    @classmethod
    def get_proto_fmt(cls) -> ProtoFMT:
        """Return the body format of contexts."""
        return ProtoFMT.Json if cls.current.body_format == "json" else ProtoFMT.Protobuf

    @classmethod
    def is_proto_encrypt(cls) -> bool:
        """Return whether contexts encrypt by default."""
        return cls.current.encrypt
