"""Name the protocols as Python does: ``qot.get_ticker``, ``get_ticker``, ``QOT_GET_TICKER``.

Invariant: a name that would stand for protocols of two groups stands for neither; no module of messages is loaded.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opend_proto import methods
from opend_proto.schema import Method, Push

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["calls_like", "protocol_of"]

_GROUPS: Final = ("qot", "trd")
_CLIENT: Final = "client."


def protocol_of(name: str) -> AnyMethod | AnyPush | None:
    """Return the protocol with a name of the stubs, with or without its group, or with the name of its constant."""
    protocols = _protocols()
    times = Counter(own for _, own in protocols)
    alone = {own: found for (_, own), found in protocols.items() if times[own] == 1}
    dotted = {f"{group}.{own}": found for (group, own), found in protocols.items()}
    return (_constants() | alone | dotted).get(name.removeprefix(_CLIENT))


def calls_like(name: str) -> list[str]:
    """Return the calls that a misspelt name may mean if it is in Python's spelling; otherwise none."""
    if name != name.lower() or not {".", "_"} & set(name):
        return []
    calls = [names for names, found in _protocols().items() if isinstance(found, Method)]
    return [".".join(each) if "." in name else each[1] for each in calls]


def _constants() -> dict[str, AnyMethod | AnyPush]:
    return {constant: found for constant, found in vars(methods).items() if isinstance(found, Method | Push)}


def _protocols() -> dict[tuple[str, str], AnyMethod | AnyPush]:
    """Return the protocols by their groups and own names, such as ``("qot", "get_ticker")``."""
    named: dict[tuple[str, str], AnyMethod | AnyPush] = {}
    for constant, found in _constants().items():
        group, _, own = constant.lower().partition("_")
        named[(group, own) if group in _GROUPS else ("system", constant.lower())] = found
    return named
