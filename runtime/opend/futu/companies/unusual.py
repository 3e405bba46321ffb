"""Provide the texts on what is unusual about a security: in its chart, its figures and its derivatives.

Invariant: keys and their order are those of futu-api 10.11. These protocols have neither C2S nor S2C.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.calls import Argument, Call, dictionary, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, table

__all__ = ["UnusualCalls"]

_TEXT: Final = dictionary(
    table(
        ".",
        TableColumn("err_code", "err_code", 0),
        *each("", "retMsg=ret_msg", "time_range", "content"),
    )
)


def _symbol(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return the security, which the protocol alone would not demand."""
    code = arguments["code"]
    if not isinstance(code, str) or not code:
        raise UsageError(f"code must be a text such as 'HK.00700', not {code!r}")
    return {"stock_symbol": code}


def _unusual(protocol: str, subjects: str) -> Call:
    arguments = (Argument("code", "-"), *to_fields("time_range", subjects, "language_id"))
    return Call(protocol, arguments, (_TEXT,), _symbol)


_TECHNICAL: Final = _unusual("SkillWrap_TechnicalUnusual", "indicator_filters")
_FINANCIAL: Final = _unusual("SkillWrap_FinancialUnusual", "analysis_dimensions")
_DERIVATIVE: Final = _unusual("SkillWrap_DerivativeUnusual", "analysis_dimensions")


class UnusualCalls(Context):
    """The calls on what is unusual about a security; each answers (RET_OK, dictionary with the text ``content``)."""

    def get_technical_unusual(
        self,
        code: str,
        time_range: int | None = None,
        indicator_filters: list[str] | None = None,
        language_id: int | None = None,
    ) -> tuple[int, Any]:
        """Return what is unusual in a chart: SkillWrap_TechnicalUnusual (3801). ``time_range`` is in days."""
        return self._ask(_TECHNICAL, code, time_range, indicator_filters, language_id)

    def get_financial_unusual(
        self,
        code: str,
        time_range: int | None = None,
        analysis_dimensions: list[str] | None = None,
        language_id: int | None = None,
    ) -> tuple[int, Any]:
        """Return what is unusual in a company's figures: SkillWrap_FinancialUnusual (3802)."""
        return self._ask(_FINANCIAL, code, time_range, analysis_dimensions, language_id)

    def get_derivative_unusual(
        self,
        code: str,
        time_range: int | None = None,
        analysis_dimensions: list[str] | None = None,
        language_id: int | None = None,
    ) -> tuple[int, Any]:
        """Return what is unusual in a security's derivatives: SkillWrap_DerivativeUnusual (3803)."""
        return self._ask(_DERIVATIVE, code, time_range, analysis_dimensions, language_id)
