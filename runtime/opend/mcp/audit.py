"""Write every call of every tool into a file of JSON lines.

Invariant: a line is whole on its way to the disk when `AuditLog.record` returns, and on the disk where something is
about to be sent; a line that cannot be written refuses the call. Secrets are masked.
"""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from opend.errors import UsageError
from opend.mcp.permits import Entry, Refused
from opend.schema.secrets import MASK
from opend.small_files import open_to_append

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["AuditLog", "audit_path", "without_secrets"]

_WHAT: Final = "the audit log"
_SECRET: Final = re.compile("passw|pwd|secret|token|credential|md5|aes|rsa|key$", re.IGNORECASE)
"""Names under which an agent might give a password or a key; those that the schema marks are among them."""
_LONGEST: Final = 8_192
_DURABLE: Final = frozenset({"sending", "sent"})
"""The events whose lines must survive a loss of power."""


def audit_path(environment: Mapping[str, str]) -> Path:
    """Return where the log lies unless the command line says otherwise: the user's folder for the state of programs."""
    if os.name == "nt" and environment.get("LOCALAPPDATA"):
        home = Path(environment["LOCALAPPDATA"])
    else:
        named = Path(environment.get("XDG_STATE_HOME", ""))
        try:
            home = named if named.is_absolute() else Path("~/.local/state").expanduser()
        except RuntimeError:  # Nobody's home, as in a container whose user has none.
            raise UsageError("the home folder is not known; name the audit log with --audit FILE") from None
    return home / "opend" / "mcp-audit.jsonl"


class AuditLog:
    """A file that only its owner may use; several servers and threads may write into it."""

    def __init__(self, path: Path) -> None:
        """Open the file, made if need be; raises UsageError if it cannot be written or others may use it."""
        self.path = path
        self._session = token_hex(4)
        self._file = open_to_append(path, _WHAT)
        self._lock = Lock()
        self._is_torn = False
        """Whether the file may end in the beginning of a line, since the disk was full."""

    def record(self, entry: Entry) -> None:
        """Write a line; raises Refused if that fails."""
        line = json.dumps(self._fields(entry), ensure_ascii=True, default=str) + "\n"
        try:
            with self._lock:
                self._reopen_if_moved()
                self._write(line.encode())
                if entry.event in _DURABLE:
                    os.fsync(self._file)
        except (OSError, UsageError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise Refused(f"refused, since {_WHAT} cannot be written ({self.path}: {why})") from None

    def close(self) -> None:
        """Close the file; nothing can be recorded afterwards."""
        with self._lock:
            if self._file >= 0:
                os.close(self._file)
            self._file = -1

    def _fields(self, entry: Entry) -> dict[str, object]:
        told: dict[str, object] = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "session": self._session,
            "event": entry.event,
            "call": entry.call,
            "tool": _cut(entry.tool),
            "arguments": _short(without_secrets(entry.arguments)),
            "method": entry.method,
            "effect": entry.effect,
            "decision": _cut(entry.decision),
            "answer": entry.answer,
            "code": entry.code,
            "outcome": _cut(entry.outcome),
            "seconds": None if entry.seconds is None else round(entry.seconds, 6),
            "details": without_secrets(entry.details),
        }
        return {name: value for name, value in told.items() if value not in (None, "", {})}

    def _write(self, line: bytes) -> None:
        """Write all of a line, in one piece unless the disk is nearly full."""
        rest = b"\n" + line if self._is_torn else line
        while rest:
            rest = rest[os.write(self._file, rest) :]
            self._is_torn = bool(rest)

    def _reopen_if_moved(self) -> None:
        """Go on in a new file if the old one was moved away, as programs that rotate logs do, or deleted."""
        if self._file < 0:
            raise UsageError("it is closed")
        mine = os.fstat(self._file)
        try:
            there = self.path.lstat()
        except FileNotFoundError:
            there = None
        if there is None or (there.st_dev, there.st_ino) != (mine.st_dev, mine.st_ino):
            descriptor = open_to_append(self.path, _WHAT)
            os.close(self._file)
            self._file, self._is_torn = descriptor, False


def without_secrets(value: object) -> object:
    """Return JSON with a mask in place of whatever may be a password or a key, going by the names."""
    if isinstance(value, dict):
        fields = cast("Mapping[object, object]", value)
        return {
            str(name): MASK if _SECRET.search(str(name)) and each is not None else without_secrets(each)
            for name, each in fields.items()
        }
    if isinstance(value, list | tuple):
        return [without_secrets(each) for each in cast("list[object]", value)]
    if isinstance(value, float) and not isfinite(value):
        return str(value)  # JSON has no such number, and other readers would not read the line.
    return value


def _short(arguments: object) -> object:
    """Return the arguments, or the beginning of their text if that is longer than a line should be."""
    text = json.dumps(arguments, default=str)
    return arguments if len(text) <= _LONGEST else _cut(text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text):,} characters)"
