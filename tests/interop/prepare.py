"""``python -m tests.interop.prepare TIER``: make the environments of a tier's tests before their time-outs run.

Invariant: a missing environment is reported and is no error, because the tests that need it are skipped with a reason.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final, TypeAlias

from tests.gateways.with_nautilus import nautilus_python
from tests.gateways.with_vnpy import vnpy_python
from tests.interop.as_futu import as_futu_python, skill_scripts
from tests.interop.environments import (
    OLD_VENDOR_PYTHON,
    VENDOR_PYTHON,
    Missing,
    buf,
    grpc_packages,
    node_packages,
    notebook_python,
    python_with,
)
from tests.interop.jvm import vendor_calls
from tests.running.tiers import TIERS, Tier

Environments: TypeAlias = Mapping[str, Callable[[], object]]

_FIRST: Final[Environments] = {
    "the vendor's Python client": partial(python_with, "futu", VENDOR_PYTHON),
    "opend-as-futu": as_futu_python,
}
_NEEDED: Final[dict[Tier, Environments]] = {
    "first": _FIRST,
    "deep": {
        **_FIRST,
        "the vendor's Python client on an older protobuf": partial(python_with, "futu-protobuf-6", OLD_VENDOR_PYTHON),
        "the vendor's JavaScript client": node_packages,
        "the vendor's Java SDK": vendor_calls,
        "Buf": buf,
        "a package that builds on the vendor's client": skill_scripts,
        "the packages of the notebooks": notebook_python,
        "the packages of Node for gRPC": grpc_packages,
        "vn.py": vnpy_python,
        "NautilusTrader": nautilus_python,
    },
}


def prepare(environments: Environments) -> list[str]:
    """Make the environments at the same time, since they wait for the network; return a line for each missing one."""

    def missing(name: str) -> str | None:
        try:
            environments[name]()
        except Missing as reason:
            return f"not here: {name}: {reason}"
        return None

    with ThreadPoolExecutor() as pool:
        return [line for line in pool.map(missing, environments) if line is not None]


def main() -> None:
    """Make the environments of the tier that is named, and print those that are missing."""
    parser = argparse.ArgumentParser(description="Make the environments that the tests of a tier need.")
    parser.add_argument("tier", choices=TIERS, help="see tests/running/tiers.py")
    for line in prepare(_NEEDED[parser.parse_args().tier]):
        print(line, flush=True)


if __name__ == "__main__":
    main()
