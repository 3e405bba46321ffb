"""The importer: reads a vendor's package and writes a schema folder from it, with all that we know about the schema.

Invariant: nothing of the vendor's is executed, and none of its comments reaches the folder.
"""

from opend_codegen.importer.comment_check import comment_faults
from opend_codegen.importer.protocols.table import IDS_ASK, IDS_KEEP, IDS_TAKE
from opend_codegen.importer.report import ImportReport
from opend_codegen.importer.run import ImportOptions, import_release, import_schema, read_shipped

__all__ = [
    "IDS_ASK",
    "IDS_KEEP",
    "IDS_TAKE",
    "ImportOptions",
    "ImportReport",
    "comment_faults",
    "import_release",
    "import_schema",
    "read_shipped",
]
