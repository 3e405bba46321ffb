"""Install `packages/opend-as-futu`, and a package that builds on the vendor's client beside it.

Invariant: no environment holds a distribution of the vendor's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT, python_with, site_packages
from tests.interop.packaged import python_of

__all__ = ["as_futu_python", "skill_scripts"]

PACKAGE: Final = ROOT / "packages" / "opend-as-futu"
SKILLS: Final = ("--no-deps", "futu-opend-mcp==0.1.4")
"""A third party's package with the scripts of the vendor's skill for agents; without futu-api, which it requires."""


def as_futu_python() -> Path:
    """Return an interpreter with opend-as-futu, which also finds the packages of this one: opend, and what it needs."""
    return python_of("as-futu", PACKAGE, ("--no-index",))


def skill_scripts() -> Path:
    """Return the folder of the skill's scripts, each of which a user starts with ``python``."""
    return site_packages(python_with("skills", SKILLS)) / "futu_opend_mcp" / "_skill" / "futuapi" / "scripts"
