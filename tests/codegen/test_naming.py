"""Every rule of naming as a table: the name in the proto, the name in Python."""

from __future__ import annotations

import keyword
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend_codegen import naming

IDENTIFIERS = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,12}", fullmatch=True)


@pytest.mark.parametrize(
    ("file", "module"),
    [
        ("Qot_GetTicker.proto", "qot_get_ticker"),
        ("Common.proto", "common"),
        ("GetUserInfo.proto", "get_user_info"),
        ("Qot_RequestHistoryKL.proto", "qot_request_history_kl"),
        ("Qot_GetIpoList.proto", "qot_get_ipo_list"),
        ("Qot_UpdateKL.proto", "qot_update_kl"),
        ("SkillWrapAPI.proto", "skill_wrap_api"),
        ("Trd_GetAccList.proto", "trd_get_acc_list"),
        ("Import.proto", "import_"),
        ("1Min.proto", "x_1min"),
        ("Qot-Get.Ticker.proto", "qot_get_ticker"),
        ("List.proto", "list_"),
        ("__init__.proto", "init_"),
        ("Schema.proto", "schema_"),
        ("Late.proto", "late_"),
        ("Stubs_Sync.proto", "stubs_sync_"),
        ("Payload.proto", "payload_"),
        ("Request.proto", "request_"),
        ("Typing.proto", "typing"),
    ],
)
def test_modules(file: str, module: str) -> None:
    assert naming.module_name(file) == module


@pytest.mark.parametrize(
    ("name", "class_name"),
    [
        ("C2S", "C2S"),
        ("Security", "Security"),
        ("EC_Status", "EC_Status"),
        ("None", "None_"),
        ("Field", "Field_"),
        ("Message", "Message_"),
        ("list", "list_"),
        ("FIELDS", "FIELDS_"),
        ("tuple", "tuple_"),
        ("annotations", "annotations_"),
        ("_Private", "Private_"),
        ("__Mangled", "Mangled_"),
        ("__slots__", "slots_"),
        ("_1", "x_1"),
        ("_", "x_"),
        ("match", "match"),
    ],
)
def test_classes_keep_their_names(name: str, class_name: str) -> None:
    assert naming.class_name(name) == class_name


@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("maxRetNum", "max_ret_num"),
        ("security", "security"),
        ("s2c", "s2c"),
        ("isSubOrUnSub", "is_sub_or_un_sub"),
        ("orderID", "order_id"),
        ("orderIDEx", "order_id_ex"),
        ("marketHKFuture", "market_hk_future"),
        ("usCMEFutureQotRight", "us_cme_future_qot_right"),
        ("needKLineType", "need_kline_type"),
        ("sharpCBCiv", "sharp_cbc_iv"),
        ("language_id", "language_id"),
        ("RSI_1", "rsi_1"),
        ("__twice__", "twice_"),
        ("from", "from_"),
        ("class", "class_"),
        ("list", "list_"),
        ("int", "int_"),
        ("str", "str_"),
        ("bytes", "bytes_"),
        ("type", "type"),
        ("id", "id"),
        ("self", "self"),
        ("__class__", "class_"),
        ("_private", "private_"),
        ("_1st", "x_1st"),
    ],
)
def test_attributes(name: str, attribute: str) -> None:
    assert naming.attribute_name(name) == attribute


def test_an_attribute_does_not_hide_a_module_that_its_class_names() -> None:
    assert naming.attribute_name("usedQuota", {"used_quota", "common"}) == "used_quota_"
    assert naming.attribute_name("usedQuota", {"common"}) == "used_quota"


@pytest.mark.parametrize(
    ("attribute", "argument"),
    [
        ("security", "security"),
        ("timeout", "timeout_"),
        ("self", "self_"),
        ("payload", "payload_"),
        ("len", "len_"),
        ("request", "request_"),
        ("qot_sub", "qot_sub_"),
    ],
)
def test_arguments_leave_the_stub_its_own_names(attribute: str, argument: str) -> None:
    assert naming.argument_name(attribute, "qot_sub") == argument


@pytest.mark.parametrize(
    ("enum", "value", "member"),
    [
        ("QotMarket", "QotMarket_HK_Security", "HK_SECURITY"),
        ("QotMarket", "QotMarket_Unknown", "UNKNOWN"),
        ("KLType", "KLType_1Min", "K_1MIN"),
        ("KLType", "KLType_Day", "DAY"),
        ("Period", "Period_3Month", "P_3MONTH"),
        ("lower", "lower_3Month", "L_3MONTH"),
        ("_Period", "_Period_3Month", "P_3MONTH"),
        ("_1", "_1_2", "X_2"),
        ("E", "_missing_", "MISSING"),
        ("E", "mro", "MRO"),
        ("Session", "Session_NONE", "NONE"),
        ("Session", "Session_None", "NONE"),
        ("TrdEnv", "SIMULATE", "SIMULATE"),
        ("TrdEnv", "TrdEnvironment_Real", "TRD_ENVIRONMENT_REAL"),
        ("TrdEnv", "TrdEnv_", "T_"),
        ("RetType", "RetType_TimeOut", "TIME_OUT"),
        ("PacketEncAlgo", "PacketEncAlgo_FTAES_ECB", "FTAES_ECB"),
        ("E", "E_class", "CLASS"),
    ],
)
def test_enum_members(enum: str, value: str, member: str) -> None:
    assert naming.enum_member_name(enum, value) == member


@pytest.mark.parametrize(
    ("protocol", "constant", "group", "call"),
    [
        ("Qot_GetTicker", "QOT_GET_TICKER", "qot", "get_ticker"),
        ("Trd_PlaceOrder", "TRD_PLACE_ORDER", "trd", "place_order"),
        ("InitConnect", "INIT_CONNECT", "system", "init_connect"),
        ("Notify", "NOTIFY", "system", "notify"),
        ("Qot_RequestHistoryKL", "QOT_REQUEST_HISTORY_KL", "qot", "request_history_kl"),
        ("Qot_Import", "QOT_IMPORT", "qot", "import_"),
        ("Qot_Object", "QOT_OBJECT", "qot", "object_"),
        ("Trd_WithLink", "TRD_WITH_LINK", "trd", "with_link_"),
        ("TypeChecking", "TYPE_CHECKING_", "system", "type_checking"),
        ("Qot_", "QOT_", "qot", "qot_"),
        ("Qotation_Get", "QOTATION_GET", "system", "qotation_get"),
        ("SkillWrap_Get", "SKILL_WRAP_GET", "system", "skill_wrap_get"),
    ],
)
def test_protocols(protocol: str, constant: str, group: str, call: str) -> None:
    assert naming.constant_name(protocol) == constant
    assert naming.group_name(protocol) == group
    assert naming.call_name(protocol) == call


@pytest.mark.parametrize(
    ("protocol", "ending", "alias"),
    [
        ("Qot_GetTicker", "Reply", "QotGetTickerReply"),
        ("Qot_UpdateKL", "Push", "QotUpdateKLPush"),
        ("keepAlive", "Reply", "KeepAliveReply"),
    ],
)
def test_payloads(protocol: str, ending: str, alias: str) -> None:
    assert naming.payload_name(protocol, ending) == alias


@pytest.mark.parametrize("value", ["", "a\"'\\\n\x00é\u2028{{", -3, 1.5, True, None, b"\x00'", float("inf")])
def test_a_literal_gives_its_value_again(value: object) -> None:
    written = naming.python_literal(value)
    assert eval(written, {"float": float}) == value  # noqa: S307
    assert "\n" not in written


def test_what_has_no_literal_is_refused() -> None:
    with pytest.raises(TypeError, match="has no literal"):
        naming.python_literal([1])


def test_public_names_are_sorted_as_custom_has_it() -> None:
    names = ["zone", "Zebra", "ZERO", "apple", "Apple", "ALPHA", "Zebra"]
    assert naming.sorted_names(names) == ("ALPHA", "ZERO", "Apple", "Zebra", "apple", "zone")


@given(IDENTIFIERS)
def test_every_name_is_valid_python(name: str) -> None:
    made = [naming.module_name(f"{name}.proto"), naming.class_name(name), naming.attribute_name(name)]
    for result in (*made, naming.enum_member_name("Kind", name), naming.argument_name(made[2], "qot_sub")):
        assert result.isidentifier()
        assert not keyword.iskeyword(result)


@given(st.text(string.printable, min_size=1, max_size=12))
def test_a_module_is_valid_python_whatever_the_file_is_called(stem: str) -> None:
    assert naming.module_name(f"{stem}.proto").isidentifier()
