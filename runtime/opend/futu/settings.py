"""Hold the settings that all contexts of a program share, as the vendor's SysConfig does.

Invariant: a context copies the settings when it is constructed; later changes do not affect it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from opend.errors import UsageError
from opend.futu.constants import RunMode
from opend.futu.logs import logger
from opend.schema.versions import client_version

if TYPE_CHECKING:
    from os import PathLike

    from opend.crypto import EncryptionMode
    from opend.risk.rules import RiskLimits

__all__ = ["ProtoFMT", "Settings", "SysConfig"]

T = TypeVar("T")


class ProtoFMT(IntEnum):
    """The format of bodies."""

    Protobuf = 0
    Json = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of SysConfig."""

    encrypt: bool = False
    rsa_key: str | PathLike[str] | None = ""
    encryption: EncryptionMode = "cbc"
    proto_fmt: int | None = ProtoFMT.Protobuf
    client_id: str | None = "opend"
    client_ver: int | None = None
    daemon: bool = False
    run_mode: str = RunMode.DEFAULT
    allow_real_trading: bool = False
    risk_limits: RiskLimits | None = None

    def of_client(self, is_encrypt: bool | None) -> dict[str, Any]:
        """Return the arguments for a client; raise UsageError for encryption without a key."""
        encrypt = self.encrypt if is_encrypt is None else is_encrypt
        if encrypt and not self.rsa_key:
            raise UsageError("asked for encryption without a key: call SysConfig.set_init_rsa_file first")
        return {
            "rsa_key": self.rsa_key if encrypt else None,
            "encryption": self.encryption,
            "body_format": "json" if self.proto_fmt == ProtoFMT.Json else "protobuf",
            "client_id": self.client_id or "opend",
            "risk_limits": self.risk_limits,
        }


class _Setting(Generic[T]):
    """An attribute of SysConfig with the vendor's name; ``field`` is that of Settings."""

    def __init__(self, field: str) -> None:
        self._field = field

    def __get__(self, config: Any, kind: type) -> T:
        value: T = getattr(config.current, self._field)
        return value

    def __set__(self, config: Any, value: T) -> None:
        config.current = replace(config.current, **{self._field: value})


class _Attributes(type):
    """The attributes of SysConfig that programs read and assign; the vendor spells CLINET_ID so."""

    IS_PROTO_ENCRYPT = _Setting[bool]("encrypt")
    INIT_RSA_FILE = _Setting["str | PathLike[str] | None"]("rsa_key")
    PROTO_FMT = _Setting["int | None"]("proto_fmt")
    CLINET_ID = _Setting["str | None"]("client_id")
    CLIENT_VER = _Setting["int | None"]("client_ver")
    ALL_THREAD_DAEMON = _Setting[bool]("daemon")
    RUN_MODE = _Setting[str]("run_mode")


class SysConfig(metaclass=_Attributes):
    """Sets the encryption, body format, client name and limits of contexts that are constructed later."""

    current: ClassVar[Settings] = Settings()

    @classmethod
    def enable_proto_encrypt(cls, is_encrypt: bool) -> None:
        """Set whether contexts encrypt by default."""
        cls.IS_PROTO_ENCRYPT = bool(is_encrypt)

    @classmethod
    def set_encryption(cls, mode: EncryptionMode) -> None:
        """Set the mode to request from OpenD; ``cbc-or-ecb`` also accepts the ECB of an old OpenD. Not in futu-api."""
        cls.current = replace(cls.current, encryption=mode)

    @classmethod
    def set_allow_real_trading(cls, allow: bool) -> None:
        """Set whether trade contexts may use real accounts without ``allow_real_trading=True``. Not in futu-api.

        It is meant for a program that starts another which cannot be changed, such as a package for futu-api.
        """
        cls.current = replace(cls.current, allow_real_trading=bool(allow))

    @classmethod
    def set_risk_limits(cls, limits: RiskLimits | None) -> None:
        """Set the limits that the orders of contexts must keep (`opend.risk`); None sets none. Not in futu-api."""
        cls.current = replace(cls.current, risk_limits=limits)

    @classmethod
    def set_init_rsa_file(cls, file: str | PathLike[str]) -> None:
        """Set the path of the RSA private key that OpenD is configured with."""
        cls.INIT_RSA_FILE = file

    @classmethod
    def set_proto_fmt(cls, proto_fmt: int) -> None:
        """Set the body format, one of ProtoFMT; raises ValueError for any other number."""
        cls.PROTO_FMT = ProtoFMT(proto_fmt)

    @classmethod
    def set_client_info(cls, client_id: str, client_ver: int) -> None:
        """Set the name of this program for the gateway; the version sent is always that of this library."""
        cls.CLINET_ID, cls.CLIENT_VER = client_id, client_ver

    @classmethod
    def set_all_thread_daemon(cls, all_daemon: bool) -> None:
        """Set whether a program ends after its last line although a context is open; by default it goes on."""
        cls.ALL_THREAD_DAEMON = bool(all_daemon)

    @classmethod
    def get_all_thread_daemon(cls) -> bool:
        """Return whether a program ends although a context is open."""
        return cls.current.daemon

    @classmethod
    def get_client_id(cls) -> str:
        """Return the name of this program for the gateway."""
        return cls.current.client_id or "opend"

    @classmethod
    def get_client_ver(cls) -> int:
        """Return the version that ``set_client_info`` set, or else that which is sent to the gateway."""
        told = cls.current.client_ver
        return client_version() if told is None else told

    @classmethod
    def get_proto_fmt(cls) -> ProtoFMT:
        """Return the body format of contexts."""
        return ProtoFMT.Json if cls.current.proto_fmt == ProtoFMT.Json else ProtoFMT.Protobuf

    @classmethod
    def is_proto_encrypt(cls) -> bool:
        """Return whether contexts encrypt by default."""
        return cls.current.encrypt

    @classmethod
    def set_run_mode(cls, mode: str) -> None:
        """Set what ``get_run_mode`` returns, one of RunMode; it has no effect."""
        cls.RUN_MODE = mode

    @classmethod
    def get_run_mode(cls) -> str:
        """Return the mode that was set."""
        return cls.current.run_mode

    @classmethod
    def enable_console_log(cls, enable: bool) -> None:
        """Do as ``logger.enable_console_log``: this library prints no log, whatever is set."""
        logger.enable_console_log(enable)
