"""Every kind of change between two tiny schemas, what it breaks, and in which direction."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.codegen.workshop import CALL, ENVELOPE, Workshop, exception, request

from opend_codegen.diff import Comparison, Finding, Side, compare, load_side
from opend_codegen.diff.buf import RULES, violations
from opend_codegen.diff.rules import CHOICES, KINDS
from opend_codegen.errors import CodegenError

# Kind, the name before, the name now, what it breaks, and where it travels.
EXPECTED = [
    ("protocol_id_changed", "Qot_Sub", "Qot_Sub", "wire", ""),
    ("protocol_id_reused", "Trd_Gone", "Trd_CancelAll", "wire", ""),
    ("field_number_reused", "Qot_Get.C2S.away", "Qot_Get.C2S.extra", "wire", "request"),
    ("field_number_reused", "Qot_Get.C2S.quantity", "Qot_Get.C2S.bananas", "wire", "request"),
    ("field_renumbered", "Qot_Get.C2S.number", "Qot_Get.C2S.number", "wire", "request"),
    ("value_number_reused", "Shared.Kind.Kind_Fund", "Shared.Kind.Kind_Crypto", "wire", "request"),
    ("value_number_reused", "Shared.Side.Side_Short", "Shared.Side.Side_Xyz", "wire", "both"),
    ("value_renumbered", "Shared.Kind.Kind_Crypto", "Shared.Kind.Kind_Crypto", "wire", "request"),
    ("protocol_kind_changed", "Turned", "Turned", "wire", ""),
    ("protocol_removed", "Trd_Gone", "", "wire", ""),
    ("reserved_freed", "Qot_Get.C2S", "Qot_Get.C2S", "wire", "request"),
    ("required_added", "", "Qot_Get.C2S.fresh", "wire", "request"),
    ("required_added", "", "Qot_Get.S2C.added", "wire", "reply"),
    ("required_gained", "Qot_Get.C2S.demanded", "Qot_Get.C2S.demanded", "wire", "request"),
    ("required_lost", "Qot_Get.C2S.dropped", "Qot_Get.C2S.dropped", "wire", "request"),
    ("required_lost", "Qot_Get.S2C.name", "Qot_Get.S2C.name", "wire", "reply"),
    ("required_removed", "Qot_Get.S2C.end", "", "wire", "reply"),
    ("cardinality_changed", "Qot_Get.C2S.many", "Qot_Get.C2S.many", "wire", "request"),
    ("field_removed", "Shared.Row.left", "", "wire", "reply"),
    ("default_changed", "Qot_Get.C2S.given", "Qot_Get.C2S.given", "wire", "request"),
    ("value_removed", "Shared.Side.Side_Gone", "", "wire", "both"),
    ("field_renamed", "Qot_Get.C2S.spelling", "Qot_Get.C2S.spelled", "json", "request"),
    ("field_retyped", "Qot_Get.C2S.wide", "Qot_Get.C2S.wide", "json", "request"),
    ("value_renamed", "Shared.Side.Side_Sell", "Shared.Side.Side_Selling", "json", "both"),
    ("effect_lost", "Trd_PlaceOrder", "Trd_PlaceOrder", "python", ""),
    ("effect_changed", "Qot_Sub", "Qot_Sub", "python", ""),
    ("enum_gained", "Qot_Get.C2S.other", "Qot_Get.C2S.other", "python", "request"),
    ("enum_lost", "Qot_Get.C2S.side", "Qot_Get.C2S.side", "python", "request"),
    ("enum_replaced", "Qot_Get.C2S.kind", "Qot_Get.C2S.kind", "python", "request"),
    ("protocol_renamed", "Qot_Before", "Qot_After", "python", ""),
    ("protocol_messages_changed", "Skill", "Skill", "python", ""),
    ("order_gained", "Trd_Guarded", "Trd_Guarded", "python", ""),
    ("paging_removed", "Qot_Unpaged", "Qot_Unpaged", "python", ""),
    ("paging_changed", "Qot_Pages", "Qot_Pages", "python", ""),
    ("file_removed", "Spare.proto", "", "python", ""),
    ("file_renamed", "Qot_Before.proto", "Qot_After.proto", "python", ""),
    ("message_removed", "Shared.Plain", "", "python", ""),
    ("message_renamed", "Shared.Old", "Shared.Renamed", "python", "request"),
    ("message_moved", "Shared.Moving", "More.Moving", "python", ""),
    ("enum_removed", "Shared.Left", "", "python", "reply"),
    ("enum_renamed", "Shared.Colour", "Shared.Color", "python", ""),
    ("enum_moved", "Shared.Shift", "More.Shift", "python", ""),
    ("enum_flags_changed", "Shared.Bits", "Shared.Bits", "python", "request"),
    ("field_type_renamed", "Qot_Get.C2S.old", "Qot_Get.C2S.old", "python", "request"),
    ("member_renamed", "Shared.Colour.Colour_Red", "Shared.Color.Colour_Red", "python", ""),
    ("member_renamed", "Shared.Colour.Colour_Green", "Shared.Color.Colour_Green", "python", ""),
    ("write_without_effect", "", "Trd_CancelAll", "", ""),
    ("protocol_added", "", "Trd_CancelAll", "", ""),
    ("state_gained", "Skill", "Skill", "", ""),
    ("limit_changed", "Qot_Get", "Qot_Get", "", ""),
    ("paging_added", "Qot_Paged", "Qot_Paged", "", ""),
    ("file_added", "", "More.proto", "", ""),
    ("message_added", "", "Shared.Added", "", ""),
    ("enum_added", "", "Shared.Fresh", "", ""),
    ("field_deprecated", "Qot_Get.C2S.ended", "Qot_Get.C2S.ended", "", "request"),
    ("field_added", "", "Qot_Get.C2S.extra", "", "request"),
    ("value_alias_added", "Shared.Side.Side_Buy", "Shared.Side.Side_Bought", "", "both"),
    ("value_added", "", "Shared.Side.Side_Xyz", "", "both"),
    ("value_added", "", "Shared.Side.Side_New", "", "both"),
]

# The words that the sentences must have besides the names.
SENTENCES = [
    ("value_renumbered", "Shared.Kind.Kind_Crypto", "Shared.Kind.Kind_Crypto: its number 14 became 12"),
    (
        "value_number_reused",
        "Shared.Kind.Kind_Fund",
        "12 meant Shared.Kind.Kind_Fund and means Shared.Kind.Kind_Crypto",
    ),
    ("protocol_id_changed", "Qot_Sub", "the protocol id 3002 became 3902"),
    ("required_added", "Qot_Get.C2S.fresh", "a gateway of the new release refuses a request without it"),
    ("required_added", "Qot_Get.S2C.added", "a reply of a gateway of the old release may lack it"),
    ("required_lost", "Qot_Get.S2C.name", "a program of the old release cannot decode a reply without it"),
    ("limit_changed", "Qot_Get", "was 10 in 30 s and is 5 in 30 s"),
    ("enum_gained", "Qot_Get.C2S.other", "was a plain int32 and holds Shared.Side now"),
]
PYTHON = [
    ("Qot_Get.C2S.spelling", "argument", "renamed", "client.qot.get(spelling=)", "client.qot.get(spelled=)"),
    ("Qot_Get.C2S.spelling", "attribute", "renamed", "qot_get.C2S.spelling", "qot_get.C2S.spelled"),
    ("Qot_Get.C2S.demanded", "argument", "retyped", "client.qot.get(demanded=)", "client.qot.get(demanded=)"),
    ("Shared.Row.left", "attribute", "gone", "shared.Row.left", ""),
    ("Shared.Moving", "class", "renamed", "shared.Moving", "more.Moving"),
    ("Shared.Side.Side_Gone", "member", "gone", "shared.Side.GONE", ""),
    ("Trd_Gone", "method", "gone", "client.trd.gone", ""),
    ("Trd_Gone", "constant", "gone", "methods.TRD_GONE", ""),
    ("Qot_Before", "method", "renamed", "client.qot.before", "client.qot.after"),
    ("Qot_Unpaged", "method", "gone", "client.qot.iter_unpaged", ""),
]


def finding(comparison: Comparison, kind: str, name: str) -> Finding:
    return next(item for item in comparison.findings if item.kind == kind and name in {item.old, item.new})


def sides(folder: Path, old: str, new: str) -> Comparison:
    """Compare two schemas of one file without a protocol."""
    loaded: list[Side] = []
    for name, text in (("old", old), ("new", new)):
        (folder / name).mkdir()
        workshop = Workshop(folder / name)
        workshop.write({"A.proto": text})
        loaded.append(load_side(str(workshop.proto)))
    return compare(*loaded)


def test_what_changed_and_nothing_else(comparison: Comparison) -> None:
    found = [(item.kind, item.old, item.new, item.level, item.direction) for item in comparison.findings]
    assert sorted(found) == sorted(EXPECTED)


def test_most_breaking_first(comparison: Comparison) -> None:
    levels = [item.level for item in comparison.findings]
    assert levels == sorted(levels, key=lambda level: CHOICES.index(level) if level else len(CHOICES))
    groups = [found[0].rank for _, found in comparison.groups()]
    assert groups == sorted(groups)


@pytest.mark.parametrize(("kind", "name", "said"), SENTENCES)
def test_sentence(kind: str, name: str, said: str, comparison: Comparison) -> None:
    assert said in finding(comparison, kind, name).sentence


@pytest.mark.parametrize(("name", "change"), [(name, tuple(change)) for name, *change in PYTHON])
def test_meaning_in_python(name: str, change: tuple[str, ...], comparison: Comparison) -> None:
    changes = {
        (found.what, found.verb, found.old, found.new)
        for item in comparison.findings
        if name in {item.old, item.new}
        for found in item.python
    }
    assert change in changes


def test_every_broken_rule_has_its_finding(old_side: Side, new_side: Side, comparison: Comparison) -> None:
    found = violations(old_side.files, new_side.files)
    assert Counter(item.rule for item in found) == Counter(rule for item in comparison.findings for rule in item.rules)
    assert not [item for item in comparison.findings if item.kind == "rule_broken"]


def test_a_rename_is_no_wire_break_whatever_buf_says(comparison: Comparison) -> None:
    renamed = finding(comparison, "field_type_renamed", "Qot_Get.C2S.old")
    assert "WIRE" in RULES["FIELD_WIRE_COMPATIBLE_TYPE"]
    assert "FIELD_WIRE_COMPATIBLE_TYPE" in renamed.rules
    assert renamed.level == "python"


@pytest.mark.parametrize("kind", KINDS)
def test_the_sentence_of_a_kind_needs_no_other_facts(kind: str) -> None:
    facts = {key: f"<{key}>" for key in ("old", "new", "before", "after", "number")}
    assert "<" in KINDS[kind].sentence.format(**facts)


def test_nothing_changed(old_side: Side) -> None:
    assert compare(old_side, old_side).findings == ()


def test_an_unlikely_rename_is_said_as_a_doubt(tmp_path: Path) -> None:
    found = sides(tmp_path, "message M { optional double price = 3; }", "message M { optional double volume = 3; }")
    assert [item.kind for item in found.findings] == ["field_number_reused"]
    assert found.findings[0].is_silent


def test_an_alias_that_goes_is_no_other_meaning(tmp_path: Path) -> None:
    old = "enum E { option allow_alias = true; E_X = 1; E_Y = 1; E_Z = 2; }"
    found = sides(tmp_path, old, "enum E { E_X = 1; E_Z = 2; }")
    assert [(item.kind, item.old) for item in found.findings] == [("value_removed", "A.E.E_Y")]


def test_a_write_by_its_packet_id(tmp_path: Path) -> None:
    packet = "message PacketID { required uint64 connID = 1; required uint32 serialNo = 2; }"
    body = 'import "Common.proto";\nmessage C2S { required Common.PacketID packetID = 1; }' + ENVELOPE
    loaded: list[Side] = []
    empty: dict[str, str] = {}
    for name, files, rows in (("old", empty, ""), ("new", {"Trd_Odd.proto": body}, request(2900, "Trd_Odd"))):
        (tmp_path / name).mkdir()
        workshop = Workshop(tmp_path / name)
        workshop.write({"Common.proto": packet, **files}, exception("Common.proto") + rows)
        loaded.append(load_side(str(workshop.proto)))
    assert "write_without_effect" in [item.kind for item in compare(*loaded).findings]


@pytest.mark.parametrize("body", ["message M { map<string, int32> m = 1; }", "message M { oneof o { int32 a = 1; } }"])
def test_what_cannot_be_generated_cannot_be_compared(body: str, tmp_path: Path) -> None:
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "A.proto").write_text(f'syntax = "proto2"; package A; {body}')
    with pytest.raises(CodegenError) as caught:
        load_side(str(tmp_path / "vendor"))
    assert "\n" not in str(caught.value)
    assert "not supported" in str(caught.value)


def test_a_file_without_an_id_does_not_stop_a_comparison(tmp_path: Path) -> None:
    bodies = {
        "Common": "message PacketID { required uint64 connID = 1; }",
        "Qot_Common": "message Security { required string code = 2; }",
        "Trd_Common": "message TrdHeader { required uint64 accID = 2; }",
        "Qot_Odd": CALL,
    }
    for name, body in bodies.items():
        (tmp_path / f"{name}.proto").write_text(f'syntax = "proto2"; package {name}; {body}')
    side = load_side(str(tmp_path))
    assert "qot_odd" in [module.name for module in side.model.modules]
    assert side.model.calls == ()
