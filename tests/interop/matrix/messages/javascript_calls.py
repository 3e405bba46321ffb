"""List the commands of the vendor's JavaScript client as its user would write them, in order.

Invariant: a command is an expression in JavaScript, with ``client`` for the vendor's client and ``replies`` for the
last reply to each command, and is the same in every run. Field names are in camel case, as in the client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.interop.matrix.calls import fails, refused

if TYPE_CHECKING:
    from tests.interop.matrix.calls import Sections

__all__ = ["JAVASCRIPT_CALLS"]

JAVASCRIPT_CALLS: Final[Sections] = (
    ("System and user", (
        "GetGlobalState({c2s: {userID: 0}})",
    )),
    ("Subscriptions and quotes in real time", (
        refused('GetTicker({c2s: {security: {market: 1, code: "00700"}, maxRetNum: 20}})',
                "is not subscribed"),
        ('Sub({c2s: {securityList: [{market: 1, code: "00700"}, {market: 21, code: "600519"}, {market: 1, '
         'code: "HSImain"}], subTypeList: [1, 2, 4, 5, 6, 11, 10], isSubOrUnSub: true, isRegOrUnRegPush: '
         "true, isFirstPush: true, session: 0}})"),
        ('Sub({c2s: {securityList: [{market: 11, code: "AAPL"}], subTypeList: [1, 2, 4, 5, 6, 7], '
         "isSubOrUnSub: true, isRegOrUnRegPush: true, isFirstPush: true, session: 3}})"),
        ('Sub({c2s: {securityList: [{market: 1, code: "00700"}], subTypeList: [14], isSubOrUnSub: true, '
         "isRegOrUnRegPush: true, isFirstPush: true, session: 0}})"),
        "GetSubInfo({c2s: {isReqAllConn: false}})",
        'GetTicker({c2s: {security: {market: 1, code: "00700"}, maxRetNum: 20}})',
        'GetTicker({c2s: {security: {market: 11, code: "AAPL"}, maxRetNum: 20}})',
        ('GetBasicQot({c2s: {securityList: [{market: 1, code: "00700"}, {market: 21, code: "600519"}, '
         '{market: 1, code: "HSImain"}, {market: 11, code: "AAPL"}]}})'),
        'GetOrderBook({c2s: {security: {market: 1, code: "00700"}, num: 10}})',
        'GetOrderBook({c2s: {security: {market: 11, code: "AAPL"}, num: 5}})',
        'GetKL({c2s: {rehabType: 1, klType: 2, security: {market: 1, code: "00700"}, reqNum: 30}})',
        'GetKL({c2s: {rehabType: 0, klType: 1, security: {market: 1, code: "00700"}, reqNum: 30}})',
        'GetKL({c2s: {rehabType: 2, klType: 6, security: {market: 11, code: "AAPL"}, reqNum: 30}})',
        'GetRT({c2s: {security: {market: 1, code: "00700"}}})',
        'GetRT({c2s: {security: {market: 11, code: "AAPL"}}})',
        'GetBroker({c2s: {security: {market: 1, code: "00700"}}})',
    )),
    ("Securities and their history", (
        'RequestRehab({c2s: {security: {market: 1, code: "00700"}}})',
        ('RequestHistoryKL({c2s: {rehabType: 1, klType: 2, security: {market: 1, code: "00700"}, beginTime: '
         '"2025-03-01 00:00:00", endTime: "2025-06-02 23:59:59", maxAckKLNum: 40, needKLFieldsFlag: 1023, '
         "session: 0}})"),
        ('RequestHistoryKL({c2s: {rehabType: 2, klType: 3, security: {market: 11, code: "AAPL"}, beginTime: '
         '"2024-06-01 00:00:00", endTime: "2025-06-02 23:59:59", maxAckKLNum: 1000, needKLFieldsFlag: 1023, '
         "session: 0}})"),
        ('RequestHistoryKL({c2s: {rehabType: 1, klType: 9, security: {market: 21, code: "600519"}, beginTime: '
         '"2025-05-30 00:00:00", endTime: "2025-06-02 23:59:59", maxAckKLNum: 1000, needKLFieldsFlag: 8, '
         "session: 0}})"),
        "RequestHistoryKLQuota({c2s: {bGetDetail: true}})",
        "GetStaticInfo({c2s: {market: 1, secType: 3}})",
        "GetStaticInfo({c2s: {market: 1, secType: 5}})",
        "GetStaticInfo({c2s: {market: 1, secType: 10}})",
        'GetStaticInfo({c2s: {market: 0, secType: 0, securityList: [{market: 11, code: "AAPL"}]}})',
        ('GetSecuritySnapshot({c2s: {securityList: [{market: 1, code: "00700"}, {market: 11, code: "AAPL"}, '
         '{market: 21, code: "600519"}, {market: 22, code: "000001"}, {market: 1, code: "800000"}, {market: '
         '1, code: "13001"}, {market: 1, code: "HSImain"}, {market: 1, code: "LIST1059"}, {market: 1, code: '
         '"02800"}]}})'),
        "GetPlateSet({c2s: {market: 1, plateSetType: 0}})",
        'GetPlateSecurity({c2s: {plate: {market: 1, code: "LIST1059"}, sortField: 1, ascend: true}})',
        'GetPlateSecurity({c2s: {plate: {market: 11, code: "LIST2009"}, sortField: 2, ascend: false}})',
        'GetReference({c2s: {security: {market: 1, code: "00700"}, referenceType: 1}})',
        'GetReference({c2s: {security: {market: 1, code: "HSImain"}, referenceType: 2}})',
        'GetOwnerPlate({c2s: {securityList: [{market: 1, code: "00700"}, {market: 11, code: "AAPL"}]}})',
        ('GetHoldingChangeList({c2s: {security: {market: 11, code: "AAPL"}, holderCategory: 1, beginTime: '
         '"2024-06-01 00:00:00", endTime: "2025-06-02 23:59:59"}})'),
        'GetCapitalFlow({c2s: {security: {market: 1, code: "00700"}, periodType: 1}})',
        ('GetCapitalFlow({c2s: {security: {market: 1, code: "00700"}, periodType: 2, beginTime: "2025-05-01 '
         '00:00:00", endTime: "2025-06-02 23:59:59"}})'),
        'GetCapitalDistribution({c2s: {security: {market: 1, code: "00700"}}})',
        ("StockFilter({c2s: {begin: 0, num: 200, market: 1, baseFilterList: [{fieldName: 3, filterMin: 1, "
         "filterMax: 1000, isNoFilter: false, sortDir: 1}]}})"),
        "GetCodeChange({c2s: {placeHolder: 0}})",
        "GetIpoList({c2s: {market: 1}})",
        "GetIpoList({c2s: {market: 11}})",
        "GetIpoList({c2s: {market: 21}})",
        'GetFutureInfo({c2s: {securityList: [{market: 1, code: "HSImain"}, {market: 11, code: "ESmain"}]}})',
        ('RequestTradeDate({c2s: {market: 1, beginTime: "2025-05-01 00:00:00", endTime: "2025-06-30 '
         '23:59:59"}})'),
        ('RequestTradeDate({c2s: {market: 0, beginTime: "2025-05-01 00:00:00", endTime: "2025-06-30 '
         '23:59:59", security: {market: 11, code: "AAPL"}}})'),
        ('GetMarketState({c2s: {securityList: [{market: 1, code: "00700"}, {market: 11, code: "AAPL"}, '
         '{market: 22, code: "000001"}, {market: 1, code: "HSImain"}]}})'),
        'GetSearchQuote({c2s: {keyword: "Tencent", maxCount: 10}})',
        'GetSearchNews({c2s: {keyword: "Tencent", maxCount: 5, newsSubType: 0}})',
        fails('GetTradeDate({c2s: {market: 1, beginTime: "2025-05-01", endTime: "2025-06-30"}})',
              "null (reading 'encode')",
              ("The protocol 3200 is gone from the vendor's own .proto files (RequestTradeDate took its "
               "place), and with it the message that the command looks for.")),
    )),
    ("What the user keeps at the gateway", (
        'GetUserSecurity({c2s: {groupName: "All"}})',
        ('ModifyUserSecurity({c2s: {groupName: "Favorites", op: 1, securityList: [{market: 1, code: '
         '"00700"}]}})'),
        ('SetPriceReminder({c2s: {security: {market: 1, code: "00700"}, op: 1, type: 1, freq: 3, value: 900, '
         'note: "high", reminderSessionList: [1, 2, 3]}})'),
        'GetPriceReminder({c2s: {security: {market: 1, code: "00700"}}})',
        "GetPriceReminder({c2s: {market: 1}})",
        "GetUserSecurityGroup({c2s: {groupType: 3}})",
    )),
    ("Warrants and options", (
        'GetStaticInfo({c2s: {market: 0, secType: 0, securityList: [{market: 1, code: "TCH250627C500000"}]}})',
        'GetSecuritySnapshot({c2s: {securityList: [{market: 1, code: "TCH250627C500000"}]}})',
        ('GetOptionChain({c2s: {owner: {market: 1, code: "00700"}, indexOptionType: 1, type: 0, condition: 0, '
         'beginTime: "2025-06-02 00:00:00", endTime: "2025-06-30 00:00:00"}})'),
        ('GetOptionChain({c2s: {owner: {market: 11, code: "AAPL"}, indexOptionType: 1, type: 1, condition: 2, '
         'beginTime: "2025-06-02 00:00:00", endTime: "2025-06-30 00:00:00"}})'),
        ("GetWarrant({c2s: {begin: 0, num: 200, sortField: 1, ascend: true, owner: {market: 1, code: "
         '"00700"}}})'),
        "GetWarrant({c2s: {begin: 0, num: 5, sortField: 10, ascend: false, typeList: [1, 3]}})",
        "GetOptionScreen({c2s: {marketCategoryList: [0], pageFrom: 0, pageCount: 200}})",
        "GetWarrantScreen({c2s: {marketType: 1, pageFrom: 0, pageCount: 200}})",
        'GetOptionExpirationDate({c2s: {owner: {market: 1, code: "00700"}, indexOptionType: 1}})',
        ('GetOptionQuote({c2s: {multiLegs: [{security: {market: 1, code: "TCH250627C500000"}, side: 1, '
         "qtyRatio: 1}]}})"),
        ('GetOptionStrategy({c2s: {owner: {market: 11, code: "AAPL"}, optionStrategy: 4, expireTime: '
         '"2025-06-20", spread: 5, optionType: 0, indexOptionType: 1}})'),
        ('GetOptionStrategyAnalysis({c2s: {multiLegs: [{security: {market: 1, code: "TCH250627C500000"}, '
         "side: 1, qtyRatio: 1}]}})"),
        ('GetOptionStrategySpread({c2s: {owner: {market: 11, code: "AAPL"}, optionStrategy: 4, expireTime: '
         '"2025-06-20", indexOptionType: 1}})'),
        ('GetOptionMarketStatistic({c2s: {optionMarket: 1, dataType: 0, beginTime: "2025-11-27 00:00:00", '
         'endTime: "2026-11-26 00:00:00"}})'),
        ('GetOptionUnderlyingHisStatistic({c2s: {owner: {market: 11, code: "AAPL"}, indexOptionType: 1, '
         'beginTime: "2025-11-27 00:00:00", endTime: "2026-11-26 00:00:00"}})'),
        ('GetOptionUnderlyingOverview({c2s: {ownerList: [{market: 1, code: "00700"}, {market: 11, code: '
         '"AAPL"}], indexOptionType: 1}})'),
        ('GetOptionUnderlyingHisVolatility({c2s: {owner: {market: 11, code: "AAPL"}, indexOptionType: 1, '
         'beginTime: "2025-11-27 00:00:00", endTime: "2026-11-26 00:00:00"}})'),
        "GetOptionUnderlyingRank({c2s: {optionMarket: 1, sortType: 1}})",
        "GetOptionRank({c2s: {optionMarket: 1, sortType: 1}})",
        "GetOptionEvent({c2s: {optionMarket: 1, count: 20}})",
        "GetOptionEventAlert({c2s: {count: 20}})",
        "SetOptionEventAlert({c2s: {operType: 6}})",
        "GetOptionZeroDteScreener({c2s: {optionMarket: 1}})",
        refused('GetOptionZeroDteContract({c2s: {owner: {market: 11, code: "AAPL"}, strikeDateTimestamp: 1750392000, '
                'chainInfo: {strikeDateTimestamp: 1750392000, productCode: "AAPL", multiplier: 100, '
                'contractShareSize: 100, expirationType: 2, underlying: {market: 11, code: "AAPL"}}}})',
                "no options on US.AAPL expire today"),
        "GetOptionEarningsScreener({c2s: {optionMarket: 1}})",
        "GetOptionSellerScreener({c2s: {optionMarket: 1, sellerType: 1}})",
        "GetStockScreen({c2s: {}})",
    )),
    ("Rankings, calendars, industries and institutions", (
        'GetIndicatorList({c2s: {searchKey: "MACD", langType: 0, searchMode: 0}})',
        ('RequestIndicatorCalc({c2s: {shortName: "MACD", langType: 1, data: {security: {market: 1, code: '
         '"00700"}, klType: 2, kLine: replies.GetKL.s2c.klList}}})'),
        'GetEarningsCalendar({c2s: {market: 11, beginDate: "2025-06-02", endDate: "2025-06-06"}})',
        "GetMacroIndicatorList({c2s: {region: 2}})",
        "GetMacroIndicatorHistory({c2s: {indicatorId: 1}})",
        "GetFedWatchTargetRate({c2s: {}})",
        "GetFedWatchDotPlot({c2s: {}})",
        "GetEarningsBeatRank({c2s: {market: 11, beatType: 1}})",
        "GetDividendRank({c2s: {market: 1, rankType: 1}})",
        'GetDividendCalendar({c2s: {market: 1, date: "2025-06-02"}})',
        'GetEconomicCalendar({c2s: {beginDate: "2025-06-02", endDate: "2025-06-06"}})',
        "GetUSPreMarketRank({c2s: {count: 10}})",
        "GetUSAfterHoursRank({c2s: {count: 10}})",
        "GetUSOvernightRank({c2s: {count: 10}})",
        "GetTopMoversRank({c2s: {market: 11, count: 10}})",
        "GetHotList({c2s: {market: 1, count: 10}})",
        "GetShortSellingRank({c2s: {market: 1, count: 10}})",
        "GetPeriodChangeRank({c2s: {market: 1, periodType: 3, count: 10}})",
        "GetHighDividendSOERank({c2s: {count: 10}})",
        "GetInstitutionList({c2s: {market: 11}})",
        "GetInstitutionProfile({c2s: {market: 11, institutionId: 395349782}})",
        "GetInstitutionDistribution({c2s: {market: 11, institutionId: 395349782}})",
        "GetInstitutionHoldingChange({c2s: {market: 11, institutionId: 395349782}})",
        "GetInstitutionHoldingList({c2s: {market: 11, institutionId: 395349782}})",
        "GetArkFundHolding({c2s: {}})",
        'GetArkStockDynamic({c2s: {security: {market: 11, code: "AAPL"}}})',
        "GetArkActiveTransaction({c2s: {}})",
        "GetRatingChange({c2s: {market: 11}})",
        "GetIndustrialChainList({c2s: {market: 1}})",
        "GetIndustrialChainDetail({c2s: {chainId: 1}})",
        "GetIndustrialChainByPlate({c2s: {plateId: 1059}})",
        "GetIndustrialPlateInfo({c2s: {plateId: 1059}})",
        "GetIndustrialPlateStock({c2s: {chainId: 1, plateId: 1059}})",
        "GetHeatMapData({c2s: {market: 1}})",
        "GetRiseFallDistribution({c2s: {market: 1}})",
    )),
    ("Event contracts", (
        "GetEventContractCategory({c2s: {}})",
        'FilterCompetition({c2s: {category: "SPORTS"}})',
        'GetEventContractSeriesList({c2s: {category: "SPORTS"}})',
        'GetEventContractEventList({c2s: {series: {market: 101, code: "SERIES"}}})',
        'GetEventContract({c2s: {event: {market: 101, code: "EVENT"}}})',
        'GetEventContractMilestoneList({c2s: {category: "SPORTS"}})',
        'GetEventContractSnapshot({c2s: {securityList: [{market: 101, code: "SAMPLE"}]}})',
        'GetEventContractOrderBook({c2s: {security: {market: 101, code: "SAMPLE"}, num: 10}})',
        ('GetEventContractKline({c2s: {security: {market: 101, code: "SAMPLE"}, preSide: 1, ktype: 2, '
         "maxCount: 1000}})"),
        'GetEventContractTicker({c2s: {security: {market: 101, code: "SAMPLE"}, count: 30}})',
        'GetEventContractComboList({c2s: {category: "SPORTS"}})',
        ('GetEventContractComboRfq({c2s: {comboLegList: [{security: {market: 101, code: "SAMPLE"}, side: 1, '
         'qtyRatio: 1}], mvc: "MVC"}})'),
        ('SubEventContract({c2s: {securityList: [{market: 101, code: "SAMPLE"}], subTypeList: [1, 2, 4, 6], '
         "isSubOrUnSub: true, isRegOrUnRegPush: true, isFirstPush: true}})"),
        ('SubEventContract({c2s: {securityList: [{market: 101, code: "SAMPLE"}], subTypeList: [1], '
         "isSubOrUnSub: false, isRegOrUnRegPush: false, isFirstPush: true}})"),
        "SubEventContract({c2s: {isSubOrUnSub: false, isUnsubAll: true}})",
        ('RequestHistoryEventContractKL({c2s: {security: {market: 101, code: "SAMPLE"}, preSide: 1, klType: '
         '2, beginTime: "2025-05-01 00:00:00", endTime: "2025-06-02 23:59:59", maxAckKLNum: 1000}})'),
    )),
    ("Trading", (
        "GetAccList({c2s: {userID: 0, trdCategory: 1, needGeneralSecAccount: true}})",
        "SubAccPush({c2s: {accIDList: [replies.GetAccList.s2c.accList[0].accID]}})",
        'UnlockTrade({c2s: {unlock: true, pwdMD5: "e10adc3949ba59abbe56e057f20f883e", securityFirm: 1}})',
        ("GetFunds({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, "
         "currency: 1}})"),
        ("GetMaxTrdQtys({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: "
         '1}, orderType: 1, code: "00700", price: 400, secMarket: 1}})'),
        ("GetMarginRatio({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         'trdMarket: 1}, securityList: [{market: 1, code: "00700"}]}})'),
        fails(("PlaceOrder({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
               'trdMarket: 1}, trdSide: 1, orderType: 1, code: "00700", qty: 100, price: 400, secMarket: '
               "1}})"),
              "undefined (reading 'connID')",
              "Its own comment says that it fills packetID in, which it does not."),
        ("PlaceOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 1}, header: {trdEnv: 1, accID: "
         'replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, trdSide: 1, orderType: 1, code: "00700", '
         "qty: 100, price: 400, secMarket: 1}})"),
        refused(("PlaceOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 1}, header: {trdEnv: 1, "
                 "accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, trdSide: 1, orderType: 1, "
                 'code: "00700", qty: 100, price: 400, secMarket: 1}})'),
                "packetID"),
        ("GetOrderList({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: "
         "1}}})"),
        ("ModifyOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 2}, header: {trdEnv: 1, accID: "
         "replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, orderID: replies.PlaceOrder.s2c.orderID, "
         "modifyOrderOp: 1, qty: 200, price: 400}})"),
        ("ModifyOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 3}, header: {trdEnv: 1, accID: "
         "replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, orderID: replies.PlaceOrder.s2c.orderID, "
         "modifyOrderOp: 2}})"),
        ("PlaceOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 4}, header: {trdEnv: 1, accID: "
         'replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, trdSide: 1, orderType: 2, code: "00700", '
         "qty: 200, secMarket: 1}})"),
        ("GetOrderFillList({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         "trdMarket: 1}}})"),
        ("GetPositionList({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         "trdMarket: 1}}})"),
        ("GetHistoryOrderList({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         'trdMarket: 1}, filterConditions: {beginTime: "2025-06-01 00:00:00", endTime: "2025-06-02 '
         '23:59:59"}}})'),
        ("GetHistoryOrderFillList({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         'trdMarket: 1}, filterConditions: {beginTime: "2025-06-01 00:00:00", endTime: "2025-06-02 '
         '23:59:59"}}})'),
        ("GetOrderFee({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: "
         "1}, orderIdExList: [replies.PlaceOrder.s2c.orderIDEx]}})"),
        ("GetFlowSummary({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         'trdMarket: 1}, clearingDate: "2025-06-02"}})'),
        ("GetComboMaxTrdQtys({c2s: {header: {trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, "
         'trdMarket: 1}, comboLegs: [{security: {market: 1, code: "TCH250627C500000"}, side: 1, qtyRatio: '
         "1}], qty: 1, price: 1, orderType: 1}})"),
        ("PlaceComboOrder({c2s: {packetID: {connID: client.getConnID(), serialNo: 5}, header: "
         "{trdEnv: 1, accID: replies.GetAccList.s2c.accList[0].accID, trdMarket: 1}, comboLegs: "
         '[{security: {market: 1, code: "TCH250627C500000"}, side: 1, qtyRatio: 1}], qty: 1, price: '
         "1, orderType: 1}})"),
    )),
    ("Leaving", (
        ('RegQotPush({c2s: {securityList: [{market: 1, code: "00700"}], subTypeList: [14], isRegOrUnReg: '
         "false}})"),
        refused("Sub({c2s: {isSubOrUnSub: false, isUnsubAll: true}})",
                "held for at least 60 s"),
    )),
)  # fmt: skip
"""The commands by section."""
