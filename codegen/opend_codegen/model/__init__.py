"""The one intermediate form between the schema and the templates: everything that a template may know.

Invariant: everything is frozen, built once by `reader`, and already named for Python by `naming`; every attribute has a
docstring, from which docs/FLAVOURS.md is made.
"""

from opend_codegen.model.constants import ConstantClassModel, ConstantModel, ConstantModuleModel
from opend_codegen.model.elements import (
    EnumModel,
    EnumPropertyModel,
    EnumValueModel,
    FieldModel,
    MessageModel,
    ModuleModel,
)
from opend_codegen.model.examples import ExampleCallModel, ExampleModel, ValueModel
from opend_codegen.model.protocols import CallModel, GroupModel, PagingModel, PushModel
from opend_codegen.model.schema import SchemaModel, Summary
from opend_codegen.model.types import DefaultModel, TypeModel

__all__ = [
    "CallModel",
    "ConstantClassModel",
    "ConstantModel",
    "ConstantModuleModel",
    "DefaultModel",
    "EnumModel",
    "EnumPropertyModel",
    "EnumValueModel",
    "ExampleCallModel",
    "ExampleModel",
    "FieldModel",
    "GroupModel",
    "MessageModel",
    "ModuleModel",
    "PagingModel",
    "PushModel",
    "SchemaModel",
    "Summary",
    "TypeModel",
    "ValueModel",
]
