"""Builds the C extension `opend._native` into the wheel, or leaves it out with one notice where that is impossible.

Invariant: without a compiler the wheel is pure and complete, as the package works without the extension.
``OPEND_BUILD=native`` in the environment makes a failure an error, ``OPEND_BUILD=pure`` does not even try.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CCompilerError

SOURCES = "runtime/native"
PACKAGE = "runtime/opend"
# Hidden symbols cannot clash, and debug information would be nine tenths of the file.
FLAGS = ("-Wall", "-Wextra", "-fvisibility=hidden", "-g0")


class NativeBuildHook(BuildHookInterface[Any]):
    """Compiles in a temporary folder for a wheel, and beside the sources of the package for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the extension to the build if it can be compiled."""
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        wanted = os.environ.get("OPEND_BUILD", "")
        if wanted == "pure":
            return
        self._folder = tempfile.TemporaryDirectory()
        try:
            built = compile_extension(Path(self.root), Path(self._folder.name))
        except (CCompilerError, BaseError, OSError) as error:
            if wanted == "native":
                raise
            self.app.display_warning(f"opend is built without its C extension, so its codec is slower: {error}")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        if version == "editable":
            built = put_in_place(built, Path(self.root, PACKAGE))
        else:
            build_data["force_include"][str(built)] = f"opend/{built.name}"

    def finalize(self, version: str, build_data: Mapping[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder, which had to live until its content was in the wheel."""
        if self._folder is not None:
            self._folder.cleanup()


def compile_extension(root: Path, folder: Path) -> Path:
    """Compile the sources below ``root`` into ``folder`` and return the file of the extension."""
    sources = sorted(str(path) for path in (root / SOURCES).rglob("*.c"))
    flags = list(FLAGS) if os.name == "posix" else []
    extension = Extension("opend._native", sources, include_dirs=[str(root / SOURCES)], extra_compile_args=flags)
    command = build_ext(Distribution({"name": "opend", "ext_modules": [extension]}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "temp")
    command.ensure_finalized()
    command.run()
    return Path(command.get_ext_fullpath(extension.name))


def put_in_place(built: Path, package: Path) -> Path:
    """Move the extension to where an editable install looks for it, in one step, as it may be in use."""
    target = package / built.name
    staged = target.with_suffix(".new")
    staged.write_bytes(built.read_bytes())
    staged.chmod(built.stat().st_mode)
    return staged.replace(target)
