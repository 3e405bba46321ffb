"""Provide the instruments: shares and funds, from what the gateway says of them.

Invariant: an instrument that is added has a known currency, and prices with the decimals of its venue.
"""

from __future__ import annotations

from time import time_ns
from typing import TYPE_CHECKING, Any, Final

from nautilus_trader.common.providers import InstrumentProvider
from nautilus_trader.model.identifiers import InstrumentId
from nautilus_trader.model.instruments import Equity
from nautilus_trader.model.objects import Price, Quantity

from nautilus_opend.naming import VENUES, code_of, currency_of_code, decimals_of, instrument_id
from opend import in_parts
from opend.errors import OpenDError, UsageError
from opend.securities import security, security_text
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nautilus_trader.config import InstrumentProviderConfig

    from opend import AsyncClient
    from opend_proto.qot_common import SecurityStaticBasic

__all__ = ["OpendInstrumentProvider", "equity"]

KINDS: Final = (SecurityType.EQTY, SecurityType.TRUST)
"""The kinds of securities that become instruments: shares, and funds such as ETFs."""
_AT_ONCE: Final = 200
"""Securities in one call for static data; the gateway's bound is not documented."""


class OpendInstrumentProvider(InstrumentProvider):
    """Loads shares and funds as `Equity`.

    The price step is that at the last price, as the gateway tells no other; in markets whose step depends on the price
    it may be another when the price has moved. ``load_all`` needs the filter ``{"venues": ["HK"]}``, as the gateway has
    tens of thousands of securities.
    """

    def __init__(self, client: AsyncClient, config: InstrumentProviderConfig | None = None) -> None:
        super().__init__(config=config)
        self._client = client

    async def load_all_async(self, filters: Mapping[str, Any] | None = None) -> None:
        """Load every share and fund of the venues that the filter ``venues`` names."""
        venues = (filters or {}).get("venues")
        if not venues or isinstance(venues, str) or any(each not in VENUES for each in venues):
            raise UsageError(f'loading all needs filters={{"venues": [...]}} with some of {", ".join(VENUES)}')
        for venue in venues:
            for kind in KINDS:
                found = await self._client.qot.get_static_info(market=security(f"{venue}.X").market, sec_type=kind)
                await self._take([each.basic for each in found.static_info_list])

    async def load_ids_async(
        self, instrument_ids: list[InstrumentId], filters: Mapping[str, Any] | None = None
    ) -> None:
        """Load some instruments; what is no share or fund is left out, which the log says."""
        securities = [security(code_of(each)) for each in instrument_ids]
        for start in range(0, len(securities), _AT_ONCE):
            found = await self._client.qot.get_static_info(security_list=securities[start : start + _AT_ONCE])
            await self._take([each.basic for each in found.static_info_list])

    async def load_async(self, instrument_id: InstrumentId, filters: Mapping[str, Any] | None = None) -> None:
        """Load one instrument, as `load_ids_async` does."""
        await self.load_ids_async([instrument_id], filters)

    async def obtain(self, wanted: InstrumentId) -> Equity:
        """Return an instrument, which is loaded if need be; raise UsageError if it is no share or fund."""
        if self.held(wanted) is None:
            await self.load_async(wanted)
        found = self.held(wanted)
        if found is None:
            raise UsageError(f"{code_of(wanted)} is no share or fund that the gateway knows")
        return found

    def held(self, wanted: InstrumentId) -> Equity | None:
        """Return an instrument that was loaded; None for one that was not."""
        found = self.find(wanted)
        return found if isinstance(found, Equity) else None

    async def _take(self, found: Iterable[SecurityStaticBasic]) -> None:
        fitting: list[SecurityStaticBasic] = []
        for each in found:
            if each.delisting or each.sec_type not in KINDS:
                why = "unknown or delisted" if each.delisting else f"of kind {each.sec_type.name}"
                self._log.warning(f"{security_text(each.security)} is {why}, and becomes no instrument")
            else:
                fitting.append(each)
        steps = await self._steps(fitting)
        for each in fitting:
            text = security_text(each.security)
            try:
                self.add(equity(each, steps.get(text, 0.0), time_ns()))
            except UsageError as error:
                self._log.warning(str(error))

    async def _steps(self, found: list[SecurityStaticBasic]) -> dict[str, float]:
        """Return the price steps at the last prices, as far as there are any."""
        if not found:
            return {}
        wanted = [each.security for each in found]
        try:
            snapshots = await in_parts(self._client.qot.get_security_snapshot, security_list=wanted)
        except OpenDError as error:
            self._log.warning(f"the price steps are not known, so the finest ones are taken: {error}")
            return {}
        return {security_text(each.basic.security): each.basic.price_spread for each in snapshots.snapshot_list}


def equity(static: SecurityStaticBasic, step: float, now: int) -> Equity:
    """Return a security as an instrument.

    Args:
        static: What the gateway says of it.
        step: The price step; 0 if it is not known, for the finest that its venue's decimals allow.
        now: The time in nanoseconds since 1970 UTC.

    Raises:
        UsageError: Its currency is not known.
    """
    text = security_text(static.security)
    decimals = decimals_of(text)
    finest = 10.0**-decimals
    own = instrument_id(static.security)
    return Equity(
        instrument_id=own,
        raw_symbol=own.symbol,
        currency=currency_of_code(text),
        price_precision=decimals,
        price_increment=Price(max(step, finest), decimals),
        lot_size=Quantity.from_int(max(static.lot_size, 1)),
        ts_event=now,
        ts_init=now,
        info={"code": text, "name": static.name, "kind": static.sec_type.name},
    )
