"""Provide the calls on what a company is: its profile, its executives and what its staff earn for it.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from typing import Any, Final

from opend.futu.calls import Call, dictionaries, frame, mapping, to_fields, value
from opend.futu.contexts import Context
from opend.futu.tables.columns import SKIP, number_of, sent, table

__all__ = ["ProfileCalls"]

_PROFILE: Final = Call(
    "Qot_GetCompanyProfile",
    to_fields("code=security"),
    (frame(table("item_list", "name", "value", number_of("field_type"))),),
)

_EXECUTIVES: Final = Call(
    "Qot_GetCompanyExecutives",
    to_fields("code=security"),
    (
        frame(
            table(
                "director_list",
                "display_leader_name",
                "leader_name",
                "position_name",
                "begin_date",
                "begin_date_str",
                "issue_date",
                "issue_date_str",
                "leader_gender",
                "leader_age",
                "highest_education",
                "annual_salary",
            )
        ),
    ),
)

_BACKGROUND: Final = Call(
    "Qot_GetCompanyExecutiveBackground",
    to_fields("code=security", "leader_name"),
    (mapping(brief_background=value("brief_background", "")),),
)

_EFFICIENCY: Final = Call(
    "Qot_GetCompanyOperationalEfficiency",
    to_fields("code=security", "num", "next_key", "currency_code"),
    (
        mapping(
            item_list=dictionaries(
                table(
                    "item_list",
                    *sent("fiscal_year"),
                    number_of("financial_type", absent=SKIP),
                    *sent(
                        "period_text",
                        "end_date",
                        "end_date_str",
                        "employee_num",
                        "employee_num_yoy",
                        "income_per_capita",
                        "income_per_capita_yoy",
                        "profit_per_capita",
                        "profit_per_capita_yoy",
                        "net_profit_per_capita",
                        "net_profit_per_capita_yoy",
                    ),
                )
            ),
            next_key=value("next_key", "-1"),
            currency_code=value("currency_code", ""),
        ),
    ),
)


class ProfileCalls(Context):
    """The calls on a company's profile and staff."""

    def get_company_profile(self, code: str) -> tuple[int, Any]:
        """Return the lines of a company's profile: Qot_GetCompanyProfile (3243)."""
        return self._ask(_PROFILE, code)

    def get_company_executives(self, code: str) -> tuple[int, Any]:
        """Return the directors and executives of a company: Qot_GetCompanyExecutives (3244)."""
        return self._ask(_EXECUTIVES, code)

    def get_company_executive_background(self, code: str, leader_name: str | None = None) -> tuple[int, Any]:
        """Return the career of an executive: Qot_GetCompanyExecutiveBackground (3245)."""
        return self._ask(_BACKGROUND, code, leader_name)

    def get_company_operational_efficiency(
        self, code: str, num: int | None = None, next_key: str | None = None, currency_code: str | None = None
    ) -> tuple[int, Any]:
        """Return income and profit per employee of each period: Qot_GetCompanyOperationalEfficiency (3246).

        ``next_key`` of the answer is "-1" on the last page.
        """
        return self._ask(_EFFICIENCY, code, num, next_key, currency_code)
