"""``python -m release [--strict] [STEP…]``: do all of a release that can be done on one machine, but the upload.

Invariant: a step that was not done says why; the status is 1 if any has failed or, with ``--strict``, was skipped, and
2 if a step was named that does not exist.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from release.arm64 import check_arm64, check_musl
from release.contents import check_contents
from release.findings import Failed, Skipped
from release.installing import check_installs
from release.lowest import check_lowest
from release.platforms import check_platforms
from release.rebuilding import check_rebuilding
from release.supply import check_audit, check_licences, check_sbom
from release.surface.comparing import check_surface
from release.versions import check_versions
from release.workflows import check_wheels_planned, check_workflows
from release.workshop import BUILD, ROOT, Workshop
from tests.support.locks import locked

Check: TypeAlias = Callable[[Workshop], str]

STEPS: Final[dict[str, tuple[str, Check]]] = {
    "version": ("pyproject.toml, CHANGELOG.md and the tag name one version", lambda _: check_versions()),
    "surface": ("what is public is as in the release before, or the change is announced", lambda _: check_surface()),
    "workflows": ("the workflows and Dependabot's configuration are well-formed and safe", check_workflows),
    "planned": ("the release workflow builds a wheel for every system and Python", check_wheels_planned),
    "contents": ("sdist and wheels hold what they should, and nothing else", check_contents),
    "rebuilding": ("a second build gives the same bytes", check_rebuilding),
    "platforms": ("the wheel runs on old Linux systems", check_platforms),
    "installs": ("everything installs and works on every Python, with and without a compiler", check_installs),
    "arm64": ("the wheel for arm64 compiles and works", check_arm64),
    "musl": ("the extension compiles for musl", check_musl),
    "sbom": ("there is a list of what an installation consists of", check_sbom),
    "licences": ("what is required may be used by everybody", check_licences),
    "audit": ("no vulnerability is known of what is required", check_audit),
    "lowest": ("the lowest versions that are allowed do work", check_lowest),
}
"""Each step with what it shows, in their order: the quick ones first."""
_NOT_HERE: Final = (
    "not done on any one machine: wheels for macOS, Windows and musl, the upload, and its attestations. They are the"
    " release workflow's (.github/workflows/release.yml), which has been linted and never been run."
)


def main(words: Sequence[str]) -> int:
    """Do the steps that are named, or all; print a line or more for each, and return the exit status."""
    names = [word for word in words if word != "--strict"]
    if unknown := [name for name in names if name not in STEPS]:
        print(f"there is no step {', '.join(unknown)}; there are: {', '.join(STEPS)}", file=sys.stderr)
        return 2
    workshop = Workshop()
    if changed := workshop.uncommitted():
        print(f"not committed, and so not checked: {', '.join(changed[:5])}{' …' if len(changed) > 5 else ''}")
    with locked(BUILD / "lock"):  # Two at the same time would build into the same folders.
        ends = [_do(name, workshop) for name in names or STEPS]
    print(", ".join(f"{ends.count(end)} {end}" for end in ("passed", "skipped", "failed")))
    if not names:
        print(_NOT_HERE)
    return int("failed" in ends or ("--strict" in words and "skipped" in ends))


def _do(name: str, workshop: Workshop) -> str:
    meaning, check = STEPS[name]
    print(f"== {name}: {meaning}", flush=True)
    begun = time.monotonic()
    try:
        end, told = "passed", check(workshop)
    except Skipped as reason:
        end, told = "skipped", str(reason)
    except Failed as reason:
        end, told = "failed", str(reason)
    indented = told.replace("\n", "\n   ").replace(str(ROOT), ".")
    print(f"   {end} in {time.monotonic() - begun:.0f} s: {indented}", flush=True)
    return end


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
