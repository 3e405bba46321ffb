"""The types and defaults of fields as data; str() gives the Python source of each.

Invariant: nothing parses that source again: every part of it is an attribute.
"""

from __future__ import annotations

from dataclasses import dataclass

from opend_codegen import naming

__all__ = ["DefaultModel", "TypeModel"]


@dataclass(frozen=True, slots=True)
class TypeModel:
    """A type; printed, it is a Python annotation: ``qot_common.Security | None``."""

    module: str
    """The module that the class is named by, or "" for a built-in type and for a class that is named without one."""
    name: str
    """The class, nested ones as ``Outer.Inner``, or the built-in type: ``int``."""
    collection: str = ""
    """``list`` or ``Sequence`` where there may be several, or ""."""
    is_optional: bool = False
    """Whether it may be None instead."""

    def __str__(self) -> str:
        name = f"{self.module}.{self.name}" if self.module else self.name
        held = f"{self.collection}[{name}]" if self.collection else name
        return f"{held} | None" if self.is_optional else held


@dataclass(frozen=True, slots=True)
class DefaultModel:
    """A default; printed, it is a Python expression: ``common.RetType.UNKNOWN``."""

    value: str | int | float | bytes | None = None
    """The value; of a member of an enum, its number."""
    enum: TypeModel | None = None
    """The enum whose member it is, or None."""
    member: str = ""
    """The name of that member, or "" for a number that has none."""
    helper: str = ""
    """The function of `schema` that makes it: ``empty_list``, ``deferred`` for a class that is made later, or ""."""

    def __str__(self) -> str:
        if self.helper == "empty_list":
            return f"{self.helper}()"
        return f"{self.helper}(lambda: {self._value})" if self.helper else self._value

    @property
    def _value(self) -> str:
        if self.enum is None:
            return naming.python_literal(self.value)
        return f"{self.enum}.{self.member}" if self.member else f"{self.enum}({naming.python_literal(self.value)})"
