"""Names that are legal in a proto and hide or break something in Python: the package imports and type-checks anyway."""

from __future__ import annotations

import builtins
import inspect
import json
import keyword
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from .workshop import ENVELOPE, Workshop, beside, exception, push, request


def distinct(names: set[str]) -> list[str]:
    """Sort names; keep one of those that differ only in case and underscores, which protoc refuses in an enum."""
    return sorted({name.replace("_", "").lower(): name for name in sorted(names)}.values())


NAMES: Final = distinct(
    {
        # Names that the templates use, and those that Python, the type checkers, dataclasses and enums reserve.
        *("ClassVar", "Field", "FlagEnum", "MappingProxyType", "Message", "OpenEnum", "TYPE_CHECKING", "annotations"),
        *("dataclass", "deferred", "empty_list", "FIELDS", "FULL_NAME", "Sequence", "Callable", "Self", "TypeAlias"),
        *("self", "cls", "mro", "name", "value", "_name_", "_value_", "_missing_", "_ignore_", "_generate_next_value_"),
        *("MISSING", "_HAS_DEFAULT_FACTORY", "names", "real", "imag", "conjugate", "to_bytes", "C2S_", "methods"),
        *("payload", "payloads", "request", "response", "s2c_", "found", "each", "timeout", "as_list", "following_key"),
        *("fetch", "pages_by_key", "pages_by_offset", "async_pages_by_key", "async_pages_by_offset"),
        *("_", "__", "_1", "__2x", "_private", "__mangled", "__all__", "__annotations__", "__class__", "__debug__"),
        *("__dataclass_fields__", "__dict__", "__doc__", "__eq__", "__file__", "__getattr__", "__hash__", "__init__"),
        *("__match_args__", "__name__", "__new__", "__path__", "__post_init__", "__proto_names__", "__slots__"),
        *keyword.kwlist,
        *keyword.softkwlist,
        *(name for name in vars(builtins) if name.isidentifier()),
    }
)
FILES: Final = (
    *("__init__", "annotations", "builtins", "client", "dataclass", "dataclasses", "enum", "extra", "late", "methods"),
    *("payload", "payloads", "request", "schema", "self", "spi", "stubs_sync", "stubs_async", "timeout", "types"),
    *("typing", "_private", "1st", "class", "match", "object", "fetch", "links", "paging"),
)
"""Each is a file with a message and an enum in it that another file uses."""
PROTOCOLS: Final = (
    *("Qot_Object", "Qot_List", "Qot_Str", "Qot_Float", "Qot_Int", "Qot_Type", "Qot_Tuple", "Qot_WithLink", "Qot_Self"),
    *("Trd_None", "Trd_Link", "Trd_Match", "Trd__Private", "TypeChecking", "Mapping", "MethodsById", "Getattr"),
)


def fields(types: list[str]) -> str:
    labels = ("required", "optional", "repeated")
    rows = enumerate(zip(types, NAMES, strict=True), start=1)
    return "\n".join(f"  {labels[number % 3]} {kind} {name} = {number};" for number, (kind, name) in rows)


def hostile_schema() -> dict[str, str]:
    """Return a schema with the names as messages, enums, values and fields, with each type in turn."""
    scalars = ("int32", "string", "bytes", "bool", "double", "uint64")
    messages = "\n".join(f"message {name} {{ optional int32 {name} = 1; }}" for name in NAMES)
    enums = "\n".join(
        f"enum {name} {{ {name}_value = 0; E{number}_{name}__ = 1; }}" for number, name in enumerate(NAMES)
    )
    values = "\n".join(f"  {name} = {number};" for number, name in enumerate(NAMES))
    held = [f".Messages.{name}" for name in NAMES]
    inner = "\n".join(f"  message {name} {{ optional string {name} = 1; }}" for name in NAMES)
    used = "".join(f'import "{name}.proto";\n' for name in FILES)
    imports = 'syntax = "proto2";\npackage Imports;\n' + used + "message Uses {\n"
    imports += "".join(
        f"  required P{number}.M {name if name[0].isalpha() else f'f{name}'} = {2 * number + 1};\n"
        f"  repeated P{number}.E e{number} = {2 * number + 2};\n"
        for number, name in enumerate(FILES)
    )
    return {
        "Messages.proto": messages,
        "Enums.proto": enums,
        "Values.proto": f"enum Values {{\n{values}\n}}\nenum _V {{ _V_1st = 0; _V__ = 1; }}",
        "Scalars.proto": f"message Scalars {{\n{fields([scalars[n % len(scalars)] for n in range(len(NAMES))])}\n}}",
        "Inner.proto": f"message Outer {{\n{inner}\n}}",
        "Holder.proto": 'syntax = "proto2";\npackage Holder;\nimport "Messages.proto";\n'
        f"message Holder {{\n{fields(held)}\n}}",
        "Imports.proto": imports + "}\n",
        **{
            f"{name}.proto": f'syntax = "proto2";\npackage P{number};\nmessage M {{}}\nenum E {{ E_Zero = 0; }}\n'
            for number, name in enumerate(FILES)
        },
    }


def hostile_calls() -> dict[str, str]:
    """Return protocols whose names or arguments hide something in the stubs; the last one has pages of items."""
    plain = "required int32 len = 1; repeated string payload = 2; optional int32 object = 3; optional string print = 4;"
    paged = "optional int32 begin = 1; repeated int32 fetch = 2; optional int32 each = 3;"
    return {
        **{f"{name}.proto": f"message C2S {{ {plain} }}{ENVELOPE}" for name in PROTOCOLS},
        "GetPages.proto": f"message C2S {{ {paged} }}\nmessage Item {{}}\n"
        + ENVELOPE.replace("optional string name = 1;", "repeated Item found = 1; optional int32 allCount = 2;"),
        "Ahead.proto": "message C2S {}" + ENVELOPE,
    }


@pytest.fixture
def hostile(workshop: Workshop) -> Workshop:
    names = hostile_schema()
    calls = hostile_calls()
    paging = 'paging = { style = "offset", send = "begin", items = "found", total = "allCount" }\n'
    table = "".join(request(3000 + number, name) for number, name in enumerate(PROTOCOLS))
    table += request(3900, "GetPages", more=paging) + push(3901, "Ahead")
    workshop.write(names | calls, table + "".join(exception(name) for name in names))
    workshop.generate()
    return workshop


def messages_in(holder: object, base: type[Any], module: str) -> Iterator[type[Any]]:
    for item in list(vars(holder).values()):
        if inspect.isclass(item) and issubclass(item, base) and item.__module__ == module and item is not base:
            yield item
            yield from messages_in(item, base, module)


def messages_of(module: ModuleType) -> list[type[Any]]:
    return list(messages_in(module, beside(module, "schema").Message, module.__name__))


@pytest.mark.timeout(300)
def test_a_package_of_hostile_names_imports_and_type_checks(hostile: Workshop) -> None:
    schema = hostile.load("schema")
    stems = {path.stem for path in hostile.package.glob("*.py")} - {"__init__"}
    modules = {stem: beside(schema, stem) for stem in sorted(stems)}
    for module in modules.values():
        for cls in messages_of(module):
            values = {field.attribute: field.number for field in cls.FIELDS}
            message = cls(**values)
            assert [getattr(message, name) for name in values] == list(values.values())
            for field in cls.FIELDS:
                assert field.message is None or field.message_type.FULL_NAME
                assert field.enum is None or field.enum_type(0) == 0
    assert len(messages_of(modules["messages"])) == len(messages_of(modules["inner"])) - 1 == len(NAMES)
    assert list(modules["values"].Values) == list(range(len(NAMES)))
    for name in modules["methods"].__all__:
        assert hasattr(modules["methods"], name)
    check_types(hostile.package.parent)


def check_types(root: Path) -> None:
    settings = {"include": ["opend_proto"], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (root / "pyrightconfig.json").write_text(json.dumps(settings))
    checks = [
        ["mypy", "--strict", "--config-file", os.devnull, "--cache-dir", os.devnull, "opend_proto"],
        ["pyright", "--project", ".", "--pythonpath", sys.executable],
    ]
    for check in checks:
        pytest.importorskip(check[0])
        command = [sys.executable, "-m", *check]
        result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr
