"""Run ``opend`` as ``python -m opend.cli``."""

from __future__ import annotations

import sys

from opend.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
