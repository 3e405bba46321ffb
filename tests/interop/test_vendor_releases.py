"""Three releases of the vendor's package are fetched and become packages that import; the oldest type-checks too."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VENDOR = "futu-api"
CURRENT = "10.11.7108"
OLDEST = "9.6.5608"

# The numbers by Google's compiler for each release: files, messages, enums, fields.
RELEASES = {
    OLDEST: (77, 370, 90, 1587),
    "10.2.6208": (77, 370, 92, 1595),
    CURRENT: (184, 996, 219, 4407),
}

IMPORT_ALL = """
import importlib, pathlib, opend_proto
place = pathlib.Path(opend_proto.__file__).parent
names = sorted(path.stem for path in place.glob("*.py"))
for name in names:
    importlib.import_module(f"opend_proto.{name}" if name != "__init__" else "opend_proto")
methods = importlib.import_module("opend_proto.methods")
for method in methods.METHODS_BY_ID.values():
    method.request, method.response
print(place, len(names))
"""


@dataclass(frozen=True, slots=True)
class Stages:
    """Runs commands in a folder, which must succeed, and records the time of each."""

    folder: Path
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def run(self, stage: str, *command: str) -> str:
        """Run this Python with ``command`` and return its output."""
        started = time.perf_counter()
        # Without PYTHONPATH, so that the only opend_proto in sight is the one below this folder.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        result = subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        self.seconds[stage] = time.perf_counter() - started
        assert result.returncode == 0, f"{stage}:\n{result.stdout}\n{result.stderr}"
        return result.stdout

    def __str__(self) -> str:
        return ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in self.seconds.items())


@pytest.fixture(scope="module")
def index() -> None:
    """Skip the test if pip cannot reach a package index, the only network access that is needed."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "index",
        "versions",
        VENDOR,
        "--disable-pip-version-check",
        "--retries",
        "1",
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        reason = (result.stderr.strip().splitlines() or ["no message"])[-1]
        pytest.skip(f"pip cannot look up {VENDOR}: {reason}")


@pytest.fixture
def stages(
    index: None, tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> Iterator[Stages]:
    """Stages in an empty folder; their times are printed when the test ends."""
    made = Stages(tmp_path)
    yield made
    with capsys.disabled():
        print(f"\n{request.node.name}: {made}")


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def committed() -> dict[str, bytes]:
    """Return the files of the committed package, without what Python compiled."""
    files = contents(ROOT / "generated" / "opend_proto")
    return {name: text for name, text in files.items() if "__pycache__" not in name}


def own_enums(folder: Path) -> int:
    """Return how many of our enums fit the release."""
    return sum(path.read_text("utf-8").count("\nenum ") for path in (folder / "extra").glob("*.proto"))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("version", RELEASES)
def test_a_release_becomes_a_package(version: str, stages: Stages) -> None:
    stages.run("import", "-m", "opend_codegen", "import", f"{VENDOR}=={version}")
    summary = stages.run("generate", "-m", "opend_codegen", "generate", "--out", "out")
    files, messages, enums, fields = RELEASES[version]
    enums += own_enums(stages.folder / "proto")
    assert summary.startswith(f"{files} files, {messages} messages, {enums} enums, {fields} fields")
    assert f'version = "{version}"' in (stages.folder / "proto" / "SOURCE.toml").read_text(encoding="utf-8")
    package = Stages(stages.folder / "out", stages.seconds)
    place, modules = package.run("load", "-B", "-c", IMPORT_ALL).split()
    assert Path(place) == package.folder / "opend_proto"
    assert int(modules) == len(list(Path(place).glob("*.py")))
    if version == CURRENT:
        # `make mypy` checks these files where they are committed.
        assert contents(package.folder / "opend_proto") == committed()
    if version != OLDEST:
        # The schema of the release between them has the files of the oldest, and 8 fields more.
        return
    checked = package.run(
        "mypy", "-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", "../cache", "opend_proto"
    )
    files_of_python = len(list(Path(place).rglob("*.py")))
    assert checked == f"Success: no issues found in {files_of_python} source files\n"


@pytest.mark.timeout(600)
def test_the_release_that_the_schema_is_from_changes_nothing(stages: Stages) -> None:
    shutil.copytree(ROOT / "proto", stages.folder / "proto")
    before = contents(stages.folder / "proto")
    stages.run("import", "-m", "opend_codegen", "import", f"{VENDOR}=={CURRENT}")
    after = contents(stages.folder / "proto")
    assert after.keys() == before.keys()
    # In a folder other than the shipped one, the lock records the parts taken from the shipped one.
    assert [name for name in before if before[name] != after[name]] == ["import.lock"]
