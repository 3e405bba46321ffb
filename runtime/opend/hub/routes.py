"""Tell on which subjects a push goes out.

Invariant: a push whose contents belong to one security, or to one account, goes out as the bytes that OpenD sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.codec import encode
from opend.nats.naming import security_tokens
from opend.nats.wanted import CONTRACT_PUSHES, bar_tokens
from opend.session.feeds.bar_feed import SUB_TYPES
from opend_proto import qot_update_basic_qot, qot_update_kl
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.nats.naming import Names
    from opend_proto.schema import AnyPush, Message

__all__ = ["routes"]

_BASIC: Final = "Qot_UpdateBasicQot"


def routes(names: Names, push: AnyPush, payload: Message, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each subject on which a push goes out, and the body there."""
    match payload:
        case qot_update_basic_qot.S2C(basic_qot_list=quotes):
            for quote in quotes:
                own = body if len(quotes) == 1 else _alone(quote)
                yield names.push(push.name, *security_tokens(quote.security)), own
        case qot_update_kl.S2C(security=security, kl_type=kl_type, rehab_type=rehab):
            sub_type = SUB_TYPES.get(kl_type)
            if sub_type is not None:
                yield names.push(push.name, *security_tokens(security), *bar_tokens(sub_type, rehab)), body
        case _ if push.name in CONTRACT_PUSHES:
            yield from _contracts(names, push, payload, body)
        case _:
            yield names.push(push.name, *_tokens(payload)), body


def _contracts(names: Names, push: AnyPush, payload: Any, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a push about event contracts for each of them; it holds items in its only list."""
    (field,) = payload.FIELDS
    items: list[Any] = getattr(payload, field.attribute)
    by_contract: dict[tuple[str, str], list[Any]] = {}
    for item in items:
        by_contract.setdefault(security_tokens(item.code), []).append(item)
    for tokens, own in by_contract.items():
        if len(by_contract) > 1:
            alone = type(payload)(**{field.attribute: own})
            body = encode(push.response(ret_type=RetType.SUCCEED, s2c=alone))
        yield names.push(push.name, *tokens), body


def _alone(quote: Any) -> bytes:
    s2c = qot_update_basic_qot.S2C(basic_qot_list=[quote])
    return encode(qot_update_basic_qot.Response(ret_type=RetType.SUCCEED, s2c=s2c))


def _tokens(payload: Any) -> tuple[str, ...]:
    security = getattr(payload, "security", None)
    if security is not None:
        return security_tokens(security)
    header = getattr(payload, "header", None)
    account = getattr(header, "acc_id", None)
    return () if account is None else (getattr(header, "trd_env").name, str(account))  # noqa: B009
