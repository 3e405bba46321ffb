"""The handlers the simulator begins with, one module per group of protocols.

Invariant: a handler is a typed function of the peer and the request; it refuses by raising RefusalError.
"""

from __future__ import annotations

from opend.simulator.dispatch import Handlers
from opend.simulator.handlers.candles import get_kl, request_history_kl
from opend.simulator.handlers.quotes import get_sub_info, get_ticker, sub
from opend.simulator.handlers.system import get_global_state, init_connect, init_web_socket, keep_alive
from opend.websocket.messages import INIT_WEB_SOCKET
from opend_proto import methods

__all__ = ["standard_handlers"]


def standard_handlers() -> Handlers:
    """A fresh registry that answers every protocol the simulator models."""
    handlers = Handlers()
    handlers.register(methods.INIT_CONNECT, init_connect)
    handlers.register(INIT_WEB_SOCKET, init_web_socket)
    handlers.register(methods.KEEP_ALIVE, keep_alive)
    handlers.register(methods.GET_GLOBAL_STATE, get_global_state)
    handlers.register(methods.QOT_SUB, sub)
    handlers.register(methods.QOT_GET_SUB_INFO, get_sub_info)
    handlers.register(methods.QOT_GET_TICKER, get_ticker)
    handlers.register(methods.QOT_GET_KL, get_kl)
    handlers.register(methods.QOT_REQUEST_HISTORY_KL, request_history_kl)
    return handlers
