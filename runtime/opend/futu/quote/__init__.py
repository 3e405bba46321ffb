"""Hold the modules of quotes under the names that futu-api has for them.

Invariant: see `opend.futu.naming.submodules`.
"""

from opend.futu.quote import (
    open_quote_context,
    quote_get_warrant,
    quote_option_event_info,
    quote_query,
    quote_response_handler,
    quote_stockfilter_info,
    stock_screen_const,
)

__all__ = [
    "open_quote_context",
    "quote_get_warrant",
    "quote_option_event_info",
    "quote_query",
    "quote_response_handler",
    "quote_stockfilter_info",
    "stock_screen_const",
]
