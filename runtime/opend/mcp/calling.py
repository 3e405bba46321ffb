"""Make one call of the gateway for a tool.

Invariant: a call that is not known for certain to be reading is sent only after the gate has let that very request
pass; nothing is sent twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from opend.errors import OpenDError
from opend.mcp.permits import is_reading
from opend.schema.effects import judge
from opend.steps import ask

if TYPE_CHECKING:
    from opend.mcp.permits import Context
    from opend_proto.schema import Message, Method

__all__ = ["call", "payload"]

RequestT = TypeVar("RequestT", bound="Message")
ResponseT = TypeVar("ResponseT", bound="Message")


async def call(context: Context, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
    """Make a call and return the whole reply; raises Refused by the gate, and ServerError if the gateway refuses."""
    told = {"method": method.name, "effect": judge(method).effect}
    try:
        if not is_reading(method):
            await context.gate.permit(method, request, context)
    except OpenDError as error:
        context.record("judged", **told, decision=f"refused: {error}")
        raise
    context.record("judged", **told, decision="permitted")
    return await context.client.carry_out(ask(method, request))


def payload(response: Message) -> Message:
    """Return the payload of a reply, or the reply itself if it has none."""
    inside: Any = getattr(response, "s2c", None)
    return response if inside is None else inside
