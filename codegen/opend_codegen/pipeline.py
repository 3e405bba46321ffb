"""Generate a package on disk from a folder of protos: read, render, format, then write all or nothing.

Invariant: the old package stays whole until the new one is complete; a failure leaves no trace.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.model import SchemaModel, Summary
from opend_codegen.reader import read_schema
from opend_codegen.render import render
from opend_codegen.shipped import shipped_templates

__all__ = ["FLAVOURS", "PACKAGE", "TEXT_FLAVOURS", "Difference", "check", "folder_name", "generate"]

PACKAGE = "opend_proto"
FLAVOURS = {"dataclasses": PACKAGE, "betterproto": "opend_betterproto", "betterproto2": "opend_betterproto2"}
"""The package that each shipped flavour of Python makes."""

TEXT_FLAVOURS = {"reference": "reference", "grpc": "opend_grpc"}
"""The folder that each shipped flavour of other text makes; nothing of it is formatted or compiled."""

_FORMAT_TIMEOUT = 120.0
_CACHE = "__pycache__"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Difference:
    """A file of the package that differs from the one that the protos and templates give."""

    file: str
    what: str


def folder_name(flavour: str) -> str:
    """Return the name of the folder that a flavour makes; a user's own flavour gives the folder its own name."""
    if flavour in {"", ".", ".."} or not {"/", "\\", ":"}.isdisjoint(flavour):
        raise CodegenError(f"the flavour {flavour!r} is not the name of a folder; its folder is what --templates names")
    return {**FLAVOURS, **TEXT_FLAVOURS}.get(flavour, flavour)


def generate(
    proto: Path, templates: Path, out: Path, *, flavour: str = "dataclasses", progress: Progress = lambda _: None
) -> Summary:
    """Write the package below ``out``, in place of the previous one, and return the counts of its contents."""
    package = folder_name(flavour)
    schema, files = _render(proto, templates, flavour, progress)
    # The new package is made on the file system of the old one, so that putting it in place is a rename.
    beside = next(folder for folder in (out.absolute(), *out.absolute().parents) if folder.is_dir())
    try:
        with tempfile.TemporaryDirectory(prefix=f".{package}-", dir=beside) as scratch:
            fresh = Path(scratch) / package
            _write(files, fresh)
            _refuse_strangers(out / package, files, (proto, templates, templates / flavour))
            out.mkdir(parents=True, exist_ok=True)
            _swap(fresh, out / package, Path(scratch) / "old")
    except OSError as error:
        raise CodegenError(f"the package cannot be written: {error}", file=str(out)) from error
    return schema.summary


def check(
    proto: Path, templates: Path, out: Path, *, flavour: str = "dataclasses", progress: Progress = lambda _: None
) -> list[Difference]:
    """Render to a temporary folder and name the files of ``out`` that differ, are missing, or should not be there."""
    package = folder_name(flavour)
    _, files = _render(proto, templates, flavour, progress)
    try:
        with tempfile.TemporaryDirectory(prefix=f"{package}-") as scratch:
            fresh = Path(scratch) / package
            _write(files, fresh)
            wanted, found = _contents(fresh), _contents(out / package)
    except OSError as error:
        raise CodegenError(f"the package cannot be compared: {error}", file=str(out)) from error
    differences = [Difference(name, "is missing") for name in wanted.keys() - found.keys()]
    differences += [Difference(name, "should not be there") for name in found.keys() - wanted.keys()]
    differences += [Difference(name, "differs") for name in wanted.keys() & found.keys() if wanted[name] != found[name]]
    return sorted(differences, key=lambda difference: difference.file)


def _render(proto: Path, templates: Path, flavour: str, progress: Progress) -> tuple[SchemaModel, dict[str, str]]:
    schema = read_schema(proto, read=progress)
    more = (shipped_templates(),)
    return schema, render(schema, templates, flavour=flavour, more_templates=more, rendered=progress)


def _refuse_strangers(target: Path, files: Mapping[str, str], inputs: Sequence[Path]) -> None:
    """Raise CodegenError if the folder that would be replaced is not one that was generated, or holds the inputs."""
    for folder in inputs:
        if target.resolve() in (folder.resolve(), *folder.resolve().parents):
            raise CodegenError(f"this would replace {folder}; give another --out", file=str(target))
    found = _contents(target)
    if found and found.keys().isdisjoint(files):
        cause = "this folder holds other files, which would be lost; give another --out, or empty it"
        raise CodegenError(cause, file=str(target))


def _write(files: Mapping[str, str], folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    if any(name.endswith(".py") for name in files):
        _format(folder)


def _format(folder: Path) -> None:
    # Isolated: the settings of the project that the package lands in must not change a byte of it.
    # -P keeps the folder, whose modules may be called anything, off the import path of this Python.
    # Python only: ruff may format other file types one day, whose layout the templates decide.
    command = [sys.executable, "-P", "-m", "ruff", "format", "--isolated", "--no-cache", "--line-length", "120"]
    command += ["--config", 'include = ["*.py"]']
    try:
        result = subprocess.run(
            [*command, "--target-version", "py311", "."],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=_FORMAT_TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        raise CodegenError(f"ruff does not come to an end; it was stopped after {_FORMAT_TIMEOUT:.0f} s") from None
    if "No module named ruff" in result.stderr:
        raise CodegenError("ruff is missing: install opend[codegen], which brings it")
    if result.returncode:
        lines = [line for line in result.stderr.splitlines() if line.startswith("error: ")] or ["no message"]
        cause = lines[0].removeprefix("error: ")
        raise CodegenError(f"a template is wrong, for ruff cannot format what came of it: {cause}")


def _swap(fresh: Path, target: Path, old: Path) -> None:
    try:
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.rename(target)
        raise


def _contents(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    files = [path for path in folder.rglob("*") if path.is_file() and _CACHE not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
