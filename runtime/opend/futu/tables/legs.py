"""Convert the legs of a combination of options or event contracts.

Invariant: an absent value is N/A in a leg from the gateway, and None in a leg that a program made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opend.errors import UsageError
from opend.futu.arguments import integer, real, security_of, several
from opend.futu.choices import NA, chosen, text_of
from opend.securities import security_text
from opend_proto import common, qot_common, trd_common

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ComboLeg", "leg_messages", "legs_of", "quoted_legs"]


@dataclass(repr=False)
class ComboLeg:
    """One leg of a combination."""

    code: str | None = None
    trd_side: str | None = None
    qty_ratio: Any = None
    position_id: Any = None
    pred_side: str | None = None

    def __repr__(self) -> str:
        always = {"code": self.code, "trd_side": self.trd_side, "qty_ratio": self.qty_ratio}
        sometimes = {"position_id": self.position_id, "pred_side": self.pred_side}
        shown = always | {name: value for name, value in sometimes.items() if value is not None}
        return f"ComboLeg({', '.join(f'{name}={value}' for name, value in shown.items())})"


def legs_of(legs: Iterable[qot_common.ComboLeg]) -> list[ComboLeg]:
    """Return the legs of an order in the vendor's form."""
    return [
        ComboLeg(
            security_text(leg.security),
            NA if leg.side is None else text_of(leg.side),
            NA if leg.qty_ratio is None else leg.qty_ratio,
            NA if leg.position_id is None else leg.position_id,
        )
        for leg in legs
    ]


def quoted_legs(legs: Iterable[qot_common.ComboLeg]) -> list[ComboLeg]:
    """Return the legs of an offer in the vendor's form: None for what the gateway did not send."""
    return [
        ComboLeg(
            security_text(leg.security),
            None if leg.side is None else text_of(leg.side),
            leg.qty_ratio,
            leg.position_id,
            None if leg.pred_side is None else text_of(leg.pred_side),
        )
        for leg in legs
    ]


def leg_messages(legs: Any, argument: str) -> list[qot_common.ComboLeg]:
    """Return the legs that a program made as messages; raise UsageError if there are none."""
    made = several(legs)
    wrong = [leg for leg in made if not isinstance(leg, ComboLeg)]
    if wrong or not made:
        raise UsageError(f"{argument} must be a list of ComboLeg, not {wrong[0] if wrong else made!r}")
    return [_message(leg, argument) for leg in made]


def _message(leg: ComboLeg, argument: str) -> qot_common.ComboLeg:
    side, pred_side = leg.trd_side, leg.pred_side
    return qot_common.ComboLeg(
        security=security_of(leg.code, argument),
        side=None if side is None else chosen(trd_common.TrdSide, side, f"{argument}.trd_side"),
        qty_ratio=None if leg.qty_ratio is None else real(leg.qty_ratio, f"{argument}.qty_ratio"),
        position_id=None if leg.position_id is None else integer(leg.position_id, f"{argument}.position_id"),
        pred_side=None if pred_side is None else chosen(common.PredSide, pred_side, f"{argument}.pred_side"),
    )
