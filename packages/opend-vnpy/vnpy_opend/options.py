"""Read the settings that vn.py hands to `connect`, which are texts, numbers, or lists of choices.

Invariant: a setting is either understood as it stands or refused by its name; real trading is never a default, and
never without limits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, cast

from opend.accounts.passwords import TradePassword
from opend.errors import UsageError
from opend.risk.rules import RiskLimits
from opend.securities import security, security_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.accounts.choosing import AccountChoice, Environment

__all__ = ["DEFAULTS", "Options", "read_options"]

DEFAULTS: Final[Mapping[str, Any]] = {
    "host": "127.0.0.1",
    "port": 11111,
    "rsa key": "",
    "hub": "",
    "hub name": "main",
    "markets": "HK,US",
    "trading": ["paper", "real", "none"],
    "account id": "",
    "firm": "",
    "password from": "",
    "contracts": "",
    "max notional": "",
    "max quantity": "",
    "allowed codes": "",
    "max orders per minute": "",
    "price band": "",
}
"""Every setting with its default, as vn.py's dialogue shows them: of a list of choices, the first."""

_ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Options:
    """Settings that have passed their check."""

    host: str
    port: int
    rsa_key: str | None
    hub: str | None
    """The NATS server of the `opend hub` to use in place of OpenD, such as ``nats://127.0.0.1:4222``."""
    hub_name: str
    choices: tuple[AccountChoice, ...] = ()
    """The accounts to open, one for each market; none without trading."""
    is_real: bool = False
    password: TradePassword | None = field(default=None, repr=False)
    """Where the trading password is kept, to unlock real accounts; None leaves that to the user."""
    limits: RiskLimits | None = None
    contracts: tuple[str, ...] = ()
    """The codes whose contracts are read at once, such as ``HK.00700``; others are read when they are subscribed to."""
    prefixes: tuple[str, ...] = ()
    """The markets, such as ``HK``, of which the contracts of all stocks and funds are read."""


def read_options(setting: Mapping[str, Any]) -> Options:
    """Return the options; raises UsageError, which names the setting, for one that cannot be used."""
    strange = [name for name in setting if name not in DEFAULTS]
    if strange:
        raise UsageError(f"there is no setting {strange[0]!r}; there are {', '.join(DEFAULTS)}")
    given = {name: _plain(setting.get(name, default)) for name, default in DEFAULTS.items()}
    trading = given["trading"] or "paper"
    if trading not in DEFAULTS["trading"]:
        raise UsageError(f"trading must be paper, real or none, not {trading!r}")
    limits = _limits(given)
    is_real = trading == "real"
    if is_real and limits is None:
        raise UsageError("real trading needs limits: set max notional, max quantity, or another of them")
    password = given["password from"]
    contracts = _listed(given["contracts"])
    return Options(
        host=given["host"] or "127.0.0.1",
        port=_port(given["port"]),
        rsa_key=given["rsa key"] or None,
        hub=given["hub"] or None,
        hub_name=given["hub name"] or "main",
        choices=() if trading == "none" else _choices(given, "real" if is_real else "paper"),
        is_real=is_real,
        password=TradePassword.from_place(password) if password else None,
        limits=limits,
        contracts=tuple(security_text(security(code)) for code in contracts if code != _ALL),
        prefixes=_prefixes(given["markets"]) if _ALL in contracts else (),
    )


def _plain(value: object) -> str:
    """Return a setting as text; of a list of choices, the first, as vn.py's dialogue does."""
    if isinstance(value, list):
        choices = cast("list[object]", value)
        value = choices[0] if choices else ""
    return str(value).strip()


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:9]) < 65536):
        raise UsageError(f"port must be a number from 1 to 65535, not {text!r}")
    return int(text)


def _listed(text: str) -> list[str]:
    return [part for part in (each.strip() for each in text.split(",")) if part]


def _choices(given: Mapping[str, str], env: Environment) -> tuple[AccountChoice, ...]:
    """Return what each account must be: ``HK`` or, where a market has several, ``HK:STOCK``."""
    shared: AccountChoice = {"env": env}
    if given["firm"]:
        shared["firm"] = given["firm"]
    if given["account id"]:
        shared["acc_id"] = _number("account id", given["account id"])
    choices: list[AccountChoice] = []
    for each in _listed(given["markets"]):
        market, _, kind = each.partition(":")
        choice: AccountChoice = {**shared, "market": market.strip().upper()}
        if kind.strip():
            choice["kind"] = kind.strip().upper()
        choices.append(choice)
    if not choices:
        raise UsageError("markets must name at least one market, such as HK,US")
    return tuple(choices)


_PREFIXES: Final = {"HK": ("HK",), "US": ("US",), "CN": ("SH", "SZ"), "HKCC": ("SH", "SZ")}


def _prefixes(markets: str) -> tuple[str, ...]:
    named = [each.partition(":")[0].strip().upper() for each in _listed(markets)]
    return tuple(dict.fromkeys(prefix for name in named for prefix in _PREFIXES.get(name, ())))


def _limits(given: Mapping[str, str]) -> RiskLimits | None:
    arguments: dict[str, Any] = {}
    if text := given["max notional"]:
        arguments["max_notional"] = dict(_amount(each) for each in _listed(text))
    if text := given["max quantity"]:
        arguments["max_quantity"] = _decimal("max quantity", text)
    if text := given["allowed codes"]:
        arguments["allowed"] = _listed(text)
    if text := given["max orders per minute"]:
        arguments["max_orders_per_minute"] = _number("max orders per minute", text)
    if text := given["price band"]:
        arguments["price_band"] = _decimal("price band", text)
    return RiskLimits(**arguments) if arguments else None


def _amount(text: str) -> tuple[str, float]:
    currency, _, amount = text.partition(" ")
    if not amount:
        raise UsageError(f"max notional is an amount by currency, such as HKD 50000, not {text!r}")
    return currency.upper(), _decimal("max notional", amount.strip())


def _decimal(name: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UsageError(f"{name} must be a number, not {text!r}") from None


def _number(name: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 20):
        raise UsageError(f"{name} must be a whole number, not {text!r}")
    return int(text)
