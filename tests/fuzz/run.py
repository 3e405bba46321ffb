"""``python -m tests.fuzz.run``: fuzz the sanitized native codec against the pure one for a bounded time.

Invariant: a part that cannot run is reported with its reason; an input that fails ends the run with an error and is
kept below build/fuzz/finds. With ``--keep``, inputs that reach new code are added to the corpus in tests/fuzz.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

from tests.fuzz.building import BUILD, ROOT, Broken, Missing, build, environment, python_with_atheris, runtime_library
from tests.running import outcomes

_CORPUS: Final = Path(__file__).with_name("corpus")
# The pure codec's tests, those that measure memory, and those that go through all classes or start programs.
_NOT_SANITIZED: Final = ("pure", "stays_flat", "left_behind", "debug_allocator", "every_", "not_needed", "test_pool")
# Longer inputs cost time and reach no new code.
_LONGEST: Final = 2048


def fuzz(seconds: int, *, seed: int, keep: bool) -> int:
    """Let libFuzzer look for inputs on which the codecs differ; return its exit status."""
    python = python_with_atheris()
    variables = environment(build(coverage=True), _fuzzer_library(python))
    target = [_program(python), f"-max_len={_LONGEST}", "-rss_limit_mb=4096"]
    found, finds = _fresh(BUILD / "corpus"), BUILD / "finds"
    finds.mkdir(exist_ok=True)
    known = [str(_CORPUS), str(_seeds(BUILD / "seeds", variables))]
    limits = [
        f"-max_total_time={seconds}",
        "-timeout=20",
        f"-seed={seed}",
        f"-artifact_prefix={finds}{os.sep}",
        "-print_final_stats=1",
    ]
    done = subprocess.run([*target, *limits, str(found), *known], env=variables, cwd=ROOT, check=False)
    if keep and done.returncode == 0:
        merge = [*target, "-merge=1", str(_CORPUS), str(found)]
        return subprocess.run(merge, env=variables, cwd=ROOT, check=False).returncode
    return done.returncode


def sanitized_tests() -> int:
    """Run the tests of the codec with the extension under the sanitizers; return the exit status."""
    libraries = [runtime_library(name) for name in ("libasan.so", "libubsan.so")]
    variables = environment(build(coverage=False), *libraries)
    parts = ["tests/runtime/native", "tests/runtime/codec", "tests/fuzz"]
    left_out = ["--ignore=tests/runtime/native/test_build.py", "-k", f"not {' and not '.join(_NOT_SANITIZED)}"]
    options = ["-p", "tests.fuzz.extension", "-p", "no:cacheprovider", "-q", *left_out]
    command = [sys.executable, "-m", "pytest", *options, *parts]
    return subprocess.run(command, env=variables, cwd=ROOT, check=False).returncode


def _program(python: Path) -> str:
    """Write a program that runs the target, because libFuzzer starts itself again when it merges."""
    program = BUILD / "target"
    program.write_text(f'#!/bin/sh\nexec "{python}" -m tests.fuzz.target "$0" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def _fuzzer_library(python: Path) -> Path:
    """Return the sanitizers' library that comes with atheris and contains libFuzzer."""
    site = sysconfig.get_path("purelib", vars={"base": str(python.parents[1])})
    library = Path(site) / "asan_with_fuzzer.so"
    if not library.exists():
        raise Missing(f"this atheris has no {library.name}")
    return library


def _seeds(folder: Path, variables: dict[str, str]) -> Path:
    program = (
        "import sys, pathlib; from tests.fuzz.subjects import seeds\n"
        "for at, seed in enumerate(seeds()): pathlib.Path(sys.argv[1], f'{at:03}').write_bytes(seed)"
    )
    plain = {name: value for name, value in variables.items() if name != "LD_PRELOAD"}
    subprocess.run([sys.executable, "-c", program, str(_fresh(folder))], env=plain, cwd=ROOT, check=True)
    return folder


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def main() -> None:
    """Run what the arguments name; return its exit status, or 0 with a notice if it cannot run."""
    parser = argparse.ArgumentParser(description="Look for differences between the codecs, under sanitizers.")
    parser.add_argument("--seconds", type=int, default=30, help="how long to fuzz (default: 30)")
    parser.add_argument("--seed", type=int, default=0, help="draw from these numbers (default: others each time)")
    parser.add_argument("--keep", action="store_true", help="add to the corpus what reaches new places")
    parser.add_argument("--tests", action="store_true", help="run the codec's tests under the sanitizers instead")
    options = parser.parse_args()
    try:
        status = sanitized_tests() if options.tests else fuzz(options.seconds, seed=options.seed, keep=options.keep)
    except Missing as reason:
        what = f"{'tests under sanitizers' if options.tests else 'fuzzing'}: {reason}"
        print(f"left out: {what}", flush=True)
        path = outcomes.FOLDER / ("sanitize.json" if options.tests else "fuzz.json")
        outcomes.write(path, outcomes.Outcome(skipped={what: 1}))
        status = 0
    except Broken as reason:
        print(f"failed: our sources under the sanitizers: {reason}", flush=True)
        status = 1
    sys.exit(status)


if __name__ == "__main__":
    main()
