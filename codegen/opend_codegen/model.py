"""The one intermediate form between the schema and the templates: what a template may know, and nothing else.

Invariant: everything is frozen, built once by `reader`, and already named for Python by `naming`. ``since`` is the
release of OpenD since which something is there, such as "10.4"; "" where the first known release has it. ``doc`` says
it too where what is around the element does not; ``comment`` is what the proto says, without that.
"""

from __future__ import annotations

from dataclasses import dataclass

from opend_codegen import naming
from opend_codegen.rules import Limit

__all__ = [
    "CallModel",
    "EnumModel",
    "EnumValueModel",
    "FieldModel",
    "GroupModel",
    "MessageModel",
    "ModuleModel",
    "PagingModel",
    "PushModel",
    "SchemaModel",
    "Summary",
]

_GROUPS = {
    "system": "Calls and pushes that concern the connection and the gateway itself.",
    "qot": "Calls and pushes of quotes (names that start with `Qot_`).",
    "trd": "Calls and pushes of trading (names that start with `Trd_`).",
}


@dataclass(frozen=True, slots=True)
class FieldModel:
    """A field of a message, with its Python expressions as an attribute and as an argument of a stub.

    ``message`` and ``enum`` name the type it holds as ``module.Class``; what there is not is "".
    """

    number: int
    proto_name: str
    attribute: str
    kind: str
    label: str
    message: str
    enum: str
    annotation: str
    default: str
    argument: str
    argument_annotation: str
    argument_default: str
    argument_value: str
    doc: str
    enum_from_table: bool
    since: str = ""

    @property
    def presence_annotation(self) -> str:
        """The annotation where every single value may be absent, a required one too."""
        bare = self.annotation.removesuffix(" | None")
        return bare if self.label == "repeated" else f"{bare} | None"


@dataclass(frozen=True, slots=True)
class EnumValueModel:
    """A member of an enum."""

    member: str
    proto_name: str
    number: int
    doc: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class EnumModel:
    """An enum; ``flags`` says that its values are bits that are combined.

    It keeps the names its values have in the proto if a field has it as its type there, since JSON writes those.
    What is ``reserved`` no value may have again.
    """

    full_name: str
    name: str
    doc: str
    reserved: tuple[str, ...]
    flags: bool
    keeps_proto_names: bool
    values: tuple[EnumValueModel, ...]
    since: str = ""

    @property
    def proto_names(self) -> dict[int, str]:
        """The name of each number in the proto; of several, the first."""
        names: dict[int, str] = {}
        for value in self.values:
            names.setdefault(value.number, value.proto_name)
        return names


@dataclass(frozen=True, slots=True)
class MessageModel:
    """A message, with what is declared inside it; one that ``is_value`` cannot be changed and has a hash.

    What is ``reserved`` no field may have again: numbers, ranges (``5 to 9``) and names, as the proto writes them.
    """

    full_name: str
    name: str
    doc: str
    reserved: tuple[str, ...]
    is_value: bool
    fields: tuple[FieldModel, ...]
    enums: tuple[EnumModel, ...]
    messages: tuple[MessageModel, ...]
    since: str = ""
    comment: str = ""

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
    name: str
    doc: str
    enums: tuple[EnumModel, ...]
    messages: tuple[MessageModel, ...]
    since: str = ""
    comment: str = ""

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
        fields = [field for message in self.all_messages for field in message.fields]
        used = {name.partition(".")[0] for field in fields for name in (field.message, field.enum) if name}
        return tuple(sorted(used - {self.name}))

    @property
    def keeps_proto_names(self) -> bool:
        """Whether any enum keeps its proto names."""
        return any(enum.keeps_proto_names for enum in self.all_enums)

    @property
    def public_names(self) -> tuple[str, ...]:
        """The classes of the module."""
        return naming.sorted_names([enum.name for enum in self.enums] + [message.name for message in self.messages])

    @property
    def schema_names(self) -> tuple[str, ...]:
        """What the module needs of `schema`."""
        needed = {"FlagEnum" if enum.flags else "OpenEnum" for enum in self.all_enums}
        if self.messages:
            needed |= {"Field", "Message"}
        defaults = {field.default.partition("(")[0] for message in self.all_messages for field in message.fields}
        needed |= defaults & {"deferred", "empty_list"}
        return naming.sorted_names(needed)

    @property
    def base_names(self) -> tuple[str, ...]:
        """What the module needs of the `base` of a flavour that is built on another library."""
        needed = {"Enum"} if self.all_enums else set[str]()
        if self.messages:
            needed.add("Message")
        fields = [field for message in self.all_messages for field in message.fields]
        needed |= {"repeated" if field.label == "repeated" else "optional" for field in fields}
        return naming.sorted_names(needed)


@dataclass(frozen=True, slots=True)
class PagingModel:
    """How an iterator over all pages goes on: by a key that each reply gives for the next, or by counting items.

    The fields named by ``receive``, ``items``, ``more``, ``last`` and ``total`` are the reply's; "" is none.
    """

    iterator: str
    style: str
    send: FieldModel
    receive: str
    items: tuple[str, ...]
    item_annotation: str
    end: str
    more: str
    last: str
    total: str
    total_is_optional: bool


@dataclass(frozen=True, slots=True)
class CallModel:
    """A request protocol; ``payload`` is "" where request and reply have no C2S/S2C envelope.

    ``effect`` is "order", "state" or "none"; "" where nobody has settled it, and then `effects.looks_like_write` tells
    whether that matters.
    """

    id: int
    name: str
    constant: str
    group: str
    method: str
    file: str
    module: str
    request: str
    response: str
    argument_type: str
    arguments: tuple[FieldModel, ...]
    payload: str
    effect: str
    limit: Limit | None
    paging: PagingModel | None
    doc: str
    since: str = ""

    @property
    def reply(self) -> str:
        """The alias of the type that the call returns, which `payloads` has."""
        return naming.payload_name(self.name, "Reply")

    @property
    def reply_type(self) -> str:
        """The type that the call returns: the payload, or the whole reply where that has no envelope."""
        return self.payload or f"{self.module}.{self.response}"

    @property
    def parameters(self) -> tuple[FieldModel, ...]:
        """The arguments that the caller gives; the client fills in the others."""
        return tuple(field for field in self.arguments if field.argument)

    @property
    def page_parameters(self) -> tuple[FieldModel, ...]:
        """The arguments of the iterator over all pages, without the one that tells the page."""
        sent = self.paging.send.argument if self.paging else ""
        return tuple(field for field in self.parameters if field.argument != sent)

    @property
    def body_modules(self) -> tuple[str, ...]:
        """The modules that the body of the stub needs, sorted."""
        filled_in = {field.message.partition(".")[0] for field in self.arguments if not field.argument}
        return tuple(sorted({self.module} | filled_in))


@dataclass(frozen=True, slots=True)
class PushModel:
    """A push protocol; ``payload`` is the type of its S2C."""

    id: int
    name: str
    constant: str
    group: str
    method: str
    file: str
    module: str
    response: str
    payload: str
    doc: str
    since: str = ""

    @property
    def payload_name(self) -> str:
        """The alias of the type that the push carries, which `payloads` has."""
        return naming.payload_name(self.name, "Push")


@dataclass(frozen=True, slots=True)
class GroupModel:
    """The calls and pushes that a client offers under one name."""

    name: str
    doc: str
    calls: tuple[CallModel, ...]
    pushes: tuple[PushModel, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a schema holds."""

    files: int
    messages: int
    enums: int
    fields: int
    typed_enum_fields: int
    methods: int
    pushes: int


@dataclass(frozen=True, slots=True)
class SchemaModel:
    """A whole schema, and the distribution and release that it came from: "unknown" and "" where nobody has told."""

    package: str
    version: str
    modules: tuple[ModuleModel, ...]
    calls: tuple[CallModel, ...]
    pushes: tuple[PushModel, ...]

    @property
    def source(self) -> str:
        """Where the protos came from, in one text."""
        return f"{self.package} {self.version}".strip()

    @property
    def groups(self) -> tuple[GroupModel, ...]:
        """The stub groups; each of them exists even where a schema has nothing for it."""
        return tuple(
            GroupModel(
                name,
                doc,
                calls=tuple(call for call in self.calls if call.group == name),
                pushes=tuple(push for push in self.pushes if push.group == name),
            )
            for name, doc in _GROUPS.items()
        )

    @property
    def protocol_names(self) -> tuple[str, ...]:
        """The constants of `methods`."""
        tables = ("METHODS_BY_ID", "METHODS_BY_NAME", "PUSHES_BY_ID", "PUSHES_BY_NAME")
        return naming.sorted_names([*tables, *self.protocol_constants])

    @property
    def protocol_constants(self) -> tuple[str, ...]:
        """The constants of the calls and pushes alone."""
        constants = [call.constant for call in self.calls] + [push.constant for push in self.pushes]
        return naming.sorted_names(constants)

    @property
    def protocol_modules(self) -> tuple[str, ...]:
        """The modules that hold the messages of calls and pushes, sorted."""
        return tuple(sorted({call.module for call in self.calls} | {push.module for push in self.pushes}))

    @property
    def stub_modules(self) -> tuple[str, ...]:
        """The modules that the signatures of the stubs name, sorted."""
        fields = [field for call in self.calls for field in call.parameters]
        used = {name.partition(".")[0] for field in fields for name in (field.message, field.enum) if name}
        items = [item for call in self.calls if call.paging for item in call.paging.item_annotation.split(" | ")]
        return tuple(sorted(used | {item.partition(".")[0] for item in items if "." in item}))

    @property
    def payload_types(self) -> dict[str, str]:
        """The aliases of `payloads`, sorted, and the ``module.Class`` that each stands for."""
        types = {call.reply: call.reply_type for call in self.calls}
        types |= {push.payload_name: push.payload for push in self.pushes}
        return dict(sorted(types.items()))

    @property
    def has_pages(self) -> bool:
        """Whether any call has an iterator over its pages."""
        return any(call.paging for call in self.calls)

    @property
    def has_limits(self) -> bool:
        """Whether any call has a rate limit."""
        return any(call.limit for call in self.calls)

    @property
    def stub_helpers(self) -> tuple[str, ...]:
        """What the stubs need of `schema`, sorted."""
        arguments = [field for call in self.calls for field in call.arguments]
        helpers = {"as_list" for field in arguments if field.label == "repeated"}
        helpers |= {"following_key" for call in self.calls if call.paging and call.paging.style == "key"}
        return tuple(sorted(helpers | {"payload"}))

    @property
    def summary(self) -> Summary:
        """Count what the schema holds."""
        messages = [message for module in self.modules for message in module.all_messages]
        fields = [field for message in messages for field in message.fields]
        return Summary(
            files=len(self.modules),
            messages=len(messages),
            enums=sum(len(module.all_enums) for module in self.modules),
            fields=len(fields),
            typed_enum_fields=sum(field.enum_from_table for field in fields),
            methods=len(self.calls),
            pushes=len(self.pushes),
        )
