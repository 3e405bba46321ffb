"""Refuse calls with a request of the wrong type, calls for real accounts without leave, and calls too new for OpenD.

Invariant: a call that `admit` refuses does not count against a rate limit; no refused call was given a serial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.errors import UsageError
from opend.schema.versions import opend_release, release_text
from opend.session.connection.guards.orders import refuse_real
from opend.texts import read_texts
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.session.options import ClientOptions
    from opend_proto import init_connect
    from opend_proto.schema import AnyMethod, Message

__all__ = ["admit", "refuse_too_new"]


RequestT = TypeVar("RequestT", bound="Message")


def admit(method: AnyMethod, request: RequestT, options: ClientOptions) -> RequestT:
    """Return the request as it is sent, see `opend.texts`; raises UsageError if this client must not make the call."""
    if method.id == INIT_CONNECT.id:
        raise UsageError("the client makes the InitConnect call itself, while it connects")
    if not isinstance(request, method.request):
        expected: type[Message] = method.request
        raise UsageError(
            f"{method.name} takes a {expected.__module__}.{expected.__name__}, not {type(request).__name__}"
        )
    whole = read_texts(request)
    if not options.allow_real_trading:
        refuse_real(method, whole)
    return whole


def refuse_too_new(method: AnyMethod, too_new: Mapping[int, str], init: init_connect.S2C | None) -> None:
    """Raise UsageError if the connected OpenD is too old for the call."""
    since = too_new.get(method.id)
    release = None if init is None else opend_release(init.server_ver)
    if since is None or release is None:
        return
    raise UsageError(
        f"not sent: it came with OpenD {since}; this one is {release_text(release)}: update OpenD, or pass "
        "check_versions=False to the client (--no-version-check on the command line) to send it all the same"
    ).of_call(method.name, method.id, None)
