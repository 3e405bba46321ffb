"""Make sample replies for the protocols that the simulator does not model, from the generated field tables alone.

Invariant: a sample is a pure function of the seed, the protocol, the request and the market's minute. It is complete
and bounded in size, and a client that asks for page after page reaches the last one.
"""

from __future__ import annotations

from opend.simulator.responder.builder import sample

__all__ = ["sample"]
