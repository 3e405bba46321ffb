"""Put the packages that the generator's flavours for other libraries make on the import path of a test.

Invariant: after the test none of their modules is loaded, so that the next test may use a package of the same name.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from tests.support.locks import locked
from tests.support.schemas.google_code import PROTO_FOLDER
from tests.support.schemas.import_path import on_import_path

from opend_codegen.pipeline import FLAVOURS, generate
from opend_codegen.shipped import shipped_templates
from opend_proto.schema import Message

__all__ = ["LIBRARIES", "Package", "generated", "importable"]

LIBRARIES: Final = ("betterproto", "betterproto2")


class Package:
    """A generated package that is on the import path."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder

    def module(self, name: str) -> Any:
        return import_module(f"{self.name}.{name}")

    def type_of(self, cls: type[Message]) -> Any:
        found: Any = self.module(cls.__module__.rpartition(".")[2])
        for part in cls.__qualname__.split("."):
            found = getattr(found, part)
        return found

    def converted(self, value: Any) -> Any:
        """Return the same message in this package's classes; other values are returned unchanged."""
        if not isinstance(value, Message):
            return value
        given = ((field, getattr(value, field.attribute)) for field in value.FIELDS)
        return self.type_of(type(value))(
            **{
                field.attribute: list(map(self.converted, held)) if field.label == "repeated" else self.converted(held)
                for field, held in given
            }
        )


def generated(library: str, shared: Path) -> Package:
    """Return the package of a library, in a folder of ``shared``; the first worker that asks generates it."""
    name = FLAVOURS[library]
    made = Package(name, shared / library / name)
    with locked(shared / f"{library}.lock"):
        if not made.folder.exists():
            generate(PROTO_FOLDER, shipped_templates(), made.folder.parent, flavour=library)
    return made


@contextmanager
def importable(package: Package) -> Generator[Package]:
    """Put a package on the import path for the block."""
    name = package.name
    with on_import_path(package.folder.parent):
        yield package
    for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] == name]:
        del sys.modules[loaded]
