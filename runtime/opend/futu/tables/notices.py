"""Convert the gateway's notifications to the vendor's form: kind, event or state, and details.

Invariant: a kind without a payload, or an unknown one of a newer gateway, is returned without details.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.choices import text_of
from opend.futu.tables.columns import Table, TableColumn, na
from opend_proto.notify import NotifyType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend_proto.notify import S2C, QotRight

__all__ = ["QOT_RIGHTS", "notice"]

_REGIONS: Final = ["hk", "hk_option", "hk_future", "us"]
_MORE_REGIONS: Final = ["us_option", "us_future", "us_index", "us_otc", "cn", "sg_future", "jp_future"]
_US_FUTURES: Final = ["cme", "cbot", "nymex", "comex", "cboe"]
_STOCKS: Final = ["sh", "sz", "cc", "sg_stock", "my_stock", "jp_stock", "ec"]

QOT_RIGHTS: Final = Table(
    ".",
    (
        *(na(f"{region}_qot_right", f"{region}_qot_right") for region in _REGIONS),
        TableColumn("has_us_option_qot_right", "has_us_option_qot_right", absent=False),
        *(na(f"{region}_qot_right", f"{region}_qot_right") for region in _MORE_REGIONS),
        *(na(f"us_future_qot_right_{exchange}", f"us_{exchange}_future_qot_right") for exchange in _US_FUTURES),
        *(na(f"{region}_qot_right", f"{region}_qot_right") for region in _STOCKS),
    ),
)


def _rights(rights: QotRight) -> dict[str, object]:
    return next(QOT_RIGHTS.read(rights))


_PARTS: Final[Mapping[NotifyType, tuple[str, Callable[[Any], tuple[str | None, object]]]]] = {
    NotifyType.GTW_EVENT: ("event", lambda part: (text_of(part.event_type), part.desc)),
    NotifyType.PROGRAM_STATUS: (
        "program_status",
        lambda part: (text_of(part.program_status.type), part.program_status.str_ext_desc or ""),
    ),
    NotifyType.CONN_STATUS: (
        "connect_status",
        lambda part: (None, {"qot_logined": part.qot_logined, "trd_logined": part.trd_logined}),
    ),
    NotifyType.QOT_RIGHT: ("qot_right", lambda part: (None, _rights(part))),
    NotifyType.API_LEVEL: ("api_level", lambda part: (None, {"api_level": part.api_level})),
}
"""For each kind with details: their field in the payload, and the function that converts them."""


def notice(payload: S2C) -> tuple[str, str | None, object]:
    """Return (SysNotifyType, type of the event or state or None, text or dictionary or None)."""
    name, tell = _PARTS.get(NotifyType(payload.type), ("", None))
    part = getattr(payload, name, None)
    what, more = (None, None) if tell is None or part is None else tell(part)
    # In a schema imported without our tables of enums, this field is a plain number.
    return text_of(NotifyType(payload.type)), what, more
