"""Write the public modules as stubs: names, signatures and bases, without anything that a program cannot see.

Invariant: what a class inherits stands in its own stub, so that moving a method to a base class changes nothing.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from griffe import (
    Alias,
    AliasResolutionError,
    Attribute,
    Class,
    Extension,
    Function,
    GriffeLoader,
    Module,
    Object,
    load_extensions,
)

__all__ = ["write_stubs"]

_ENUMS: Final = frozenset({"Enum", "Flag", "IntEnum", "IntFlag", "StrEnum"})
_BASES: Final = _ENUMS | {"NamedTuple", "Protocol"}
"""Bases from the standard library that a program notices."""
_QUIET: Final = frozenset({"__slots__", "__match_args__", "__all__", "__getattr__", "__dir__", "__doc__", "__module__"})
"""Names that say nothing about what a program may do."""


class _LateDataclasses(Extension):
    """Takes the decorator of `opend.late` for that of `dataclasses`, as type checkers do."""

    def on_alias_instance(self, *, alias: Alias, **_rest: Any) -> None:
        """Change where a name is imported from."""
        module, _, name = alias.target_path.rpartition(".")
        if module == "opend.late":
            alias.target_path = f"dataclasses.{name}"


def write_stubs(public: Mapping[str, Sequence[str]], folder: Path) -> dict[str, str]:
    """Return the stub of each public module, read from the sources in ``folder`` without importing them.

    Args:
        public: The modules with their names; all of a module's ``__all__`` where none is given.
        folder: The folder that holds the package.

    Raises:
        LookupError: A module or a name does not exist.
    """
    extensions = load_extensions(_LateDataclasses())
    loader = GriffeLoader(search_paths=[folder], allow_inspection=False, store_source=False, extensions=extensions)
    for package in {name.partition(".")[0] for name in public}:
        loader.load(package)
    modules = {name: _module(loader, name) for name in public}
    chosen = {name: list(public[name]) or _exported(module) for name, module in modules.items()}
    known = frozenset(each for names in chosen.values() for each in names)
    return {name: "\n".join(_lines(modules[name], chosen[name], known)) + "\n" for name in public}


def _module(loader: GriffeLoader, name: str) -> Module:
    try:
        found = loader.modules_collection[name]
    except KeyError as error:
        raise LookupError(f"there is no module {name}") from error
    return cast("Module", found)


def _exported(module: Module) -> list[str]:
    names = [str(getattr(name, "name", name)) for name in module.exports or ()]
    if not names:
        raise LookupError(f"{module.path} has no __all__")
    return names


def _lines(module: Module, names: Sequence[str], known: frozenset[str]) -> Iterator[str]:
    yield "__all__ = ["
    yield from (f"    {name!r}," for name in sorted(names))
    yield "]"
    for name in sorted(names):
        yield ""
        if name not in module.members:
            raise LookupError(f"{module.path} has no {name}")
        yield from _member(name, _target(module.members[name]), "", known)


def _target(found: Object | Alias) -> Object | None:
    """Return what a name stands for; None for a name of another package, such as `opend_proto`."""
    try:
        return found.final_target if isinstance(found, Alias) else found
    except AliasResolutionError:
        return None


def _member(name: str, found: Object | None, indent: str, known: frozenset[str]) -> Iterator[str]:
    if isinstance(found, Class):
        yield from _class(name, found, indent, known)
    elif isinstance(found, Function):
        yield from _function(name, found, indent)
    elif isinstance(found, Attribute):
        yield f"{indent}{name}: {found.annotation}" if found.annotation is not None else f"{indent}{name} = ..."
    else:
        yield f"{indent}{name} = ..."


def _class(name: str, found: Class, indent: str, known: frozenset[str]) -> Iterator[str]:
    every = [str(base) for base in found.bases]
    bases = [base for base in every if _is_noticed(base, known)]
    yield f"{indent}class {name}({', '.join(bases)}):" if bases else f"{indent}class {name}:"
    inner = f"{indent}    "
    is_enum = any(_last(base) in _ENUMS for base in every)
    lines: list[str] = []
    for each, member in found.all_members.items():
        target = _target(member)
        if not _is_seen(each) or isinstance(target, Module):
            continue
        if is_enum and isinstance(target, Attribute) and target.value is not None and target.annotation is None:
            lines.append(f"{inner}{each} = {target.value}")
        else:
            lines += _member(each, target, inner, known)
    yield from lines or [f"{inner}..."]


def _function(name: str, found: Function, indent: str) -> Iterator[str]:
    signature = found.signature(name=name)
    kinds = {"staticmethod", "classmethod"} & found.labels
    for kind in kinds:
        yield f"{indent}@{kind}"
    if isinstance(found.parent, Class) and "staticmethod" not in kinds:
        first = "cls" if kinds else "self"
        start = len(name) + 1
        signature = f"{signature[:start]}{first}{'' if signature[start] == ')' else ', '}{signature[start:]}"
    yield f"{indent}{'async ' if 'async' in found.labels else ''}def {signature}: ..."


def _is_seen(name: str) -> bool:
    is_special = name.startswith("__") and name.endswith("__")
    return name not in _QUIET and (is_special or not name.startswith("_"))


def _is_noticed(base: str, known: frozenset[str]) -> bool:
    """Return whether a program may ask for this base: it is public too, or one of Python's own."""
    last = _last(base)
    return last in known or last in _BASES or hasattr(builtins, last)


def _last(base: str) -> str:
    return base.partition("[")[0].rpartition(".")[2]
