"""Give Hypothesis strategies for messages, made from the field tables alone.

Invariant: every message drawn is valid, so a codec must encode and decode it unchanged.
"""

from __future__ import annotations

import math
import os
from functools import cache
from typing import Final, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from tests.support.schemas.building import INTEGER_RANGES, LARGE_FLOAT, build

from opend_proto.schema import Field, Message

__all__ = ["examples", "messages"]

M = TypeVar("M", bound=Message)

_SIMPLE: Final[dict[str, st.SearchStrategy[object]]] = {
    "double": st.floats() | st.sampled_from([0.0, -0.0, 0.1]),
    "float": st.floats(-LARGE_FLOAT, LARGE_FLOAT, width=32) | st.sampled_from([0.0, -0.0, math.nan, math.inf]),
    "bool": st.booleans(),
    "string": st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(["", "騰訊控股", "😀\0"]),
    "bytes": st.binary(max_size=20),
}


def examples(count: int) -> settings:
    """Return the settings of a quick test: the same ``count`` examples each time.

    With OPEND_EXAMPLES=N in the environment there are N times as many, new ones each time. Under the sanitizers of
    tests/fuzz, which are slow, there are fewer.
    """
    count = count // 5 if "OPEND_TEST_EXTENSION" in os.environ else count
    factor = int(os.environ.get("OPEND_EXAMPLES", "0"))
    return settings(
        max_examples=count * max(factor, 1),
        derandomize=factor == 0,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def messages(cls: type[M]) -> st.SearchStrategy[M]:
    """Return a strategy for any valid message of type ``cls``."""
    return st.composite(_draw_message)(cls)


def _draw_message(draw: st.DrawFn, cls: type[M]) -> M:
    return build(cls, _Drawn(draw))


class _Drawn:
    """Lets Hypothesis make every choice."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def present(self, field: Field) -> bool:
        return self._draw(st.booleans())

    def count(self, field: Field) -> int:
        return self._draw(st.integers(0, 3))

    def scalar(self, field: Field) -> object:
        return self._draw(_scalars(field))


@cache
def _scalars(field: Field) -> st.SearchStrategy[object]:
    if field.kind == "enum" and field.enum_type:
        # Google keeps a value that a proto's enum lacks out of its field, so only known ones can be compared.
        return st.sampled_from(list(field.enum_type))
    if field.kind not in INTEGER_RANGES:
        return _SIMPLE[field.kind]
    lowest, highest = INTEGER_RANGES[field.kind]
    numbers = st.sampled_from([lowest, highest, 0, 1]) | st.integers(lowest, highest)
    if field.enum_type is None:
        return numbers
    known = st.sampled_from(list(field.enum_type))
    return st.one_of(known, known, known, numbers.map(field.enum_type))
