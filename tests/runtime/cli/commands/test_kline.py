"""The chart of ``opend kline``: a previous close of 0 gives no percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from opend import security
from opend.cli.commands import kline
from opend_proto import qot_get_kl
from opend_proto.qot_common import KLine

if TYPE_CHECKING:
    from collections.abc import Callable


def bar(close: float) -> KLine:
    return KLine(
        time="2026-01-02 00:00:00",
        is_blank=False,
        open_price=close,
        high_price=close + 1,
        low_price=close,
        close_price=close,
        volume=1,
    )


@pytest.mark.parametrize(("previous", "shown"), [(0.0, "1.00"), (2.0, "1.00 (-50.00%)")])
def test_the_change_since_the_previous_close(previous: float, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    draw: Callable[[qot_get_kl.S2C, str, Console], None] = vars(kline)["_draw_chart"]
    s2c = qot_get_kl.S2C(security=security("HK.00700"), name="T", kl_list=[bar(previous), bar(1.0)])
    draw(s2c, "day", Console(width=80))
    title = capsys.readouterr().out.splitlines()[0]
    assert f"{shown}  (" in title or title.rstrip().endswith(shown), title
