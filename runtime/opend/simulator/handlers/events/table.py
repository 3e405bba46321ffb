"""Register the handlers of all protocols of event contracts, which came with one release.

Invariant: it is loaded only with a schema that has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.handlers.events import combos, discovery, prices, subscribing

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers

__all__ = ["register"]


def register(handlers: Handlers) -> None:
    """Answer the protocols of event contracts."""
    for module in (discovery, prices, combos, subscribing):
        module.register(handlers)
