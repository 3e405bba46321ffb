"""Write a tiny schema into a folder, run the generator on it, and look at its output."""

from __future__ import annotations

import importlib
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from textwrap import dedent
from types import ModuleType

from opend_codegen.__main__ import main
from opend_codegen.model import SchemaModel
from opend_codegen.pipeline import PACKAGE
from opend_codegen.reader import read_schema
from opend_codegen.shipped import shipped_templates

ROOT = Path(__file__).resolve().parents[2]

# The form of every call of the gateway; a test puts its own fields into C2S.
ENVELOPE = """
message S2C { optional string name = 1; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
CALL = "message C2S { required int32 count = 1; }" + ENVELOPE

_SERIALS = itertools.count()


def request(number: int, name: str, *, more: str = "") -> str:
    """Return a row of protocols.toml for a call."""
    return _row(number, name, "request", more)


def push(number: int, name: str, *, more: str = "") -> str:
    """Return a row of protocols.toml for a push."""
    return _row(number, name, "push", more)


def exception(file: str) -> str:
    """Return a row of protocols.toml for a file without an id."""
    return f'[[file_without_id]]\nfile = "{file}"\nreason = "none"\n'


def beside(module: ModuleType, name: str) -> ModuleType:
    """Return another module of the package of a loaded one."""
    return importlib.import_module(f".{name}", module.__package__)


def public_names(cls: type) -> list[str]:
    """Return the public names that a class defines, in order."""
    return [name for name in vars(cls) if not name.startswith("_")]


def _row(number: int, name: str, kind: str, more: str) -> str:
    more = more if "file = " in more else f'file = "{name}.proto"\n{more}'
    return f'[[protocol]]\nid = {number}\nname = "{name}"\nkind = "{kind}"\n{more}\n'


@dataclass(frozen=True, slots=True)
class Workshop:
    """Protos and the package that is generated from them; ``root`` is the working directory of the commands."""

    root: Path
    templates: Path = field(default_factory=shipped_templates)

    @property
    def proto(self) -> Path:
        """The schema."""
        return self.root / "proto"

    @property
    def package(self) -> Path:
        """The folder of the generated package."""
        return self.root / "generated" / PACKAGE

    def write(
        self,
        protos: Mapping[str, str],
        protocols: str | None = None,
        enum_fields: str = "",
        messages: str = "",
        examples: str = "",
    ) -> None:
        """Write a schema. A proto without its first two lines gets them; without ``protocols``, no file has an id."""
        self.proto.mkdir(exist_ok=True)
        for name, body in protos.items():
            head = f'syntax = "proto2";\npackage {Path(name).stem};\n'
            text = body if "syntax" in body else head + dedent(body).lstrip("\n")
            (self.proto / name).write_text(text, encoding="utf-8")
        if protocols is None:
            protocols = "".join(exception(name) for name in protos)
        (self.proto / "protocols.toml").write_text(protocols, encoding="utf-8")
        (self.proto / "enum_fields.toml").write_text(enum_fields, encoding="utf-8")
        for table, text in (("messages.toml", messages), ("examples.toml", examples)):
            if text:
                (self.proto / table).write_text(text, encoding="utf-8")

    def read(self) -> SchemaModel:
        """Read the schema and return its model."""
        return read_schema(self.proto)

    def generate(self) -> None:
        """Run the command and assert that it succeeds."""
        assert self.command("generate") == 0

    def command(self, name: str) -> int:
        """Run a command in this process and return its exit status."""
        return main([name, *self.options])

    def process(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command line as a user does."""
        command = [sys.executable, "-m", "opend_codegen", *arguments]
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)

    @property
    def options(self) -> tuple[str, ...]:
        """Return the folder options as a user gives them, relative to the working directory."""
        templates = os.path.relpath(self.templates, self.root)
        return "--proto", "proto", "--templates", templates, "--out", "generated"

    def own_templates(self) -> Path:
        """Copy the templates so that a test may spoil them; return the folder of the flavour."""
        shutil.copytree(self.templates, self.root / "templates")
        object.__setattr__(self, "templates", self.root / "templates")
        return self.templates / "dataclasses"

    def text(self, file: str) -> str:
        """Return the text of a generated file."""
        return (self.package / file).read_text(encoding="utf-8")

    def assert_has(self, file: str, block: str) -> None:
        """Assert that a generated file has these consecutive lines, at any indentation."""
        lines, wanted = self.text(file).splitlines(), dedent(block).strip("\n")
        count = wanted.count("\n") + 1
        found = (dedent("\n".join(lines[start : start + count])) for start in range(len(lines)))
        assert wanted in found, f"not in {file}:\n{wanted}"

    def load(self, module: str = "") -> ModuleType:
        """Import a generated module under a separate package name, because the real package may be loaded too."""
        name = f"{PACKAGE}_sample_{next(_SERIALS)}"
        location = [str(self.package)]
        spec = spec_from_file_location(name, self.package / "__init__.py", submodule_search_locations=location)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = package = module_from_spec(spec)
        spec.loader.exec_module(package)
        return importlib.import_module(f"{name}.{module}") if module else package

    def files(self) -> dict[str, bytes]:
        """Return every file below the folder except the inputs."""
        found = (path for path in self.root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        names = {path.relative_to(self.root).as_posix(): path for path in found}
        return {
            name: path.read_bytes() for name, path in names.items() if not name.startswith(("proto/", "templates/"))
        }
