"""Facts about protocol ids that no package states, for an import into an empty folder.

Invariant: data only. An entry that protocols.toml already has, in whatever form, is never changed by what stands here.
Sources: the vendor's repository history (retired ids), its client's id table and the files themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FILES_WITHOUT_ID", "IDS_WITHOUT_FILE", "PROTOCOLS", "SeedProtocol"]


@dataclass(frozen=True, slots=True)
class SeedProtocol:
    """A protocol whose file or messages cannot be told from its name, or whose id is no longer published."""

    id: int
    name: str
    file: str
    request: str = "Request"
    response: str = "Response"
    note: str = ""


_RETIRED = (
    "retired: the file is still shipped, the id is no longer published; taken from the vendor's repository history"
)
_SKILL = "SkillWrapAPI.proto"

PROTOCOLS = (
    SeedProtocol(3100, "Qot_GetHistoryKL", "Qot_GetHistoryKL.proto", note=_RETIRED),
    SeedProtocol(3101, "Qot_GetHistoryKLPoints", "Qot_GetHistoryKLPoints.proto", note=_RETIRED),
    SeedProtocol(3102, "Qot_GetRehab", "Qot_GetRehab.proto", note=_RETIRED),
    SeedProtocol(3801, "SkillWrap_TechnicalUnusual", _SKILL, "TechnicalUnusualReq", "TechnicalUnusualRsp"),
    SeedProtocol(3802, "SkillWrap_FinancialUnusual", _SKILL, "FinancialUnusualReq", "FinancialUnusualRsp"),
    SeedProtocol(3803, "SkillWrap_DerivativeUnusual", _SKILL, "DerivativeUnusualReq", "DerivativeUnusualRsp"),
)

IDS_WITHOUT_FILE = (
    (1009, "InitQuantMode", "internal: the vendor's client has the id, no package ships a file"),
    (3016, "Qot_GetOrderDetail", "retired: in the vendor's repository history, no package ships a file"),
    (3017, "Qot_UpdateOrderDetail", "retired push: in the vendor's repository history, no package ships a file"),
    (3200, "Qot_GetTradeDate", "retired: the npm package still lists the id, no package ships a file"),
)

FILES_WITHOUT_ID = {
    "Common.proto": "shared types",
    "InitWebSocket.proto": "first command of the WebSocket port (command 1), not a protocol of the TCP port",
    "Qot_Common.proto": "shared types",
    "Qot_OptionCommon.proto": "shared types",
    "Trd_Common.proto": "shared types",
    "Trd_Notify.proto": "a push without a published id",
    "Trd_ReconfirmOrder.proto": "no published id",
    "UsedQuota.proto": "no published id; the same data arrives in Notify (1003)",
}
