"""The importer: reads a vendor's package and writes our own proto/ from it.

Invariant: nothing of the vendor's is executed, and none of its comments reaches proto/.
"""

from opend_codegen.importer.report import ImportReport
from opend_codegen.importer.run import import_schema

__all__ = ["ImportReport", "import_schema"]
