"""Our enums in proto/extra agree with the vendor's own Python constants."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.interop.conftest import RunScript

from opend_proto import qot_option_screen, qot_stock_screen, qot_warrant_screen
from opend_proto.schema import OpenEnum

SCRIPT = Path(__file__).parent / "scripts" / "vendor_constants.py"

# Enums whose names differ from the vendor's, which have prefixes where we have modules.
RENAMED = {
    "ScrMarket": qot_stock_screen.Market,
    "ScrSortDir": qot_stock_screen.SortDirection,
    "OptSortDir": qot_option_screen.SortDirection,
}
# Declared by the protos, or equal to one of their enums.
IN_PROTOS = {"OptMarketCategory", "OptUnderlyingIndicator", "OptIndicator", "Position", "WarrantType"}

pytestmark = pytest.mark.timeout(300)


def test_each_of_the_vendors_constants_has_our_number(run_vendor_script: RunScript) -> None:
    output = run_vendor_script(SCRIPT, 0)
    theirs: dict[str, dict[str, int]] = json.loads(re.findall(r"^RESULT (.*)$", output, re.MULTILINE)[0])
    compared = {name: values for name, values in theirs.items() if name not in IN_PROTOS}
    assert len(compared) > 20
    assert {name: our_numbers(name) for name in compared} == compared


def our_numbers(vendor_name: str) -> dict[str, int]:
    named_alike = vars(qot_stock_screen) | vars(qot_warrant_screen)
    enum = RENAMED.get(vendor_name) or named_alike[vendor_name]
    assert issubclass(enum, OpenEnum)
    return {name: int(member) for name, member in enum.__members__.items()}
