"""A release of the schema: from a folder, an archive or a requirement to descriptors and protocol ids.

Invariant: nothing of the vendor's is executed; what is returned can be printed as protos and generated from.
"""

from opend_codegen.releases.release import Release, read_release

__all__ = ["Release", "read_release"]
