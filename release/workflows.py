"""Lint what GitHub would run, and ask cibuildwheel what it would build, as far as that can be done elsewhere.

Invariant: no workflow is started, and nothing is sent to GitHub.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from release.findings import Failed, Skipped, run
from release.workshop import BUILD, ROOT, Workshop

__all__ = ["check_wheels_planned", "check_workflows"]

_ACTIONLINT: Final = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12"
_WORKFLOWS: Final = ROOT / ".github" / "workflows"
_PLATFORMS: Final = {"linux": ("x86_64", "aarch64"), "macos": ("x86_64", "arm64"), "windows": ("AMD64", "ARM64")}


def check_workflows(workshop: Workshop) -> str:
    """Lint the workflows and Dependabot's configuration with three tools; return which were used."""
    workflows = sorted(_WORKFLOWS.glob("*.yml"))
    run([workshop.tool("zizmor"), "--offline", "--pedantic", "--no-progress", *workflows], ROOT)
    schema = [workshop.tool("check-jsonschema"), "--builtin-schema"]
    run([*schema, "vendor.github-workflows", *workflows], ROOT)
    run([*schema, "vendor.dependabot", ROOT / ".github" / "dependabot.yml"], ROOT)
    used = "zizmor and check-jsonschema find nothing"
    try:
        run([_actionlint(), "-no-color", *workflows], ROOT)
    except Skipped as reason:
        return f"{used}; actionlint was not tried: {reason}"
    return f"{used}, nor does actionlint" + ("" if shutil.which("shellcheck") else " (without shellcheck)")


def check_wheels_planned(workshop: Workshop) -> str:
    """Ask cibuildwheel which wheels it would build on each system; every supported Python must be among them."""
    counts: list[str] = []
    for system, processors in _PLATFORMS.items():
        named: list[str] = []
        for processor in processors:
            options = ("--print-build-identifiers", "--platform", system, "--archs", processor)
            named += run([workshop.tool("cibuildwheel"), *options, ROOT], ROOT).split()
        lacking = [tag for tag in _tags() if not any(name.startswith(f"{tag}-") for name in named)]
        if lacking:
            raise Failed(f"cibuildwheel would build nothing for {', '.join(lacking)} on {system}")
        counts.append(f"{len(named)} on {system}")
    return ", ".join(counts) + "; built by the release workflow alone"


def _tags() -> list[str]:
    from tests.running.interpreters import VERSIONS

    return [f"cp{version.replace('.', '')}" for version in VERSIONS]


def _actionlint() -> Path:
    """Return actionlint, which Go builds from its module the first time; Skipped is raised where there is no Go."""
    go = shutil.which("go")
    if go is None:
        raise Skipped("it is written in Go, which is not installed")
    program = BUILD / "bin" / "actionlint"
    if not program.exists():
        from release.workshop import plain_environment

        variables = plain_environment(GOBIN=str(program.parent), GOFLAGS="-mod=mod", GOTOOLCHAIN="local")
        run([go, "install", _ACTIONLINT], BUILD, variables, seconds=600, error=Skipped)
    return program
