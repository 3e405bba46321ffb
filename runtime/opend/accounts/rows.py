"""Return lists and single messages that also convert to data frames.

Invariant: they are what the schema says they are; a frame is made only when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar, overload

from opend.errors import UsageError
from opend_proto.schema import Message
from opend_proto.trd_common import Funds, MaxTrdQtys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table as ArrowTable

__all__ = ["AccountFunds", "MaxQuantities", "Rows", "extended"]

MessageT = TypeVar("MessageT", bound=Message)
ExtendedT = TypeVar("ExtendedT", bound=Message)

_LIBRARIES: Final = {"pandas": "to_pandas", "polars": "to_polars", "arrow": "to_arrow"}


class _Framed:
    """Converts to a data frame of `opend.frames`."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        raise NotImplementedError

    @overload
    def frame(self, library: Literal["pandas"] = "pandas") -> PandasFrame: ...
    @overload
    def frame(self, library: Literal["polars"]) -> PolarsFrame: ...
    @overload
    def frame(self, library: Literal["arrow"]) -> ArrowTable: ...
    def frame(self, library: str = "pandas") -> Any:
        """Return a frame of pandas, polars or Arrow, with the columns of `opend.frames`, also if there are no rows."""
        from opend import frames  # Only loaded when used.

        if library not in _LIBRARIES:
            raise UsageError(f"library must be one of {', '.join(_LIBRARIES)}, not {library!r}")
        rows, kind = self._messages()
        return getattr(frames, _LIBRARIES[library])(rows, of=kind)


class Rows(list[MessageT], _Framed, Generic[MessageT]):
    """A list of messages of one type."""

    __slots__ = ("_kind",)

    def __init__(self, kind: type[MessageT], rows: Iterable[MessageT]) -> None:
        super().__init__(rows)
        self._kind = kind

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return self, self._kind


class AccountFunds(Funds, _Framed):
    """An account's funds."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return [extended(Funds, self)], Funds


class MaxQuantities(MaxTrdQtys, _Framed):
    """How much of a security can be bought and sold."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return [extended(MaxTrdQtys, self)], MaxTrdQtys


def extended(kind: type[ExtendedT], message: Message) -> ExtendedT:
    """Return a message as one of a class that extends its own."""
    return kind(**{field.attribute: getattr(message, field.attribute) for field in message.FIELDS})
