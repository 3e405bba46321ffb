"""Convert between the protocol's enums and the vendor's texts for them.

Invariant: an enum value that is not in the tables reads as N/A; a text that is not in the tables is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.errors import UsageError
from opend.futu import constants
from opend.futu.pending_q2 import ENUMS
from opend.schema.optional import need
from opend_proto import common, notify, qot_common, trd_common
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.futu.constants.choice import Choice

__all__ = ["CHOICES", "NA", "chosen", "text_of"]

EnumT = TypeVar("EnumT", bound=OpenEnum)

NA: Final = "N/A"
"""The vendor's text for an absent value."""

need("opend.futu", "common.PredSide", release="10.9")

CHOICES: Final[Mapping[type[OpenEnum], type[Choice]]] = {
    common.PredSide: constants.PredSide,
    common.ProgramStatusType: constants.ProgramStatusType,
    common.Session: constants.Session,
    notify.GtwEventType: constants.GtwEventType,
    notify.NotifyType: constants.SysNotifyType,
    qot_common.AssetClass: constants.AssetClass,
    qot_common.DarkStatus: constants.DarkStatus,
    qot_common.ExchType: constants.ExchType,
    qot_common.IndexOptionType: constants.IndexOptionType,
    qot_common.KLType: constants.KLType,
    qot_common.OptionAreaType: constants.OptionAreaType,
    qot_common.OptionStrategyType: constants.OptionStrategyType,
    qot_common.OptionType: constants.OptionType,
    qot_common.OrderBookType: constants.OrderBookType,
    qot_common.PeriodType: constants.PeriodType,
    qot_common.PriceType: constants.PriceType,
    qot_common.PushDataType: constants.PushDataType,
    qot_common.QotMarket: constants.Market,
    qot_common.QotMarketState: constants.MarketState,
    qot_common.QotRight: constants.QotRight,
    qot_common.RehabType: constants.AuType,
    qot_common.SecurityStatus: constants.SecurityStatus,
    qot_common.SecurityType: constants.SecurityType,
    qot_common.SubType: constants.SubType,
    qot_common.TickerDirection: constants.TickerDirect,
    qot_common.TickerType: constants.TickerType,
    qot_common.TradeDateMarket: constants.TradeDateMarket,
    qot_common.TradeDateType: constants.TradeDateType,
    qot_common.WarrantType: constants.WrtType,
    trd_common.CltRiskLevel: constants.CltRiskLevel,
    trd_common.CltRiskStatus: constants.CltRiskStatus,
    trd_common.Currency: constants.Currency,
    trd_common.DTStatus: constants.DTStatus,
    trd_common.ExposureLevel: constants.ExposureLevel,
    trd_common.ModifyOrderOp: constants.ModifyOrderOp,
    trd_common.OrderFillStatus: constants.DealStatus,
    trd_common.OrderStatus: constants.OrderStatus,
    trd_common.OrderType: constants.OrderType,
    trd_common.PositionSide: constants.PositionSide,
    trd_common.PositionType: constants.PositionType,
    trd_common.SecurityFirm: constants.SecurityFirm,
    trd_common.SimAccType: constants.SimAccType,
    trd_common.TimeInForce: constants.TimeInForce,
    trd_common.TrailType: constants.TrailType,
    trd_common.TrdAccRole: constants.TrdAccRole,
    trd_common.TrdAccStatus: constants.TrdAccStatus,
    trd_common.TrdAccType: constants.TrdAccType,
    trd_common.TrdAssetCategory: constants.AssetCategory,
    trd_common.TrdCategory: constants.TrdCategory,
    trd_common.TrdEnv: constants.TrdEnv,
    trd_common.TrdMarket: constants.TrdMarket,
    trd_common.TrdSide: constants.TrdSide,
    trd_common.TrdSubAccType: constants.SubAccType,
    **ENUMS,
}
"""The vendor's constants for each enum; of two constants with one number, the later is used for output."""

_TEXTS: Final = {
    kind: {choice.number: choice.value for choice in choices.__members__.values()} for kind, choices in CHOICES.items()
}

_NUMBERS: Final = {kind: {choice.value: choice.number for choice in choices} for kind, choices in CHOICES.items()}


def text_of(value: OpenEnum) -> str:
    """Return the vendor's text of an enum value."""
    return _TEXTS[type(value)].get(int(value), NA)


def chosen(kind: type[EnumT], text: object, argument: str) -> EnumT:
    """Return the enum value of one of the vendor's constants, given as the constant or its text."""
    numbers = _NUMBERS[kind]
    if not isinstance(text, str) or text not in numbers:
        raise UsageError(f"{argument} must be one of {CHOICES[kind].__name__} ({', '.join(numbers)}), not {text!r}")
    return kind(numbers[text])
