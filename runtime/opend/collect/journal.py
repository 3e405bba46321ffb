"""Keep a note in the folder of what is being collected, so that the next run knows how the last one ended.

Invariant: the note is there before the first row is collected, and goes only after the last one is on the disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from json import dumps, loads
from typing import TYPE_CHECKING, Any, Final

from opend.errors import StorageError
from opend.small_files import replace_file
from opend.zones import instant, microseconds_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["Journal"]

_NAME: Final = ".session"


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of data of one security."""

    kind: str
    code: str


class Journal:
    """The note of one folder; only who holds the folder's lock may have it.

    Raises:
        StorageError: The note cannot be read.
    """

    def __init__(self, root: Path) -> None:
        self._path = root / _NAME
        self._left_open = self._read()
        self._own: dict[Series, int] = {}

    def left_open(self, kind: str, code: str) -> int | None:
        """Return since when a run collected a series that ended without closing, in microseconds since 1970 UTC."""
        return self._left_open.get(Series(kind, code))

    def begin(self, series: Iterable[tuple[str, str]], now: int) -> None:
        """Note that these series, as kinds and codes, are collected from now on; what was left open keeps its time."""
        for kind, code in series:
            each = Series(kind, code)
            self._own[each] = self._left_open.get(each, now)
        self._write({**self._left_open, **self._own})

    def end(self) -> None:
        """Note that all that was collected is on the disk."""
        self._write({each: since for each, since in self._left_open.items() if each not in self._own})

    def _read(self) -> dict[Series, int]:
        try:
            told: Any = loads(self._path.read_bytes())
            return {
                Series(kind, code): microseconds_of(datetime.fromisoformat(since))
                for kind, codes in told["open"].items()
                for code, since in codes.items()
            }
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StorageError(f"{self._path} cannot be read: {error.strerror or error}") from error
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise StorageError(
                f"{self._path} is damaged: remove it, and the next run cannot tell how the last one ended"
            ) from error

    def _write(self, series: dict[Series, int]) -> None:
        kinds: dict[str, dict[str, str]] = {}
        for each, since in series.items():
            kinds.setdefault(each.kind, {})[each.code] = instant(since).isoformat()
        try:
            if not kinds:
                self._path.unlink(missing_ok=True)
                return
            replace_file(self._path, dumps({"open": kinds}).encode())
        except OSError as error:
            raise StorageError(f"{self._path} cannot be written: {error.strerror or error}") from error
