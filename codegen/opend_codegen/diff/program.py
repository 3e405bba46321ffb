"""Find in a program's syntax trees the parts of the generated package that it uses.

Invariant: the program is parsed, never imported or run. Classes, members and constants are followed from their import;
methods, arguments and attributes are known by their names alone, since no types are inferred.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.pipeline import FLAVOURS

__all__ = ["Place", "Program", "read_program"]

GROUPS = frozenset({"system", "qot", "trd"})

_PACKAGES = frozenset(FLAVOURS.values())
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages"})

Place = tuple[str, int]
"""A file and a line."""
Places = dict[str, list[Place]]


@dataclass(frozen=True, slots=True)
class Program:
    """Where each name is used."""

    paths: Places = field(default_factory=dict[str, list[Place]])
    """Modules, classes, members and constants, as dotted names inside the generated package."""
    methods: Places = field(default_factory=dict[str, list[Place]])
    """Methods of a group: `qot.get_ticker`."""
    attributes: Places = field(default_factory=dict[str, list[Place]])
    """Attributes of any object, and functions that a class defines, by their own name."""
    calls: dict[str, list[tuple[Place, frozenset[str]]]] = field(
        default_factory=dict[str, list[tuple[Place, frozenset[str]]]]
    )
    """Calls with their keywords: by a dotted name of the package, a method of a group, or an attribute's name."""
    arguments: Places = field(default_factory=dict[str, list[Place]])
    """Keywords of those calls: `qot.get_ticker(security=)`."""


def read_program(directory: Path, say: Callable[[str], None] = lambda _: None) -> Program:
    """Read every Python file below a folder, or one file; report a file that cannot be read to `say`."""
    if not directory.exists():
        raise CodegenError("no such file or folder", file=str(directory))
    program = Program()
    for path in _sources(directory):
        try:
            tree = ast.parse(path.read_bytes(), filename=str(path))
        except (OSError, SyntaxError, ValueError, RecursionError) as error:
            say(f"{path} is left out: {error}")
            continue
        _Reader(program, str(path)).visit(tree)
    return program


def _sources(directory: Path) -> Iterator[Path]:
    if directory.is_file():
        yield directory
        return
    for path in sorted(directory.rglob("*.py")):
        inner = path.relative_to(directory).parts[:-1]
        if _SKIPPED.isdisjoint(inner) and not any(_is_hidden(directory, inner, depth) for depth in range(len(inner))):
            yield path


def _is_hidden(directory: Path, inner: tuple[str, ...], depth: int) -> bool:
    """Whether a folder on the path is not part of the program: a hidden one, or a virtual environment."""
    return inner[depth].startswith(".") or directory.joinpath(*inner[: depth + 1], "pyvenv.cfg").exists()


class _Reader(ast.NodeVisitor):
    """Reads one file; a name is resolved by imports and assignments earlier in the file, whatever their scope."""

    def __init__(self, program: Program, file: str) -> None:
        self._program = program
        self._file = file
        self._imported: dict[str, str] = {}
        """Dotted names inside the generated package by local name; the package itself is ""."""
        self._groups: dict[str, str] = {}
        """Groups of a client by the name of the variable or attribute that holds them."""

    def visit_Import(self, node: ast.Import) -> None:
        for name in node.names:
            package, _, rest = name.name.partition(".")
            if package in _PACKAGES:
                self._imported[name.asname or package] = rest if name.asname else ""
                self._use(rest, node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        package, _, rest = (node.module or "").partition(".")
        if package in _PACKAGES and not node.level:
            for name in node.names:
                path = f"{rest}.{name.name}".lstrip(".")
                self._imported[name.asname or name.name] = path
                self._use(path, node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if isinstance(node.value, ast.Attribute) and node.value.attr in GROUPS:
            self._groups.update({_own_name(target): node.value.attr for target in node.targets})
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for statement in node.body:
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                self._add(self._program.attributes, statement.name, statement)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        for callee in self._callees(node.func):
            given = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
            self._program.calls.setdefault(callee, []).append(((self._file, node.lineno), given))
            for keyword in node.keywords:
                if keyword.arg:
                    self._add(self._program.arguments, f"{callee}({keyword.arg}=)", keyword.value)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if path := self._path(node):
            self._use(path, node)
            return
        if group := self._group(node.value):
            self._add(self._program.methods, f"{group}.{node.attr}", node)
        self._add(self._program.attributes, node.attr, node)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if path := self._path(node):
            self._use(path, node)

    def _callees(self, function: ast.expr) -> Iterator[str]:
        if path := self._path(function):
            yield path
        elif isinstance(function, ast.Attribute):
            yield function.attr
            if group := self._group(function.value):
                yield f"{group}.{function.attr}"

    def _group(self, receiver: ast.expr) -> str:
        name = _own_name(receiver)
        return name if name in GROUPS else self._groups.get(name, "")

    def _path(self, node: ast.expr) -> str:
        """The dotted name inside the generated package, or ""."""
        if isinstance(node, ast.Name):
            return self._imported.get(node.id, "")
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and self._imported.get(node.value.id) == "":
                return node.attr
            outer = self._path(node.value)
            return f"{outer}.{node.attr}" if outer else ""
        return ""

    def _use(self, path: str, node: ast.AST) -> None:
        """Record the use of a name, and of everything around it."""
        while path:
            self._add(self._program.paths, path, node)
            path = path.rpartition(".")[0]

    def _add(self, places: Places, name: str, node: ast.AST) -> None:
        place = (self._file, getattr(node, "lineno", 1))
        found = places.setdefault(name, [])
        if place not in found[-1:]:
            found.append(place)


def _own_name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
