"""List the settings, each with its key, its environment variable and the values that it takes.

Invariant: a value from the environment, which is text, and a value from a file go through the same check.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from opend.crypto import EncryptionMode, NamedPem, read_pem
from opend.errors import UsageError
from opend.session.life.limits import RateLimitPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["SETTINGS", "Given", "Setting", "is_path"]


_LONGEST_LINE: Final = 1000
_KEY_FILES: Final = (".pem", ".key", ".txt")


class Given(NamedTuple):
    """A value as it was given, how to name its place to the user, and the folder that a relative path starts from."""

    value: object
    place: str
    folder: Path


class Setting(NamedTuple):
    """One value that an application may leave to its surroundings."""

    key: str
    """The key in the file, which is the name of the client's argument too."""
    check: Callable[[Given], object]
    """Returns the value to use, from what was given; raises ValueError with what is wanted instead."""
    meaning: str
    is_secret: bool = False
    """Whether the value must not be shown."""

    @property
    def variable(self) -> str:
        """The environment variable, such as ``OPEND_HOST``."""
        return f"OPEND_{self.key.upper()}"


def _text(given: Given) -> str:
    if not (isinstance(given.value, str) and given.value.strip()):
        raise ValueError("text")
    return given.value


def _line(given: Given) -> str:
    text = _text(given)
    if len(text) > _LONGEST_LINE or not text.isprintable():
        raise ValueError(f"text of at most {_LONGEST_LINE} characters on one line")
    return text


def _port(given: Given) -> int:
    text = str(given.value)
    if isinstance(given.value, bool) or not (text.isascii() and text.isdecimal() and 0 < int(text[:9]) < 65536):
        raise ValueError("a number from 1 to 65535")
    return int(text)


def _seconds(given: Given) -> float:
    try:
        seconds = 0.0 if isinstance(given.value, bool) else float(str(given.value))
    except ValueError:
        seconds = 0.0
    if not (isfinite(seconds) and seconds > 0):
        raise ValueError("a positive number of seconds")
    return seconds


def is_path(given: Given) -> bool:
    """Return whether the text of a key is certain to be a path, by the end of its name, rather than part of a key."""
    text = given.value if isinstance(given.value, str) else ""
    return len(text) < _LONGEST_LINE and text.isprintable() and text.endswith(_KEY_FILES)


def _key(given: Given) -> NamedPem:
    """Return the text of a key, given as it is or as the path of its file; raises UsageError for such a file."""
    text = _text(given)
    if text.lstrip().startswith("-----BEGIN"):
        return NamedPem(text.encode(errors="surrogateescape"), given.place)
    from pathlib import Path

    try:
        path = given.folder / Path(text).expanduser()
        is_there = path.exists()
    except (OSError, RuntimeError, ValueError):  # Too long, of no user, or with a null character.
        path, is_there = Path(), False
    if not is_there:
        shown = f", but there is no {path}" if is_path(given) else ""
        raise ValueError(f"the path of a file that is there, or PEM text{shown}")
    return read_pem(path, place=f"{given.place}:")


def _address(given: Given) -> str:
    from urllib.parse import urlsplit

    text = _line(given)
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
        has_secret = "@" in parts.netloc
    except ValueError:
        is_whole, has_secret = False, "@" in text
    if has_secret:  # Not shown, since it may hold a password.
        raise UsageError(f"{given.place} names a user, which OpenD's WebSocket port does not know: set ws_key instead")
    if not is_whole:
        raise ValueError("an address such as ws://127.0.0.1:33333")
    return text


def _one_of(choices: tuple[str, ...]) -> Callable[[Given], object]:
    def check(given: Given) -> object:
        if given.value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return given.value

    return check


SETTINGS: Final[Mapping[str, Setting]] = {
    setting.key: setting
    for setting in (
        Setting("host", _line, "name or address of the machine that OpenD runs on"),
        Setting("port", _port, "OpenD's API port"),
        Setting("rsa_key", _key, "the RSA private key: a path, or its PEM text", is_secret=True),
        Setting("encryption", _one_of(get_args(EncryptionMode)), "the AES mode to ask for with a key"),
        Setting("ws_url", _address, "the address of OpenD's WebSocket port, instead of host and port"),
        Setting("ws_key", _line, "the WebSocket key", is_secret=True),
        Setting("timeout", _seconds, "seconds that a call waits for its reply"),
        Setting("connect_timeout", _seconds, "seconds for everything up to the InitConnect reply"),
        Setting("client_id", _line, "the name under which the gateway knows the client"),
        Setting("rate_limit", _one_of(get_args(RateLimitPolicy)), "how to treat calls over the published limits"),
    )
}
"""Every setting by its key."""
