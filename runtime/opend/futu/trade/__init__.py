"""Hold the modules of trades under the names that futu-api has for them.

Invariant: see `opend.futu.naming.submodules`.
"""

from opend.futu.trade import open_trade_context, trade_response_handler

__all__ = ["open_trade_context", "trade_response_handler"]
