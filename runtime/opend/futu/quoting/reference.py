"""Provide the calls on securities: plates, related securities, market states, futures, holders, adjustments and quota.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.futu.calls import Argument, Call, dates, dictionaries, frame, to_fields, together, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import SKIP, TableColumn, is_there, na, table
from opend_proto.qot_common import CompanyAct
from opend_proto.vendor import SortField

if TYPE_CHECKING:
    from opend_proto.qot_get_future_info import TradeTime

__all__ = ["ReferenceCalls"]

_Codes: TypeAlias = "str | Iterable[str]"

_MARKET_STATE: Final = Call(
    "Qot_GetMarketState",
    to_fields("code_list=security_list"),
    (frame(table("market_info_list", "code=security", "stock_name=name", "market_state")),),
)

_PLATE_LIST: Final = Call(
    "Qot_GetPlateSet",
    to_fields("market", "plate_class=plate_set_type"),
    (frame(table("plate_info_list", "code=plate", "plate_name=name", "plate_id=plate.code")),),
)

_PLATE_STOCK: Final = Call(
    "Qot_GetPlateSecurity",
    to_fields("plate_code=plate", "sort_field", "ascend"),
    (
        frame(
            table(
                "static_info_list",
                "code=basic.security",
                "lot_size=basic.lot_size",
                "stock_name=basic.name",
                "stock_owner=warrant_ex_data.owner|option_ex_data.owner",
                "stock_child_type=warrant_ex_data.type",
                "stock_type=basic.sec_type",
                "list_time=basic.list_time",
                "stock_id=basic.id",
                TableColumn("main_contract", "future_ex_data.is_main_contract", False),
                TableColumn("last_trade_time", "future_ex_data.last_trade_time", ""),
            )
        ),
    ),
)

_OWNER_PLATE: Final = Call(
    "Qot_GetOwnerPlate",
    to_fields("code_list=security_list"),
    (
        frame(
            table(
                "owner_plate_list.plate_info_list",
                "code=^security",
                na("name", "^name"),
                "plate_code=plate",
                "plate_name=name",
                na("plate_type"),
            )
        ),
    ),
)


_REFERENCE: Final = Call(
    "Qot_GetReference",
    to_fields("code=security", "reference_type"),
    (
        frame(
            table(
                "static_info_list",
                "code=basic.security",
                "lot_size=basic.lot_size",
                "stock_type=basic.sec_type",
                "stock_name=basic.name",
                "list_time=basic.list_time",
                TableColumn("wrt_valid", "warrant_ex_data", False, is_there),
                TableColumn("wrt_type", "warrant_ex_data.type", SKIP),
                TableColumn("wrt_code", "warrant_ex_data.owner", SKIP),
                TableColumn("future_valid", "future_ex_data", False, is_there),
                TableColumn("future_main_contract", "future_ex_data.is_main_contract", SKIP),
                TableColumn("future_last_trade_time", "future_ex_data.last_trade_time", SKIP),
            )
        ),
    ),
)


def _hours(times: Iterable[TradeTime]) -> str:
    """Return the hours of trading as text; what begins before midnight is marked as of the day before."""
    return ", ".join(f"({_clock(time.begin or 0)} - {_clock(abs(time.end or 0))})" for time in times)


def _clock(minutes: float) -> str:
    hours, rest = divmod(int(minutes if minutes >= 0 else minutes + 24 * 60), 60)
    return f"{hours:02d}:{rest:02d}{'' if minutes >= 0 else '(T-1)'}"


_FUTURE_INFO: Final = Call(
    "Qot_GetFutureInfo",
    to_fields("code_list=security_list"),
    (
        frame(
            table(
                "future_info_list",
                "code=security",
                "name",
                "owner=owner|owner_other",
                "exchange",
                "type=contract_type",
                "size=contract_size",
                "size_unit=contract_size_unit",
                "price_currency=quote_currency",
                TableColumn("price_unit", "quote_unit", ""),
                "min_change=min_var",
                "min_change_unit=min_var_unit",
                TableColumn("trade_time", "trade_time", "", _hours),
                "time_zone",
                "last_trade_time",
                "exchange_format_url",
                TableColumn("origin_code", "origin", "N/A."),
            )
        ),
    ),
)


_HOLDING_CHANGES: Final = Call(
    "Qot_GetHoldingChangeList",
    (*to_fields("code=security", "holder_type=holder_category"), Argument("start", "-"), Argument("end", "-")),
    (
        frame(
            table(
                "holding_change_list",
                "holder_name",
                "holding_qty",
                "holding_ratio",
                "change_qty",
                "change_ratio",
                "time",
            )
        ),
    ),
    dates("start", "end", 365),
)


@cache  # Columns with the same condition are read together.
def _of(act: CompanyAct) -> Callable[[Any], bool]:
    """Return whether a row is about a corporate action of this kind."""
    flag = int(act)  # A combination of members is a member too, which takes a while to make.
    return lambda row: bool(int(row.company_act_flag) & flag)


def _ratio(base: str, ert: str) -> Callable[[Any], object]:
    """Return the quotient of two fields of a row."""

    def quotient(row: Any) -> object:
        numerator, denominator = getattr(row, base), getattr(row, ert)
        return numerator / denominator if numerator is not None and denominator else float("nan")

    return quotient


def _split_ratio(row: Any) -> object:
    """Return the ratio of a split, or of a consolidation if there is no split."""
    kind = "split" if row.company_act_flag & CompanyAct.SPLIT else "join"
    return _ratio(f"{kind}_base", f"{kind}_ert")(row)


def _action(name: str, path: str, act: CompanyAct) -> TableColumn:
    return TableColumn(name, path, when=_of(act))


def _quotient(name: str, kind: str, act: CompanyAct) -> TableColumn:
    return TableColumn(name, ".", convert=_ratio(f"{kind}_base", f"{kind}_ert"), when=_of(act))


_REHAB: Final = Call(
    "Qot_RequestRehab",
    to_fields("code=security"),
    (
        frame(
            table(
                "rehab_list",
                TableColumn("ex_div_date", "time", convert=lambda time: time.partition(" ")[0]),
                _action("split_base", "split_base", CompanyAct.SPLIT),
                _action("split_ert", "split_ert", CompanyAct.SPLIT),
                _action("join_base", "join_base", CompanyAct.JOIN),
                _action("join_ert", "join_ert", CompanyAct.JOIN),
                TableColumn("split_ratio", ".", convert=_split_ratio, when=_of(CompanyAct.SPLIT | CompanyAct.JOIN)),
                _action("per_cash_div", "dividend", CompanyAct.DIVIDEND),
                _action("special_dividend", "sp_dividend", CompanyAct.SP_DIVIDEND),
                _action("bonus_base", "bonus_base", CompanyAct.BONUS),
                _action("bonus_ert", "bonus_ert", CompanyAct.BONUS),
                _quotient("per_share_div_ratio", "bonus", CompanyAct.BONUS),
                _action("transfer_base", "transfer_base", CompanyAct.TRANSFER),
                _action("transfer_ert", "transfer_ert", CompanyAct.TRANSFER),
                _quotient("per_share_trans_ratio", "transfer", CompanyAct.TRANSFER),
                _action("allot_base", "allot_base", CompanyAct.ALLOT),
                _action("allot_ert", "allot_ert", CompanyAct.ALLOT),
                _quotient("allotment_ratio", "allot", CompanyAct.ALLOT),
                _action("allotment_price", "allot_price", CompanyAct.ALLOT),
                _action("add_base", "add_base", CompanyAct.ADD),
                _action("add_ert", "add_ert", CompanyAct.ADD),
                _quotient("stk_spo_ratio", "add", CompanyAct.ADD),
                _action("stk_spo_price", "add_price", CompanyAct.ADD),
                _action("spin_off_base", "spin_off_base", CompanyAct.SPIN_OFF),
                _action("spin_off_ert", "spin_off_ert", CompanyAct.SPIN_OFF),
                _quotient("spin_off_ratio", "spin_off", CompanyAct.SPIN_OFF),
                "forward_adj_factorA=fwd_factor_a",
                "forward_adj_factorB=fwd_factor_b",
                "backward_adj_factorA=bwd_factor_a",
                "backward_adj_factorB=bwd_factor_b",
            )
        ),
    ),
)

_HISTORY_QUOTA: Final = Call(
    "Qot_RequestHistoryKLQuota",
    to_fields("get_detail=b_get_detail"),
    (
        together(
            value("used_quota"),
            value("remain_quota"),
            dictionaries(table("detail_list", "code=security", na("name"), "request_time")),
        ),
    ),
)


class ReferenceCalls(Context):
    """The calls on securities."""

    def get_market_state(self, code_list: _Codes) -> tuple[int, Any]:
        """Return the state of the market of each security: Qot_GetMarketState (3223)."""
        return self._ask(_MARKET_STATE, code_list)

    def get_plate_list(self, market: str, plate_class: str) -> tuple[int, Any]:
        """Return the plates of a market: Qot_GetPlateSet (3204)."""
        return self._ask(_PLATE_LIST, market, plate_class)

    def get_plate_stock(
        self, plate_code: str, sort_field: str = SortField.CODE, ascend: bool = True
    ) -> tuple[int, Any]:
        """Return the securities of a plate: Qot_GetPlateSecurity (3205)."""
        return self._ask(_PLATE_STOCK, plate_code, sort_field, ascend)

    def get_owner_plate(self, code_list: _Codes) -> tuple[int, Any]:
        """Return the plates that each security belongs to: Qot_GetOwnerPlate (3207)."""
        return self._ask(_OWNER_PLATE, code_list)

    def get_referencestock_list(self, code: str, reference_type: str) -> tuple[int, Any]:
        """Return the warrants or futures of a security: Qot_GetReference (3206)."""
        return self._ask(_REFERENCE, code, reference_type)

    def get_future_info(self, code_list: _Codes) -> tuple[int, Any]:
        """Return the contract data of futures: Qot_GetFutureInfo (3218)."""
        return self._ask(_FUTURE_INFO, code_list)

    def get_holding_change_list(
        self, code: str, holder_type: str, start: str | None = None, end: str | None = None
    ) -> tuple[int, Any]:
        """Return changes in the holdings of large shareholders: Qot_GetHoldingChangeList (3208)."""
        return self._ask(_HOLDING_CHANGES, code, holder_type, start, end)

    def get_rehab(self, code: str) -> tuple[int, Any]:
        """Return the corporate actions of a security, with factors to adjust prices: Qot_RequestRehab (3105)."""
        return self._ask(_REHAB, code)

    def get_history_kl_quota(self, get_detail: bool = False) -> tuple[int, Any]:
        """Return the quota of historical K-lines: used, left, and what used it: Qot_RequestHistoryKLQuota (3104)."""
        return self._ask(_HISTORY_QUOTA, get_detail)
