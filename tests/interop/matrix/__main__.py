"""Run the matrix and write its page; end with status 1 if a call has an unexpected outcome.

Invariant: the page is written whole, whatever the outcomes.
"""

from __future__ import annotations

import sys

from tests.interop.environments import VENDOR_PYTHON, Missing, node_packages, python_with
from tests.interop.jvm import vendor_calls
from tests.interop.matrix import PAGE, run_matrix
from tests.interop.matrix.page import page_of


def main() -> int:
    """Run the matrix, write its page and return the exit status."""
    try:
        matrix = run_matrix(python_with("futu", VENDOR_PYTHON), node_packages(), vendor_calls())
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    PAGE.write_text(page_of(matrix), encoding="utf-8")
    print(f"wrote {PAGE}")
    runs = (matrix.plain, matrix.encrypted, matrix.javascript, *matrix.java)
    rows = [row for run in runs for row in run.rows]
    complaints = [f"{row.call.text}: {row.complaint}" for row in rows if row.complaint]
    complaints += [f"opend.futu: {face.call}: {'; '.join(face.complaints)}" for face in matrix.faces if face.complaints]
    print("\n".join(complaints), file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
