"""The commands of `opend-codegen`, each with its arguments and what it prints."""

from opend_codegen.commands import generating, histories, importing, new_folder

__all__ = ["generating", "histories", "importing", "new_folder"]
