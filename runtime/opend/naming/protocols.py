"""Say in words what the tables tell of a protocol: its text, its rate limit, its effect.

Invariant: what is not in the tables is not said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.naming.elements import texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend_proto.schema import AnyMethod, AnyPush, Limit, Message

__all__ = ["EFFECTS", "limit_text", "payload_of", "text_of_protocol"]

EFFECTS: Final[Mapping[str, str]] = {
    "order": "places, changes or cancels orders",
    "state": "changes data stored at the gateway",
}
"""What a call does by its effect, `opend_proto.schema.Method.effect`, as the rest of a sentence."""


def text_of_protocol(protocol: AnyMethod | AnyPush) -> str:
    """Return the text of the protocol's module, with the OpenD version that added it unless the text says so."""
    text, release = (
        texts_of(protocol.module).get("", ""),
        str(getattr(protocol, "since", "")),
    )  # A schema of layout 1 does not say.
    since = f"Since {release}."
    return text if not release or since in text else f"{text} {since}".strip()


def payload_of(message: type[Message], name: str) -> type[Message]:
    """Return the C2S or S2C, by its field's name, inside an envelope, or the message itself if it is no envelope."""
    inside = next((field.message_type for field in message.FIELDS if field.name == name), None)
    return inside or message


def limit_text(limit: Limit) -> str:
    """Return a rate limit in words, such as ``10 calls in 30 seconds``."""
    counted = {"every": "", "first_page": ", not counting further pages", "refresh": ", counting those for fresh data"}
    per = " for each account" if limit.per_account else ""
    apart = f", {limit.minimum_interval:g} s apart" if limit.minimum_interval else ""
    shared = f", together with {limit.shared_with}" if limit.shared_with else ""
    return f"{limit.calls} calls in {limit.seconds:g} seconds{per}{apart}{counted[limit.counts]}{shared}"
