"""Print the signatures of one client's contexts, handlers and filters; FACE is the module to import.

Classes without arguments, whose attributes a program sets, have none to print.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os

CONTEXTS = ["OpenQuoteContext", "OpenSecTradeContext", "OpenFutureTradeContext", "OpenCryptoTradeContext"]

FILTERS = ("Filter", "Request", "Sort", "AlertItem")


def plain(default: object) -> object:
    """Return a default in the form of JSON; constants of both clients are texts, or are shown as such."""
    return default if isinstance(default, str | int | float | list | tuple | None) else str(default)


def parameters(method: object) -> list[object]:
    """Return name, whether it needs its name, and default of each parameter after self."""
    shown = []
    for parameter in list(inspect.signature(method).parameters.values())[1:]:
        has_none = parameter.default is inspect.Parameter.empty
        shown.append([parameter.name, str(parameter.kind), [] if has_none else [plain(parameter.default)]])
    return shown


def methods(owner: type) -> dict[str, list[object]]:
    """Return the parameters of each public method of a class, and of its constructor."""
    found = {name: method for name, method in inspect.getmembers(owner, inspect.isfunction) if name[0] != "_"}
    return {name: parameters(method) for name, method in [*found.items(), ("__init__", owner.__init__)]}


face = importlib.import_module(os.environ["FACE"])
handlers = [name for name in dir(face) if name.endswith("HandlerBase")]
described = {name: methods(getattr(face, name)) for name in CONTEXTS}
described |= {
    name: {"__init__": parameters(kind.__init__)}
    for name, kind in vars(face).items()
    if isinstance(kind, type) and name.endswith(FILTERS) and len(inspect.signature(kind.__init__).parameters) > 1
}
described |= {name: {"on_recv_rsp": parameters(getattr(face, name).on_recv_rsp)} for name in handlers}
print("RESULT", json.dumps(described))
