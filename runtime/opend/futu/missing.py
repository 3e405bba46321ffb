"""Answer calls of the vendor's that this interface does not have, with the typed call that does the same.

Invariant: only a name that the schema knows is answered; any other is an AttributeError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.answers import RET_ERROR
from opend_proto import stubs_sync

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["not_here"]

_GROUPS: Final[Mapping[str, type[Any]]] = {
    "qot": stubs_sync.Qot,
    "trd": stubs_sync.Trd,
    "system": stubs_sync.System,
}
_RENAMED: Final[Mapping[str, str]] = {
    "comboorder_tradinginfo_query": "get_combo_max_trd_qtys",
    "get_valid_combo_list": "get_event_contract_combo_list",
    "request_combo_quotes": "get_event_contract_combo_rfq",
    "request_history_event_contract_kline": "request_history_event_contract_kl",
    "subscribe_event_contract": "sub_event_contract",
    "unsubscribe_all_event_contract": "sub_event_contract",
    "unsubscribe_event_contract": "sub_event_contract",
}
"""The typed calls that have other names than the vendor's methods."""


def not_here(context: str, name: str) -> Callable[..., tuple[int, str]]:
    """Return a method that answers (RET_ERROR, where the call is); raise AttributeError for a name that nobody has."""
    call = _RENAMED.get(name, name)
    group = next((group for group, kind in _GROUPS.items() if callable(getattr(kind, call, None))), None)
    if group is None or call.startswith("_"):
        raise AttributeError(f"{context} has no method {name}", name=name)

    def answer(*_arguments: Any, **_named: Any) -> tuple[int, str]:
        return RET_ERROR, f"{name} is not in opend.futu; ctx.client.{group}.{call} has it"

    return answer
