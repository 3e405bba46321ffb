"""Adjust stored bars for corporate actions, by the factors that the gateway gives with each action.

The vendor's formula (its questions and answers about quotes, and proto/Qot_Common.proto, Rehab): an adjusted price is
the price times factor A plus factor B. Of several actions, forward applies those whose ex-date comes after the day of
the price, earliest first; backward those whose ex-date is that day or before it, latest first.

Invariant: nothing is rounded, and what is not a price, such as volume and turnover, stays as traded. That the gateway
leaves those as they are too is inferred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, cast

from opend.errors import UsageError
from opend.storage.kinds import arrow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyarrow import Table as ArrowTable

__all__ = ["Direction", "Factors", "adjusted_bars", "factors_of"]

Direction: TypeAlias = Literal["forward", "backward"]
"""``forward`` leaves the latest prices as traded, ``backward`` the first."""

_FACTORS: Final = {"forward": ("fwd_factor_a", "fwd_factor_b"), "backward": ("bwd_factor_a", "bwd_factor_b")}
_PRICES: Final = ("open_price", "high_price", "low_price", "close_price")
_LAST_CLOSE: Final = "last_close_price"
_UNADJUSTED: Final = "NONE"
_DATE_LETTERS: Final = 10
"""The letters of a date, which a time begins with."""


class Factors(NamedTuple):
    """The adjustments of one security by day: those of a price are at the number of ex-dates up to its day."""

    days: Any
    """An array of the ex-dates, ascending, in days since 1970."""
    a: Any
    """An array of factors A after each number of ex-dates, from none to all."""
    b: Any
    """Factors B likewise, in the security's currency."""

    def at(self, days: Any) -> tuple[Any, Any]:
        """Return the factors A and B of prices on days, given in days since 1970."""
        place = _numpy().searchsorted(self.days, days, side="right")
        return self.a[place], self.b[place]


def factors_of(days: Any, a: Any, b: Any, direction: Direction) -> Factors:
    """Return the adjustments by actions with their own factors, given as arrays, in ascending order of their ex-dates.

    Raises UsageError for an unknown direction.
    """
    numpy, count = _numpy(), len(days)
    chain_a, chain_b = numpy.ones(count + 1), numpy.zeros(count + 1)
    # Each place has one action more than the one before it: from the latest back, or from the earliest on. That action
    # is applied first.
    is_forward = _checked(direction) == "forward"
    for action in range(count - 1, -1, -1) if is_forward else range(count):
        before, place = (action + 1, action) if is_forward else (action, action + 1)
        chain_a[place] = chain_a[before] * a[action]
        chain_b[place] = chain_a[before] * b[action] + chain_b[before]
    return Factors(numpy.asarray(days), chain_a, chain_b)


def adjusted_bars(bars: ArrowTable, actions: ArrowTable, direction: Direction) -> ArrowTable:
    """Return bars with their prices adjusted for corporate actions; both tables are as a dataset reads them.

    The change (``change_rate``) follows from the adjusted prices. Bars of a week or longer that an ex-date falls into
    cannot be adjusted exactly: adjust days and merge those.

    Args:
        bars: Unadjusted bars of a day or shorter (kinds ``bars-1m`` … ``bars-day``), of any number of securities.
        actions: The corporate actions of these securities (kind ``actions``), with none left out from the first bar on.
        direction: ``forward`` leaves the latest prices as traded, ``backward`` the first.

    Raises:
        UsageError: The direction is unknown, a column is missing, the bars are adjusted already, or pyarrow is missing.
    """
    names = _FACTORS[_checked(direction)]
    _check("bars", bars, ("code", "time", "close_price"))
    _check("actions", actions, ("code", "time", *names))
    _refuse_adjusted(bars)
    prices: dict[str, Any] = {
        name: _numbers(bars, name) for name in (*_PRICES, _LAST_CLOSE) if name in bars.column_names
    }
    by_code = dict(_factors_by_code(actions, names, direction))
    for code, rows, days in _rows_by_code(bars):
        factors = by_code.get(code)
        if factors is not None:
            _adjust(prices, rows, days, factors)
    return _replaced(bars, prices, direction)


def _adjust(prices: dict[str, Any], rows: Any, days: Any, factors: Factors) -> None:
    numpy = _numpy()
    a, b = factors.at(days)
    for name in prices.keys() - {_LAST_CLOSE}:
        prices[name][rows] = prices[name][rows] * a + b
    if _LAST_CLOSE in prices:
        # The close before the first bar of a day is that of an earlier day.
        begins = numpy.ones(len(days), "int64")
        begins[1:] = days[1:] != days[:-1]
        a, b = factors.at(days - begins)
        closes = prices[_LAST_CLOSE][rows]
        # The gateway says 0 where there is none.
        prices[_LAST_CLOSE][rows] = numpy.where(closes == 0.0, numpy.nan, closes) * a + b


def _checked(direction: Direction) -> Direction:
    if direction not in _FACTORS:
        raise UsageError(f"bars are adjusted 'forward' or 'backward', not {direction!r}")
    return direction


def _check(what: str, table: ArrowTable, needed: tuple[str, ...]) -> None:
    missing = [name for name in needed if name not in table.column_names]
    if missing:
        raise UsageError(f"to adjust bars, the {what} need their columns {', '.join(missing)}")


def _refuse_adjusted(bars: ArrowTable) -> None:
    if "adjustment" not in bars.column_names:
        return
    found = {name for name in bars.column("adjustment").unique().to_pylist() if name != _UNADJUSTED}
    if found:
        named = ", ".join(sorted(map(str, found)))
        raise UsageError(f"these bars are adjusted already ({named}): take unadjusted ones")


def _factors_by_code(
    actions: ArrowTable, names: tuple[str, str], direction: Direction
) -> Iterator[tuple[str, Factors]]:
    a, b = (_numbers(actions, name) for name in names)
    for code, rows, days in _rows_by_code(actions):
        yield code, factors_of(days, a[rows], b[rows], direction)


def _rows_by_code(table: ArrowTable) -> Iterator[tuple[str, Any, Any]]:
    """Yield each code with the places of its rows, in the order of their times, and with their days since 1970."""
    if not table.num_rows:
        return
    numpy, pyarrow = _numpy(), arrow()
    codes: Any = table.column("code").cast(pyarrow.string()).combine_chunks()
    encoded = codes.dictionary_encode()
    places = encoded.indices.to_numpy(zero_copy_only=False)
    times = _texts(table, "time")
    order, days = numpy.argsort(times, kind="stable"), _days(table)
    for place, code in enumerate(encoded.dictionary.to_pylist()):
        rows = order[places[order] == place]
        yield code, rows, days[rows]


def _texts(table: ArrowTable, name: str) -> Any:
    return _numpy().array(table.column(name).to_pylist(), "U19")


def _days(table: ArrowTable) -> Any:
    """Return the days of local times, in days since 1970."""
    pyarrow, compute = arrow(), arrow("pyarrow.compute")
    dates: Any = compute.utf8_slice_codeunits(table.column("time").cast(pyarrow.string()), 0, _DATE_LETTERS)
    return dates.cast(pyarrow.date32()).cast(pyarrow.int32()).to_numpy().astype("int64")


def _numbers(table: ArrowTable, name: str) -> Any:
    """Return a copy of a column of numbers, with NaN for nulls."""
    return _numpy().array(table.column(name).to_numpy(), "float64")


def _replaced(bars: ArrowTable, columns: dict[str, Any], direction: Direction) -> ArrowTable:
    numpy, pyarrow = _numpy(), arrow()
    if _LAST_CLOSE in columns and "change_rate" in bars.column_names:
        with numpy.errstate(divide="ignore", invalid="ignore"):
            change = (columns["close_price"] / columns[_LAST_CLOSE] - 1) * 100
        columns["change_rate"] = numpy.where(numpy.isfinite(change), change, numpy.nan)
    for name, values in columns.items():
        column = pyarrow.array(values, pyarrow.float64(), mask=numpy.isnan(values))
        bars = bars.set_column(bars.column_names.index(name), name, column)
    if "adjustment" in bars.column_names:
        named: Any = pyarrow.array([direction.upper()] * bars.num_rows, pyarrow.string()).dictionary_encode()
        place, schema = bars.column_names.index("adjustment"), cast("Any", bars.schema)
        bars = bars.set_column(place, "adjustment", named.cast(schema.field("adjustment").type))
    return bars


def _numpy() -> Any:
    from opend.frames.extras import load

    return load("numpy", what="adjusting bars", extra="collect")
