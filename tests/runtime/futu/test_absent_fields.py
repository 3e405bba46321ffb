"""What the gateway did not send shows as in futu-api 10.11, whose own answers to the same replies are the source."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from tests.support.face_calls import call_of
from tests.support.gathering import each_of

from opend import security
from opend.futu.tables.columns import Shown
from opend_proto.qot_common import Security
from opend_proto.schema import Field, Message

Case: TypeAlias = tuple[str, dict[str, object]]

VALUES: Final[dict[str, object]] = {"string": "", "bool": False, "double": 0.0, "float": 0.0}
CASES: Final[list[Case]] = [
    ("Qot_GetCapitalDistribution", {"capital_in_super": "N/A", "capital_in_big": 0.0, "update_time": ""}),
    ("Qot_GetCapitalFlow", {"main_in_flow": "N/A", "capital_flow_item_time": ""}),
    ("Qot_GetCodeChange", dict.fromkeys(("public_time", "effective_time", "end_time"), "")),
    ("Qot_GetFutureInfo", {"origin_code": "N/A."}),
    ("Qot_GetIpoList", {"list_time": "N/A", "issue_size": "N/A", "winning_num_data": "N/A"}),
    ("Qot_GetOptionExpirationDate", {"strike_time": " ", "expiration_cycle": "N/A"}),
    ("Qot_GetOptionExerciseProbability", {"timestamp": None, "strike_probability": None}),
    ("Qot_GetOptionVolatility", {"implied_volatility": None, "impvol_status": None, "analysis": ""}),
    ("Qot_GetOptionUnderlyingOverview", {"code": "HK.00700", "iv": "N/A", "hv_30d": "N/A"}),
    ("Qot_GetOptionRank", {"name": "N/A", "volume": "N/A", "trading_date": "N/A"}),
    ("Qot_GetOptionQuote", {"price": "N/A", "breakeven_point": []}),
    ("Qot_GetOptionSellerScreener", {"name": "N/A", "owner": "N/A"}),
    ("Qot_GetInsiderHolderList", {"name": None, "holder_pct": None, "insider_total_count": None}),
    ("Qot_GetShareholdersHolderDetail", {"name": None, "close_price": None}),
]


@each_of("case", CASES)
def test_what_was_not_sent_shows_as_with_the_vendor(case: Case) -> None:
    protocol, expected = case
    call = call_of(protocol)
    part = call.parts[0]
    assert isinstance(part, Shown)
    payload = next(field for field in call.method.response.FIELDS if field.attribute == "s2c").message_type
    assert payload is not None
    frame: Any = part(bare(payload, part.tables[0].rows))
    shown = frame.iloc[0].to_dict()
    assert {column: shown[column] for column in expected} == expected


def bare(message: type[Message], rows: str) -> Message:
    """Return a message with its required fields only, and one such row in the list with this name."""
    kept = [field for field in message.FIELDS if field.label == "required" or field.attribute == rows]
    made: Any = message
    bared: Message = made(**{field.attribute: value_of(field) for field in kept})
    return bared


def value_of(field: Field) -> object:
    if field.message_type is Security:
        return security("HK.00700")
    if field.message_type is not None:
        inner = bare(field.message_type, "")
        return [inner] if field.label == "repeated" else inner
    return VALUES.get(field.kind, 0) if field.enum_type is None else field.enum_type(0)
