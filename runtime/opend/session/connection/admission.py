"""Which calls may be made at all: of the right type, with leave to spend real money, and known to the gateway.

Invariant: a call that `admit` refuses has used up no rate limit; none that is refused here was given a serial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.errors import UsageError
from opend.schema.versions import opend_release, release_text
from opend.session.connection.orders import refuse_real
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.session.options import ClientOptions
    from opend_proto import init_connect
    from opend_proto.schema import AnyMethod, Message

__all__ = ["admit", "refuse_too_new"]


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


def refuse_too_new(method: AnyMethod, too_new: Mapping[int, str], init: init_connect.S2C | None) -> None:
    """Raise UsageError if the call is among those that the connected OpenD is too old for."""
    since = too_new.get(method.id)
    release = None if init is None else opend_release(init.server_ver)
    if since is None or release is None:
        return
    raise UsageError(
        f"not sent: it came with OpenD {since}; this one is {release_text(release)}: update OpenD, or pass "
        "check_versions=False to the client (--no-version-check on the command line) to send it all the same"
    ).of_call(method.name, method.id, None)
