"""Return lists of messages, and single messages, that also convert to data frames.

Invariant: they are what the schema says they are; a frame is made only when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar, overload

from opend.errors import UsageError
from opend.frames.reading import to_arrow, to_pandas, to_polars
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table as ArrowTable

__all__ = ["Framed", "Rows"]

MessageT = TypeVar("MessageT", bound=Message)

_LIBRARIES: Final[Mapping[str, Callable[..., Any]]] = {"pandas": to_pandas, "polars": to_polars, "arrow": to_arrow}


class Framed:
    """Converts to a data frame."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        """Return the rows of the frame, and their type."""
        raise NotImplementedError

    @overload
    def frame(self, library: Literal["pandas"] = "pandas", *, prefix: bool = True) -> PandasFrame: ...
    @overload
    def frame(self, library: Literal["polars"], *, prefix: bool = True) -> PolarsFrame: ...
    @overload
    def frame(self, library: Literal["arrow"], *, prefix: bool = True) -> ArrowTable: ...
    def frame(self, library: str = "pandas", *, prefix: bool = True) -> Any:
        """Return a frame of pandas, polars or Arrow, with the columns of `opend.frames`, also if there are no rows."""
        if library not in _LIBRARIES:
            raise UsageError(f"library must be one of {', '.join(_LIBRARIES)}, not {library!r}")
        rows, kind = self._messages()
        return _LIBRARIES[library](rows, of=kind, prefix=prefix)


class Rows(list[MessageT], Framed, Generic[MessageT]):
    """A list of messages of one type."""

    __slots__ = ("_kind",)

    def __init__(self, kind: type[MessageT], rows: Iterable[MessageT]) -> None:
        super().__init__(rows)
        self._kind = kind

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return self, self._kind
