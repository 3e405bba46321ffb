"""The commands of `opend-codegen`, each with its arguments and its output."""

from opend_codegen.commands import generating, histories, importing, new_folder

__all__ = ["generating", "histories", "importing", "new_folder"]
