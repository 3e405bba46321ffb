"""The comparison finds changes between published releases that are known from other sources."""

from __future__ import annotations

import pytest

from opend_codegen.diff import Comparison, Side, compare, load_side
from opend_codegen.errors import CodegenError

pytestmark = pytest.mark.timeout(300)


def release(version: str) -> Side:
    """Return a release from the index; skip the test if it cannot be fetched."""
    try:
        return load_side(f"futu-api=={version}")
    except CodegenError as error:
        pytest.skip(str(error))


def said(comparison: Comparison, kind: str) -> dict[str, str]:
    """Return the new names by the old ones, of one kind of finding."""
    return {finding.old: finding.new for finding in comparison.findings if finding.kind == kind}


def test_a_number_that_means_something_else() -> None:
    found = compare(release("10.4.6408"), release("10.5.6508"))
    value = "Qot_Common.SecurityType.SecurityType_{}".format
    assert said(found, "value_renumbered") == {value("Crypto"): value("Crypto")}
    assert said(found, "value_number_reused") == {value("WealthManageFund"): value("Crypto")}
    assert {finding.old for finding in found.findings[:2]} == {value("WealthManageFund"), value("Crypto")}
    assert said(found, "value_removed").keys() == {
        value(name) for name in ("ExchangeFund", "OTCBond", "OTCStructNotes")
    }


def test_a_year_of_releases() -> None:
    old, new = release("10.2.6208"), release("10.11.7108")
    found = compare(old, new)
    came = [finding for finding in found.findings if finding.kind in {"protocol_added", "file_added"}]
    assert {finding.group for finding in came} == new.files.keys() - old.files.keys()
    assert said(found, "field_renamed") == {
        "TestCmd.C2S.params": "TestCmd.C2S.paramStr",
        "TestCmd.S2C.result": "TestCmd.S2C.resultStr",
        "UsedQuota.S2C.used_sub_quota": "UsedQuota.S2C.usedSubQuota",
        "UsedQuota.S2C.used_kline_quota": "UsedQuota.S2C.usedKLineQuota",
    }
    assert said(found, "required_lost") == {"TestCmd.S2C.result": "TestCmd.S2C.resultStr"}
    assert len(said(found, "value_alias_added")) == 3
    assert {finding.kind for finding in found.findings if finding.level == "wire"} == {"required_lost"}
    assert "Trd_PlaceComboOrder" in {finding.new for finding in came}
