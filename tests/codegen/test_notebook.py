"""The tables for notebooks belong to every generated package, whatever its schema is called."""

from __future__ import annotations

from operator import methodcaller

from .workshop import Workshop


def test_a_schema_of_ones_own_is_shown_too(workshop: Workshop) -> None:
    workshop.write({"Notebook.proto": "message M { optional string draw = 1; repeated Row rows = 2; } message Row {}"})
    workshop.generate()
    module = workshop.load("notebook_")
    html = methodcaller("_repr_html_")(module.M(draw="<b>", rows=[module.Row()]))
    assert "<td>draw</td><td>&lt;b&gt;</td>" in html
    assert "<caption>rows: 1 row</caption>" in html
