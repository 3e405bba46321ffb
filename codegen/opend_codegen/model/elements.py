"""The declarations of a proto file: fields, enums, messages, and the file itself as a Python module.

Invariant: an element knows what is declared inside it, never what is around it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from opend_codegen import naming
from opend_codegen.model.types import DefaultModel, TypeModel

__all__ = ["EnumModel", "EnumPropertyModel", "EnumValueModel", "FieldModel", "MessageModel", "ModuleModel"]

_ARGUMENT_DEFAULTS = {"required": "", "optional": "None", "repeated": "()"}


@dataclass(frozen=True, slots=True)
class FieldModel:
    """A field of a message, as an attribute of a class and as an argument of a stub."""

    number: int
    """The number on the wire."""
    proto_name: str
    """The name in the proto file, which JSON has too: ``maxRetNum``."""
    attribute: str
    """The name in Python: ``max_ret_num``."""
    kind: str
    """The type on the wire: ``double``, ``float``, ``int32``, ``int64``, ``uint32``, ``uint64``, ``bool``, ``string``,
    ``bytes``, ``enum`` or ``message``."""
    label: str
    """``required``, ``optional`` or ``repeated``."""
    message: str
    """The message it holds, as ``module.Class``, or ""."""
    enum: str
    """The enum it holds, as ``module.Class``, or ""; an int that stands for an enum holds one too."""
    annotation: TypeModel
    """The type of the attribute, named as in the class: ``qot_common.Security | None``."""
    default: DefaultModel | None
    """The default of the attribute, or None if a value must be given."""
    argument: str
    """The name as an argument of a stub, or "" if the client fills the field in."""
    argument_annotation: TypeModel
    """The type of that argument, always with its module: ``Sequence[…]`` where the attribute is a list."""
    doc: str
    """The comment in the proto file, after "Deprecated." if the field is deprecated, or ""."""
    enum_from_table: bool
    """Whether the proto declares an int, and enum_fields.toml names its enum."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""
    is_secret: bool = False
    """Whether it is a password, or a key: masked wherever it is shown."""
    takes_text: bool = False
    """Whether text may be given in place of the message: whether it holds securities, in a request."""
    moment: str = ""
    """What the text says in a request, for which a date may be given: ``day``, or ``begin`` or ``end`` for the time at
    which a range does so; "" for any other text."""

    @property
    def argument_default(self) -> str:
        """The default of the argument as a Python expression, or "" if a value must be given."""
        return _ARGUMENT_DEFAULTS[self.label]

    @property
    def argument_value(self) -> str:
        """The Python expression that turns the argument into the attribute's value: ``as_list(security_list)``."""
        if not self.argument:
            # Only the client knows the connection and the serial; zeros tell it to fill them in.
            return f"{self.message}(conn_id=0, serial_no=0)"
        return f"as_list({self.argument})" if self.label == "repeated" else self.argument

    @property
    def takes_more(self) -> bool:
        """Whether something else may be given in place of its value: text for a security, a date for a text."""
        return self.takes_text or bool(self.moment)

    @property
    def text_annotation(self) -> str:
        """The type of the argument where text stands for a security too, and a date for a day: ``str | date``."""
        return self._either(self.argument_annotation, "date") if self.takes_more else str(self.argument_annotation)

    @property
    def init_annotation(self) -> str:
        """The same for an argument of the class, which has no name such as ``date`` for its types: ``str | Date``."""
        return self._either(self.annotation, "Date") if self.takes_more else str(self.annotation)

    def _either(self, annotation: TypeModel, date: str) -> str:
        other = "str" if self.takes_text else date
        either = f"{replace(annotation, collection='', is_optional=False)} | {other}"
        if annotation.collection:
            return f"Sequence[{either}]"
        return f"{either} | None" if annotation.is_optional else either


@dataclass(frozen=True, slots=True)
class EnumValueModel:
    """A member of an enum."""

    member: str
    """The name in Python: ``HK_SECURITY``."""
    proto_name: str
    """The name in the proto file: ``QotMarket_HK_Security``."""
    number: int
    """The number on the wire."""
    doc: str
    """The comment in the proto file, or ""."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""


@dataclass(frozen=True, slots=True)
class EnumPropertyModel:
    """A property of an enum: what its values mean for a program."""

    name: str
    """The name in Python: ``is_final``."""
    doc: str
    """What it says."""
    true: tuple[str, ...]
    """The members for which a truth value is true."""
    numbers: dict[str, int] | None
    """The number of each member that has one, or None if the property is a truth value."""

    @property
    def annotation(self) -> str:
        """The type: ``bool`` or ``int | None``."""
        return "bool" if self.numbers is None else "int | None"


@dataclass(frozen=True, slots=True)
class EnumModel:
    """An enum."""

    full_name: str
    """The name with the package of its file: ``Qot_Common.QotMarket``."""
    name: str
    """The name of the class."""
    doc: str
    """The comment in the proto file, or ""."""
    reserved: tuple[str, ...]
    """The numbers, ranges (``5 to 9``) and names that no value may have again, as the proto writes them."""
    flags: bool
    """Whether the values are bits that are combined."""
    keeps_proto_names: bool
    """Whether a proto field has it as its type, so that JSON writes the names that the values have in the proto."""
    values: tuple[EnumValueModel, ...]
    """The members, in the order of the file."""
    properties: tuple[EnumPropertyModel, ...] = ()
    """What enum_properties.toml says about the values."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""

    @property
    def proto_names(self) -> dict[int, str]:
        """The name of each number in the proto; of several, the first."""
        names: dict[int, str] = {}
        for value in self.values:
            names.setdefault(value.number, value.proto_name)
        return names


@dataclass(frozen=True, slots=True)
class MessageModel:
    """A message."""

    full_name: str
    """The name with the package of its file: ``Qot_GetTicker.C2S``."""
    name: str
    """The name of the class."""
    doc: str
    """The comment in the proto file, or ""."""
    reserved: tuple[str, ...]
    """The numbers, ranges (``5 to 9``) and names that no field may have again, as the proto writes them."""
    is_value: bool
    """Whether it is a value, which cannot be changed and has a hash."""
    fields: tuple[FieldModel, ...]
    """The fields, in the order of the file."""
    enums: tuple[EnumModel, ...]
    """The enums declared directly in it."""
    messages: tuple[MessageModel, ...]
    """The messages declared directly in it."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""
    comment: str = ""
    """The comment in the proto file; ``doc`` adds since when it exists."""

    @property
    def takes_more(self) -> bool:
        """Whether its class takes text in place of a security, or a date in place of a text."""
        return any(field.takes_more for field in self.fields)

    @property
    def all_messages(self) -> tuple[MessageModel, ...]:
        """This message and every one nested in it."""
        return (self, *(inner for message in self.messages for inner in message.all_messages))

    @property
    def all_enums(self) -> tuple[EnumModel, ...]:
        """The enums declared in this message, at any depth."""
        return tuple(enum for message in self.all_messages for enum in message.enums)


@dataclass(frozen=True, slots=True)
class ModuleModel:
    """A proto file as a Python module."""

    file: str
    """The proto file: ``Qot_GetTicker.proto``."""
    name: str
    """The name of the module: ``qot_get_ticker``."""
    doc: str
    """The comment above the file's package, or ""."""
    enums: tuple[EnumModel, ...]
    """The enums at the top of the file."""
    messages: tuple[MessageModel, ...]
    """The messages at the top of the file."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""
    comment: str = ""
    """The comment in the proto file; ``doc`` adds since when it exists."""

    @property
    def all_messages(self) -> tuple[MessageModel, ...]:
        """Every message of the file, nested ones too."""
        return tuple(inner for message in self.messages for inner in message.all_messages)

    @property
    def all_enums(self) -> tuple[EnumModel, ...]:
        """Every enum of the file, nested ones too."""
        return self.enums + tuple(enum for message in self.messages for enum in message.all_enums)

    @property
    def imports(self) -> tuple[str, ...]:
        """The other modules whose classes the fields hold, sorted."""
        used = {field.argument_annotation.module for message in self.all_messages for field in message.fields}
        return tuple(sorted(used - {"", self.name}))

    @property
    def keeps_proto_names(self) -> bool:
        """Whether any enum keeps its proto names."""
        return any(enum.keeps_proto_names for enum in self.all_enums)

    @property
    def text_names(self) -> tuple[str, ...]:
        """The names that the classes of a module of the flavour `dataclasses` need to take texts and dates, sorted."""
        taking = [message for message in self.all_messages if message.takes_more]
        fields = [field for message in taking for field in message.fields if field.takes_more]
        needed = {"read_texts"} if taking else set[str]()
        needed |= {"Date"} if any(field.moment for field in fields) else set()
        needed |= {"Sequence"} if any(field.label == "repeated" for field in fields) else set()
        return tuple(sorted(needed))

    @property
    def public_names(self) -> tuple[str, ...]:
        """The classes of the module."""
        return naming.sorted_names([enum.name for enum in self.enums] + [message.name for message in self.messages])

    @property
    def schema_names(self) -> tuple[str, ...]:
        """The names that a module of the flavour `dataclasses` imports from `schema`."""
        needed = {"FlagEnum" if enum.flags else "OpenEnum" for enum in self.all_enums}
        if self.messages:
            needed |= {"Field", "Message"}
        defaults = [field.default for message in self.all_messages for field in message.fields if field.default]
        return naming.sorted_names(needed | {default.helper for default in defaults if default.helper})

    @property
    def base_names(self) -> tuple[str, ...]:
        """The names that a module imports from the `base` of a flavour that is built on another library."""
        needed = {"Enum"} if self.all_enums else set[str]()
        if self.messages:
            needed |= {"Message", "dataclass"}
        fields = [field for message in self.all_messages for field in message.fields]
        return naming.sorted_names(needed | {field.label for field in fields})
