"""Tell from the market and code of an order which security it names, and in which currency its price is.

Invariant: a security or currency that the order does not tell for certain is None, never a guess between two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CURRENCIES",
    "SECURITY_MARKETS",
    "code_text",
    "currency_named",
    "currency_of",
    "is_event_contract",
    "is_future",
    "is_plain_share",
]

SECURITY_MARKETS: Final[Mapping[int, str]] = {
    1: "HK",
    2: "US",
    31: "SH",
    32: "SZ",
    41: "SG",
    51: "JP",
    61: "AU",
    71: "MY",
    81: "CA",
    91: "FX",
    101: "CC",
    111: "EC",
}
"""The prefixes of securities by Trd_Common.TrdSecMarket."""

_MAINLAND: Final = frozenset({"SH", "SZ"})
_TRADED: Final[Mapping[int, frozenset[str]]] = {
    **{number: frozenset({prefix}) for number, prefix in {1: "HK", 2: "US", 6: "SG", 7: "CC", 8: "AU"}.items()},
    **{number: frozenset({prefix}) for number, prefix in {15: "JP", 17: "EC", 111: "MY", 112: "CA"}.items()},
    **{number: frozenset({prefix}) for number, prefix in {10: "HK", 11: "US", 12: "SG", 13: "JP"}.items()},
    3: _MAINLAND,
    4: _MAINLAND,
    5: frozenset({"HK", "US", "SG", "JP"}),
}
"""The prefixes of the securities that each Trd_Common.TrdMarket trades."""
_FUTURES: Final = frozenset({5, 10, 11, 12, 13})

_BY_PREFIX: Final = {"HK": "HKD", "US": "USD", "SG": "SGD", "JP": "JPY", "AU": "AUD", "MY": "MYR", "CA": "CAD"}
CURRENCIES: Final = frozenset({"HKD", "USD", "CNH", "JPY", "SGD", "AUD", "CAD", "MYR", "NZD"})
"""The names of Trd_Common.Currency."""
# Qot_GetFutureInfo names the currency in words. The vendor's documents show the first; the others are inferred. A price
# in cents, say, must stay unknown, so only whole units are here.
_IN_WORDS: Final = {
    "港元": "HKD",
    "美元": "USD",
    "日元": "JPY",
    "日圓": "JPY",
    "新加坡元": "SGD",
    "人民币": "CNH",
    "人民幣": "CNH",
}
# No document tells the currency of event contracts. Those that the vendor's examples show are of a US exchange
# (inferred); if they paid in another of the currencies above, a dollar would count for more, never for less.
_EVENT_CURRENCY: Final = "USD"

# The exchanges' own ranges of codes for counters in other currencies (inferred: the vendor's documents name none).
_OTHER_COUNTERS: Final = (
    ("HK", re.compile(r"8\d{4}"), "CNH"),
    ("HK", re.compile(r"09(?:[01]\d\d|[45]\d\d|8[0-4]\d)"), "USD"),
    ("SH", re.compile(r"9\d{5}"), "USD"),
    ("SZ", re.compile(r"2\d{5}"), "HKD"),
)
# Options, futures and funds have other codes, whose price stands for more than one share.
_SHARES: Final = {
    "HK": re.compile(r"\d{5}"),
    "US": re.compile(r"[A-Z]+(?:[.-][A-Z]+)?"),
    "SH": re.compile(r"\d{6}"),
    "SZ": re.compile(r"\d{6}"),
}


def code_text(code: str, market: int | None, traded_in: int | None) -> str | None:
    """Return the security as text, such as ``HK.00700``.

    Args:
        code: Its code.
        market: The security's own market, a TrdSecMarket; None or 0 if the order leaves it out.
        traded_in: The market of the account, a TrdMarket.
    """
    possible = _TRADED.get(traded_in or 0, frozenset[str]())
    named = SECURITY_MARKETS.get(market, "?") if market else None
    if named is None:
        prefix = next(iter(possible)) if len(possible) == 1 else None
    else:
        prefix = named if named in possible else None
    return None if prefix is None or not code else f"{prefix}.{code}"


def currency_of(text: str, traded_in: int | None) -> str | None:
    """Return the currency of a security's price; None for futures and whatever else does not tell."""
    prefix, _, code = text.partition(".")
    if is_event_contract(text):
        return _EVENT_CURRENCY
    if traded_in in _FUTURES:
        return None
    if prefix == "CC":
        return code[-3:] if code[-3:] in CURRENCIES else None
    other = next((name for where, codes, name in _OTHER_COUNTERS if where == prefix and codes.fullmatch(code)), None)
    return other or ("CNH" if prefix in _MAINLAND else _BY_PREFIX.get(prefix))


def is_plain_share(text: str, traded_in: int | None) -> bool:
    """Return whether the code can only be that of a share, a fund's unit or a warrant, whose price is for one."""
    prefix, _, code = text.partition(".")
    pattern = _SHARES.get(prefix)
    return traded_in not in _FUTURES and pattern is not None and pattern.fullmatch(code) is not None


def is_future(traded_in: int | None) -> bool:
    """Return whether an account's market, a TrdMarket, trades futures only."""
    return traded_in in _FUTURES


def is_event_contract(text: str) -> bool:
    """Return whether a security is an event contract, which pays 1 if the event happens and nothing otherwise."""
    return text.startswith("EC.")


def currency_named(words: str) -> str | None:
    """Return the currency that a future's terms name, as ``HKD`` or in Chinese; None for any other words."""
    name = words.strip()
    return name if name in CURRENCIES else _IN_WORDS.get(name)
