"""Say which tests `make test` leaves to `make test-deep`, and why; ``python -m tests.running.tiers`` prints it.

Invariant: each test file is in exactly one tier. One that is named by hand runs, whatever its tier.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

__all__ = ["DEEP", "TIERS", "Tier", "may_hold", "told"]

Tier: TypeAlias = Literal["first", "deep"]
TIERS: Final[tuple[Tier, ...]] = get_args(Tier)

ROOT: Final = Path(__file__).resolve().parents[2]
DEEP: Final[dict[str, str]] = {
    "tests/browser": "a browser",
    "tests/collect": "processes that are killed at random moments",
    "tests/conformance/test_conformance.py": "Google's conformance runner",
    "tests/e2e/test_regenerating.py": "a new user's environment, into which the wheel and its extras are installed",
    "tests/gateways": "vn.py and NautilusTrader",
    "tests/generated/test_flavour_faces.py": "the type checkers, over a package of each flavour",
    "tests/generated/test_flavours.py": "betterproto and betterproto2, over the whole schema",
    "tests/hub": "a NATS server",
    "tests/interop/test_buf.py": "Buf",
    "tests/interop/test_diff_releases.py": "older releases of the vendor's package",
    "tests/interop/test_matrix.py": "the vendor's JavaScript client and Java SDK",
    "tests/interop/test_mcp_inspector.py": "the inspector of the Model Context Protocol, in JavaScript",
    "tests/interop/test_older_protobuf.py": "the vendor's Python client on an older protobuf",
    "tests/interop/test_protobuf_versions.py": "an environment for each older protobuf",
    "tests/interop/test_skill_scripts.py": "a package that builds on the vendor's client",
    "tests/interop/test_vendor_java.py": "the vendor's Java SDK",
    "tests/interop/test_vendor_javascript.py": "the vendor's JavaScript client",
    "tests/interop/test_vendor_releases.py": "older releases of the vendor's package",
    "tests/notebooks": "the notebooks' packages",
    "tests/rpc/test_foreign.py": "packages of Node for gRPC, and code that protoc makes",
    "tests/runtime/mcp/trading/test_command.py": "the command in a process of its own",
    "tests/runtime/native/test_build.py": "a wheel for each way to build one",
    "tests/runtime/schema/test_oldest_release.py": "an older release of the vendor's package",
    "tests/soak/test_soak.py": "soaks of some seconds, with processes of their own",
}
"""The files and folders of the deep tier, and what each needs that takes long to get or to run.

The first tier has all of our own, and of the vendor's clients the current one in Python.
"""


def may_hold(path: Path, tier: Tier) -> bool:
    """Return whether a file is in a tier, or a folder may hold files of it."""
    named = [ROOT / name for name in DEEP]
    if any(path.is_relative_to(each) for each in named):
        return tier == "deep"
    return tier == "first" or any(each.is_relative_to(path) for each in named)


def told() -> str:
    """Return what is left to `make test-deep`, a line for each file or folder."""
    width = max(map(len, DEEP))
    return "\n".join(["left to `make test-deep`:", *(f"  {name:{width}}  {why}" for name, why in DEEP.items())])


if __name__ == "__main__":
    print(told())
