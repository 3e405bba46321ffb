"""Each public method of the vendor's contexts and handlers, and each filter, is here with the same parameters."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, TypeAlias

import pytest
from tests.interop.conftest import RunScript, runner
from tests.support.results import result_in

SCRIPT: Final = Path(__file__).parent / "scripts" / "signatures.py"

INTERNAL: Final = {
    # What the vendor's network layer calls, and a leftover of Python 2; no program does.
    *("handle_packet", "handle_push", "packet_callback", "metaclass__", "on_api_socket_reconnected"),
    *("on_async_sub_acc_push", "on_connect", "on_disconnect", "on_recv", "on_tick"),
    # Helpers that lack the underscore of their like.
    *("is_futures_market_sim", "get_security_firm"),
    # Undocumented commands for the vendor's own tests.
    "test_cmd",
}
INTENDED: Final = {
    "OpenSecTradeContext.__init__": "allow_real_trading, which needs its name, guards real accounts",
    "OpenFutureTradeContext.__init__": "allow_real_trading, which needs its name, guards real accounts",
    "OpenCryptoTradeContext.__init__": "allow_real_trading, which needs its name, guards real accounts",
    **dict.fromkeys(
        [f"Open{kind}Context.close" for kind in ("Quote", "SecTrade", "FutureTrade", "CryptoTrade")],
        "the vendor's reason for a close is for its own use",
    ),
    "TimeFilter.__init__": "it can also be made empty and filled afterwards, as the other filters can",
}
"""Where parameters differ on purpose, and why."""

Signatures: TypeAlias = "dict[str, dict[str, list[list[object]]]]"

pytestmark = pytest.mark.timeout(300)


def signatures(run: RunScript, module: str) -> dict[str, list[list[object]]]:
    """Return the parameters of each method, named with its class."""
    output = run(SCRIPT, 0, FACE=module)
    found: Signatures = result_in(output)
    return {f"{owner}.{name}": method for owner, methods in found.items() for name, method in methods.items()}


@pytest.fixture(scope="module")
def theirs(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[object]]]:
    found = signatures(runner(vendor_python, tmp_path_factory.mktemp("vendor")), "futu")
    return {name: method for name, method in found.items() if name.partition(".")[2] not in INTERNAL}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[object]]]:
    return signatures(runner(Path(sys.executable), tmp_path_factory.mktemp("ours")), "opend.futu")


def test_no_method_is_missing(theirs: dict[str, list[list[object]]], ours: dict[str, list[list[object]]]) -> None:
    assert len(theirs) > 250
    assert theirs.keys() - ours.keys() == set()


def test_parameters_and_defaults_are_the_vendors(
    theirs: dict[str, list[list[object]]], ours: dict[str, list[list[object]]]
) -> None:
    different = {name for name in theirs.keys() & ours.keys() if theirs[name] != ours[name]}
    assert different == set(INTENDED)
