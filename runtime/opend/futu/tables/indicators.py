"""Define the form of a calculated indicator, as it is pushed.

Invariant: the values of a row are in the order of the outputs.
"""

from __future__ import annotations

from typing import Final

from opend.futu.tables.columns import TableColumn, each, records, table

__all__ = ["INDICATOR_PUSH"]

_OUTPUT: Final = table(".", *each(0, "index"), *each("", "name"))
_ROW: Final = table(".", *each("", "time"), TableColumn("values", "values", [], list))

INDICATOR_PUSH: Final = table(
    ".",
    "calc_id",
    TableColumn("outputs", "outputs", [], records(_OUTPUT)),
    TableColumn("output_rows", "output_rows", [], records(_ROW)),
)
"""The dictionary of one push."""
