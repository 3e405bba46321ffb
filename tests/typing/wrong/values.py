"""Messages that are values, and the names of replies, used in ways that a type checker must refuse."""

from __future__ import annotations

from opend import security
from opend_proto import payloads
from opend_proto.qot_common import QotMarket, Security
from opend_proto.trd_common import TrdHeader


def change(header: TrdHeader, ticks: payloads.QotGetTickerReply) -> None:
    """Values are frozen, other messages are not."""
    security("HK.00700").code = "09988"  # wrong: a value is frozen
    header.acc_id = 7  # wrong: a value is frozen
    ticks.security.market = QotMarket.US_SECURITY  # wrong: a value is frozen
    ticks.security = security("US.AAPL")
    ticks.securty = security("US.AAPL")  # wrong: a misspelt field


def misspelt(ticks: payloads.QotGetTickReply) -> None:  # wrong: a misspelt alias
    """Each alias is known by name."""


def make() -> Security:
    """A value is made by keywords like every message."""
    return Security(QotMarket.HK_SECURITY, "00700")  # wrong: arguments by position


def match(value: Security) -> None:
    """A pattern has at most the fields."""
    match value:
        case Security(_, _, _):  # wrong: a field too many in a pattern
            raise ValueError(value)
        case _:
            pass
