"""Provide the trade contexts of one market each, which the vendor's releases had until 10.2 and programs still name.

Invariant: each is an OpenSecTradeContext of its market.
"""

from __future__ import annotations

from typing import ClassVar

from opend.futu.trading.trades import OpenSecTradeContext
from opend_proto.vendor import SecurityFirm, TrdMarket

__all__ = ["OpenCNTradeContext", "OpenHKCCTradeContext", "OpenHKTradeContext", "OpenUSTradeContext"]


class _MarketContext(OpenSecTradeContext):
    """Base of the contexts; the arguments are those of `OpenSecTradeContext`."""

    market: ClassVar[str]

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        is_encrypt: bool | None = None,
        security_firm: str = SecurityFirm.FUTUSECURITIES,
        *,
        allow_real_trading: bool = False,
    ) -> None:
        super().__init__(self.market, host, port, is_encrypt, security_firm, allow_real_trading=allow_real_trading)


class OpenHKTradeContext(_MarketContext):
    """Trading in Hong Kong."""

    market = TrdMarket.HK


class OpenUSTradeContext(_MarketContext):
    """Trading in the United States."""

    market = TrdMarket.US


class OpenHKCCTradeContext(_MarketContext):
    """Trading in mainland China through Hong Kong."""

    market = TrdMarket.HKCC


class OpenCNTradeContext(_MarketContext):
    """Trading in mainland China, which only simulated accounts can."""

    market = TrdMarket.CN
