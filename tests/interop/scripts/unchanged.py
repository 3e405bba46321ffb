"""A program for the vendor's client in the ways that public ones import it; prints what it gets as one JSON line."""

import json
import os

import futu as ft
import futu.common.constant as constants
from futu import *
from futu.common.ft_logger import logger
from futu.common.sys_config import SysConfig as Config
from futu.quote.open_quote_context import KLType as Kinds
from futu.quote.open_quote_context import OpenQuoteContext as Quotes
from futu.trade.open_trade_context import OpenSecTradeContext as Trades

set_futu_debug_model(False)
SysConfig.enable_console_log(False)
logger.console_level = 50
Config.INIT_RSA_FILE = os.environ["OPEND_RSA_KEY"]
Config.enable_proto_encrypt(True)
ended = threading.Event()
told = []


class Quote(ft.quote.quote_response_handler.StockQuoteHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        code, frame = super().on_recv_rsp(rsp_pb)
        told.append((code, list(frame["code"])))
        ended.set()
        return code, frame


quotes = Quotes(port=int(os.environ["OPEND_PORT"]))
quotes.set_handler(Quote())
subscribed = quotes.subscribe(["HK.00700"], [SubType.QUOTE, SubType.K_DAY])
code, candles = quotes.get_cur_kline("HK.00700", 3, Kinds.K_DAY, ft.AuType.NONE)
ended.wait(20)
trades = Trades(filter_trdmarket=constants.TrdMarket.HK, port=int(os.environ["OPEND_PORT"]))
placed, order = trades.place_order(300, 100, "HK.00700", TrdSide.BUY, trd_env=TrdEnv.SIMULATE)
listed, orders = trades.order_list_query(trd_env=TrdEnv.SIMULATE)
state = quotes.status
quotes.close()
trades.close()
print(
    "RESULT",
    json.dumps(
        {
            "same": [ft.TrdEnv is TrdEnv is constants.TrdEnv, Config is SysConfig, Quotes is OpenQuoteContext],
            "subscribed": subscribed,
            "candles": [code, json.loads(candles[["code", "time_key", "close"]].to_json(orient="records"))],
            "pushed": told[0],
            "orders": [placed, listed, list(orders["code"]), list(orders["trd_side"]), list(order["qty"])],
            "state": state,
            "version": ft.__version__,
        }
    ),
)
