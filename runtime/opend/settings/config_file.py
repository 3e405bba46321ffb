"""Find and read the configuration file and its profiles.

Invariant: the keys outside of the profiles hold for every profile; a profile overrides them. The whole file is checked,
whichever profile is asked for.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from opend.errors import UsageError
from opend.settings.limits import LIMITS, read_limits
from opend.settings.table import SETTINGS, Given, is_path
from opend.settings.wording import there_are
from opend.small_files import read_small_file

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["config_path", "read_profile"]

_logger: Final = logging.getLogger("opend.settings")
_LONGEST: Final = 1_000_000
_SHOWN: Final = 200
_OTHERS: Final = 0o077
_PROFILES: Final = "profiles"


def config_path(environment: Mapping[str, str]) -> Path:
    """Return where the file lies unless OPEND_CONFIG says otherwise; it need not exist.

    The place is the same on Linux and macOS, like that of most command lines, so one description holds for both.
    """
    if os.name == "nt" and environment.get("APPDATA"):
        home = Path(environment["APPDATA"])
    else:
        named = Path(environment.get("XDG_CONFIG_HOME", ""))
        home = named if named.is_absolute() else Path("~/.config").expanduser()
    return home / "opend" / "config.toml"


def read_profile(environment: Mapping[str, str], profile: str | None) -> tuple[dict[str, Given], ...]:
    """Return the layers of the file, the lowest first: its keys outside of the profiles, and the profile's."""
    named = environment.get("OPEND_CONFIG")
    try:
        path = Path(named).expanduser() if named else config_path(environment)
    except RuntimeError:  # Nobody's home, as in a container whose user has none.
        if named or profile is not None:
            place = f"OPEND_CONFIG names {named}" if named else f"there is no profile {profile!r}"
            raise UsageError(f"{place}, but the home folder is not known") from None
        return ()
    if str(path) == os.devnull:  # How programs are told of no file at all.
        return _no_file(profile, path)
    try:
        content, mode = read_small_file(path, _LONGEST)
    except (FileNotFoundError, NotADirectoryError):  # The home of a service may be /dev/null.
        if named:
            raise UsageError(f"OPEND_CONFIG names {path}, which does not exist") from None
        return _no_file(profile, path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        place = "OPEND_CONFIG names" if named else "the configuration is"
        way = "" if named else f" (OPEND_CONFIG={os.devnull} does without one)"
        raise UsageError(f"{place} {str(path)[:_SHOWN]}, which cannot be read: {reason or error}{way}") from None
    tables = _tables(path, content)
    if os.name == "posix" and mode & _OTHERS and any(map(_holds_key, tables.values())):
        _logger.warning("others than its owner can read %s, which holds a key: chmod 600 makes it yours alone", path)
    if profile is not None and profile not in tables:
        names = sorted(filter(None, tables))
        raise UsageError(f"{path} has no profile {profile!r}{there_are(profile, names)}")
    return (tables[""],) if profile is None else (tables[""], tables[profile])


def _holds_key(table: Mapping[str, Given]) -> bool:
    """Return whether a secret stands in the file itself; the file that a path names is warned of when it is read."""
    return any(SETTINGS[key].is_secret and not is_path(given) for key, given in table.items() if key in SETTINGS)


def _no_file(profile: str | None, path: Path) -> tuple[()]:
    """Return the layers where there is no file; raises UsageError if a profile is asked for."""
    if profile is not None:
        raise UsageError(f"there is no profile {profile!r}: {path} does not exist or is empty") from None
    return ()


def _tables(path: Path, content: bytes) -> dict[str, dict[str, Given]]:
    """Return the settings of each profile by its name, and under "" those that hold for all."""
    import tomllib

    try:
        document = tomllib.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is not TOML: {error}") from None
    profiles: Any = document.pop(_PROFILES, {})
    if not isinstance(profiles, dict):
        raise UsageError(f"{path}: {_PROFILES} must be tables, such as [{_PROFILES}.paper]")
    tables = {"": _checked(path, "", document)}
    for name, table in cast("dict[str, Any]", profiles).items():
        place = f"{_PROFILES}.{name}"
        if not name or not isinstance(table, dict):
            raise UsageError(f"{path}: {place} must be a table: [{_PROFILES}.paper]")
        tables[name] = _checked(path, f"{place}.", cast("dict[str, object]", table))
    return tables


def _checked(path: Path, prefix: str, table: dict[str, object]) -> dict[str, Given]:
    folder = path.absolute().parent
    limits = read_limits(table.pop(LIMITS), f"{path}: {prefix}{LIMITS}", folder) if LIMITS in table else {}
    for key in table:
        if key not in SETTINGS:
            raise UsageError(f"{path}: {prefix}{key} is not a setting{there_are(key, [*SETTINGS, LIMITS])}")
    return limits | {key: Given(value, f"{path}: {prefix}{key}", folder) for key, value in table.items()}
