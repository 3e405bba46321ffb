"""Read what securities are and hand them on as vn.py's contracts.

Invariant: a contract is told again only if its price step has changed; a code that OpenD does not know has none.
"""

from __future__ import annotations

from copy import copy
from datetime import datetime
from typing import TYPE_CHECKING

from vnpy.trader.constant import Exchange, Product
from vnpy.trader.object import ContractData

from opend.everyday.parts import in_parts
from opend.securities import security_text
from opend_proto.qot_common import SecurityType
from vnpy_opend.tables import MARKETS, OPTION_SIDES, PRODUCTS, STEPS, TRADED_KINDS, exchange_of
from vnpy_opend.ticks import zone_of_security

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opend import AsyncClient
    from opend_proto.qot_common import SecurityStaticInfo

__all__ = ["Contracts", "contract_of"]


class Contracts:
    """The contracts that vn.py was told, by their codes, such as ``HK.00700``."""

    def __init__(
        self,
        client: AsyncClient,
        gateway_name: str,
        on_contract: Callable[[ContractData], None],
        *,
        stop_supported: bool,
    ) -> None:
        self._client = client
        self._gateway_name = gateway_name
        self._on_contract = on_contract
        self._stop_supported = stop_supported
        self._known: dict[str, ContractData] = {}

    async def read(self, codes: Iterable[str]) -> None:
        """Read the contracts of these codes, those that are not known yet; raises OpenDError."""
        wanted = [code for code in codes if code not in self._known]
        if wanted:
            reply = await self._client.qot.get_static_info(security_list=wanted)
            await self._take(reply.static_info_list)

    async def read_market(self, prefix: str) -> None:
        """Read the contracts of all stocks and funds of a market; raises OpenDError."""
        for kind in TRADED_KINDS:
            reply = await self._client.qot.get_static_info(market=MARKETS[prefix], sec_type=kind)
            await self._take(reply.static_info_list)

    def get(self, code: str) -> ContractData | None:
        """Return the contract of a code, if it is known."""
        return self._known.get(code)

    def take_step(self, code: str, step: float) -> None:
        """Take the price step of a quote, which depends on the price in some markets."""
        contract = self._known.get(code)
        if contract is not None and contract.pricetick != step:
            changed = copy(contract)
            changed.pricetick = step
            self._tell(code, changed)

    async def _take(self, infos: Iterable[SecurityStaticInfo]) -> None:
        found = {
            security_text(info.basic.security): contract
            for info in infos
            if (contract := contract_of(info, self._gateway_name, stop_supported=self._stop_supported)) is not None
        }
        await self._add_terms({code: each for code, each in found.items() if each.product is Product.FUTURES})
        for code, contract in found.items():
            self._tell(code, contract)

    async def _add_terms(self, futures: Mapping[str, ContractData]) -> None:
        """Add to futures their size and price step, which static data lacks."""
        if not futures:
            return
        reply = await in_parts(self._client.qot.get_future_info, security_list=list(futures))
        for terms in reply.future_info_list:
            contract = futures.get(security_text(terms.security))
            if contract is not None:
                contract.size = terms.contract_size
                contract.pricetick = terms.min_var

    def _tell(self, code: str, contract: ContractData) -> None:
        self._known[code] = contract
        self._on_contract(contract)


def contract_of(info: SecurityStaticInfo, gateway_name: str, *, stop_supported: bool) -> ContractData | None:
    """Return a security as a contract; None if it is delisted or unknown, or vn.py has nothing like it."""
    basic = info.basic
    code = security_text(basic.security)
    prefix = code.partition(".")[0]
    product = PRODUCTS.get(basic.sec_type)
    exchange = exchange_of(prefix, is_future=basic.sec_type == SecurityType.FUTURE)
    if product is None or exchange is None or basic.delisting:
        return None
    has_multiplier = product in {Product.FUTURES, Product.OPTION}
    lot = max(1, basic.lot_size)
    contract = ContractData(
        gateway_name=gateway_name,
        symbol=basic.security.code,
        exchange=exchange,
        name=basic.name,
        product=product,
        size=lot if has_multiplier else 1,
        pricetick=STEPS[prefix],
        min_volume=1 if has_multiplier else lot,
        stop_supported=stop_supported,
        net_position=True,
        history_data=True,
    )
    _add_option(contract, info, exchange)
    return contract


def _add_option(contract: ContractData, info: SecurityStaticInfo, exchange: Exchange) -> None:
    option = info.option_ex_data
    if option is None:
        return
    contract.option_strike = option.strike_price
    contract.option_underlying = f"{option.owner.code}.{exchange.value}"
    contract.option_type = OPTION_SIDES.get(option.type)
    contract.option_expiry = datetime.fromisoformat(option.strike_time).replace(
        tzinfo=zone_of_security(info.basic.security)
    )
    contract.option_portfolio = f"{option.owner.code}_O"
    contract.option_index = f"{option.strike_price:g}"
