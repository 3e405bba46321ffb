"""Run by the vendor's own client, or by `opend.futu`: evaluate the calls on standard input, one a line.

``FACE`` is the module that a program imports, ``futu`` or ``opend.futu``.

Invariant: every input line is answered by one JSON line, whatever the call does.
"""

import importlib
import json
import os
import queue
import sys

# The vendor's threads print too: its output goes to stderr, and ours to a descriptor that it does not know.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
os.dup2(2, 1)

import pandas as pd  # noqa: E402
from shown import shown  # noqa: E402

futu = importlib.import_module(os.environ["FACE"])

SECONDS = 10
CONTEXTS = ("quote", "trade", "future", "crypto")
QUOTE_HANDLERS = (
    *(futu.StockQuoteHandlerBase, futu.OrderBookHandlerBase, futu.TickerHandlerBase, futu.RTDataHandlerBase),
    *(futu.BrokerHandlerBase, futu.CurKlineHandlerBase),
)
TRADE_HANDLERS = (futu.TradeOrderHandlerBase, futu.TradeDealHandlerBase)
arrived = {}
HOST = {"host": "127.0.0.1", "port": int(os.environ["OPEND_PORT"])}


def made(kind, **fields):
    """Return an object of the vendor's with some of its attributes set."""
    each = kind()
    for name, value in fields.items():
        setattr(each, name, value)
    return each


def told(each, *steps):
    """Call some methods, each (name, arguments...), on an object of the vendor's and return the object."""
    for name, *arguments in steps:
        getattr(each, name)(*arguments)
    return each


def enums():
    """Return the numbers of the strings, by enum."""
    return {name: texts for name in dir(futu) if (texts := numbers(getattr(futu, name)))}


def numbers(kind):
    """Return the number of each string of an enum; nothing for anything else."""
    if not isinstance(kind, type):
        return {}
    if hasattr(kind, "load_dic") and kind is not getattr(futu, "FtEnum", None):
        return {text: number for text, number in kind().load_dic().items() if isinstance(number, int)}
    return {each.value: each.number for each in getattr(kind, "__members__", {}).values() if hasattr(each, "number")}


def plain(value):
    """Return values in a form that JSON can hold; a table keeps its columns."""
    if isinstance(value, pd.DataFrame):
        return {"columns": list(value.columns), "rows": [plain(row) for row in value.to_dict(orient="records")]}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [plain(each) for each in value]
    if hasattr(value, "item"):
        return value.item()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return plain(vars(value)) if hasattr(value, "__dict__") else repr(value)


def collecting(kind):
    """Return a handler of the vendor's that keeps the data it reads."""
    arrived[kind] = queue.Queue()

    class Collecting(kind):
        def on_recv_rsp(self, rsp_pb):
            answer = super().on_recv_rsp(rsp_pb)
            arrived[kind].put(answer)
            return answer

    return Collecting()


def pushed(kind):
    """Return the next data that a handler reads, which must come soon."""
    return arrived[kind].get(timeout=SECONDS)


if "OPEND_RSA_KEY" in os.environ:
    futu.SysConfig.enable_proto_encrypt(True)
    futu.SysConfig.set_init_rsa_file(os.environ["OPEND_RSA_KEY"])
names = {name: getattr(futu, name) for name in dir(futu)} | {"made": made, "told": told, "pushed": pushed}
names["quote"] = futu.OpenQuoteContext(**HOST)
firm = {"security_firm": futu.SecurityFirm.FUTUSECURITIES}
if futu.__name__ != "futu":
    firm["allow_real_trading"] = True  # Our name for what the vendor's client always does.
names["trade"] = futu.OpenSecTradeContext(filter_trdmarket=futu.TrdMarket.HK, **HOST, **firm)
names["future"] = futu.OpenFutureTradeContext(**HOST, **firm)
names["crypto"] = futu.OpenCryptoTradeContext(**HOST, **firm)
for handler in QUOTE_HANDLERS:
    names["quote"].set_handler(collecting(handler))
for handler in TRADE_HANDLERS:
    names["trade"].set_handler(collecting(handler))
methods = {name: [each for each in dir(names[name]) if callable(getattr(names[name], each))] for name in CONTEXTS}
answers.write(json.dumps({"enums": enums(), "methods": methods}) + "\n")

for line in sys.stdin:
    try:
        value = eval(line, names)  # noqa: S307
        answer = {"value": plain(value), "typed": shown(value)}
    except Exception as error:  # noqa: BLE001
        answer = {"error": f"{type(error).__name__}: {error}"}
    answers.write(json.dumps(answer, default=repr) + "\n")

for name in CONTEXTS:
    names[name].close()
