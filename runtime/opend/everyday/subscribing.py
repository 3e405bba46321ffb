"""Subscribe to quotes and cancel subscriptions, by codes and kinds of data.

Invariant: a subscription that OpenD accepted never ends in an error, even if the quota cannot be read after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opend.errors import OpenDError, ServerError, UsageError
from opend.everyday.quota import UNKNOWN, Quota, explain_refusal, read_quota
from opend.securities import securities, security_text
from opend.steps import Steps, ask
from opend_proto import qot_sub
from opend_proto.methods import QOT_SUB
from opend_proto.qot_common import RehabType, SubType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend_proto.common import Session
    from opend_proto.qot_common import Security

__all__ = ["Wish", "subscribe", "unsubscribe", "unsubscribe_all"]


class Wish(NamedTuple):
    """How data is wanted; `opend.everyday.calls` explains it."""

    push: bool
    first: bool
    rehab: RehabType | Iterable[RehabType]
    session: Session | None
    details: bool | None


def subscribe(
    codes: str | Security | Iterable[str | Security], sub_types: Sequence[SubType], wish: Wish, timeout: float | None
) -> Steps[Quota]:
    """Subscribe to each kind of each security; return the quota after it."""
    wanted = securities(codes)
    types = _kinds(sub_types)
    if not types:
        raise UsageError("name at least one kind of data, such as SubType.TICKER")
    c2s = qot_sub.C2S(
        security_list=wanted,
        sub_type_list=types,
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=wish.push,
        reg_push_rehab_type_list=[wish.rehab] if isinstance(wish.rehab, RehabType) else list(wish.rehab),
        is_first_push=wish.first if wish.push else None,
        session=wish.session,
        is_sub_order_book_detail=wish.details,
    )
    try:
        yield from ask(QOT_SUB, qot_sub.Request(c2s=c2s), timeout)
    except ServerError as refusal:
        quota = yield from _read_if_possible(timeout)
        raise explain_refusal(
            refusal, quota, [(security_text(each), kind) for each in wanted for kind in types]
        ) from None
    return (yield from _read_if_possible(timeout))


def unsubscribe(
    codes: str | Security | Iterable[str | Security], sub_types: Sequence[SubType], timeout: float | None
) -> Steps[Quota]:
    """Cancel the kinds of each security, or all that are held; return the quota after it."""
    unwanted = securities(codes)
    types = _kinds(sub_types)
    held = [(tuple(types), unwanted)] if types else (yield from _held(unwanted, timeout))
    for kinds, named in held:
        c2s = qot_sub.C2S(security_list=named, sub_type_list=list(kinds), is_sub_or_un_sub=False)
        yield from ask(QOT_SUB, qot_sub.Request(c2s=c2s), timeout)
    return (yield from _read_if_possible(timeout))


def unsubscribe_all(timeout: float | None) -> Steps[Quota]:
    """Cancel every subscription of this connection; return the quota after it."""
    c2s = qot_sub.C2S(is_sub_or_un_sub=False, is_unsub_all=True)
    yield from ask(QOT_SUB, qot_sub.Request(c2s=c2s), timeout)
    return (yield from _read_if_possible(timeout))


def _held(unwanted: list[Security], timeout: float | None) -> Steps[list[tuple[tuple[SubType, ...], list[Security]]]]:
    """Return the securities by the kinds that this connection holds of them."""
    quota = yield from read_quota(timeout)
    groups: dict[tuple[SubType, ...], list[Security]] = {}
    for each in unwanted:
        code = security_text(each)
        kinds = tuple(sorted(use.sub_type for use in quota.subscriptions if use.is_own and use.code == code))
        if kinds:
            groups.setdefault(kinds, []).append(each)
    return list(groups.items())


def _kinds(sub_types: Sequence[object]) -> list[SubType]:
    kinds: dict[SubType, None] = {}
    for each in sub_types:
        if not isinstance(each, SubType):
            raise UsageError(f"a kind of data is a SubType, such as SubType.TICKER, not {each!r}")
        kinds[each] = None
    return list(kinds)


def _read_if_possible(timeout: float | None) -> Steps[Quota]:
    try:
        return (yield from read_quota(timeout))
    except OpenDError:
        return UNKNOWN
