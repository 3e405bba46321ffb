"""The differences between two schemas: what changed, which changes break, and what they mean for a Python program.

Invariant: models are compared, so that our knowledge is compared along with the schema; only the report is written.
"""

from opend_codegen.diff.command import add_command
from opend_codegen.diff.compare import compare
from opend_codegen.diff.findings import Comparison, Finding
from opend_codegen.diff.sides import Side, load_side

__all__ = ["Comparison", "Finding", "Side", "add_command", "compare", "load_side"]
