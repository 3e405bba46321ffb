"""The subscriptions of one protocol as the gateway accepted them, and the fewest requests that ask for them again.

Invariant: each pair of security and sub type keeps the settings of the request it came by, field by field, whatever
fields a later schema adds; a request made from them differs from the user's in its two lists only.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from opend.codec import encode
from opend_proto import qot_sub
from opend_proto.qot_common import QotMarket, RehabType, Security, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opend_proto import qot_reg_qot_push, qot_sub_event_contract

__all__ = ["ContractSubscriptions", "QuoteSubscriptions"]

# The second came with OpenD 10.9, and older schemas lack its module.
SubT = TypeVar("SubT", qot_sub.C2S, "qot_sub_event_contract.C2S")
VariantT = TypeVar("VariantT")


class _Pair(NamedTuple):
    market: QotMarket
    code: str
    sub_type: SubType


class _Subscriptions(Generic[SubT]):
    """Of each pair the request it came by, with the two lists left empty: its settings."""

    def __init__(self) -> None:
        self._settings: dict[_Pair, SubT] = {}

    def accept(self, c2s: SubT) -> None:
        """Take note of a request that the gateway accepted."""
        if c2s.is_unsub_all:
            self._settings.clear()
            return
        settings = replace(c2s, security_list=[], sub_type_list=[])
        for pair in _pairs(c2s.security_list, c2s.sub_type_list):
            before = self._settings.get(pair)
            if not c2s.is_sub_or_un_sub:
                self._settings.pop(pair, None)
            else:
                self._settings[pair] = settings if before is None else self._merged(before, settings)

    def register(self, c2s: qot_reg_qot_push.C2S) -> None:
        """Take note of an accepted Qot_RegQotPush, as far as it concerns these subscriptions."""
        for pair in _pairs(c2s.security_list, c2s.sub_type_list):
            before = self._settings.get(pair)
            if before is not None:
                self._settings[pair] = self._merged(before, self._registering(before, c2s))

    def requests(self) -> Iterator[SubT]:
        """Yield as few requests as bring every pair back: equal settings and sub types of securities go together."""
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
            yield replace(deepcopy(settings[written]), security_list=securities, sub_type_list=list(types))

    def _registering(self, before: SubT, c2s: qot_reg_qot_push.C2S) -> SubT:
        return replace(before, is_reg_or_un_reg_push=c2s.is_reg_or_un_reg, is_first_push=c2s.is_first_push)

    def _merged(self, before: SubT, after: SubT) -> SubT:
        """Return what holds after a second request: if it says nothing of pushes, they stay as they were."""
        if after.is_reg_or_un_reg_push is not None:
            return after
        return replace(after, is_reg_or_un_reg_push=before.is_reg_or_un_reg_push, is_first_push=before.is_first_push)


class QuoteSubscriptions(_Subscriptions[qot_sub.C2S]):
    """Those of Qot_Sub (3001); candlesticks are pushed per price adjustment, and one registration adds to another."""

    def _registering(self, before: qot_sub.C2S, c2s: qot_reg_qot_push.C2S) -> qot_sub.C2S:
        return replace(super()._registering(before, c2s), reg_push_rehab_type_list=list(c2s.rehab_type_list))

    def _merged(self, before: qot_sub.C2S, after: qot_sub.C2S) -> qot_sub.C2S:
        merged = super()._merged(before, after)
        rehabs = after.reg_push_rehab_type_list
        if after.is_reg_or_un_reg_push is None:
            rehabs = before.reg_push_rehab_type_list
        elif after.is_reg_or_un_reg_push and before.is_reg_or_un_reg_push:
            rehabs = _union(before.reg_push_rehab_type_list, rehabs, default=RehabType.FORWARD)
        return replace(merged, reg_push_rehab_type_list=rehabs)


class ContractSubscriptions(_Subscriptions["qot_sub_event_contract.C2S"]):
    """Those of Qot_SubEventContract (3455). One subscription adds its sources of candlesticks to another's."""

    def _merged(
        self, before: qot_sub_event_contract.C2S, after: qot_sub_event_contract.C2S
    ) -> qot_sub_event_contract.C2S:
        from opend_proto.qot_common import EC_KlineSource  # Of the same release as the message.

        sources = _union(before.kline_source, after.kline_source, default=EC_KlineSource.NONE)
        return replace(super()._merged(before, after), kline_source=sources)


def _pairs(securities: Sequence[Security], sub_types: Sequence[SubType]) -> Iterator[_Pair]:
    return (_Pair(each.market, each.code, sub_type) for each in securities for sub_type in sub_types)


def _union(first: Sequence[VariantT], second: Sequence[VariantT], *, default: VariantT) -> list[VariantT]:
    """Join two lists of which an empty one stands for ``default``."""
    if not first and not second:
        return []
    return list(dict.fromkeys([*(first or [default]), *(second or [default])]))
