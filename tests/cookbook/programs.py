"""Load a program of the cookbook, and run it against a gateway of the test's own.

Invariant: the program runs in this process, so a test may replace what it asks and whom it calls.
"""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from docs.cookbook_code import PROGRAMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator import Simulator
    from opend.testing import FaultProxy

__all__ = ["answering", "load", "run_main"]


def answering(value: object) -> Callable[..., object]:
    """Return a function that returns the value, whatever it is given."""
    return lambda *_, **__: value


def load(name: str) -> Any:
    """Return the module of a program, loaded anew."""
    found = spec_from_file_location(f"cookbook_{name}", PROGRAMS / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    sys.modules[found.name] = module  # dataclasses look their module up
    found.loader.exec_module(module)
    return module


def run_main(program: Any, gateway: Simulator | FaultProxy, *words: str) -> None:
    """Run the program as from the command line, connected to the gateway."""
    options = ["--host", gateway.host, "--port", str(gateway.port)]
    with patch.object(sys, "argv", [str(program.__file__), *words, *options]):
        program.main()
