"""Define one option of a chain: its contract, quotes and greeks side by side.

Invariant: it is a message as the generated ones are, so it prints, compares and converts to frames as they do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from opend_proto.qot_common import OptionType, Security
from opend_proto.schema import Field, Message

__all__ = ["OptionRow"]


@dataclass(slots=True, kw_only=True)
class OptionRow(Message):
    """An option. What its snapshot does not tell is None; greeks are those of the snapshot, of the vendor's model."""

    FULL_NAME: ClassVar[str] = "Opend_Everyday.OptionRow"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "owner", "owner", "message", "required", message=Security),
        Field(3, "name", "name", "string", "required"),
        Field(4, "type", "type", "int32", "required", enum=OptionType),
        Field(5, "expiry", "expiry", "string", "required"),
        Field(6, "days", "days", "int32", "optional"),
        Field(7, "strike", "strike", "double", "required"),
        Field(8, "contractSize", "contract_size", "double", "optional"),
        Field(9, "last", "last", "double", "optional"),
        Field(10, "bid", "bid", "double", "optional"),
        Field(11, "ask", "ask", "double", "optional"),
        Field(12, "bidVolume", "bid_volume", "int64", "optional"),
        Field(13, "askVolume", "ask_volume", "int64", "optional"),
        Field(14, "volume", "volume", "int64", "optional"),
        Field(15, "openInterest", "open_interest", "int64", "optional"),
        Field(16, "impliedVolatility", "implied_volatility", "double", "optional"),
        Field(17, "delta", "delta", "double", "optional"),
        Field(18, "gamma", "gamma", "double", "optional"),
        Field(19, "vega", "vega", "double", "optional"),
        Field(20, "theta", "theta", "double", "optional"),
        Field(21, "rho", "rho", "double", "optional"),
    )

    security: Security
    """The option."""
    owner: Security
    """Its underlying."""
    name: str
    """Its name, for display."""
    type: OptionType
    """Call or put."""
    expiry: str
    """The last day on which it can be exercised, as yyyy-MM-dd."""
    days: int | None = None
    """Days until then; negative after it."""
    strike: float
    """The price at which it can be exercised."""
    contract_size: float | None = None
    """Units of the underlying in a contract."""
    last: float | None = None
    """Price of the last trade; 0 if there was none."""
    bid: float | None = None
    """Best price that a buyer offers."""
    ask: float | None = None
    """Best price at which a seller offers."""
    bid_volume: int | None = None
    """Contracts wanted at the bid."""
    ask_volume: int | None = None
    """Contracts offered at the ask."""
    volume: int | None = None
    """Contracts traded today."""
    open_interest: int | None = None
    """Contracts that are open."""
    implied_volatility: float | None = None
    """Implied volatility in percent: 36.7 is 36.7 %."""
    delta: float | None = None
    """Change of its price for a change of 1 of the underlying's."""
    gamma: float | None = None
    """Change of delta for a change of 1 of the underlying's price."""
    vega: float | None = None
    """Change of its price for a change of the volatility."""
    theta: float | None = None
    """Change of its price with time."""
    rho: float | None = None
    """Change of its price for a change of the interest rate."""
