"""Choose how a field is filled, by its name and kind: the first row of a table that fits.

Invariant: every field that is not a message is matched by a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.responder.spot import Spot, Value
    from opend_proto.schema import Field

__all__ = ["RULES", "Rule", "rule_for"]

_Fill: TypeAlias = "Callable[[Spot], Value]"

_TEXT: Final = frozenset({"string"})
_WHOLE: Final = frozenset({"int32", "int64", "uint32", "uint64", "enum"})
_NUMBER: Final = _WHOLE | {"double", "float"}
_TRUTH: Final = frozenset({"bool"})
_ANY: Final = _TEXT | _NUMBER | _TRUTH | {"bytes"}

_DAY: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A row for fields of the listed kinds whose name, in lower case without underscores, matches the pattern."""

    pattern: str
    kinds: frozenset[str]
    fill: Callable[[Spot], Value]

    def fits(self, field: Field) -> bool:
        """Return whether this row fits a field."""
        return field.kind in self.kinds and re.search(self.pattern, _plain(field.name)) is not None


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _percent(spot: Spot) -> float:
    return round(spot.draw(0, 10), 3)


def _change(spot: Spot) -> float:
    return round(spot.draw(-5, 5), 3)


def _near(low: float, high: float) -> _Fill:
    return lambda spot: round(spot.subject.price * spot.draw(low, high), 2)


def _between(low: float, high: float) -> _Fill:
    return lambda spot: round(spot.draw(low, high), 4)


def _from_to(low: int, high: int) -> _Fill:
    return lambda spot: spot.whole(low, high)


def _said(value: Value) -> _Fill:
    return lambda _spot: value


def _day(shift: float = 0.0) -> _Fill:
    return lambda spot: spot.local(shift).strftime("%Y-%m-%d")


def _time(spot: Spot) -> str:
    return spot.local().strftime("%Y-%m-%d %H:%M:%S")


def _quarter(spot: Spot) -> str:
    local = spot.local()
    return f"{local.year}Q{(local.month + 2) // 3}"


def _titled(spot: Spot) -> str:
    """Return a numbered name, such as ``Institution 2`` for institutionName."""
    words = re.sub(r"([a-z])([A-Z])", r"\1 \2", spot.field.name.replace("_", " ")).split()
    return f"{' '.join(words[:-1]).capitalize()} {spot.index + 1}"


def _region(spot: Spot) -> str:
    return QotMarket(spot.subject.market).name.partition("_")[0]


def _count(spot: Spot) -> int:
    return spot.siblings or spot.whole(1, 20)


def _end_key(spot: Spot) -> Value:
    """Return the key that marks the last page; for a required nextKey that is -1."""
    return None if spot.field.label == "optional" else "-1" if _plain(spot.field.name) == "nextkey" else ""


RULES: Final[tuple[Rule, ...]] = (
    # The envelope and the pages.
    Rule(r"^errcode$", _ANY, _said(None)),
    Rule(r"^next((req|page)?key|page)$|^page$", _TEXT | {"bytes"}, _end_key),
    Rule(r"^has(more|next)$", _ANY, lambda spot: not spot.page.is_last),
    Rule(r"^lastpage$", _ANY, lambda spot: spot.page.is_last),
    Rule(r"^(all|equal)count$|^total$", _WHOLE, lambda spot: spot.page.total),
    # Truth.
    Rule(r"suspend|delist|isblank|need|shouldretry", _TRUTH, _said(False)),
    Rule(r"logined|isown|enable|iscurrent", _TRUTH, _said(True)),
    Rule(r"", _TRUTH, lambda spot: spot.draw() < 0.5),
    # Text: what identifies the security, then times, then the rest.
    Rule(r"url(head)?$|errmsg$|remark$|whatsnew$", _TEXT, _said(None)),
    Rule(r"^(stock|security)?(code|symbol)$|^(tempshare|apply|product)code$", _TEXT, lambda s: s.subject.code),
    Rule(r"currency", _TEXT, lambda spot: spot.subject.currency),
    Rule(r"^(stock|security|short|nick|full)?name$|abbrname$", _TEXT, lambda spot: spot.subject.name),
    Rule(r"name$", _TEXT, _titled),
    Rule(r"^(country|market)$", _TEXT, _region),
    Rule(r"timezone", _TEXT, lambda spot: spot.subject.zone.key),
    Rule(r"^period(str|text)?$|quarter$", _TEXT, _quarter),
    Rule(r"fiscalyear", _TEXT, lambda spot: str(spot.local().year)),
    Rule(r"(expir\w*|strike|maturity|payable|settlement|lasttrade|endtrade)(date|time)(str)?$", _TEXT, _day(30 * _DAY)),
    Rule(r"(list|apply|applystart|applyend|winning)time$|(date|day)(str|begin|end)?$|timestampstr$", _TEXT, _day()),
    Rule(r"time(str|key|bid|ask)?$", _TEXT, _time),
    Rule(r"(id|uid|idex|key|num)$", _TEXT, lambda spot: str(spot.whole(10_000_000, 99_999_999))),
    Rule(r"value$|^(volume|mvc|rate|previous|consensus|actual|sval)$|ticksize|varunit", _TEXT, _between(1, 100)),
    Rule(r"", _TEXT, _said("sample")),
    # Numbers: times.
    Rule(r"(expir\w*|strike|maturity|lasttrade|endtrade)(date|time)?(timestamp)$", _NUMBER,
         lambda spot: spot.moment + 30 * _DAY),
    Rule(r"timestamp$|recvtime$|localtime$|(time|date|tradingday)$", _NUMBER, lambda spot: spot.moment),
    Rule(r"year$", _NUMBER, lambda spot: spot.local().year),
    Rule(r"quarter$", _NUMBER, _from_to(1, 4)),
    Rule(r"^minute$", _NUMBER, lambda spot: spot.local().hour * 60 + spot.local().minute),
    Rule(r"days?$|^dte$|distance$|daysto|duration$", _NUMBER, _from_to(1, 60)),
    # Numbers: types, indices and counts.
    Rule(r"^newstype$", _WHOLE, _from_to(1, 2)),
    Rule(r"type$|status$|^term$", _WHOLE, _from_to(1, 3)),
    Rule(r"frequency$", _WHOLE, _from_to(1, 4)),
    Rule(r"inthemoney$", _WHOLE, _from_to(0, 1)),
    Rule(r"^market$", _WHOLE, lambda spot: spot.subject.market),
    Rule(r"lotsize$|newtradeunit$", _NUMBER, lambda spot: spot.subject.lot_size),
    Rule(r"^(begin|start|leftborder)$", _NUMBER, lambda spot: spot.index * 10),
    Rule(r"^(end|rightborder)$", _NUMBER, lambda spot: spot.index * 10 + 10),
    Rule(r"(count|^num|quota)$", _NUMBER, _count),
    Rule(r"ranking$|position$|index$|^pos$|layersth$|^number$", _WHOLE, lambda spot: spot.index + 1),
    Rule(r"(id|seq|sequence|^key)$", _WHOLE, lambda spot: spot.whole(100_000, 999_999)),
    # Numbers: percentages and ratios, signed if they are changes.
    Rule(r"^delta$", _NUMBER, _between(0, 1)),
    Rule(r"^(gamma|vega|rho|theta)$", _NUMBER, _between(0, 0.1)),
    Rule(r"^(pre|option)?(iv|hv)(change|percentile|rank)?$|impvol|volatility", _NUMBER, _between(10, 60)),
    Rule(r"change|chg|yoy|qoq|growth|premium|return|spread|excess", _NUMBER, _change),
    Rule(r"percentile|probability|winningratio|prob|score$|rank$", _NUMBER, _between(0, 100)),
    Rule(r"ratio|pct|percent|rate|yield|amplitude|proportion|weight|degree|crush", _NUMBER, _percent),
    Rule(r"^pe(avg|ttm)?$|^pb$|pershare$|leverage|gearing|multipl|base$|ert$|stars?(rating)?$", _NUMBER,
         _between(1, 10)),
    Rule(r"factora$", _NUMBER, _said(1.0)),
    Rule(r"factorb$", _NUMBER, _said(0.0)),
    Rule(r"^(current|average|median|plate|plateaverage|forward|previous|predict|actual)?value$", _NUMBER,
         _between(1, 100)),
    # Numbers: volumes, prices, money.
    Rule(r"(vol|volume|qty|shares?|quantity|size|interest|units?|sum|crement|shareschange|number)\w{0,3}$", _NUMBER,
         lambda spot: spot.subject.lot_size * spot.whole(1, 500)),
    Rule(r"high|upper|ceiling|^ask|max(price|profit)", _NUMBER, _near(1.005, 1.02)),
    Rule(r"^low|lower|floor$|^bid|minprice", _NUMBER, _near(0.98, 0.995)),
    Rule(r"price|^(open|close|mid|strike)$|breakeven|bep$|averagecost|fairvalue|target", _NUMBER, _near(0.995, 1.005)),
    Rule(r"turnover|cap$|val(ue)?$|amount|asset|cash|mv$|flow|in(big|mid|small|super)$|out(big|mid|small|super)$|power|"
         r"balance|debt|margin|income|profit|money|aum$|salary|limit", _NUMBER, lambda spot: spot.whole(1, 1000) * 1e6),
    Rule(r"", _NUMBER, _from_to(1, 100)),
    Rule(r"", _ANY, _said(None)),
)  # fmt: skip
"""All rows."""


@cache
def rule_for(field: Field) -> Rule:
    """Return the row that fills a field."""
    return next(rule for rule in RULES if rule.fits(field))
