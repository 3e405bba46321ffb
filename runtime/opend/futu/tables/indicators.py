"""Define the form of a calculated indicator, as it is pushed.

Invariant: the values of a row are in the order of the outputs.
"""

from __future__ import annotations

from typing import Final

from opend.futu.tables.columns import TableColumn, each, table

__all__ = ["INDICATOR_PUSH"]

_OUTPUT: Final = table(".", *each(0, "index"), *each("", "name"))
_ROW: Final = table(".", *each("", "time"), TableColumn("values", "values", [], list))

INDICATOR_PUSH: Final = table(
    ".",
    "calc_id",
    TableColumn("outputs", "outputs", [], lambda found: [cells for one in found for cells in _OUTPUT.read(one)]),
    TableColumn("output_rows", "output_rows", [], lambda found: [cells for one in found for cells in _ROW.read(one)]),
)
"""The dictionary of one push."""
