"""Compare our stubs of a package with the package itself; run with its interpreter, on the folder of the stubs.

Prints each name that the stubs have and the package lacks. It needs the standard library only.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["lacking"]


def lacking(folder: Path, package: str) -> Iterator[str]:
    """Yield the names of the stubs in a folder that a package lacks."""
    for path in sorted((folder / package).rglob("*.pyi")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        module = importlib.import_module(name)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            yield from _lacking(node, module, name)


def _lacking(node: ast.stmt, holder: Any, where: str) -> Iterator[str]:
    name = _named(node)
    if name is None:
        return
    if not _has(holder, name):
        yield f"{where}.{name}"
        return
    found = getattr(holder, name, None)
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            yield from _lacking(inner, found, f"{where}.{name}")
    elif isinstance(node, ast.FunctionDef) and (real := _parameters(found)) is not None:
        ours = [each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        yield from (f"{where}.{name}({each})" for each in ours if each not in {*real, "self", "cls"})


def _parameters(found: Any) -> set[str] | None:
    """Return the names of a function's parameters; None for one that does not tell them, and for a property."""
    try:
        real = inspect.signature(found).parameters
    except (TypeError, ValueError):
        return None
    return None if any(each.kind is each.VAR_KEYWORD for each in real.values()) else set(real)


def _named(node: ast.stmt) -> str | None:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case _:
            return None


def _has(holder: Any, name: str) -> bool:
    """Return whether a module or class has a name; fields, what `__init__` sets and what heirs have count too."""
    if hasattr(holder, name) or name in inspect.get_annotations(holder):
        return True
    if dataclasses.is_dataclass(holder) and name in {field.name for field in dataclasses.fields(holder)}:
        return True
    if not isinstance(holder, type):
        return False
    heirs: list[type] = type.__subclasses__(holder)
    return any(f"self.{name}" in _source(each) for each in holder.__mro__) or any(_has(heir, name) for heir in heirs)


def _source(holder: type) -> str:
    try:
        return inspect.getsource(holder)
    except (TypeError, OSError):  # It is compiled.
        return ""


if __name__ == "__main__":
    print("\n".join(lacking(Path(sys.argv[1]), sys.argv[2])))
