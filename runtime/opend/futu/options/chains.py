"""Provide the calls on option chains.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.arguments import real
from opend.futu.calls import Argument, Call, dates, frame, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, frame_of, na, table
from opend_proto.qot_get_option_chain import DataFilter
from opend_proto.vendor import IndexOptionType, OptionCondType, OptionType

__all__ = ["ChainCalls", "OptionDataFilter"]

_DAYS = 29
"""The days after the first that a range of expiry dates covers by default, and may cover at most."""


@dataclass
class OptionDataFilter:
    """Bounds on the figures of an option; None sets no bound."""

    implied_volatility_min: float | None = None
    """Implied volatility in per cent."""
    implied_volatility_max: float | None = None
    delta_min: float | None = None
    delta_max: float | None = None
    gamma_min: float | None = None
    gamma_max: float | None = None
    vega_min: float | None = None
    vega_max: float | None = None
    theta_min: float | None = None
    theta_max: float | None = None
    rho_min: float | None = None
    rho_max: float | None = None
    net_open_interest_min: float | None = None
    """Open interest less that of the day before."""
    net_open_interest_max: float | None = None
    open_interest_min: float | None = None
    open_interest_max: float | None = None
    vol_min: float | None = None
    """Volume in contracts."""
    vol_max: float | None = None


def _bounds(data_filter: Any, argument: str) -> DataFilter:
    """Return the message for a filter."""
    if not isinstance(data_filter, OptionDataFilter):
        raise UsageError(f"{argument} must be an OptionDataFilter, not {data_filter!r}")
    given = {field.name: getattr(data_filter, field.name) for field in fields(data_filter)}
    return DataFilter(**{name: real(bound, name) for name, bound in given.items() if bound is not None})


def _strikes(payload: Any) -> Iterator[Any]:
    """Yield the options of a chain by expiry and strike."""
    options = (
        option
        for chain in payload.option_chain
        for item in chain.option
        for option in (item.call, item.put)
        if option is not None
    )
    yield from sorted(
        options, key=lambda option: (option.option_ex_data.strike_time, option.option_ex_data.strike_price)
    )


_OPTIONS: Final = table(
    ".",
    "code=basic.security",
    "name=basic.name",
    "lot_size=basic.lot_size",
    "stock_type=basic.sec_type",
    "option_type=option_ex_data.type",
    "stock_owner=option_ex_data.owner",
    "strike_time=option_ex_data.strike_time",
    "strike_price=option_ex_data.strike_price",
    "suspension=option_ex_data.suspend",
    "stock_id=basic.id",
    na("index_option_type", "option_ex_data.index_option_type"),
    na("expiration_cycle", "option_ex_data.expiration_cycle"),
    na("option_standard_type", "option_ex_data.option_standard_type"),
    na("option_settlement_mode", "option_ex_data.option_settlement_mode"),
)

_CHAIN: Final = Call(
    "Qot_GetOptionChain",
    (
        *to_fields("code=owner", "index_option_type"),
        *(Argument("start", "-"), Argument("end", "-")),
        *to_fields("option_type=type", "option_cond_type=condition"),
        Argument("data_filter", read=_bounds),
    ),
    (lambda payload: frame_of(_OPTIONS, *_strikes(payload)),),
    dates("start", "end", _DAYS, last_time="00:00:00", from_today=True),
)

_EXPIRATIONS: Final = Call(
    "Qot_GetOptionExpirationDate",
    to_fields("code=owner", "index_option_type"),
    (
        frame(
            table(
                "date_list",
                TableColumn("strike_time", "strike_time", " "),
                "option_expiry_date_distance",
                na("expiration_cycle", "cycle"),
            )
        ),
    ),
)


class ChainCalls(Context):
    """The calls on option chains."""

    def get_option_expiration_date(self, code: str, index_option_type: str = IndexOptionType.NORMAL) -> tuple[int, Any]:
        """Return the expiry dates of a security's options: Qot_GetOptionExpirationDate (3224)."""
        return self._ask(_EXPIRATIONS, code, index_option_type)

    def get_option_chain(
        self,
        code: str,
        index_option_type: str = IndexOptionType.NORMAL,
        start: str | None = None,
        end: str | None = None,
        option_type: str = OptionType.ALL,
        option_cond_type: str = OptionCondType.ALL,
        data_filter: OptionDataFilter | None = None,
    ) -> tuple[int, Any]:
        """Return the options that expire within 30 days at most, by expiry and strike: Qot_GetOptionChain (3209)."""
        return self._ask(_CHAIN, code, index_option_type, start, end, option_type, option_cond_type, data_filter)
