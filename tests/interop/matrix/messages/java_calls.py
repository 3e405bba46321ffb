"""List the calls of the vendor's Java SDK, in order, and the pushes that its callbacks get.

Invariant: a call's text is the connection and the method, and the request's c2s as protobuf's JSON; a text in it that
begins with ``$`` stands for a field of the last reply to the method that it names. It is the same in every run.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.interop.matrix.calls import Call, refused

if TYPE_CHECKING:
    from tests.interop.matrix.calls import Sections

__all__ = ["JAVA_CALLS", "LATER"]

_Fields: TypeAlias = "dict[str, object]"


def _call(method: str, **c2s: object) -> Call:
    """Return a call with these fields in the request's c2s."""
    return Call(f"{method} {json.dumps(c2s)}")


def _refused(call: Call, message: str) -> Call:
    """Return a call that the gateway refuses in these words."""
    return refused(call.text, message)


def _trade(method: str, **c2s: object) -> Call:
    """Return a call of trading, for the first real account in Hong Kong."""
    return _call(f"trd.{method}", header=_HEADER, **c2s)


def _order(**c2s: object) -> Call:
    """Return a call that buys Tencent, with further fields."""
    return _trade("placeOrder", trdSide=1, code="00700", secMarket=1, **c2s)


def _security(market: int, code: str) -> _Fields:
    return {"market": market, "code": code}


_TENCENT, _APPLE = _security(1, "00700"), _security(11, "AAPL")
_MOUTAI, _BANK, _INDEX_FUTURE = _security(21, "600519"), _security(22, "000001"), _security(1, "HSImain")
_OPTION = _security(1, "TCH250627C500000")
_PUSHED: Final[_Fields] = {"isSubOrUnSub": True, "isRegOrUnRegPush": True, "isFirstPush": True}
_BAR: Final[_Fields] = {"rehabType": 1, "klType": 2, "reqNum": 30}
_YEAR: Final[_Fields] = {"beginTime": "2024-06-01 00:00:00", "endTime": "2025-06-02 23:59:59"}
_MONTHS: Final[_Fields] = {"beginTime": "2025-05-01 00:00:00", "endTime": "2025-06-30 23:59:59"}
_JUNE: Final[_Fields] = {"beginTime": "2025-06-01 00:00:00", "endTime": "2025-06-30 23:59:59"}
_WHOLE: Final[_Fields] = {"maxAckKLNum": 1000, "needKLFieldsFlag": 1023}
_HEADER: Final[_Fields] = {"trdEnv": 1, "accID": "$getAccList.accList[0].accID", "trdMarket": 1}
_DIGEST: Final = "e10adc3949ba59abbe56e057f20f883e"

LATER: Final = {"Quotes later": 60.0, "Orders and fills later": 5.0}
"""Headings, each with the seconds by which the clock is set forward before its calls."""

JAVA_CALLS: Final[Sections] = (
    ("System", (
        _call("qot.getGlobalState", userID=0),
    )),
    ("Subscriptions and quotes", (
        _refused(_call("qot.getTicker", security=_TENCENT, maxRetNum=20), "is not subscribed"),
        _call("qot.sub", securityList=[_TENCENT, _MOUTAI, _INDEX_FUTURE], subTypeList=[1, 2, 4, 5, 6, 11, 10],
              **_PUSHED),
        _call("qot.sub", securityList=[_APPLE], subTypeList=[1, 2, 4, 5, 6, 7], session=3, **_PUSHED),
        _call("qot.sub", securityList=[_TENCENT], subTypeList=[14], **_PUSHED),
        _call("qot.getSubInfo", isReqAllConn=False),
        _call("qot.getTicker", security=_TENCENT, maxRetNum=20),
        _call("qot.getTicker", security=_APPLE, maxRetNum=20),
        _call("qot.getBasicQot", securityList=[_TENCENT, _MOUTAI, _INDEX_FUTURE, _APPLE]),
        _call("qot.getOrderBook", security=_TENCENT, num=10),
        _call("qot.getOrderBook", security=_APPLE, num=5),
        _call("qot.getKL", security=_TENCENT, **_BAR),
        _call("qot.getKL", security=_TENCENT, **(_BAR | {"rehabType": 0, "klType": 1})),
        _call("qot.getKL", security=_APPLE, **(_BAR | {"rehabType": 2, "klType": 6})),
        _call("qot.getRT", security=_TENCENT),
        _call("qot.getRT", security=_APPLE),
        _call("qot.getBroker", security=_TENCENT),
    )),
    ("Pushes of quotes", (
        "onPush_UpdateBasicQuote",
        "onPush_UpdateOrderBook",
        "onPush_UpdateTicker",
        "onPush_UpdateKL",
        "onPush_UpdateRT",
        "onPush_UpdateBroker",
    )),
    ("Quotes later", (
        "onPush_UpdateBasicQuote",
        "onPush_UpdateTicker",
        _call("qot.getTicker", security=_TENCENT, maxRetNum=1000),
        _call("qot.getBasicQot", securityList=[_TENCENT, _APPLE]),
    )),
    ("Securities", (
        _call("qot.getStaticInfo", market=1, secType=3),
        _call("qot.getStaticInfo", market=1, secType=5),
        _call("qot.getStaticInfo", market=1, secType=10),
        _call("qot.getStaticInfo", securityList=[_APPLE, _OPTION]),
        _call("qot.getSecuritySnapshot", securityList=[
            _TENCENT, _APPLE, _MOUTAI, _BANK, _INDEX_FUTURE, _OPTION, _security(1, "800000"), _security(1, "13001"),
            _security(1, "LIST1059"), _security(1, "02800"),
        ]),
        _call("qot.getPlateSet", market=1, plateSetType=0),
        _call("qot.getPlateSecurity", plate=_security(1, "LIST1059"), sortField=1, ascend=True),
        _call("qot.getPlateSecurity", plate=_security(11, "LIST2009"), sortField=2, ascend=False),
        _call("qot.getReference", security=_TENCENT, referenceType=1),
        _call("qot.getReference", security=_INDEX_FUTURE, referenceType=2),
        _call("qot.getOwnerPlate", securityList=[_TENCENT, _APPLE]),
        _call("qot.getCapitalFlow", security=_TENCENT, periodType=1),
        _call("qot.getCapitalFlow", security=_TENCENT, periodType=2, **_MONTHS),
        _call("qot.getCapitalDistribution", security=_TENCENT),
        _call("qot.getHoldingChangeList", security=_APPLE, holderCategory=1, **_YEAR),
        _call("qot.stockFilter", begin=0, num=200, market=1, baseFilterList=[
            {"fieldName": 3, "filterMin": 1, "filterMax": 1000, "isNoFilter": False, "sortDir": 1},
        ]),
        _call("qot.getCodeChange"),
        _call("qot.getIpoList", market=1),
        _call("qot.getIpoList", market=11),
        _call("qot.getIpoList", market=21),
        _call("qot.getFutureInfo", securityList=[_INDEX_FUTURE, _security(11, "ESmain")]),
        _call("qot.getMarketState", securityList=[_TENCENT, _APPLE, _BANK, _INDEX_FUTURE]),
        _refused(_call("qot.getSecuritySnapshot", securityList=[_security(1, "99999")]), "unknown"),
    )),
    ("History and trading days", (
        _call("qot.requestRehab", security=_TENCENT),
        _call("qot.requestHistoryKL", security=_TENCENT, rehabType=1, klType=2, **(_WHOLE | {"maxAckKLNum": 40}),
              **_YEAR),
        _call("qot.requestHistoryKL", security=_APPLE, rehabType=2, klType=3, **_WHOLE, **_YEAR),
        _call("qot.requestHistoryKL", security=_MOUTAI, rehabType=0, klType=9, **(_WHOLE | {"needKLFieldsFlag": 8}),
              beginTime="2025-05-30 00:00:00", endTime="2025-06-02 23:59:59"),
        _call("qot.requestHistoryKLQuota", bGetDetail=True),
        _call("qot.requestTradeDate", market=1, **_MONTHS),
        _call("qot.requestTradeDate", market=0, security=_APPLE, **_MONTHS),
    )),
    ("Warrants and options", (
        _call("qot.getOptionExpirationDate", owner=_TENCENT, indexOptionType=1),
        _call("qot.getOptionChain", owner=_TENCENT, indexOptionType=1, type=0, condition=0, **_JUNE),
        _call("qot.getOptionChain", owner=_APPLE, indexOptionType=1, type=1, condition=2, **_JUNE),
        _call("qot.getWarrant", begin=0, num=200, sortField=1, ascend=True, owner=_TENCENT),
        _call("qot.getWarrant", begin=0, num=5, sortField=10, ascend=False, typeList=[1, 3]),
    )),
    ("What the user keeps at the gateway", (
        _call("qot.getUserSecurityGroup", groupType=3),
        _call("qot.getUserSecurity", groupName="All"),
        _call("qot.modifyUserSecurity", groupName="Favorites", op=1, securityList=[_TENCENT]),
        _call("qot.getUserSecurity", groupName="Favorites"),
        _call("qot.setPriceReminder", security=_TENCENT, op=1, type=1, freq=3, value=900, note="high"),
        _call("qot.getPriceReminder", security=_TENCENT),
        _call("qot.getPriceReminder", market=1),
    )),
    ("Trading", (
        _call("trd.getAccList", userID=0, trdCategory=1, needGeneralSecAccount=True),
        _call("trd.subAccPush", accIDList=[_HEADER["accID"]]),
        _refused(_order(orderType=1, qty=100, price=400), "unlock"),
        _refused(_call("trd.unlockTrade", unlock=True, pwdMD5="0" * 32, securityFirm=1), "password"),
        _call("trd.unlockTrade", unlock=True, pwdMD5=_DIGEST, securityFirm=1),
        _trade("getFunds", currency=1),
        _trade("getMaxTrdQtys", orderType=1, code="00700", price=400, secMarket=1),
        _trade("getMarginRatio", securityList=[_TENCENT]),
        _order(orderType=1, qty=100, price=400),
        "onPush_UpdateOrder",
        _refused(_order(orderType=1, qty=150, price=400), "lot size"),
        _refused(_order(orderType=1, qty=100, price=400, packetID={"connID": 1, "serialNo": 1}), "packetID"),
        _trade("getOrderList"),
        _trade("modifyOrder", orderID="$placeOrder.orderID", modifyOrderOp=1, qty=200, price=400),
        _trade("modifyOrder", orderID="$placeOrder.orderID", modifyOrderOp=2),
        _refused(_trade("modifyOrder", orderID="$placeOrder.orderID", modifyOrderOp=2), "order"),
        _order(orderType=2, qty=200),
    )),
    ("Orders and fills later", (
        "onPush_UpdateOrder",
        "onPush_UpdateOrderFill",
        _trade("getOrderList"),
        _trade("getOrderFillList"),
        _trade("getPositionList"),
        _trade("getFunds", currency=1),
        _trade("getOrderFee", orderIdExList=["$placeOrder.orderIDEx"]),
        _trade("getHistoryOrderList", filterConditions=_JUNE),
        _trade("getHistoryOrderFillList", filterConditions=_JUNE),
        _trade("getFlowSummary", clearingDate="2025-06-02"),
    )),
    ("Leaving", (
        _call("qot.regQotPush", securityList=[_TENCENT], subTypeList=[14], isRegOrUnReg=False),
        _refused(_call("qot.sub", securityList=[_BANK], subTypeList=[99], **_PUSHED), "99"),
        _call("qot.sub", securityList=[_TENCENT], subTypeList=[14], isSubOrUnSub=False),
        _call("qot.sub", isSubOrUnSub=False, isUnsubAll=True),
    )),
)  # fmt: skip
"""The calls and pushes by section."""
