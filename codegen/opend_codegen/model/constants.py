"""The vendor's constants, as a template sees them.

Invariant: every member has the number that the schema or the table gives it.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ConstantClassModel", "ConstantModel", "ConstantModuleModel"]


@dataclass(frozen=True, slots=True)
class ConstantModel:
    """A constant."""

    name: str
    """Its name in the vendor's class."""
    text: str
    """The text that it equals; unused in a class of integers."""
    number: int
    """The number that it stands for."""


@dataclass(frozen=True, slots=True)
class ConstantClassModel:
    """A class of constants."""

    name: str
    """The vendor's name."""
    doc: str
    """What it is, from the comment of its enum."""
    enums: tuple[str, ...]
    """The enums whose values it reads and writes, as ``module.Class``."""
    integers: bool
    """Whether the members are plain integers."""
    members: tuple[ConstantModel, ...]
    """The members; of two with one number, the later is written."""


@dataclass(frozen=True, slots=True)
class ConstantModuleModel:
    """The classes of one theme."""

    name: str
    """The name of the module."""
    doc: str
    """What the classes are about."""
    classes: tuple[ConstantClassModel, ...]
    """The classes, sorted by name."""
