"""Loss-free streams of ticks and candlesticks, as logic without input or output.

Invariant: nothing in this package calls the gateway; a feed returns the call that is due and takes the reply.
"""

from opend.session.delivery.signals import Signal
from opend.session.feeds.bar_feed import BarFeed
from opend.session.feeds.feed import Ask, Feed
from opend.session.feeds.items import Bar, BarGap, Gap, KLineItem, Tick, TickItem
from opend.session.feeds.since import Since
from opend.session.feeds.tick_feed import TickFeed

__all__ = [
    "Ask",
    "Bar",
    "BarFeed",
    "BarGap",
    "Feed",
    "Gap",
    "KLineItem",
    "Signal",
    "Since",
    "Tick",
    "TickFeed",
    "TickItem",
]
