"""Cut our own schema down to that of an older release, in the form in which the vendor ships one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from opend_codegen.__main__ import main
from opend_codegen.knowledge.protocols import load_tables

__all__ = ["OLDER", "cut", "generate_from", "older_release"]

ROOT = Path(__file__).resolve().parents[3]
PROTO = ROOT / "proto"
OLDER = "9.2.5208"

_LACKING = Path(__file__).with_name("lacking_in_9_2.txt")
_BLOCK = re.compile(r"\s*(?:message|enum)\s+(\w+)\s*\{")
_ENTRY = re.compile(r"\s*(?:(?:required|optional|repeated)\s+[\w.]+\s+)?(\w+)\s*=\s*-?\d+\b.*;")


def older_release(folder: Path) -> Path:
    """Write the release below ``folder``: its protos, and the vendor's table of ids."""
    release = folder / f"futu_api-{OLDER}"
    release.mkdir()
    lacking = {line for line in _LACKING.read_text("utf-8").splitlines() if not line.startswith("#")}
    kept = [path for path in sorted(PROTO.glob("*.proto")) if path.name not in lacking]
    for path in kept:
        text = "".join(f"{line}\n" for line in cut(path.read_text("utf-8"), path.stem, lacking))
        (release / path.name).write_text(text, "utf-8")
    names = {path.name for path in kept}
    rows = [row for row in load_tables(PROTO).protocols if row.file in names]
    pushes = ", ".join(row.name for row in rows if row.kind == "push")
    ids = "".join(f"    {row.name} = {row.id}\n" for row in rows)
    (release / "constant.py").write_text(f"class ProtoId:\n{ids}    All_PushId = [{pushes}]\n", "utf-8")
    return release


def cut(text: str, package: str, lacking: set[str]) -> Iterator[str]:
    """Return the lines of a proto without the elements of these full names, and without imports of missing files."""
    inside, depth = [package], 0
    for line in text.splitlines():
        block, entry = _BLOCK.match(line), _ENTRY.match(line)
        if depth:
            depth += line.count("{") - line.count("}")
        elif block and ".".join([*inside, block[1]]) in lacking:
            depth = line.count("{") - line.count("}")
        elif entry and ".".join([*inside, entry[1]]) in lacking:
            continue
        elif not _is_left_over(line.strip(), ".".join(inside), lacking):
            yield line
            if block and "}" not in line:
                inside.append(block[1])
            elif line.strip() == "}":
                inside.pop()


def _is_left_over(line: str, inside: str, lacking: set[str]) -> bool:
    """Return whether a line only served removed elements: an import, or the option that allows aliases in an enum."""
    if line.startswith("option allow_alias"):
        return any(name.startswith(f"{inside}.") for name in lacking)
    return line.startswith("import ") and line.split('"')[1] in lacking


def generate_from(source: str, folder: Path) -> Path:
    """Import a release as a user would, generate its package, and return the folder to put on the import path."""
    proto, out = folder / "proto", folder / "generated"
    assert main(["import", source, "--proto", str(proto)]) == 0
    assert main(["generate", "--proto", str(proto), "--out", str(out)]) == 0
    return out
