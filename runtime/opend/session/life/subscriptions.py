"""Record the subscriptions that the gateway accepted, and return few requests that restore them.

Invariant: each pair of security and sub type keeps every setting of the request that subscribed it, including fields
that a later schema adds; a restoring request differs from the user's only in its lists of securities and sub types.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from opend.codec import encode
from opend_proto import qot_sub
from opend_proto.qot_common import QotMarket, RehabType, Security, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opend_proto import qot_reg_qot_push, qot_sub_event_contract

__all__ = ["ContractSubscriptions", "QuoteSubscriptions"]

# The second was added in OpenD 10.9; older schemas lack its module.
SubT = TypeVar("SubT", qot_sub.C2S, "qot_sub_event_contract.C2S")
VariantT = TypeVar("VariantT")


class _Pair(NamedTuple):
    market: QotMarket
    code: str
    sub_type: SubType


class _Subscriptions(Generic[SubT]):
    """The settings of each pair: the request that subscribed it, with its two lists left empty."""

    def __init__(self) -> None:
        self._settings: dict[_Pair, SubT] = {}

    def accept(self, c2s: SubT) -> None:
        """Record a request that the gateway accepted."""
        if c2s.is_unsub_all:
            self._settings.clear()
            return
        settings = _replaced(c2s, security_list=[], sub_type_list=[])
        for pair in _pairs(c2s.security_list, c2s.sub_type_list):
            before = self._settings.get(pair)
            if not c2s.is_sub_or_un_sub:
                self._settings.pop(pair, None)
            else:
                self._settings[pair] = settings if before is None else self._merged(before, settings)

    def register(self, c2s: qot_reg_qot_push.C2S) -> None:
        """Record an accepted Qot_RegQotPush, as far as it concerns these subscriptions."""
        for pair in _pairs(c2s.security_list, c2s.sub_type_list):
            before = self._settings.get(pair)
            if before is not None:
                self._settings[pair] = self._merged(before, self._registering(before, c2s))

    def requests(self) -> Iterator[SubT]:
        """Yield requests that restore every pair; securities with equal settings and sub types share one request."""
        settings: dict[bytes, SubT] = {}
        types_of: dict[tuple[bytes, QotMarket, str], set[SubType]] = {}
        for pair, wanted in self._settings.items():
            written = encode(wanted)
            settings[written] = wanted
            types_of.setdefault((written, pair.market, pair.code), set()).add(pair.sub_type)
        groups: dict[tuple[bytes, tuple[SubType, ...]], list[Security]] = {}
        for (written, market, code), kinds in types_of.items():
            groups.setdefault((written, tuple(sorted(kinds))), []).append(Security(market=market, code=code))
        for (written, types), securities in groups.items():
            yield _replaced(deepcopy(settings[written]), security_list=securities, sub_type_list=list(types))

    def _registering(self, before: SubT, c2s: qot_reg_qot_push.C2S) -> SubT:
        return _replaced(before, is_reg_or_un_reg_push=c2s.is_reg_or_un_reg, is_first_push=c2s.is_first_push)

    def _merged(self, before: SubT, after: SubT) -> SubT:
        """Return the settings after a second request; if it does not mention pushes, they stay as they were."""
        if after.is_reg_or_un_reg_push is not None:
            return after
        return _replaced(after, is_reg_or_un_reg_push=before.is_reg_or_un_reg_push, is_first_push=before.is_first_push)


class QuoteSubscriptions(_Subscriptions[qot_sub.C2S]):
    """Those of Qot_Sub (3001): candlesticks are pushed per price adjustment, and each registration adds adjustments."""

    def _registering(self, before: qot_sub.C2S, c2s: qot_reg_qot_push.C2S) -> qot_sub.C2S:
        return _replaced(super()._registering(before, c2s), reg_push_rehab_type_list=list(c2s.rehab_type_list))

    def _merged(self, before: qot_sub.C2S, after: qot_sub.C2S) -> qot_sub.C2S:
        merged = super()._merged(before, after)
        rehabs = after.reg_push_rehab_type_list
        if after.is_reg_or_un_reg_push is None:
            rehabs = before.reg_push_rehab_type_list
        elif after.is_reg_or_un_reg_push and before.is_reg_or_un_reg_push:
            rehabs = _union(before.reg_push_rehab_type_list, rehabs, default=RehabType.FORWARD)
        return _replaced(merged, reg_push_rehab_type_list=rehabs)


class ContractSubscriptions(_Subscriptions["qot_sub_event_contract.C2S"]):
    """Those of Qot_SubEventContract (3455): each subscription adds its sources of candlesticks to the previous ones."""

    def _merged(
        self, before: qot_sub_event_contract.C2S, after: qot_sub_event_contract.C2S
    ) -> qot_sub_event_contract.C2S:
        from opend_proto.qot_common import EC_KlineSource  # Added in the same release as the message.

        sources = _union(before.kline_source, after.kline_source, default=EC_KlineSource.NONE)
        return _replaced(super()._merged(before, after), kline_source=sources)


def _replaced(c2s: SubT, **changes: Any) -> SubT:
    from dataclasses import replace  # Slow to load.

    return replace(c2s, **changes)


def _pairs(securities: Sequence[Security], sub_types: Sequence[SubType]) -> Iterator[_Pair]:
    return (_Pair(each.market, each.code, sub_type) for each in securities for sub_type in sub_types)


def _union(first: Sequence[VariantT], second: Sequence[VariantT], *, default: VariantT) -> list[VariantT]:
    """Join two lists without repeats; an empty list stands for ``default``, unless both are empty."""
    if not first and not second:
        return []
    return list(dict.fromkeys([*(first or [default]), *(second or [default])]))
