"""Convert the legs of an order on a combination of options.

Invariant: an absent value is N/A in a leg from the gateway, and None in a leg that a program made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opend.futu.choices import NA, text_of
from opend.securities import security_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto import qot_common

__all__ = ["ComboLeg", "legs_of"]


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
