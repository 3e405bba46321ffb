"""Read the elements of the schema, with their texts, from the generated sources.

Invariant: no module of messages is executed, and sources are scanned, not parsed: all of them take a tenth of a second.
A module whose source is missing has no elements.

The texts are docstrings, also below fields and enum members, where Python does not keep them at run time.
"""

from __future__ import annotations

import re
from ast import literal_eval
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, Literal

import opend_proto

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opend_proto.schema import Message, OpenEnum

__all__ = ["Element", "elements_of", "every_element", "module_of", "proto_modules", "texts_of"]

_NO_PROTO: Final = frozenset(
    {
        "late",
        "late_enums",
        "links",
        "methods",
        "notebook",
        "paging",
        "payloads",
        "schema",
        "spi",
        "stubs_async",
        "stubs_sync",
        "texts",
        "vendor",
    }
)

# A docstring is one token, so that no line of it is taken for code.
_TOKEN: Final = re.compile(
    r"""^(?P<indent>\ *)(?:
      class\ (?P<class>\w+)(?:\((?P<base>\w*))?
    | FULL_NAME\b[^"\n]*"(?P<full_name>[^"]+)"
    | def\ (?P<function>\w+)
    | (?P<name>\w+)(?::[^\n=]*|\ )=\ (?P<number>-?\d+)?
    | (?P<annotated>\w+):[ ]
    | (?P<doc>\"{3}(?:[^"\\]++|\\.|"(?!""))*+\"{3})
    )
    | Field\(\s*\d+,\s*"(?P<proto_name>[^"]*)",\s*"(?P<attribute>\w+)",\s*"(?P<kind>\w+)",\s*"(?P<label>\w+)"
      (?:,\s*(?:message|enum)="(?P<holds>[^"]+)")?""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_INDENT: Final = 4


@dataclass(frozen=True, slots=True)
class Element:
    """A file, message, field, enum or value of the schema."""

    kind: Literal["file", "message", "field", "enum", "value"]
    module: str
    """The module of opend_proto."""
    path: str
    """The dotted name in that module, such as ``C2S.max_ret_num``; "" for the file itself."""
    place: str
    """The name in the schema, such as ``Qot_GetTicker.C2S.maxRetNum``; members of enums have their names in Python."""
    type: str
    """The type of a field, with ``[]`` for a list, and the number of a value; otherwise ""."""
    text: str
    """What the schema says about it, on one line."""

    @property
    def name(self) -> str:
        """The last part of its place."""
        return self.place.rpartition(".")[2]


def every_element() -> Iterator[Element]:
    """Yield the elements of all modules."""
    for module in sorted(proto_modules().values()):
        yield from elements_of(module)


@cache
def elements_of(module: str) -> tuple[Element, ...]:
    """Return the elements of a module of opend_proto in the order of the source, the file itself first."""
    try:
        source = (resources.files("opend_proto") / f"{module}.py").read_text("utf-8")
    except OSError:
        return ()
    scan = _Scan()
    for token in _TOKEN.finditer(source):
        scan.take(token)
    return tuple(scan.elements(module))


@cache
def texts_of(module: str) -> Mapping[str, str]:
    """Return the texts of a module of opend_proto by the dotted name of their subject, such as ``C2S.security``.

    The module's own text, which describes the protocol, has the empty name.
    """
    return {element.path: element.text for element in elements_of(module) if element.text}


def module_of(kind: type[Message] | type[OpenEnum]) -> str:
    """Return the module of opend_proto that a class of it is in."""
    return kind.__module__.rpartition(".")[2]


@cache
def proto_modules() -> Mapping[str, str]:
    """Return the modules that hold messages, by the names of their protos in lower case and without underscores."""
    names = (module.name for module in iter_modules(opend_proto.__path__))
    return {name.replace("_", ""): name for name in names if name not in _NO_PROTO}


class _Scan:
    """What the tokens so far have told of a module; classes and texts are kept by their dotted names in Python."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._full_names: dict[str, str] = {}
        self._fields: dict[str, list[tuple[str, str, str]]] = {}
        self._values: dict[str, list[tuple[str, str]]] = {}
        self._owners: list[str] = [""]
        self._subject: str | None = ""

    def take(self, token: re.Match[str]) -> None:
        """Record one token."""
        if token["attribute"]:
            self._fields[self._owners[-1]].append((token["attribute"], token["proto_name"], _type_of(token)))
            return
        depth = len(token["indent"]) // _INDENT
        if token["doc"]:
            if self._subject is not None:
                self._texts[self._subject] = _text_of(token["doc"])
        elif depth < len(self._owners):
            # Deeper lines are parts of a statement, not statements of their own.
            del self._owners[depth + 1 :]
            self._declare(token)

    def _declare(self, token: re.Match[str]) -> None:
        if token["function"]:
            self._subject = None  # Its docstring is that of no element.
            return
        owner = self._owners[-1]
        self._subject = _join(owner, token["class"] or token["name"] or token["annotated"] or "FULL_NAME")
        if token["class"]:
            self._owners.append(self._subject)
            self._bases[self._subject] = token["base"] or ""
            self._fields[self._subject], self._values[self._subject] = [], []
        elif token["full_name"]:
            self._full_names[owner] = token["full_name"]
        elif token["number"] and self._is_enum(owner):
            self._values[owner].append((token["name"], token["number"]))

    def _is_enum(self, path: str) -> bool:
        return self._bases.get(path, "").endswith("Enum")

    def elements(self, module: str) -> Iterator[Element]:
        """Yield the elements, each class before what it holds."""
        path, full_name = next(iter(self._full_names.items()), ("", module))
        stem = full_name.removesuffix(f".{path}")
        yield Element("file", module, "", stem, "", self._texts.get("", ""))
        for path in self._bases:
            place = self._full_names.get(path, f"{stem}.{path}")
            text = self._texts.get(path, "")
            yield Element("enum" if self._is_enum(path) else "message", module, path, place, "", text)
            yield from self._held(module, path, place)

    def _held(self, module: str, path: str, place: str) -> Iterator[Element]:
        for attribute, name, kind in self._fields[path]:
            inner = _join(path, attribute)
            yield Element("field", module, inner, f"{place}.{name}", kind, self._texts.get(inner, ""))
        for name, number in self._values[path]:
            inner = _join(path, name)
            yield Element("value", module, inner, f"{place}.{name}", number, self._texts.get(inner, ""))


def _type_of(field: re.Match[str]) -> str:
    held = field["holds"].rpartition(".")[2] if field["holds"] else field["kind"]
    return f"{held}[]" if field["label"] == "repeated" else str(held)


def _text_of(doc: str) -> str:
    text = str(literal_eval(doc)) if "\\" in doc else doc[3:-3]
    return " ".join(text.split())


def _join(owner: str, name: str) -> str:
    return f"{owner}.{name}" if owner else name
