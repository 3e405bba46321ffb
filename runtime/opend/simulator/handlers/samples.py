"""Answer the protocols that no other handler models, with sample data; refuse those that would trade.

Invariant: a sample never says that an order was accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.schema.effects import judge
from opend.simulator.responder import sample
from opend.simulator.rules.refusal import RefusalError
from opend_proto.methods import METHODS_BY_ID
from opend_proto.schema import Message, Method

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["UNMODELLED", "register"]

_OBSOLETE: Final = "the vendor has replaced it, and its Python client has no call for it"
_FUNDS: Final = "it shows what the funds of one real company hold, and nothing in the market says that"
UNMODELLED: Final[Mapping[str, str]] = {
    "TestCmd": "no source says what its commands do",
    "Verification": "the simulator sends no codes that a user could type in",
    "Qot_GetHistoryKL": _OBSOLETE,
    "Qot_GetHistoryKLPoints": _OBSOLETE,
    "Qot_GetSearchNews": "news are texts and links of real publishers, which would have to be made up whole",
    "Qot_GetArkFundHolding": _FUNDS,
    "Qot_GetArkStockDynamic": _FUNDS,
    "Qot_GetArkActiveTransaction": _FUNDS,
}
"""The request protocols that no other handler answers, and why."""

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


def register(handlers: Handlers) -> None:
    """Answer every request protocol of the schema; the handlers of modelled ones replace these later."""
    for method in METHODS_BY_ID.values():
        handlers.register(method, _handler_of(method))


def _handler_of(method: Method[RequestT, ResponseT]) -> Callable[[Peer, RequestT], ResponseT]:
    def answer(peer: Peer, request: RequestT) -> ResponseT:
        if judge(method).effect == "order":
            raise RefusalError(f"the simulator does not model {method.name}: nothing was ordered")
        return sample(peer.market, method, request)

    return answer
