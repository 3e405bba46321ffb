"""Parse and format securities as text, such as ``HK.00700``.

Invariant: formatting never fails, whatever market a newer gateway sends; parsing raises a UsageError with a suggestion
if it can. Formatted text parses to the same security, unless it is a number that is too short for its market.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Final

from opend.errors import UsageError
from opend_proto.qot_common import QotMarket, Security

__all__ = ["securities", "security", "security_text"]

_MARKETS: Final = {
    "HK": QotMarket(1),
    "HK_FUTURE": QotMarket(2),
    "US": QotMarket(11),
    "SH": QotMarket(21),
    "SZ": QotMarket(22),
    "SG": QotMarket(31),
    "JP": QotMarket(41),
    "AU": QotMarket(51),
    "MY": QotMarket(61),
    "CA": QotMarket(71),
    "FX": QotMarket(81),
    "CC": QotMarket(91),
    "EC": QotMarket(101),
}
"""Prefixes of the markets (protocol document, section 5)."""

_DIGITS: Final = {"HK": 5, "SH": 6, "SZ": 6}
"""The digits of the markets whose numbers are of one length or longer; that no code is shorter is inferred from the
exchanges' numbering and from all codes of the vendor's documentation.
"""

_MOST_KNOWN: Final = 65_536
_known: Final[dict[str, Security]] = {}

_PREFIXES: Final = {int(market): prefix for prefix, market in _MARKETS.items()}


def security(text: str) -> Security:
    """Parse ``HK.00700``: the market's prefix, a dot, and the code, which may contain more dots (``US..DJI``).

    The result is immutable and hashable; equal texts give the same object, for up to 65,536 different texts. Raises
    UsageError for text that is not a security.
    """
    found = _known.get(text)
    if found is None:
        found = _parse(text)
        if _is_value(found) and len(_known) < _MOST_KNOWN:
            _known[text] = found
    return found


def _is_value(found: object) -> bool:
    """Return whether it is immutable; it is not in a package generated without proto/messages.toml."""
    return isinstance(found, Hashable)


def _parse(text: str) -> Security:
    prefix, dot, code = text.partition(".")
    if not dot:
        raise UsageError(f"a security is written MARKET.CODE, such as 'HK.00700', not {text!r}{_suggest_split(text)}")
    # A number is a market without a prefix, unless it is a code that is followed by the market (600519.SH).
    if prefix not in _MARKETS and (not prefix.isdecimal() or code.upper() in _MARKETS):
        raise UsageError(
            f"unknown market {prefix!r} in the security {text!r}{_suggest(prefix, code)}; "
            f"the markets are {', '.join(_MARKETS)}"
        )
    if not code or code != code.strip():
        raise UsageError(f"the security {text!r} needs a code, without spaces, after the dot, such as 'HK.00700'")
    if _padded(prefix, code) != code:
        raise UsageError(f"numbers of {prefix} have {_DIGITS[prefix]} digits, unlike {text!r}{_question(prefix, code)}")
    return Security(market=_MARKETS[prefix] if prefix in _MARKETS else QotMarket(int(prefix)), code=code)


def securities(codes: str | Security | Iterable[str | Security]) -> list[Security]:
    """Return one security or several, given as text or as messages, each once and in the order given.

    Raises UsageError if there are none, or for text that is not a security.
    """
    listed = [codes] if isinstance(codes, str | Security) else codes
    found = [security(code) if isinstance(code, str) else code for code in listed]
    if not found:
        raise UsageError("name at least one security, such as 'HK.00700'")
    return list({(int(each.market), each.code): each for each in found}.values())


def security_text(value: Security) -> str:
    """Format a security; a market without a prefix is written as its number."""
    return f"{_PREFIXES.get(int(value.market), int(value.market))}.{value.code}"


def _padded(prefix: str, code: str) -> str:
    """Return the code with the zeros before it that its market's numbers have."""
    return code.rjust(_DIGITS.get(prefix, 0), "0") if code.isdecimal() else code


def _suggest(prefix: str, code: str) -> str:
    """Return a question that names the security that was probably meant, or ''."""
    if prefix.strip().upper() in _MARKETS:
        return _question(prefix.strip().upper(), code.strip())
    if code.strip().upper() in _MARKETS:
        return _question(code.strip().upper(), prefix)
    from difflib import get_close_matches  # Only loaded after a mistake.

    nearest = get_close_matches(prefix.strip().upper(), _MARKETS, n=1)
    return _question(nearest[0], code) if nearest else ""


def _suggest_split(text: str) -> str:
    """Return a question with the dot where it probably belongs, as in ``HK00700`` or ``HK:00700``, or ''."""
    for prefix in sorted(_MARKETS, key=len, reverse=True):
        rest = text[len(prefix) :].strip(" :-/_")
        if rest and text.upper().startswith(prefix):
            return _question(prefix, rest)
    return ""


def _question(prefix: str, code: str) -> str:
    return f" (did you mean {f'{prefix}.{_padded(prefix, code)}'!r}?)"
