"""Which gateway a command talks to.

Invariant: a simulator that was started for a command ends with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from opend.simulator import Simulator

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Generator

__all__ = ["target"]


@contextmanager
def target(arguments: Namespace) -> Generator[tuple[str, int], None, None]:
    """The host and port to connect to."""
    if not arguments.simulate:
        yield arguments.host, arguments.port
        return
    with Simulator() as simulator:
        yield simulator.host, simulator.port
