"""Load securities from a TOML file, to be listed in place of the built-in ones.

Invariant: a file is read as a whole or refused with an error that names the file, the row, the field and the value;
rows count from 1.

A file holds one ``[[security]]`` table for each security::

    [[security]]
    market = "HK"             # HK, US, SH or SZ
    code = "00700"            # without the market's prefix
    name = "TENCENT"
    kind = "stock"            # stock, fund, index, plate, future or warrant
    lot_size = 100            # shares in one board lot; 1 for futures
    base_price = 500.0        # the anchor of the random walk, in the currency
    currency = "HKD"
    trades_per_minute = 240   # optional, 1 to 900; by default 60
    volatility = 0.36         # optional: annual volatility of the price, as a fraction
    listed = 2004-06-16       # optional: the first day of trading
    issued_shares = 9_190_000_000  # optional: by default, a plausible number is drawn
    option_root = "TCH"       # optional: lists a chain of options whose codes begin with this
    members = ["HK.00700"]    # optional: the codes of an index's or a plate's members
    plate_type = "industry"   # optional, of a plate: industry, region, concept or other
    price_step = 0.25         # optional: one price step for all prices, in place of the exchange's grid

The futures on an index with a well-known code (HK.800000, HK.800100, US..SPX) are listed along with it.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from opend.errors import UsageError
from opend.simulator.calendar.exchanges import EXCHANGES, PRICE_UNITS, PriceGrid
from opend.simulator.instruments.listing import Listing
from opend_proto.qot_common import PlateSetType, QotMarket, SecurityType

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["load_securities"]

ValueT = TypeVar("ValueT")

_MARKETS: Final = {exchange.prefix: market for market, exchange in EXCHANGES.items()}
_KINDS: Final = {
    "stock": SecurityType.EQTY,
    "fund": SecurityType.TRUST,
    "index": SecurityType.INDEX,
    "plate": SecurityType.PLATE,
    "future": SecurityType.FUTURE,
    "warrant": SecurityType.WARRANT,
}
_PLATE_TYPES: Final = {
    "industry": PlateSetType.INDUSTRY,
    "region": PlateSetType.REGION,
    "concept": PlateSetType.CONCEPT,
    "other": PlateSetType.OTHER,
}
# The TOML type of each field; a float may be written as an integer.
_NEEDED: Final[dict[str, type]] = {
    "market": str,
    "code": str,
    "name": str,
    "kind": str,
    "lot_size": int,
    "base_price": float,
    "currency": str,
}
_OPTIONAL: Final[dict[str, type]] = {
    "trades_per_minute": int,
    "volatility": float,
    "listed": date,
    "issued_shares": int,
    "option_root": str,
    "members": list,
    "plate_type": str,
    "price_step": float,
}
_TYPES: Final = _NEEDED | _OPTIONAL
_WORDS: Final = {
    str: "text",
    int: "a whole number",
    float: "a number",
    date: "a day such as 2004-06-16",
    list: "a list",
}
_AS_THEY_ARE: Final = ("trades_per_minute", "volatility", "listed", "issued_shares", "option_root")


def load_securities(path: str | PathLike[str]) -> tuple[Listing, ...]:
    """Read the securities of a file, for ``Simulator(securities=…)``.

    Raises:
        UsageError: The file cannot be read, is not TOML, or does not describe securities; the message names the file
            and, where known, the row, the field and the value.
    """
    rows = _rows(Path(path))
    listings: dict[tuple[int, str], Listing] = {}
    for number, row in enumerate(rows, 1):
        where = f"{path}: security {number}"
        listing = _listing(where, row)
        if listing.key in listings:
            raise UsageError(f"{where}: {listing.text} is listed twice")
        listings[listing.key] = listing
    for number, listing in enumerate(listings.values(), 1):
        for key in listing.members:
            if key not in listings:
                raise UsageError(f"{path}: security {number}: members: {key[1]!r} of {listing.text} is not listed")
    return tuple(listings.values())


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is no TOML: {error}") from error
    for name in content:
        if name != "security":
            raise UsageError(f"{path}: unknown table {name!r}: only [[security]] tables are read")
    rows: object = content.get("security")
    if not isinstance(rows, list) or not rows:
        raise UsageError(f"{path}: holds no security: write at least one [[security]] table")
    for number, row in enumerate(cast("list[object]", rows), 1):
        if not isinstance(row, dict):
            raise UsageError(f"{path}: security {number}: must be a [[security]] table, not {row!r}")
    return cast("list[dict[str, Any]]", rows)


def _listing(where: str, row: dict[str, Any]) -> Listing:
    _check_fields(where, row)
    market = _choice(where, "market", row["market"], _MARKETS)
    members = [_member(where, each) for each in row.get("members", [])]
    plate_type = _choice(where, "plate_type", row.get("plate_type", "other"), _PLATE_TYPES)
    kind = _choice(where, "kind", row["kind"], _KINDS)
    try:
        return Listing(
            market=market,
            code=row["code"],
            name=row["name"],
            currency=row["currency"],
            lot_size=row["lot_size"],
            base_price=float(row["base_price"]),
            kind=kind,
            members=tuple(members),
            plate_type=plate_type if kind == SecurityType.PLATE else PlateSetType.ALL,
            price_grid=_grid(where, row.get("price_step")),
            **{name: row[name] for name in _AS_THEY_ARE if name in row},
        )
    except ValueError as error:
        raise UsageError(f"{where}: {error}") from error


def _check_fields(where: str, row: dict[str, Any]) -> None:
    for name in _NEEDED:
        if name not in row:
            raise UsageError(f"{where}: {name} is missing")
    for name, value in row.items():
        if name not in _TYPES:
            raise UsageError(f"{where}: unknown field {name!r}: there are {', '.join(_TYPES)}")
        wanted = _TYPES[name]
        allowed = (int, float) if wanted is float else wanted
        if not isinstance(value, allowed) or isinstance(value, bool):
            raise UsageError(f"{where}: {name} must be {_WORDS[wanted]}, not {value!r}")
        if wanted is str and not value:
            raise UsageError(f"{where}: {name} must not be empty")


def _choice(where: str, name: str, value: str, choices: dict[str, ValueT]) -> ValueT:
    if value not in choices:
        raise UsageError(f"{where}: {name} must be one of {', '.join(choices)}, not {value!r}")
    return choices[value]


def _member(where: str, value: object) -> tuple[QotMarket, str]:
    prefix, _, code = value.partition(".") if isinstance(value, str) else ("", "", "")
    if prefix not in _MARKETS or not code:
        raise UsageError(f"{where}: members must be codes such as HK.00700, not {value!r}")
    return _MARKETS[prefix], code


def _grid(where: str, step: float | None) -> PriceGrid | None:
    if step is None:
        return None
    units = round(step * PRICE_UNITS)
    if units < 1 or abs(units - step * PRICE_UNITS) > 1e-9:
        raise UsageError(f"{where}: price_step must be a multiple of {1 / PRICE_UNITS}, not {step}")
    return PriceGrid(limits=(), steps=(units,))
