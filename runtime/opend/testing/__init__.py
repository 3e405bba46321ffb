"""Test against OpenD with a pytest plugin, and with a proxy that injects faults into a connection.

    def test_latest_ticks(opend_client: Client) -> None:
        tencent = security("HK.00700")
        opend_client.qot.sub(security_list=[tencent], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
        ticks = opend_client.qot.get_ticker(security=tencent, max_ret_num=10).ticker_list
        assert len(ticks) == 10

    def test_own_answer(opend_simulator: Simulator, opend_client: Client) -> None:
        @opend_simulator.handle(methods.GET_GLOBAL_STATE)
        def refuse(request: get_global_state.Request) -> get_global_state.Response:
            ...

    def test_broken_link(opend_proxy: FaultProxy) -> None:
        opend_proxy.faults = [Cut(after_bytes=1000)]
        ...

Invariant: nothing is loaded or started before a test requests it, and each test gets a fixture of its own. Only the
fixtures need pytest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opend.testing.fault_text import parse_fault as parse_fault
    from opend.testing.faults import FAULTS as FAULTS
    from opend.testing.faults import Cut as Cut
    from opend.testing.faults import Delay as Delay
    from opend.testing.faults import Direction as Direction
    from opend.testing.faults import Drop as Drop
    from opend.testing.faults import Duplicate as Duplicate
    from opend.testing.faults import Fault as Fault
    from opend.testing.faults import Flip as Flip
    from opend.testing.faults import FlipField as FlipField
    from opend.testing.faults import HalfClose as HalfClose
    from opend.testing.faults import Merge as Merge
    from opend.testing.faults import Refuse as Refuse
    from opend.testing.faults import Reorder as Reorder
    from opend.testing.faults import Split as Split
    from opend.testing.faults import Stall as Stall
    from opend.testing.fixtures import opend_client as opend_client
    from opend.testing.fixtures import opend_proxy as opend_proxy
    from opend.testing.fixtures import opend_simulator as opend_simulator
    from opend.testing.proxy import FaultProxy as FaultProxy

__all__ = [
    "FAULTS",
    "Cut",
    "Delay",
    "Direction",
    "Drop",
    "Duplicate",
    "Fault",
    "FaultProxy",
    "Flip",
    "FlipField",
    "HalfClose",
    "Merge",
    "Refuse",
    "Reorder",
    "Split",
    "Stall",
    "opend_client",
    "opend_proxy",
    "opend_simulator",
    "parse_fault",
]

_FIXTURES = ("opend_client", "opend_proxy", "opend_simulator")
_HOMES = {
    "FaultProxy": "opend.testing.proxy",
    "opend_client": "opend.testing.fixtures",
    "opend_proxy": "opend.testing.fixtures",
    "opend_simulator": "opend.testing.fixtures",
    "parse_fault": "opend.testing.fault_text",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES.get(name, "opend.testing.faults")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    # pytest loads every name listed here, in every run of every project that has the package installed.
    return sorted({*globals(), *_FIXTURES})
