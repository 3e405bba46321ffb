"""Measure how long the generator takes, stage by stage, and how that grows with the number of files.

Every run is a whole `generate` into an empty folder; the functions of the stages are timed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import os
import platform
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from google.protobuf.descriptor_pb2 import FileDescriptorSet

from opend_codegen import pipeline, reader
from opend_codegen.extra import EXTRA
from opend_codegen.knowledge.protocols import Tables, load_tables
from opend_codegen.model import Summary
from opend_codegen.protoc import compile_protos
from opend_codegen.shipped import shipped_templates

PROTO = Path(__file__).resolve().parents[1] / "proto"
PARTS = (0.125, 0.25, 0.5, 1.0)
TARGET = 3.0
STAGES = ("reading", "modelling", "rendering", "formatting")
PACKAGES = ("grpcio-tools", "protobuf", "jinja2", "ruff")


@dataclass(slots=True)
class Clock:
    """Adds up the seconds spent in each stage of a run."""

    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def around(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a wrapper of the function that adds its time to a stage."""

        def timed(*arguments: Any, **options: Any) -> Any:
            started = time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - started

        return timed


def timed_run(proto: Path) -> tuple[int, dict[str, float]]:
    """Generate once; return the number of fields, and the seconds of each stage and of the whole run."""
    clock = Clock()
    places = [
        (reader, "load_tables", "reading"),
        (reader, "compile_protos", "reading"),
        (pipeline, "read_schema", "read_schema"),
        (pipeline, "render", "rendering"),
        (pipeline, "_write", "formatting"),
    ]
    with ExitStack() as stack, tempfile.TemporaryDirectory(prefix="opend-bench-") as out:
        for module, name, stage in places:
            stack.enter_context(patch.object(module, name, clock.around(stage, getattr(module, name))))
        summary: Summary = clock.around("total", pipeline.generate)(proto, shipped_templates(), Path(out))
    clock.seconds["modelling"] = clock.seconds.pop("read_schema") - clock.seconds["reading"]
    return summary.fields, clock.seconds


def median_run(proto: Path, runs: int) -> tuple[int, dict[str, float]]:
    """Return the number of fields, and the median seconds of each stage over some runs after a warm-up run."""
    fields, _ = timed_run(proto)
    measured = [timed_run(proto)[1] for _ in range(runs)]
    return fields, {stage: statistics.median(run[stage] for run in measured) for stage in (*STAGES, "total")}


def needed_files(schema: FileDescriptorSet, tables: Tables) -> dict[str, set[str]]:
    """Return the files that each file needs: itself, its imports, those of its int fields' enums, and theirs."""
    by_package = {descriptor.package: descriptor.name for descriptor in schema.file}
    direct = {descriptor.name: set(descriptor.dependency) for descriptor in schema.file}
    for name, row in tables.enum_fields.items():
        direct[by_package[name.partition(".")[0]]].add(by_package[row.enum.partition(".")[0]])
    needed: dict[str, set[str]] = {}
    for name in direct:
        found, waiting = {name}, [name]
        while waiting:
            more = direct[waiting.pop()] - found
            found |= more
            waiting += more
        needed[name] = found
    return needed


def chosen_files(needed: Mapping[str, set[str]], count: int) -> set[str]:
    """Return at most ``count`` files, taken in a fixed mixed order together with all files that they need."""
    chosen: set[str] = set()
    for name in sorted(needed, key=lambda name: hashlib.sha256(name.encode()).digest()):
        if len(chosen | needed[name]) <= count:
            chosen |= needed[name]
    return chosen


def write_part(files: set[str], tables: Tables, folder: Path) -> None:
    """Write a schema with only these files, and their rows of the tables."""
    (folder / EXTRA).mkdir()
    for name in files:
        shutil.copy(PROTO / name, folder)
        if (PROTO / EXTRA / name).exists():
            shutil.copy(PROTO / EXTRA / name, folder / EXTRA)
    (folder / "protocols.toml").write_text("\n".join(protocol_lines(files, tables)), encoding="utf-8")
    stems = {Path(name).stem for name in files}
    rows = [(name, row) for name, row in tables.enum_fields.items() if name.partition(".")[0] in stems]
    lines = [f'"{name}" = {{ enum = "{row.enum}", flags = {str(row.flags).lower()} }}' for name, row in rows]
    (folder / "enum_fields.toml").write_text("\n".join(["[settled]", *lines]), encoding="utf-8")


def protocol_lines(files: set[str], tables: Tables) -> Iterator[str]:
    """Yield the rows of protocols.toml that these files need."""
    for row in tables.protocols:
        if row.file in files:
            yield f'[[protocol]]\nid = {row.id}\nname = "{row.name}"\nfile = "{row.file}"\nkind = "{row.kind}"'
            yield f'request = "{row.request}"\nresponse = "{row.response}"'
    for name in sorted(tables.files_without_id & files):
        yield f'[[file_without_id]]\nfile = "{name}"\nreason = "none"'


def machine() -> str:
    """Return a description of the machine and the versions, on which the numbers depend."""
    versions = ", ".join(f"{package} {importlib.metadata.version(package)}" for package in PACKAGES)
    return f"{processor()}, {os.cpu_count()} cores, {platform.system()}\nPython {platform.python_version()}, {versions}"


def processor() -> str:
    """Return the name of the processor, if the system provides it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def main() -> None:
    """Print a table of medians."""
    parser = argparse.ArgumentParser(description="Time the generator on the schema in proto/ and on parts of it.")
    parser.add_argument("--runs", type=int, default=7, help="runs per size; the median is shown (default: 7)")
    runs: int = parser.parse_args().runs
    print(machine())
    print(f"milliseconds, median of {runs} runs\n")
    print(f"{'files':>6}{'fields':>8}" + "".join(f"{title:>12}" for title in (*STAGES, "total")))
    tables = load_tables(PROTO)
    needed = needed_files(compile_protos(PROTO), tables)
    medians: dict[str, float] = {}
    for part in PARTS:
        files = chosen_files(needed, round(len(needed) * part))
        with tempfile.TemporaryDirectory(prefix="opend-bench-") as folder:
            write_part(files, tables, Path(folder))
            fields, medians = median_run(Path(folder), runs)
        row = "".join(f"{seconds * 1000:>12.1f}" for seconds in medians.values())
        print(f"{len(files):>6}{fields:>8}{row}", flush=True)
    taken = sum(medians[stage] for stage in ("reading", "modelling", "rendering"))
    verdict = "met" if taken <= TARGET else "missed"
    print(f"\nreading, modelling and rendering all files: {taken:.2f} s; the target of {TARGET:.0f} s is {verdict}")


if __name__ == "__main__":
    main()
