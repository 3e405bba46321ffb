"""NautilusTrader's data and execution clients for OpenD, on the typed client of opend.

    node = TradingNode(config=TradingNodeConfig(
        data_clients={"OPEND": OpendDataClientConfig()},
        exec_clients={"OPEND": OpendExecClientConfig(market="HK")},
    ))
    node.add_data_client_factory("OPEND", OpendDataClientFactory)
    node.add_exec_client_factory("OPEND", OpendExecClientFactory)
    node.build()

Invariant: nothing is traded but on paper, unless the configuration says ``environment="real"`` and sets limits.
"""

from nautilus_opend.config import (
    OpendDataClientConfig,
    OpendExecClientConfig,
    OpendGatewayConfig,
    OpendRiskLimitsConfig,
)
from nautilus_opend.execution.client import OpendExecutionClient
from nautilus_opend.factories import OpendDataClientFactory, OpendExecClientFactory
from nautilus_opend.instruments import OpendInstrumentProvider
from nautilus_opend.market_data.client import OpendDataClient

__all__ = [
    "OpendDataClient",
    "OpendDataClientConfig",
    "OpendDataClientFactory",
    "OpendExecClientConfig",
    "OpendExecClientFactory",
    "OpendExecutionClient",
    "OpendGatewayConfig",
    "OpendInstrumentProvider",
    "OpendRiskLimitsConfig",
]
