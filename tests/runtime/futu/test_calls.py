"""Hold the tables of calls to the schema and to the signatures of the methods that use them.

Invariant: every field of a request and every path of a column that a table names is in the schema.
"""

from __future__ import annotations

import sys

import pytest

from opend import security
from opend.errors import UsageError
from opend.futu import RET_ERROR, RET_OK, OpenQuoteContext
from opend.futu.calls import Argument, Call, to_fields, value
from opend_proto import qot_get_capital_flow
from opend_proto.qot_common import PeriodType
from opend_proto.schema import Message


def calls() -> list[tuple[str, Call]]:
    """Return every call that a module of opend.futu defines, with its place."""
    return [
        (f"{module}.{name}", call)
        for module, loaded in sorted(sys.modules.items())
        if module.startswith("opend.futu.")
        for name, call in vars(loaded).items()
        if isinstance(call, Call)
    ]


def test_every_argument_fills_a_field_of_its_request() -> None:
    wrong = [
        f"{place}: {argument.name} → {argument.field or argument.name}"
        for place, call in calls()
        for argument in call.arguments
        if argument.field != "-" and (argument.field or argument.name) not in attributes_of(call)
    ]
    assert calls()
    assert not wrong


def attributes_of(call: Call) -> set[str]:
    c2s = next(field.message_type for field in call.method.request.FIELDS if field.attribute == "c2s")
    assert c2s is not None
    return {field.attribute for field in c2s.FIELDS}


def test_a_missing_required_argument_is_named() -> None:
    call = Call("Qot_GetCapitalFlow", to_fields("stock_code=security"), (value("last_valid_time"),))
    with pytest.raises(UsageError, match="Qot_GetCapitalFlow needs security"):
        call.request((None,))


def test_arguments_become_fields_by_the_fields_type() -> None:
    call = Call("Qot_GetCapitalFlow", to_fields("stock_code=security", "period_type"), ())
    request: Message = call.request(("HK.00700", "DAY"), unknown=1)
    assert request == qot_get_capital_flow.Request(
        c2s=qot_get_capital_flow.C2S(security=security("HK.00700"), period_type=PeriodType.DAY)
    )


def test_a_protocol_that_the_schema_lacks_is_an_error() -> None:
    with pytest.raises(UsageError, match="Qot_GetNothing is not in the schema"):
        Call("Qot_GetNothing", (Argument("code"),), ()).request(("HK.00700",))


def test_a_call_answers_with_a_frame_or_with_the_reason(quotes: OpenQuoteContext) -> None:
    code, flow = quotes.get_capital_flow("HK.00700")
    assert (code, len(flow) > 0, next(iter(flow.columns))) == (RET_OK, True, "last_valid_time")
    code, text = quotes.get_capital_flow("HK.00700", "NEVER")
    assert code == RET_ERROR
    assert "period_type must be one of PeriodType" in text
