"""Provide the indicators that the gateway knows, and their calculation over K-lines that a program passes.

Invariant: the values of a calculation arrive as a push, whose ``calc_id`` is that of the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.errors import UsageError
from opend.futu.arguments import integer, security_of, several
from opend.futu.calls import Argument, Call, dictionaries, to_fields, value
from opend.futu.choices import chosen
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, records, sent, table
from opend_proto.qot_common import IndicatorParamValueType, KLine, KLType
from opend_proto.qot_request_indicator_calc import IndicatorCalcData, IndicatorInputItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["IndicatorCalls"]

_VALUES: Final = {
    IndicatorParamValueType.INT: ("int_value", 0),
    IndicatorParamValueType.FLOAT: ("float_value", 0.0),
    IndicatorParamValueType.STRING: ("string_value", ""),
    IndicatorParamValueType.BOOL: ("bool_value", False),
    IndicatorParamValueType.COLOR: ("color_value", ""),
    IndicatorParamValueType.SHAPE: ("shape_value", "UNKNOWN"),
    IndicatorParamValueType.LINE: ("line_value", "UNKNOWN"),
}
"""For each type of a parameter, the field that holds its default, and that default if the field is absent."""


def _default(found: Any) -> dict[str, object]:
    """Return the type of a parameter and its default value."""
    if found.type not in _VALUES:
        return {"type": IndicatorParamValueType.UNKNOWN.name, "value": None}
    field, absent = _VALUES[found.type]
    cell = getattr(found, field)
    return {"type": found.type.name, "value": absent if cell is None else getattr(cell, "name", cell)}


_info = records(
    table(
        ".",
        *each("", "short_name", "full_name"),
        TableColumn(
            "inputs",
            "inputs",
            [],
            records(
                table(
                    ".",
                    *each(0, "index"),
                    *each("", "name"),
                    TableColumn("value", "value", None, _default),
                    *sent("var_name"),
                )
            ),
        ),
        TableColumn("outputs", "outputs", [], records(table(".", *each(0, "index"), *each("", "name")))),
        *each("", "script"),
    )
)

_LIST: Final = Call(
    "Qot_GetIndicatorList",
    to_fields("search_key", "lang_type", "search_mode"),
    (
        dictionaries(
            table(
                "indicator_list",
                TableColumn("my_lang", "my_lang", None, _info),
                TableColumn("python", "python", None, _info),
            )
        ),
    ),
)

_K_LINE: Final = {
    "timestamp": ("timestamp", float),
    "open": ("open_price", float),
    "high": ("high_price", float),
    "low": ("low_price", float),
    "close": ("close_price", float),
    "last_close": ("last_close_price", float),
    "volume": ("volume", int),
    "turnover": ("turnover", float),
    "turnover_rate": ("turnover_rate", float),
    "pe_ratio": ("pe", float),
}
"""For each key of a K-line, the field that it fills and its type."""


def _k_line(given: Mapping[str, Any]) -> KLine:
    """Return a K-line of a row of ``get_cur_kline``; a missing value, and NaN, leaves the field unset."""
    values: dict[str, Any] = {
        field: kind(given[key])
        for key, (field, kind) in _K_LINE.items()
        if given.get(key) is not None and given[key] == given[key]
    }
    return KLine(time=str(given.get("time_key") or ""), is_blank=bool(given.get("is_blank", False)), **values)


def _data(arguments: Mapping[str, Any]) -> dict[str, object]:
    """Return the K-lines, and the values of the indicator's parameters."""
    number, kind, lines = arguments["num"], arguments["kl_type"], arguments["klines"]
    if number is not None and not integer(number, "num"):
        raise UsageError(f"num must be a positive whole number, not {number!r}")
    rows: Iterable[Mapping[str, Any]] = (
        lines.to_dict(orient="records") if hasattr(lines, "iterrows") else several(lines)
    )
    if not all(hasattr(row, "get") for row in rows):
        raise UsageError("klines must be the frame of get_cur_kline, or a list of dictionaries")
    data = IndicatorCalcData(
        security=security_of(arguments["code"]),
        kl_type=KLType(int(kind)) if isinstance(kind, int) else chosen(KLType, kind, "kl_type"),
        k_line=[_k_line(row) for row in rows],
    )
    return {"data": data, "inputs": [_input(one) for one in several(arguments["input_params"])]}


def _input(given: Any) -> IndicatorInputItem:
    if not hasattr(given, "get") or given.get("index") is None or given.get("value") is None or given["index"] < 0:
        raise UsageError(f"input_params must hold dictionaries with an index from 0 on and a value, not {given!r}")
    return IndicatorInputItem(index=int(given["index"]), value=str(given["value"]))


_CALCULATION: Final = Call(
    "Qot_RequestIndicatorCalc",
    (
        *to_fields("short_name", "lang_type"),
        Argument("code", "-"),
        Argument("kl_type", "-"),
        Argument("klines", "-"),
        *to_fields("num"),
        Argument("input_params", "-"),
    ),
    (value("calc_id"),),
    _data,
)


class IndicatorCalls(Context):
    """The calls on calculated indicators."""

    def get_indicator_list(
        self, search_key: str | None = None, lang_type: int = 0, search_mode: int = 0
    ) -> tuple[int, Any]:
        """Return the indicators whose name is or contains the key, as dictionaries: Qot_GetIndicatorList (3259)."""
        return self._ask(_LIST, search_key, lang_type, search_mode)

    def request_indicator_calc_async(
        self,
        short_name: str,
        lang_type: int,
        code: str,
        kl_type: str | int,
        klines: Any,
        num: int | None = None,
        input_params: list[dict[str, Any]] | None = None,
    ) -> tuple[int, Any]:
        """Calculate an indicator over K-lines: Qot_RequestIndicatorCalc (3260).

        The answer is (RET_OK, id of the calculation); its values come to the IndicatorCalcHandlerBase.
        """
        return self._ask(_CALCULATION, short_name, lang_type, code, kl_type, klines, num, input_params)
