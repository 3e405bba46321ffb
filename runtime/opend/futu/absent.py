"""Answer calls that the protocol has and this package has not yet, with the typed call that does the same.

Invariant: only the name of a call of the protocol is answered; any other unknown name is an AttributeError.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from opend.futu.answers import RET_ERROR
from opend_proto import stubs_sync

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["absent_call"]

_GROUPS: Final = {"qot": stubs_sync.Qot, "trd": stubs_sync.Trd, "system": stubs_sync.System}

_RENAMED: Final[Mapping[str, str]] = {
    "get_plate_list": "get_plate_set",
    "get_plate_stock": "get_plate_security",
    "get_referencestock_list": "get_reference",
}
"""The vendor's names that have no word of the protocol's name; ``_spellings`` finds the others."""


def absent_call(owner: type, name: str) -> Callable[..., tuple[int, Any]]:
    """Return a function that answers with the typed call's name; raise AttributeError if the protocol has none."""
    path = None if name.startswith("_") else _typed_call(name)
    if path is None:
        raise AttributeError(f"{owner.__name__} has no attribute {name!r}{_suggestion(owner, name)}")

    def answer(*_args: object, **_named: object) -> tuple[int, Any]:
        return RET_ERROR, f"{name} is not in opend.futu; ctx.client.{path} has it"

    return answer


def _typed_call(name: str) -> str | None:
    """Return the path of the typed call for one of the vendor's methods, such as ``qot.get_plate_set``."""
    for spelling in _spellings(name):
        for group, stubs in _GROUPS.items():
            if callable(vars(stubs).get(spelling)) and not spelling.startswith(("on_", "iter_")):
                return f"{group}.{spelling}"
    return None


def _spellings(name: str) -> list[str]:
    """Return how the protocol may spell the name of one of the vendor's methods."""
    subject = name.removeprefix("get_")
    return [
        _RENAMED.get(name, name),
        subject,
        f"request_{subject}",
        f"skill_wrap_{subject}",
        name.removesuffix("_async"),
    ]


def _suggestion(owner: type, name: str) -> str:
    near = get_close_matches(name, [known for known in dir(owner) if not known.startswith("_")], 1)
    return f"; did you mean {near[0]}?" if near else ""
