"""Sample replies for what the simulator does not model, made from the generated field tables alone.

Invariant: a sample is a pure function of the seed, the protocol, the request and the market's minute; it is complete,
bounded in size, and the last page of what it samples can be reached.
"""

from __future__ import annotations

from opend.simulator.responder.builder import sample

__all__ = ["sample"]
