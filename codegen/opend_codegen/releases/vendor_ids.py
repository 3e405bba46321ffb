"""Find the protocol ids that a vendor's package publishes, by reading its source as text.

Invariant: the package is parsed, never imported or run; a name has the one id that the package writes, or is not found.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from opend_codegen.errors import CodegenError

__all__ = ["VendorIds", "read_vendor_ids"]

_ID_CLASS = "ProtoId"
_PUSH_LIST = "All_PushId"
_JAVASCRIPT_TABLE = re.compile(r"\bftCmdID\s*=\s*\{")
_JAVASCRIPT_END = "\n}"
_JAVASCRIPT_ROW = re.compile(
    r"^[ \t]*(?P<key>\w+)\s*:\s*\{\s*cmd\s*:\s*(?P<id>[0-9]{1,10})\s*,\s*name\s*:\s*'(?P<name>\w+)'", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class VendorIds:
    """Ids by protocol name, and the names that the package lists as pushes (None: it has no such list)."""

    file: str
    ids: dict[str, int]
    pushes: frozenset[str] | None


def read_vendor_ids(id_files: dict[str, bytes]) -> VendorIds | None:
    """The first table found in the files that may hold one (Python's ProtoId before JavaScript's ftCmdID)."""
    for name, data in sorted(id_files.items(), key=lambda item: not item[0].endswith(".py")):
        text = data.decode("utf-8-sig", "replace")
        reader = _read_python if PurePosixPath(name).suffix == ".py" else _read_javascript
        if found := reader(name, text):
            return found
    return None


def _read_python(file: str, text: str) -> VendorIds | None:
    try:
        module = ast.parse(text)
    except SyntaxError as error:
        raise CodegenError(f"not valid Python: {error.msg}", file=file, line=error.lineno) from error
    except (ValueError, RecursionError, MemoryError) as error:  # Expressions nested thousands of levels deep.
        raise CodegenError(f"Python that cannot be read: {str(error) or type(error).__name__}", file=file) from error
    for node in module.body:
        if isinstance(node, ast.ClassDef) and node.name == _ID_CLASS:
            return _read_id_class(file, node)
    return None


def _read_id_class(file: str, node: ast.ClassDef) -> VendorIds:
    ids: dict[str, int] = {}
    pushes: frozenset[str] | None = None
    for statement in node.body:
        if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
            continue
        name, value = statement.targets[0].id, statement.value
        if isinstance(value, ast.Constant) and type(value.value) is int:
            _add(ids, name, value.value, file, statement.lineno)
        elif name == _PUSH_LIST and isinstance(value, ast.List | ast.Tuple):
            pushes = frozenset(element.id for element in value.elts if isinstance(element, ast.Name))
    return VendorIds(file, ids, pushes)


def _read_javascript(file: str, text: str) -> VendorIds | None:
    table = _JAVASCRIPT_TABLE.search(text)
    end = text.find(_JAVASCRIPT_END, table.end()) if table else -1
    if not table or end < 0:
        return None
    ids: dict[str, int] = {}
    line, counted = 1, 0
    for row in _JAVASCRIPT_ROW.finditer(text, table.end(), end):
        line, counted = line + text.count("\n", counted, row.start("key")), row.start("key")
        # The key is the name without its underscore. Where the two disagree the key is right: 1001 InitConnect is
        # named GetGlobalState in npm's futu-api 10.11.
        name = row["name"] if row["name"].replace("_", "") == row["key"].replace("_", "") else row["key"]
        _add(ids, name, int(row["id"]), file, line)
    return VendorIds(file, ids, None)


def _add(ids: dict[str, int], name: str, number: int, file: str, line: int) -> None:
    if ids.get(name, number) != number:
        raise CodegenError(f"{name} has two ids, {ids[name]} and {number}", file=file, line=line)
    ids[name] = number
