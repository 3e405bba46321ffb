"""Hold the tables of calls to the schema and to the signatures of the methods that use them.

Invariant: every field of a request and every path of a column that a table names is in the schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import pytest
from tests.support.face_calls import calls

from opend import security
from opend.errors import UsageError
from opend.futu import RET_ERROR, RET_OK, OpenQuoteContext
from opend.futu.calls import Argument, Call, single, to_fields, value
from opend.futu.tables.columns import Shown, Table, steps_of
from opend.futu.tables.columns import table as table_of
from opend_proto import qot_get_capital_flow
from opend_proto.qot_common import PeriodType
from opend_proto.qot_get_capital_flow import S2C
from opend_proto.schema import Message


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
    return {field.attribute for field in held(call.method.request, "c2s").FIELDS}


def test_every_path_of_a_column_is_in_the_schema() -> None:
    wrong = [
        f"{place}: {path}"
        for place, call in calls()
        for part in call.parts
        if isinstance(part, Shown)
        for table in part.tables
        for path in unknown_paths(table, payload_of(call), payload_of(call))
    ]
    assert not wrong


def payload_of(call: Call) -> type[Message]:
    return held(call.method.response, "s2c")


def held(message: type[Message], attribute: str) -> type[Message]:
    """Return the message in a field, or the message itself for the protocols that have no such field."""
    return next((field.message_type for field in message.FIELDS if field.attribute == attribute), None) or message


def unknown_paths(table: Table, found: type[Message], payload: type[Message]) -> Iterator[str]:
    """Yield the paths of a table that lead nowhere, and those of the tables in its cells."""
    rows = [step for step in table.rows.split(".") if step]
    holder, row = led(found, rows[:-1]), led(found, rows)
    if row is None:
        if not are_plain(table, holder, rows):
            yield table.rows
        return
    for column in table.columns:
        for start, steps in steps_of(column.path):
            before = led({"/": payload, "^": holder, "": row}[start], steps[:-1])
            if steps and (before is None or steps[-1] not in {field.attribute for field in before.FIELDS}):
                yield column.path
            elif isinstance(column.convert, Shown) and before is not None:
                for inner in column.convert.tables:
                    yield from unknown_paths(inner, led(before, steps[-1:]) or before, payload)


def are_plain(table: Table, holder: type[Message] | None, rows: Sequence[str]) -> bool:
    """Return whether the rows are values such as numbers, and every column shows the value itself."""
    known = [] if holder is None else [field.attribute for field in holder.FIELDS]
    return bool(rows) and rows[-1] in known and {column.path for column in table.columns} == {"."}


def led(message: type[Message] | None, steps: Sequence[str]) -> type[Message] | None:
    """Return the message that the steps lead to; None if one of them is no message."""
    found = message
    for step in steps:
        fields = {} if found is None else {field.attribute: field.message_type for field in found.FIELDS}
        found = fields.get(step)
    return found


def test_a_wrong_path_is_found() -> None:
    assert list(unknown_paths(table_of("flow_item_list", "inflow", "^x", "/last_valid_time"), S2C, S2C)) == [
        "inflow",
        "^x",
    ]
    assert list(unknown_paths(table_of("flow_items", "in_flow"), S2C, S2C)) == ["flow_items"]
    assert list(unknown_paths(table_of("last_valid_time", "time=."), S2C, S2C)) == []


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


@pytest.mark.parametrize(
    "codes",
    [
        "HK.00700,US.AAPL",
        ["HK.00700", "US.AAPL"],
        pd.Series(["HK.00700", "US.AAPL"]),
        ("HK.00700", "US.AAPL", "HK.00700"),
    ],
)
def test_several_codes_may_be_a_list_a_column_or_one_text(codes: Any) -> None:
    request: Any = Call("Qot_GetMarketState", to_fields("code_list=security_list"), ()).request((codes,))
    assert request.c2s.security_list == [security("HK.00700"), security("US.AAPL")]


def test_what_is_no_list_and_no_request_is_refused_by_name(quotes: OpenQuoteContext) -> None:
    wrong: Any = 5
    assert quotes.get_code_change(time_filter_list=wrong) == (
        RET_ERROR,
        "time_filter_list must hold TimeFilter objects, not 5",
    )
    assert quotes.get_warrant(req=wrong) == (RET_ERROR, "req must be a WarrantRequest, not 5")
    code, text, _ = quotes.request_history_kline("HK.00700", fields=wrong)
    assert (code, text) == (RET_ERROR, "fields must hold constants of KL_FIELD, not 5")


def test_a_name_of_the_index_of_a_frame_of_one_row_is_not_that_of_another() -> None:
    part = single(table_of(".", "last_valid_time"))
    one: Any = part(S2C(last_valid_time="1"))
    one.index.name = "mine"
    other: Any = part(S2C(last_valid_time="2"))
    assert (other.index.name, list(other.index), len(one)) == (None, [0], 1)
