"""The command `new`: set up a user's own schema folder with the shipped schema, and a first program that uses it.

Invariant: existing files are never overwritten; the folder is complete, or as it was before.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from opend_codegen.errors import CodegenError
from opend_codegen.importer import ImportOptions, import_release, read_shipped
from opend_codegen.shipped import shipped_schema

__all__ = ["add_command", "new_folder"]

_PROGRAM = '''\
"""A first call with the package that was generated from proto/."""

import opend_proto
from opend import Client
from opend.simulator import Simulator

print("schema:", opend_proto.SCHEMA_SOURCE)
with Simulator() as gateway, Client(gateway.host, gateway.port) as client:
    # Against an OpenD of yours: Client("127.0.0.1", 11111)
    reply = client.qot.get_security_snapshot(security_list=["HK.00700"])
    for snapshot in reply.snapshot_list:
        print(snapshot.basic.security.code, snapshot.basic.cur_price)
'''


def add_command(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command to those of opend-codegen."""
    parser = add_parser("new", help="set up a schema folder of your own, with a first program")
    parser.add_argument("directory", type=Path, metavar="DIR", help="folder to set up")
    parser.set_defaults(command=_new)


def _new(options: argparse.Namespace) -> int:
    for line in new_folder(options.directory, shipped_schema()):
        print(line)
    return 0


def new_folder(directory: Path, shipped: Path) -> list[str]:
    """Set up `directory` and return what to do next, line by line."""
    proto, program = directory / "proto", directory / "first_call.py"
    for path in (proto, program):
        if path.exists():
            raise CodegenError("it is there already; choose another folder", file=str(path))
    try:
        directory.mkdir(parents=True, exist_ok=True)
        release = read_shipped(shipped)
        import_release(release, proto, ImportOptions(shipped=shipped))
        program.write_text(_PROGRAM, encoding="utf-8")
    except OSError as error:
        raise CodegenError(error.strerror or str(error), file=str(error.filename or directory)) from error
    return _steps(directory, f"{release.package}=={release.version}")


def _steps(directory: Path, requirement: str) -> list[str]:
    return [
        f"{directory}/proto is the shipped schema with all that we know about it, {directory}/first_call.py a program.",
        "From here to a type-checked call:",
        f"  cd {directory}",
        f"  opend-codegen import {requirement}  # the release of your OpenD; what is shipped is {requirement}",
        "  opend-codegen generate --installed  # in place of the opend_proto of this environment",
        "  mypy first_call.py && python first_call.py",
    ]
