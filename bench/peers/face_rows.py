"""Run the worker for the vendor's Python interface, of either client: FACE is the module, ``futu`` or ``opend.futu``.

A row is a call of the interop matrix, as its user would write it; its measure is the processor time of one call, or -1
if it is refused or cannot be made.
"""

import importlib
import os
import sys
from functools import partial

from bench.timing import serve, typical_cpu

futu = importlib.import_module(os.environ["FACE"])
if futu.__name__ != "futu":
    from opend.futu import contexts

    # The calls are repeated faster than the published limits allow; ours would wait for its turn.
    contexts.Client = partial(contexts.Client, rate_limit="off")

HOST = {"host": "127.0.0.1", "port": int(os.environ["BENCH_SIMULATOR"])}


def made(kind, **fields):
    """Return an object with some of its attributes set."""
    each = kind()
    for name, value in fields.items():
        setattr(each, name, value)
    return each


def told(each, *steps):
    """Call some methods, each (name, arguments...), on an object and return it."""
    for name, *arguments in steps:
        getattr(each, name)(*arguments)
    return each


class Rows(dict):
    """Measures for any call."""

    def __missing__(self, text):
        call = eval(f"lambda: {text}", names)  # noqa: S307

        def measure(seconds):
            try:
                answer = call()
            except Exception:  # noqa: BLE001 some calls cannot be made with the vendor's client
                return -1.0
            if isinstance(answer, tuple) and answer[0] != futu.RET_OK:
                return -1.0
            return typical_cpu(call)(seconds) if seconds else 0.0

        return measure


futu.SysConfig.set_all_thread_daemon(True)
names = {name: getattr(futu, name) for name in dir(futu)} | {"made": made, "told": told}
names["quote"] = futu.OpenQuoteContext(**HOST)
names["trade"] = futu.OpenSecTradeContext(filter_trdmarket=futu.TrdMarket.HK, **HOST)
names["future"] = futu.OpenFutureTradeContext(**HOST)
serve(Rows(), {"python": sys.version.split()[0]})
os._exit(0)
