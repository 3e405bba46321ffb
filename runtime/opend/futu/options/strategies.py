"""Provide the calls on strategies of several options: what there is, its spread, its quote and its analysis.

Invariant: columns and their order are those of futu-api 10.11; what the gateway did not send is N/A, in legs too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.arguments import real, security_of, several
from opend.futu.calls import Argument, Call, frame, to_fields
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, plain_list, table
from opend.securities import security_text
from opend_proto import qot_common
from opend_proto.trd_common import TrdSide
from opend_proto.vendor import IndexOptionType, OptionType, StrategyLegAction

__all__ = ["OptionStrategyLeg", "StrategyCalls"]


@dataclass(repr=False)
class OptionStrategyLeg:
    """One leg of a strategy."""

    code: Any = None
    action: Any = None
    """A constant of StrategyLegAction."""
    quantity: Any = None
    """How many contracts of this leg one unit of the strategy has."""

    def __repr__(self) -> str:
        return f"OptionStrategyLeg(code={self.code}, action={self.action}, quantity={self.quantity})"


def _legs_of(legs: Iterable[qot_common.ComboLeg]) -> list[OptionStrategyLeg]:
    """Return the legs of a strategy in the vendor's form."""
    texts = StrategyLegAction.texts()
    return [
        OptionStrategyLeg(
            security_text(leg.security),
            NA if leg.side is None else texts.get(int(leg.side), NA),
            NA if leg.qty_ratio is None else leg.qty_ratio,
        )
        for leg in legs
    ]


def _leg_messages(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return the legs that a program made as messages."""
    legs = arguments["option_legs"]
    made = several(legs)
    wrong = [leg for leg in made if not isinstance(leg, OptionStrategyLeg)]
    if wrong or not made:
        raise UsageError(f"option_legs must be a list of OptionStrategyLeg, not {wrong[0] if wrong else made!r}")
    return {"multi_legs": [_message(leg) for leg in made]}


def _message(leg: OptionStrategyLeg) -> qot_common.ComboLeg:
    actions = StrategyLegAction.numbers()
    if not isinstance(leg.action, str) or leg.action not in actions:
        raise UsageError(f"option_legs.action must be one of {', '.join(actions)}, not {leg.action!r}")
    return qot_common.ComboLeg(
        security=security_of(leg.code, "option_legs.code"),
        side=TrdSide(actions[leg.action]),
        qty_ratio=real(leg.quantity, "option_legs.quantity"),
    )


_LEGS: Final = (Argument("option_legs", "-"),)

_STRATEGIES: Final = Call(
    "Qot_GetOptionStrategy",
    to_fields(
        *("code=owner", "option_strategy", "expire_time", "far_expire_time", "spread"),
        *("index_option_type", "option_type", "strike_price"),
    ),
    (
        frame(
            table(
                "strategy_list",
                *("code", "name", "option_strategy", "stock_owner"),
                TableColumn("legs", "multi_legs", convert=_legs_of),
            )
        ),
    ),
)

_SPREADS: Final = Call(
    "Qot_GetOptionStrategySpread",
    to_fields("code=owner", "option_strategy", "expire_time", "far_expire_time", "index_option_type"),
    (frame(table("spread_list", "spread=.")),),
)

_ANALYSIS: Final = Call(
    "Qot_GetOptionStrategyAnalysis",
    _LEGS,
    (
        frame(
            table(
                ".",
                *("code", "name", "option_strategy"),
                *each(NA, "bid1", "ask1", "max_profit", "max_loss"),
                TableColumn("breakeven_points", "breakeven_points", convert=plain_list),
                *each(NA, "prob_of_profit", "delta", "theta"),
            )
        ),
    ),
    _leg_messages,
)

_QUOTE: Final = Call(
    "Qot_GetOptionQuote",
    _LEGS,
    (
        frame(
            table(
                "option_quote_list",
                *each(NA, "price", "change_val=chg", "change_rate=chg_rate", "volume=vol", "turnover"),
                *each(NA, "high_price=high", "low_price=low", "mid_price=mid", "open_price=open"),
                *each(NA, "last_close_price=pre_close", "open_interest", "premium", "implied_volatility=iv"),
                *each(NA, "delta", "gamma", "vega", "theta", "rho", "option_type", "expire_time"),
                *each(NA, "strike_price=strike", "contract_size", "contract_multiplier", "exercise_type"),
                *each(NA, "days_to_expiry", "net_open_interest", "contract_value", "equal_underlying"),
                *each(NA, "index_option_type", "intrinsic_value", "time_value"),
                TableColumn("breakeven_point", "breakeven_point", convert=plain_list),
                TableColumn("dist_to_breakeven", "dist_to_breakeven", convert=plain_list),
                *each(NA, "prob_of_profit", "seller_roi", "mark_price", "leverage_ratio", "effective_gearing"),
            )
        ),
    ),
    _leg_messages,
)


class StrategyCalls(Context):
    """The calls on strategies of options."""

    def get_option_strategy(
        self,
        code: str,
        option_strategy: str,
        expire_time: str | None = None,
        far_expire_time: str | None = None,
        spread: float | None = None,
        index_option_type: str = IndexOptionType.NORMAL,
        option_type: str = OptionType.ALL,
        strike_price: float | None = None,
    ) -> tuple[int, Any]:
        """Return the combinations of options that make up a strategy: Qot_GetOptionStrategy (3256).

        Dates are ``yyyy-MM-dd``; ``spread`` is a distance of strikes that get_option_strategy_spread gives.
        """
        return self._ask(
            _STRATEGIES,
            *(code, option_strategy, expire_time, far_expire_time, spread),
            *(index_option_type, option_type, strike_price),
        )

    def get_option_strategy_spread(
        self,
        code: str,
        option_strategy: str,
        expire_time: str | None = None,
        far_expire_time: str | None = None,
        index_option_type: str = IndexOptionType.NORMAL,
    ) -> tuple[int, Any]:
        """Return the distances of strikes that a strategy can have: Qot_GetOptionStrategySpread (3258)."""
        return self._ask(_SPREADS, code, option_strategy, expire_time, far_expire_time, index_option_type)

    def get_option_strategy_analysis(self, option_legs: list[OptionStrategyLeg]) -> tuple[int, Any]:
        """Return what a combination can win and lose, as a frame of one row: Qot_GetOptionStrategyAnalysis (3257)."""
        return self._ask(_ANALYSIS, option_legs)

    def get_option_quote(self, option_legs: list[OptionStrategyLeg]) -> tuple[int, Any]:
        """Return the quote of an option, or of a combination: Qot_GetOptionQuote (3255)."""
        return self._ask(_QUOTE, option_legs)
