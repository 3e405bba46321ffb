"""List the settings, each with its key, its environment variable and the values that it takes.

Invariant: a value from the environment, which is text, and a value from a file go through the same check.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from opend.crypto import EncryptionMode
from opend.session.life.limits import RateLimitPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["SETTINGS", "Setting"]


class Setting(NamedTuple):
    """One value that an application may leave to its surroundings."""

    key: str
    """The key in the file, which is the name of the client's argument too."""
    check: Callable[[object, Path], object]
    """Returns the value to use, from the text or the number that was given and the folder that a relative path starts
    from; raises ValueError with what is wanted instead."""
    meaning: str
    is_secret: bool = False
    """Whether the value must not be shown."""

    @property
    def variable(self) -> str:
        """The environment variable, such as ``OPEND_HOST``."""
        return f"OPEND_{self.key.upper()}"


def _text(value: object, _folder: Path) -> str:
    if not (isinstance(value, str) and value.strip()):
        raise ValueError("text")
    return value


def _port(value: object, _folder: Path) -> int:
    text = str(value)
    if isinstance(value, bool) or not (text.isascii() and text.isdecimal() and 0 < int(text[:9]) < 65536):
        raise ValueError("a number from 1 to 65535")
    return int(text)


def _seconds(value: object, _folder: Path) -> float:
    try:
        seconds = 0.0 if isinstance(value, bool) else float(str(value))
    except ValueError:
        seconds = 0.0
    if not (isfinite(seconds) and seconds > 0):
        raise ValueError("a positive number of seconds")
    return seconds


def _key(value: object, folder: Path) -> str:
    """Return the text of a key as it is, or the path of its file."""
    text = _text(value, folder)
    if text.lstrip().startswith("-----BEGIN"):
        return text
    from pathlib import Path

    try:
        path = folder / Path(text).expanduser()
        if path.is_file():
            return str(path)
    except (OSError, RuntimeError, ValueError):  # Too long, of no user, or with a null character.
        pass
    raise ValueError("the path of a file that is there, or PEM text")


def _address(value: object, folder: Path) -> str:
    from urllib.parse import urlsplit

    text = _text(value, folder)
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError("an address such as ws://127.0.0.1:33333")
    return text


def _one_of(choices: tuple[str, ...]) -> Callable[[object, Path], object]:
    def check(value: object, _folder: Path) -> object:
        if value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return value

    return check


SETTINGS: Final[Mapping[str, Setting]] = {
    setting.key: setting
    for setting in (
        Setting("host", _text, "name or address of the machine that OpenD runs on"),
        Setting("port", _port, "OpenD's API port"),
        Setting("rsa_key", _key, "the RSA private key: a path, or its PEM text", is_secret=True),
        Setting("encryption", _one_of(get_args(EncryptionMode)), "the AES mode to ask for with a key"),
        Setting("ws_url", _address, "the address of OpenD's WebSocket port, instead of host and port"),
        Setting("ws_key", _text, "the WebSocket key", is_secret=True),
        Setting("timeout", _seconds, "seconds that a call waits for its reply"),
        Setting("connect_timeout", _seconds, "seconds for everything up to the InitConnect reply"),
        Setting("client_id", _text, "the name under which the gateway knows the client"),
        Setting("rate_limit", _one_of(get_args(RateLimitPolicy)), "how to treat calls over the published limits"),
    )
}
"""Every setting by its key."""
