"""The differences between two schemas: what changed, what of it breaks, and what it means to a Python program.

Invariant: models are compared, the knowledge with the schema; nothing is written but the report.
"""

from opend_codegen.diff.command import add_command
from opend_codegen.diff.compare import compare
from opend_codegen.diff.findings import Comparison, Finding
from opend_codegen.diff.sides import Side, load_side

__all__ = ["Comparison", "Finding", "Side", "add_command", "compare", "load_side"]
