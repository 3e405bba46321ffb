"""Provide the screens of stocks, warrants and options.

Invariant: columns and their order are those of futu-api 10.11; a screen answers with a tuple of whether this is the
last page, the number of all securities found, and those of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.futu.calls import Argument, Call, Part, dictionaries, frame, together, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.screening.option_request import OptionScreenRequest
from opend.futu.screening.stock_request import StockScreenRequest
from opend.futu.screening.warrant_request import WarrantScreenRequest
from opend.futu.tables.columns import TableColumn, each, number_of, records, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ScreenCalls"]


def _fields_of(kind: type[Any]) -> Callable[[Mapping[str, Any]], Mapping[str, object]]:
    """Return what makes the fields of a request object."""

    def prepare(arguments: Mapping[str, Any]) -> Mapping[str, object]:
        request = arguments["request"]
        if not isinstance(request, kind):
            raise UsageError(f"request must be a {kind.__name__}, not {request!r}")
        fields: Mapping[str, object] = request.fields()
        return fields

    return prepare


def _screen(protocol: str, kind: type[Any], rows: Part) -> Call:
    page = together(value("last_page", absent=True), value("all_count", 0), rows)
    return Call(protocol, (Argument("request", "-"),), (page,), _fields_of(kind))


_TEXTS: Final = ("enum_type_name", "enum_name")


def _results(results: Any) -> list[dict[str, object]]:
    """Return the properties of a stock that were asked for, each with its kind and value."""
    return [_result(field.attribute, found) for result in results for field, found in _set_fields(result)]


def _result(kind: str, found: Any) -> dict[str, object]:
    cells: dict[str, object] = {"type": kind.removesuffix("_property_result")}
    for field, cell in _set_fields(found):
        if field.attribute == "property":
            cells["property"] = {inner.name: _plain(one) for inner, one in _set_fields(cell)}
        elif cell or field.attribute not in _TEXTS:
            cells[field.attribute] = _plain(cell)
    return cells


def _set_fields(message: Any) -> list[tuple[Any, Any]]:
    """Return the fields of a message that are present, with their values."""
    pairs = [(field, getattr(message, field.attribute)) for field in message.FIELDS]
    return [(field, found) for field, found in pairs if found is not None and (field.label != "repeated" or found)]


def _plain(found: Any) -> object:
    if hasattr(found, "FIELDS") or isinstance(found, str | bool | float):
        return found
    return list(found) if hasattr(found, "__len__") else int(found)


_STOCKS: Final = _screen(
    "Qot_StockScreen",
    StockScreenRequest,
    dictionaries(table("data_list", "stock_id", TableColumn("results", "results", [], _results))),
)

_WARRANTS: Final = _screen(
    "Qot_WarrantScreen",
    WarrantScreenRequest,
    frame(
        table(
            "warrants",
            *each(NA, "code=security", "owner_code=owner_security", "name", "owner_name", "issuer_id"),
            number_of("warrant_type", absent=NA),
            *each(
                NA,
                "strike_price",
                "maturity_date",
                "last_trade_date",
                "conversion_ratio",
                "last_close_price=lastclose_price",
                "recovery_price",
                "stock_owner_price",
                "current_price",
                "volume",
                "turnover",
                "sell_vol",
                "buy_vol",
                "sell_price",
                "buy_price",
                "street_rate",
                "high_price",
                "low_price",
                "implied_volatility",
                "delta",
                "status",
                "street_rate_new",
                "score",
                "premium",
                "leverage",
                "effective_leverage",
                "break_even_point",
                "ipop",
                "amplitude",
                "fx_score",
                "ipo_time",
                "street_vol",
                "lot_size",
                "issue_size",
                "ipo_price",
                "upper_strike_price",
                "lower_strike_price",
                "iw_price_status",
                "sensitivity",
                "price_recovery_ratio",
            ),
        )
    ),
)

_UNDERLYING: Final = table(
    ".",
    *each(NA, "stock_id", "iv", "hv", "iv_rank", "iv_percentile", "market_cap", "price", "change_ratio=change_rate"),
)

_OPTIONS: Final = _screen(
    "Qot_OptionScreen",
    OptionScreenRequest,
    frame(
        table(
            "data_list",
            *each(NA, "code=security", "option_name", "strike_price", "strike_date"),
            number_of("option_type", absent=NA),
            number_of("exercise_type", absent=NA),
            number_of("expiration_type", absent=NA),
            number_of("in_the_money", absent=NA),
            *each(
                NA,
                "left_day",
                "price",
                "mid_price",
                "bid_price",
                "ask_price",
                "bid_ask_spread",
                "bid_volume",
                "ask_volume",
                "bid_ask_volume_ratio",
                "change_ratio=change_rate",
                "volume",
                "turnover",
                "open_interest",
                "open_interest_market_cap",
                "vol_oi_ratio",
                "premium",
                "implied_volatility",
                "history_volatility",
                "iv_hv_ratio",
                "delta",
                "gamma",
                "vega",
                "theta",
                "rho",
                "leverage_ratio",
                "effective_gearing",
                "itm_probability",
                "buy_to_bep",
                "sell_to_bep",
                "buy_profit_probability",
                "sell_profit_probability",
                "intrinsic_value_per",
                "time_value_per",
                "itm_degree",
                "otm_degree",
                "otm_probability",
                "sell_annualized_return",
                "interval_return",
            ),
            TableColumn("underlying", "underlying_info", NA, records(_UNDERLYING)),
        )
    ),
)


class ScreenCalls(Context):
    """The screens; each answers (RET_OK, (whether this is the last page, number of all, those of the page))."""

    def get_stock_screen(self, request: StockScreenRequest) -> tuple[int, Any]:
        """Return the stocks that a request describes, as dictionaries: Qot_StockScreen (3252)."""
        return self._ask(_STOCKS, request)

    def get_warrant_screen(self, request: WarrantScreenRequest) -> tuple[int, Any]:
        """Return the warrants that a request describes, as a frame: Qot_WarrantScreen (3254)."""
        return self._ask(_WARRANTS, request)

    def get_option_screen(self, request: OptionScreenRequest) -> tuple[int, Any]:
        """Return the options that a request describes, as a frame: Qot_OptionScreen (3253)."""
        return self._ask(_OPTIONS, request)
