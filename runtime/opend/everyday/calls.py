"""Declare the everyday calls of both clients; the rooms beside this file carry them out.

Invariant: declaring loads nothing; a call loads its room when it is first made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.steps import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.everyday.option_chain import Expiries
    from opend.everyday.option_row import OptionRow
    from opend.everyday.quota import Quota
    from opend.frames.listed import Rows
    from opend.steps import Steps
    from opend_proto.common import Session
    from opend_proto.qot_common import IndexOptionType, OptionType, RehabType, Security, SubType

__all__ = ["EverydayCalls"]


class EverydayCalls:
    """What a program says first, in one line each."""

    _quota: Quota | None = None

    @property
    def quota(self) -> Quota:
        """The subscription quota and what uses it, as told after the last `subscribe`, `unsubscribe` or `read_quota`.

        Its numbers are None before that.
        """
        from opend.everyday.quota import UNKNOWN  # Here and below: slow to load, so only loaded when used.

        return UNKNOWN if self._quota is None else self._quota

    @Operation
    def read_quota(self, *, timeout: float | None = None) -> Steps[Quota]:
        """Ask the gateway for the subscription quota and for what uses it, over all connections of this OpenD."""
        from opend.everyday.quota import read_quota

        self._quota = yield from read_quota(timeout)
        return self._quota

    @Operation
    def subscribe(
        self,
        codes: str | Security | Iterable[str | Security],
        *sub_types: SubType,
        push: bool = True,
        first: bool = True,
        rehab: RehabType | Iterable[RehabType] = (),
        session: Session | None = None,
        details: bool | None = None,
        timeout: float | None = None,
    ) -> Steps[None]:
        """Subscribe to quotes of securities, each to each kind of data.

            client.subscribe("HK.00700", SubType.TICKER)
            client.subscribe(["HK.00700", "US.AAPL"], SubType.BASIC, SubType.ORDER_BOOK, push=False)

        Every pair of a security and a kind uses one unit of the subscription `quota`. Subscriptions are restored after
        a lost connection. Pushes are read with ``client.qot.update_…()`` or handled with ``client.qot.on_update_…``.

        Args:
            codes: One security or several, as text such as ``HK.00700`` or as messages.
            *sub_types: The kinds of data.
            push: Whether changes are pushed to this client; without, they can only be asked for.
            first: Whether what OpenD already holds is pushed at once.
            rehab: The price adjustments in which candlesticks are pushed; forward if none is given.
            session: The part of the US trading day to cover.
            details: Whether order books of Hong Kong list their single orders.
            timeout: Seconds to wait for each reply; None takes the client's own limit.

        Raises:
            UsageError: No security or no kind was named, or a text is not a security.
            QuotaExceeded: More quota is needed than is free; the message says what uses it.
            ServerError: OpenD refused for another reason.
        """
        from opend.everyday.subscribing import Wish, subscribe

        wish = Wish(push=push, first=first, rehab=rehab, session=session, details=details)
        self._quota = yield from subscribe(codes, sub_types, wish, timeout)

    @Operation
    def unsubscribe(
        self,
        codes: str | Security | Iterable[str | Security],
        *sub_types: SubType,
        timeout: float | None = None,
    ) -> Steps[None]:
        """Cancel subscriptions of this client; OpenD refuses that in their first minute.

        It also ends what `ticks`, `klines` and handlers get of them.

        Args:
            codes: One security or several, as text such as ``HK.00700`` or as messages.
            *sub_types: The kinds of data; without any, all that this client holds of these securities.
            timeout: Seconds to wait for each reply; None takes the client's own limit.

        Raises:
            UsageError: No security was named, or a text is not a security.
            ServerError: OpenD refused.
        """
        from opend.everyday.subscribing import unsubscribe

        self._quota = yield from unsubscribe(codes, sub_types, timeout)

    @Operation
    def unsubscribe_all(self, *, timeout: float | None = None) -> Steps[None]:
        """Cancel all quote subscriptions of this client; OpenD refuses that in their first minute.

        Raises:
            ServerError: OpenD refused.
        """
        from opend.everyday.subscribing import unsubscribe_all

        self._quota = yield from unsubscribe_all(timeout)

    @Operation
    def option_chain(
        self,
        owner: str | Security,
        *,
        expiries: Expiries = 1,
        type: OptionType | None = None,
        strikes: tuple[float, float] | None = None,
        index_type: IndexOptionType | None = None,
        timeout: float | None = None,
    ) -> Steps[Rows[OptionRow]]:
        """Read the options of an underlying with quotes, open interest and greeks, as one flat list.

            for option in client.option_chain("HK.00700", expiries=3):
                print(option.expiry, option.strike, option.type.name, option.bid, option.ask, option.delta)
            client.option_chain("US.AAPL", expiries="2025-06-27").frame()          # pandas; "polars", "arrow"

        The list is sorted by expiry, strike and then call before put. It is made of as few calls as possible, each of
        which waits for its turn under the rate limits: one for the expiries, one for each 30 days of them, one for
        each 400 options.

        Args:
            owner: The underlying: a stock, an ETF or an index.
            expiries: How many of the next expiries, or the days of some: dates, or texts such as ``2025-06-27``.
            type: Only calls, or only puts.
            strikes: The lowest and the highest strike price.
            index_type: For an index, the kind of its options.
            timeout: Seconds to wait for each reply; None takes the client's own limit.

        Raises:
            UsageError: The owner or an expiry cannot be read.
            ServerError: OpenD refused one of the calls.
        """
        from opend.everyday.option_chain import ChainWish, option_chain

        return (yield from option_chain(owner, ChainWish(expiries, type, strikes, index_type), timeout))
