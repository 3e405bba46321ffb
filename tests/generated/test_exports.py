"""The generated package as a whole: exported names exist, it imports only the standard library, tables are complete."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from tests.support.gathering import each_of
from tests.support.schemas.inventory import module_names

import opend_proto
from opend_proto import methods, payloads, spi
from opend_proto.schema import AnyMethod, AnyPush, Message

FOLDER = Path(opend_proto.__path__[0])

every_method = each_of("method", list(methods.METHODS_BY_ID.values()))
every_push = each_of("push", list(methods.PUSHES_BY_ID.values()))


@each_of("name", ["opend_proto", *module_names()])
def test_every_exported_name_exists(name: str) -> None:
    module = import_module(name)
    names: list[str] = module.__all__
    assert len(names) == len(set(names))
    assert [exported for exported in names if not hasattr(module, exported)] == []


@each_of("name", module_names())
def test_every_public_class_is_exported(name: str) -> None:
    module = import_module(name)
    declared = {
        value.__name__
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == name and not value.__name__.startswith("_")
    }
    assert declared - set(module.__all__) == set()


@each_of("path", sorted(FOLDER.glob("*.py")))
def test_only_the_standard_library_is_imported(path: Path) -> None:
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imports_of(node)
    }
    assert imported - sys.stdlib_module_names == set()


def imports_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    # A relative import stays inside the package, as long as it climbs no higher than this.
    if isinstance(node, ast.ImportFrom) and node.level != 1:
        return [node.module or "the package above"]
    return []


@pytest.mark.parametrize("module", ["methods", "payloads", "stubs_async", "stubs_sync", "spi", "schema"])
def test_loading_the_tables_loads_no_message_module(module: str) -> None:
    program = f"import sys, opend_proto.{module}; print(*sorted(n for n in sys.modules if n.startswith('opend_proto')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    fixed = {f"opend_proto.{name}" for name in ("late", "late_enums", "links", "methods", "paging", "schema", module)}
    assert loaded <= fixed | {"opend_proto"}


@every_method
def test_every_method_loads_its_types(method: AnyMethod) -> None:
    for loaded, name in ((method.request, method.request_name), (method.response, method.response_name)):
        assert issubclass(loaded, Message)
        assert loaded.FULL_NAME.endswith(f".{name}")
        assert loaded.__module__ == f"opend_proto.{method.module}"


@every_push
def test_every_push_loads_its_type(push: AnyPush) -> None:
    assert issubclass(push.response, Message)
    assert push.response.__module__ == f"opend_proto.{push.module}"


@every_method
def test_every_call_has_an_alias_for_what_it_returns(method: AnyMethod) -> None:
    held = {field.name: field.message_type for field in method.response.FIELDS}
    assert getattr(payloads, f"{method.name.replace('_', '')}Reply") is held.get("s2c", method.response)


@every_push
def test_every_push_has_an_alias_for_what_it_carries(push: AnyPush) -> None:
    held = {field.name: field.message_type for field in push.response.FIELDS}
    assert getattr(payloads, f"{push.name.replace('_', '')}Push") is held["s2c"]


def test_the_tables_agree() -> None:
    assert {method.name: method for method in methods.METHODS_BY_ID.values()} == methods.METHODS_BY_NAME
    assert {push.name: push for push in methods.PUSHES_BY_ID.values()} == methods.PUSHES_BY_NAME
    assert methods.METHODS_BY_ID.keys().isdisjoint(methods.PUSHES_BY_ID)
    assert methods.METHODS_BY_NAME.keys().isdisjoint(methods.PUSHES_BY_NAME)
    listed = [*methods.METHODS_BY_ID.values(), *methods.PUSHES_BY_ID.values()]
    constants = [getattr(methods, name) for name in methods.__all__ if not name.endswith(("_BY_ID", "_BY_NAME"))]
    assert {id(value) for value in constants} == {id(value) for value in listed}


def test_the_callback_face_has_a_callback_for_each() -> None:
    assert spi.REPLY_CALLBACKS.keys() == methods.METHODS_BY_ID.keys()
    assert spi.PUSH_CALLBACKS.keys() == methods.PUSHES_BY_ID.keys()
    names = [*spi.REPLY_CALLBACKS.values(), *spi.PUSH_CALLBACKS.values()]
    assert len(names) == len(set(names))
    for name in names:
        assert callable(getattr(spi.Callbacks, name))
    for name in spi.REPLY_CALLBACKS.values():
        assert callable(getattr(spi.Requests, name.removeprefix("on_reply_")))
