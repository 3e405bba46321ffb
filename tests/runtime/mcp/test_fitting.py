"""Arguments of tools that do not fit, and the sentences about them."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend.errors import UsageError
from opend.mcp.fitting import check_arguments
from opend.mcp.paging import Pages
from opend.mcp.tools.reading import reading_tools
from opend.mcp.tools.searching import searching_tools

TOOLS: Final = {tool.name: tool for tool in [*reading_tools(Pages()), *searching_tools(Pages())]}
WRONG: Final[list[tuple[str, dict[str, Any], str]]] = [
    ("quote", {}, "the arguments: codes is missing: securities, such as HK.00700"),
    ("quote", {"codes": "HK.00700"}, "codes must be a list, not 'HK.00700'"),
    ("quote", {"codes": []}, "codes has 0 items: give at least 1"),
    ("quote", {"codes": ["HK.00700"] * 101}, "codes has 101 items: give at most 100"),
    ("quote", {"codes": ["HK.00700", 700]}, r"codes\[1\] must be a text, not 700"),
    ("quote", {"code": ["HK.00700"]}, "there is no 'code'; did you mean codes?"),
    ("ticks", {"code": "HK.00700", "number": "5"}, "number must be a whole number, not '5'"),
    ("ticks", {"code": "HK.00700", "number": True}, "number must be a whole number, not True"),
    ("ticks", {"code": "HK.00700", "number": 2.5}, "number must be a whole number, not 2.5"),
    ("ticks", {"code": "HK.00700", "number": 0}, "number must be at least 1 and at most 1000, not 0"),
    ("ticks", {"code": "x" * 65}, "code has 65 characters: give at most 64"),
    ("candlesticks", {"code": "HK.00700", "type": "K_1MINUTE"}, "type cannot be 'K_1MINUTE'; did you mean K_1MIN"),
    ("option_chain", {"code": "HK.00700", "lowest_strike": -1}, "lowest_strike must be at least 0, not -1"),
    ("option_chain", {"code": "HK.00700", "lowest_strike": float("nan")}, "lowest_strike must be at least 0, not nan"),
    ("account", {"env": "live"}, "env cannot be 'live'; it is one of paper, real"),
    ("search_protocols", {"words": ""}, "words has 0 characters: give at least 1"),
    ("call_protocol", {"name": "Qot_GetTicker", "fields": [1]}, r"fields must be an object, not \[1\]"),
]


@each_of("case", WRONG)
def test_wrong_arguments_are_told_in_a_sentence(case: tuple[str, dict[str, Any], str]) -> None:
    name, arguments, sentence = case
    with pytest.raises(UsageError, match=sentence) as caught:
        check_arguments(TOOLS[name].schema, arguments)
    assert "\n" not in str(caught.value)


def test_right_arguments_fit() -> None:
    check_arguments(TOOLS["ticks"].schema, {"code": "HK.00700", "number": 1000})
    check_arguments(TOOLS["account"].schema, {})
    check_arguments(TOOLS["option_chain"].schema, {"code": "HK.00700", "lowest_strike": 400, "highest_strike": 480.5})
    check_arguments(TOOLS["call_protocol"].schema, {"name": "Qot_GetTicker", "fields": {"any": ["thing", {}]}})
