"""Make the clients as NautilusTrader's node asks for them.

Invariant: an incomplete configuration raises UsageError here, before anything connects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nautilus_trader.live.factories import LiveDataClientFactory, LiveExecClientFactory

from nautilus_opend.config import connection, trading
from nautilus_opend.execution.client import OpendExecutionClient
from nautilus_opend.instruments import OpendInstrumentProvider
from nautilus_opend.market_data.client import OpendDataClient

if TYPE_CHECKING:
    import asyncio

    from nautilus_trader.cache.cache import Cache
    from nautilus_trader.common.component import LiveClock, MessageBus

    from nautilus_opend.config import OpendDataClientConfig, OpendExecClientConfig

__all__ = ["OpendDataClientFactory", "OpendExecClientFactory"]


class OpendDataClientFactory(LiveDataClientFactory):
    """Makes `OpendDataClient`."""

    @staticmethod
    def create(
        *,
        loop: asyncio.AbstractEventLoop,
        name: str,
        config: OpendDataClientConfig,
        msgbus: MessageBus,
        cache: Cache,
        clock: LiveClock,
    ) -> OpendDataClient:
        """Return a data client with a connection of its own; ``name`` becomes its id."""
        client = connection(config.gateway)
        provider = OpendInstrumentProvider(client, config.instrument_provider)
        return OpendDataClient(
            loop=loop,
            name=name,
            client=client,
            provider=provider,
            config=config,
            msgbus=msgbus,
            cache=cache,
            clock=clock,
        )


class OpendExecClientFactory(LiveExecClientFactory):
    """Makes `OpendExecutionClient`."""

    @staticmethod
    def create(
        *,
        loop: asyncio.AbstractEventLoop,
        name: str,
        config: OpendExecClientConfig,
        msgbus: MessageBus,
        cache: Cache,
        clock: LiveClock,
    ) -> OpendExecutionClient:
        """Return an execution client with a connection of its own; its id is the market's name, not ``name``."""
        client = trading(config)
        provider = OpendInstrumentProvider(client, config.instrument_provider)
        return OpendExecutionClient(
            loop=loop,
            client=client,
            provider=provider,
            config=config,
            msgbus=msgbus,
            cache=cache,
            clock=clock,
        )
