"""``python -m bench.instructions``: compare the instructions that our inner work takes with those kept in counts.json.

A figure that grew by more than the allowed part is an error; one that fell by as much is told, so that it is kept with
``--write``. Counts made by another Python, compiler or processor cannot be compared: they are shown, and told apart.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from bench.instructions.comparing import Kept, compare, parse, render
from bench.instructions.measuring import UnavailableError, environment, measure

_KEPT: Final = Path(__file__).with_name("counts.json")


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, and return the exit status: 1 if a kernel takes more instructions than it may."""
    parser = argparse.ArgumentParser(prog="python -m bench.instructions", description=__doc__)
    parser.add_argument("--within", type=float, default=0.03, metavar="PART", help="the part that is allowed (0.03)")
    parser.add_argument("--write", action="store_true", help="keep what was counted")
    options = parser.parse_args(arguments)
    try:
        counted = Kept(environment(), measure())
    except UnavailableError as reason:
        print(f"skipped: instructions were not counted: {reason}")
        return 0
    if options.write:
        _KEPT.write_text(render(counted), encoding="utf-8")
    comparison = compare(parse(_KEPT.read_text(encoding="utf-8")), counted, options.within)
    print("\n".join(comparison.lines))
    return 1 if comparison.has_grown else 0


if __name__ == "__main__":
    sys.exit(main())
