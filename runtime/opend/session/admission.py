"""Which calls may be made at all, whatever the connection: of the right type, and with leave to spend real money.

Invariant: a call that is refused here has used up no rate limit, no serial and no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.errors import UsageError
from opend.session.orders import refuse_real
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from opend.session.options import ClientOptions
    from opend_proto.schema import AnyMethod, Message

__all__ = ["admit"]


def admit(method: AnyMethod, request: Message, options: ClientOptions) -> None:
    """Raise UsageError if the call is not for this client to make."""
    if method.id == INIT_CONNECT.id:
        raise UsageError("the client makes the InitConnect call itself, while it connects")
    if not isinstance(request, method.request):
        expected: type[Message] = method.request
        raise UsageError(
            f"{method.name} takes a {expected.__module__}.{expected.__name__}, not {type(request).__name__}"
        )
    if not options.allow_real_trading:
        refuse_real(method, request)
