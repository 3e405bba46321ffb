"""Find the calls that modules of `opend.futu` define."""

from __future__ import annotations

import sys

import opend.futu
from opend.futu.calls import Call

__all__ = ["call_of", "calls"]


def calls() -> list[tuple[str, Call]]:
    """Return every call that a module of opend.futu defines, with its place."""
    return [
        (f"{module}.{name}", call)
        for module, loaded in sorted(sys.modules.items())
        if module.startswith(f"{opend.futu.__name__}.")
        for name, call in vars(loaded).items()
        if isinstance(call, Call)
    ]


def call_of(protocol: str) -> Call:
    """Return the call of a protocol, such as ``Qot_GetIpoList``."""
    return next(call for _, call in calls() if call.protocol == protocol)
