"""Both codecs and our generated classes pass Google's own conformance suite for protobuf.

In scope are the suite's tests of proto2, in bytes and in JSON, with the kinds of fields that the gateway's schema may
have: both ways for each, and each way across. Out of scope is what the schema never uses and the generator refuses:
proto3 and the editions, the text format, groups, extensions, message sets, maps, oneofs, zigzag and fixed-width
integers, and messages within themselves deeper than the three levels that are declared for the suite.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from tests.conformance.runner import Runner, conformance_runner
from tests.conformance.schema import generate_messages
from tests.interop.environments import ROOT, Missing
from tests.support.codecs.codecs import CODECS, native_codec

# The first time, the runner is fetched.
pytestmark = pytest.mark.timeout(900)

EXPECTED: Final = Path(__file__).with_name("expected_failures.txt")
FIGURES: Final = "704 successes, 2047 skipped, 28 expected failures, 0 unexpected failures"
TEXT_FIGURES: Final = "0 successes, 434 skipped, 0 expected failures, 0 unexpected failures"
A_FAILURE: Final = "Required.Proto2.ProtobufInput.UnknownVarint.ProtobufOutput"
A_SUCCESS: Final = "Required.Proto2.ProtobufInput.UnmatchedEndGroup"


@pytest.fixture(scope="module")
def runner() -> Runner:
    """The runner; where it cannot be had, the tests are skipped with the reason."""
    try:
        return conformance_runner()
    except Missing as missing:
        pytest.skip(f"Google's conformance suite: {missing}")


@pytest.fixture(scope="module")
def generated(runner: Runner, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the classes of the suite's messages."""
    return generate_messages(runner.protos, tmp_path_factory.mktemp("messages") / "work")


def run_suite(
    runner: Runner, generated: Path, codec: str, expected: Path, folder: Path
) -> subprocess.CompletedProcess[str]:
    """Run the suite against a codec."""
    program = folder / "testee"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -W error -m tests.conformance.testee {codec}\n')
    program.chmod(0o755)
    paths = os.pathsep.join(map(str, (generated, ROOT / "runtime", ROOT)))
    return subprocess.run(
        [*runner.command, "--enforce_recommended", "--failure_list", str(expected), str(program)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": paths, "OPEND_PURE": "1" if codec == "pure" else ""},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=300,
    )


def figures(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the summary that each of the runner's two suites prints at its end."""
    return re.findall(r"CONFORMANCE SUITE \w+: (.*)\.$", done.stderr + done.stdout, re.MULTILINE)


@pytest.mark.parametrize("codec", CODECS)
def test_the_suite_finds_what_is_expected(runner: Runner, generated: Path, codec: str, tmp_path: Path) -> None:
    if codec == "native":
        native_codec()
    done = run_suite(runner, generated, codec, EXPECTED, tmp_path)
    assert figures(done) == [FIGURES, TEXT_FIGURES], (done.stderr + done.stdout)[-8000:]
    assert done.returncode == 0


def test_the_guide_says_what_the_suite_finds() -> None:
    guide = (ROOT / "docs" / "MESSAGES.md").read_text(encoding="utf-8")
    passed, failed = re.findall(r"(\d+) (?:successes|expected)", FIGURES)
    assert f"{passed} pass and {failed} are expected to fail" in " ".join(guide.split())
    rows = re.findall(r"^\| (?:bytes|JSON) \| (?:bytes|JSON) \| (\d+) \| (\d+) \|", guide, re.MULTILINE)
    tests, failing = (sum(int(row[at]) for row in rows) for at in (0, 1))
    assert (tests, failing) == (int(passed) + int(failed), int(failed))
    listed = [line for line in EXPECTED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len(listed) == failing


def test_a_failure_that_is_not_listed_and_a_success_that_is_fail_the_run(
    runner: Runner, generated: Path, tmp_path: Path
) -> None:
    listed = EXPECTED.read_text(encoding="utf-8")
    changed = tmp_path / "changed.txt"
    changed.write_text(listed.replace(A_FAILURE, A_SUCCESS), encoding="utf-8")
    assert changed.read_text(encoding="utf-8") != listed
    done = run_suite(runner, generated, "pure", changed, tmp_path)
    assert done.returncode == 1
    assert f"ERROR, test={A_FAILURE}" in done.stderr + done.stdout
    assert A_SUCCESS in done.stderr + done.stdout
