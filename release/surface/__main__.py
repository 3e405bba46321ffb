"""``python -m release.surface``: compare what is public with the last release; ``--write`` keeps it as a release's."""

from __future__ import annotations

import sys

from release.findings import Failed
from release.surface.comparing import check_surface, write_baseline
from release.workshop import ROOT


def main(words: list[str]) -> int:
    """Compare or write, say what came of it, and return the exit status."""
    if words not in ([], ["--write"]):
        print("usage: python -m release.surface [--write]", file=sys.stderr)
        return 2
    try:
        print(f"kept in {write_baseline().relative_to(ROOT)}" if words else check_surface())
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
