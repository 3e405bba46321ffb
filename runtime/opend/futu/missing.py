"""Answer calls of the vendor's that this interface does not have, with the typed call that does the same.

Invariant: only a name that the schema knows is answered; any other is an AttributeError.
"""

from __future__ import annotations

from difflib import get_close_matches
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


def not_here(context: type, name: str) -> Callable[..., tuple[int, str]]:
    """Return a method that answers (RET_ERROR, where the call is); raise AttributeError for a name that nobody has."""
    path = None if name.startswith(("_", "on_", "iter_")) else _typed_call(name)
    if path is None:
        raise AttributeError(f"{context.__name__} has no method {name}{_suggestion(context, name)}")

    def answer(*_arguments: Any, **_named: Any) -> tuple[int, str]:
        return RET_ERROR, f"{name} is not in opend.futu; ctx.client.{path} has it"

    return answer


def _typed_call(name: str) -> str | None:
    """Return the path of the typed call for one of the vendor's methods, such as ``qot.stock_screen``."""
    for spelling in _spellings(name):
        for group, stubs in _GROUPS.items():
            if callable(vars(stubs).get(spelling)):
                return f"{group}.{spelling}"
    return None


def _spellings(name: str) -> tuple[str, ...]:
    """Return the names that the typed call of one of the vendor's methods may have."""
    subject = name.removeprefix("get_")
    return name, subject, f"skill_wrap_{subject}", name.removesuffix("_async")


def _suggestion(context: type, name: str) -> str:
    near = get_close_matches(name, [known for known in dir(context) if not known.startswith("_")], 1)
    return f"; did you mean {near[0]}?" if near else ""
