"""Choose an account from those that the gateway lists.

Invariant: exactly one account fits, or UsageError says which there are; a real account is never chosen unless it is
asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypedDict, TypeVar

from opend.errors import UsageError
from opend.schema.optional import newer
from opend_proto.trd_common import (
    Currency,
    SecurityFirm,
    SimAccType,
    TrdAccStatus,
    TrdAccType,
    TrdCategory,
    TrdEnv,
    TrdHeader,
    TrdMarket,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend.risk.rules import RiskLimits
    from opend_proto.schema import OpenEnum
    from opend_proto.trd_common import TrdAcc, TrdSubAccType

__all__ = [
    "AccountChoice",
    "Environment",
    "category_of",
    "choose",
    "currency_of_market",
    "describe",
    "market_of_code",
    "member",
]

Environment: TypeAlias = Literal["paper", "real"]

EnumT = TypeVar("EnumT", bound="OpenEnum")

_ENVIRONMENTS: Final = {"paper": TrdEnv.SIMULATE, "real": TrdEnv.REAL}
_FUTURES: Final = frozenset({5, 10, 11, 12, 13})
_CRYPTO: Final = 7
_SHOWN_DIGITS: Final = 4
_MAINLAND: Final = {"SH", "SZ"}
_CURRENCIES: Final = {
    TrdMarket.HK: Currency.HKD,
    TrdMarket.US: Currency.USD,
    TrdMarket.CN: Currency.CNH,
    TrdMarket.HKCC: Currency.CNH,
    TrdMarket.SG: Currency.SGD,
    TrdMarket.AU: Currency.AUD,
    TrdMarket.JP: Currency.JPY,
    TrdMarket.MY: Currency.MYR,
    TrdMarket.CA: Currency.CAD,
}


class AccountChoice(TypedDict, total=False):
    """What an account must be; whatever is left out does not matter, except that ``env`` is then ``"paper"``."""

    env: Environment | TrdEnv
    """``"paper"`` for simulated trading, the default, or ``"real"``."""
    market: str | TrdMarket
    """Where it trades, such as ``"HK"``; may be left out if it trades in one market only."""
    firm: str | SecurityFirm
    """The securities firm, such as ``"FUTU_SECURITIES"``; simulated accounts have none."""
    acc_id: int
    """Its id."""
    card: str
    """The number of its card, or of the universal account to which it belongs, or at least its last four digits."""
    kind: str | SimAccType | TrdAccType
    """Its type, such as ``"MARGIN"`` or, of a simulated account, ``"STOCK"`` or ``"OPTION"``."""
    sub_account: TrdSubAccType
    """The sub-account; with the Japanese securities firm."""
    risk_limits: RiskLimits
    """Limits that all orders for this account must keep, in addition to those of the client."""


def member(name: str, enum: type[EnumT], value: str | EnumT) -> EnumT:
    """Return a member of an enum by its name; raises UsageError that lists them."""
    if isinstance(value, enum):
        return value
    found = next((each for each in enum if isinstance(value, str) and each.name == value.upper()), None)
    if found is None:
        raise UsageError(f"{name} must be one of {', '.join(each.name for each in enum)}, not {value!r}")
    return found


def category_of(choice: AccountChoice) -> TrdCategory:
    """Return the kind of product for which to list accounts."""
    market = int(member("market", TrdMarket, choice.get("market", TrdMarket.UNKNOWN)))
    if market == _CRYPTO:
        return TrdCategory(3)  # By number, since older schemas lack its name.
    return TrdCategory.FUTURE if market in _FUTURES else TrdCategory.SECURITY


def choose(accounts: Iterable[TrdAcc], choice: AccountChoice) -> tuple[TrdAcc, TrdHeader]:
    """Return the one account that fits, and the header of its calls; raises UsageError if there is not exactly one."""
    strange = [name for name in choice if name not in AccountChoice.__annotations__]
    if strange:
        raise UsageError(f"account has no argument {strange[0]!r}; it has {', '.join(AccountChoice.__annotations__)}")
    listed = [*accounts]
    tests = _tests(choice)
    fitting = [each for each in listed if all(test(each) for test in tests)]
    if len(fitting) != 1:
        shown = fitting or listed
        by = ", ".join(name for name in ("market", "kind", "card", "firm") if name not in choice)
        problem = f"{len(fitting)} accounts fit; tell them apart by {by} or id" if fitting else "no account fits"
        there = "".join(f"\n  {describe(each)}" for each in shown) or " none"
        raise UsageError(f"{problem} ({_in_words(choice)}). There {'are' if shown else 'is'}:{there}")
    account = fitting[0]
    header = TrdHeader(
        trd_env=account.trd_env,
        acc_id=account.acc_id,
        trd_market=_market(account, choice),
        **({} if choice.get("sub_account") is None else newer(TrdHeader, jp_acc_type=choice.get("sub_account"))),
    )
    return account, header


def currency_of_market(market: TrdMarket) -> Currency:
    """Return the currency of a market; UNKNOWN for futures and funds, which have several."""
    return _CURRENCIES.get(market, Currency.UNKNOWN)


def market_of_code(code: str, env: Environment) -> str:
    """Return the market of the accounts that trade a security such as ``SH.600519``, as `AccountChoice` names it."""
    prefix = code.partition(".")[0]
    mainland = "CN" if env == "paper" else "HKCC"
    return mainland if prefix in _MAINLAND else prefix


def describe(account: TrdAcc) -> str:
    """Return an account in one line, without what the gateway left out."""
    markets = "/".join(market.name for market in account.trd_market_auth_list)
    kind = account.sim_acc_type if account.trd_env == TrdEnv.SIMULATE else account.acc_type
    firm, card = account.security_firm, account.uni_card_num or account.card_num or None
    parts = (
        "paper" if account.trd_env == TrdEnv.SIMULATE else "real",
        f"market {markets or 'none'}",
        None if kind is None else f"kind {kind.name}",
        None if firm is None else f"firm {firm.name}",
        f"acc_id {account.acc_id}",
        None if card is None else f"card …{card[-_SHOWN_DIGITS:]}",
        "disabled" if account.acc_status == TrdAccStatus.DISABLED else None,
    )
    return ", ".join(filter(None, parts))


def _tests(choice: AccountChoice) -> list[Callable[[TrdAcc], bool]]:
    """Return the conditions, those that are given."""
    env = _environment(choice.get("env", "paper"))
    tests: list[Callable[[TrdAcc], bool]] = [lambda each: each.trd_env == env]
    if "market" in choice:
        market = member("market", TrdMarket, choice["market"])
        tests.append(lambda each: market in each.trd_market_auth_list)
    if "firm" in choice:
        firm = member("firm", SecurityFirm, choice["firm"])
        tests.append(lambda each: each.security_firm == firm)
    if "acc_id" in choice:
        tests.append(lambda each: each.acc_id == choice["acc_id"])
    else:
        tests.append(lambda each: each.acc_status != TrdAccStatus.DISABLED)
    if "card" in choice:
        tests.append(lambda each: _has_card(each, choice["card"]))
    if "kind" in choice:
        kind = choice["kind"]
        name = kind.upper() if isinstance(kind, str) else kind.name
        tests.append(lambda each: name in {of.name for of in (each.sim_acc_type, each.acc_type) if of is not None})
    return tests


def _has_card(account: TrdAcc, digits: str) -> bool:
    if len(digits) < _SHOWN_DIGITS:
        raise UsageError(f"card must have at least {_SHOWN_DIGITS} digits")
    return any(number is not None and number.endswith(digits) for number in (account.card_num, account.uni_card_num))


def _environment(env: Environment | TrdEnv) -> TrdEnv:
    if isinstance(env, TrdEnv):
        return env
    if env not in _ENVIRONMENTS:
        raise UsageError(f"env must be 'paper' or 'real', not {env!r}")
    return _ENVIRONMENTS[env]


def _market(account: TrdAcc, choice: AccountChoice) -> TrdMarket:
    if "market" in choice:
        return member("market", TrdMarket, choice["market"])
    markets = account.trd_market_auth_list
    if len(markets) != 1:
        names = ", ".join(market.name for market in markets) or "none"
        raise UsageError(f"account {account.acc_id} trades in several markets; choose one with market=…: {names}")
    return markets[0]


def _in_words(choice: AccountChoice) -> str:
    asked = {"env": "paper", **{name: value for name, value in choice.items() if name != "risk_limits"}}
    return ", ".join(f"{name}={getattr(value, 'name', value)!s}" for name, value in asked.items())
