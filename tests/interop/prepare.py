"""``python -m tests.interop.prepare``: make the environments of tests before the tests' time-outs run.

Invariant: a missing environment is reported and is no error, because the tests that need it are skipped with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

from tests.interop.as_futu import as_futu_python, skill_scripts
from tests.interop.environments import (
    OLD_VENDOR_PYTHON,
    VENDOR_PYTHON,
    Missing,
    buf,
    node_packages,
    notebook_python,
    python_with,
)
from tests.interop.jvm import vendor_calls

_ALL: Final[dict[str, Callable[[], object]]] = {
    "the vendor's Python client": partial(python_with, "futu", VENDOR_PYTHON),
    "the vendor's Python client on an older protobuf": partial(python_with, "futu-protobuf-6", OLD_VENDOR_PYTHON),
    "the vendor's JavaScript client": node_packages,
    "the vendor's Java SDK": vendor_calls,
    "Buf": buf,
    "opend-as-futu": as_futu_python,
    "a package that builds on the vendor's client": skill_scripts,
    "the packages of the notebooks": notebook_python,
}


def prepare(environments: Mapping[str, Callable[[], object]]) -> list[str]:
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
    """Make all environments, and print those that are missing."""
    for line in prepare(_ALL):
        print(line, flush=True)


if __name__ == "__main__":
    main()
