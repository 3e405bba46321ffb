"""Write one program of all examples in the docstrings of the stubs, for the type checkers.

Invariant: every example that a reader sees is in the program, once for each client, as it stands in the docstring.
"""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from doctest import DocTestParser
from textwrap import indent
from types import ModuleType
from typing import Final

import opend_proto
from opend_proto import stubs_async, stubs_sync

__all__ = ["examples_of", "program"]

_HEAD: Final = '"""Every example of a docstring."""\n\nfrom opend import AsyncClient, Client, security\n'
_MODULES: Final = frozenset(module.name for module in pkgutil.iter_modules(opend_proto.__path__))
_FACES: Final = (("def", "sync", "Client", stubs_sync), ("async def", "async", "AsyncClient", stubs_async))


def program() -> str:
    """Return the text of the program."""
    functions = [
        f"{define} {kind}_{group}_{name}(client: {client}) -> None:\n{indent(code, '    ')}"
        for define, kind, client, stubs in _FACES
        for group, name, code in examples_of(stubs)
    ]
    body = "\n\n".join(functions)
    named = sorted(_MODULES.intersection(re.findall(r"\b(\w+)\.[A-Z]", body)))
    return f"{_HEAD}from opend_proto import {', '.join(named)}\n\n\n{body}"


def examples_of(stubs: ModuleType) -> Iterator[tuple[str, str, str]]:
    """Yield group, method and code of each example."""
    for group in stubs.__all__:
        members: Mapping[str, object] = getattr(stubs, group).__dict__
        for name, member in members.items():
            examples = DocTestParser().get_examples(inspect.getdoc(member) or "") if callable(member) else []
            if examples:
                yield group.lower(), name, "".join(example.source for example in examples)
