"""Name a class as the code of a message refers to it, and find out whether it exists yet when that code runs.

Invariant: the names given here work in any order of import, though modules refer to each other in circles.
"""

from __future__ import annotations

from collections.abc import Mapping

from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from opend_codegen import naming
from opend_codegen.descriptors import DeclaredEnum, DeclaredMessage, ElementPath, Index, SourceFile
from opend_codegen.model import DefaultModel, TypeModel

__all__ = ["Held", "References", "qualified"]

Held = DeclaredEnum | DeclaredMessage | None


def qualified(held: Held) -> str:
    """The class as field tables and stubs name it: ``module.Class``."""
    return f"{held.file.module}.{held.qualified}" if held else ""


def _member(enum: DeclaredEnum, number: int) -> str:
    """Return the name of an enum's member, or "" for a number that has none."""
    names = (value.name for value in enum.descriptor.value if value.number == number)
    return next((naming.enum_member_name(enum.descriptor.name, name) for name in names), "")


class References:
    """The references of a whole schema."""

    def __init__(self, index: Index, enums_held: Mapping[str, str]) -> None:
        self._index = index
        self._enums_held = enums_held
        self._files_used: dict[str, set[str]] = {file.name: set() for file in index.files}
        for message in index.messages.values():
            for field in message.descriptor.field:
                if held := self.held(message, field):
                    self._files_used[message.file.name].add(held.file.name)
        modules = {file.name: file.module for file in index.files}
        self._modules_used = {
            name: frozenset(modules[other] for other in used - {name}) for name, used in self._files_used.items()
        }

    def held(self, message: DeclaredMessage, field: FieldDescriptorProto) -> Held:
        """The message or enum that a field holds, if it does."""
        name = self._enums_held.get(f"{message.full_name}.{field.name}") or field.type_name.lstrip(".")
        return self._index.enums.get(name) or self._index.messages.get(name)

    def modules_used(self, file: SourceFile) -> frozenset[str]:
        """The other modules that a file's module imports."""
        return self._modules_used[file.name]

    def names_used(self, message: DeclaredMessage) -> frozenset[str]:
        """The first words of a message's annotations: other modules, and classes of its own module."""
        held = [self.held(message, field) for field in message.descriptor.field]
        own = {each.qualified.partition(".")[0] for each in held if each and each.file is message.file}
        return self._modules_used[message.file.name] | own

    def type_in(
        self, message: DeclaredMessage, held: DeclaredEnum | DeclaredMessage, path: ElementPath = ()
    ) -> TypeModel:
        """Return a class as the body of ``message`` names it; refuse one that a class inside the message hides."""
        module = "" if held.file is message.file else held.file.module
        first = module or held.qualified.partition(".")[0]
        for inner in message.inner():
            if first == naming.class_name(inner.descriptor.name):
                cause = f"{inner.full_name} hides {held.full_name}, which this field holds"
                raise message.file.error(cause, path)
        return TypeModel(module, held.qualified)

    def default(self, enum: DeclaredEnum, number: int, message: DeclaredMessage) -> DefaultModel:
        """Return the member of an enum as a field's default, evaluated when the class of ``message`` is made."""
        member = _member(enum, number)
        if enum.full_name.rpartition(".")[0] == message.full_name:
            return DefaultModel(number, TypeModel("", naming.class_name(enum.descriptor.name)), member)
        helper = "deferred" if self._is_made_later(enum, message.file) else ""
        return DefaultModel(number, self.type_in(message, enum), member, helper)

    def _is_made_later(self, enum: DeclaredEnum, file: SourceFile) -> bool:
        """Whether the enum may not exist yet when ``file``'s classes are made: its module may import ``file``'s."""
        if enum.file is file:
            return "." in enum.qualified
        seen, waiting = {enum.file.name}, [enum.file.name]
        while waiting:
            found = self._files_used[waiting.pop()] - seen
            seen |= found
            waiting += found
        return file.name in seen
