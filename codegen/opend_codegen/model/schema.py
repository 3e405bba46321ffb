"""A whole schema, as a template sees it, and how much it holds.

Invariant: what can be derived is derived here, so that the reader states each fact once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from opend_codegen import naming
from opend_codegen.model.constants import ConstantModuleModel
from opend_codegen.model.elements import EnumModel, MessageModel, ModuleModel
from opend_codegen.model.protocols import CallModel, GroupModel, PushModel

__all__ = ["SchemaModel", "Summary"]

_GROUPS = {
    "system": "Calls and pushes about the connection, the user and the gateway itself.",
    "qot": "Calls and pushes of quotes (names that start with `Qot_`).",
    "trd": "Calls and pushes of trading (names that start with `Trd_`).",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a schema holds."""

    files: int
    """Proto files."""
    messages: int
    """Messages, nested ones too."""
    enums: int
    """Enums, nested ones too."""
    fields: int
    """Fields of all messages."""
    typed_enum_fields: int
    """Fields that are ints in the proto and enums here."""
    methods: int
    """Calls."""
    pushes: int
    """Pushes."""


@dataclass(frozen=True, slots=True)
class SchemaModel:
    """A whole schema."""

    package: str
    """The distribution that the protos came from, such as ``futu-api``, or ``unknown``."""
    version: str
    """Its release, such as ``10.11.7108``, or ""."""
    modules: tuple[ModuleModel, ...]
    """The proto files, sorted by name."""
    calls: tuple[CallModel, ...]
    """The calls, by id."""
    pushes: tuple[PushModel, ...]
    """The pushes, by id."""
    example_clock: datetime | None = None
    """The instant at which the examples hold, as options and futures expire; None where no source says."""

    constants: tuple[ConstantModuleModel, ...] = ()
    """The constants of the vendor's Python client, by theme."""

    @property
    def source(self) -> str:
        """Package and version in one text: ``futu-api 10.11.7108``."""
        return f"{self.package} {self.version}".strip()

    @property
    def protocols(self) -> tuple[CallModel | PushModel, ...]:
        """The calls and pushes together, by id."""
        return tuple(sorted((*self.calls, *self.pushes), key=lambda protocol: protocol.id))

    @property
    def messages(self) -> dict[str, MessageModel]:
        """Every message by its ``module.Class``, nested ones as ``module.Outer.Inner``."""
        return {name: message for module in self.modules for name, message in _named(module.name, module.messages)}

    @property
    def enums(self) -> dict[str, EnumModel]:
        """Every enum by its ``module.Class``, nested ones as ``module.Outer.Inner``."""
        owners = [(module.name, module.enums) for module in self.modules]
        owners += [(name, message.enums) for name, message in self.messages.items()]
        return {f"{owner}.{enum.name}": enum for owner, enums in owners for enum in enums}

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
    def module_protocols(self) -> dict[str, str]:
        """The name of the first protocol, by id, of each module that holds the messages of any."""
        return {protocol.module: protocol.name for protocol in reversed(self.protocols)}

    @property
    def shared_modules(self) -> tuple[ModuleModel, ...]:
        """The proto files that hold no protocol, sorted by name: their types are shared by others."""
        return tuple(module for module in self.modules if module.name not in self.module_protocols)

    @property
    def stub_modules(self) -> tuple[str, ...]:
        """The modules that the signatures of the stubs name, sorted."""
        types = [field.argument_annotation for call in self.calls for field in call.parameters]
        types += [item for call in self.calls if call.paging for item in call.paging.item_types]
        return tuple(sorted({each.module for each in types} - {""}))

    @property
    def body_modules(self) -> tuple[str, ...]:
        """The modules that the bodies of the stubs need, sorted."""
        return tuple(sorted({name for call in self.calls for name in call.body_modules}))

    @property
    def payload_types(self) -> dict[str, str]:
        """The aliases of `payloads`, sorted, and the ``module.Class`` that each stands for."""
        types = {call.reply: call.result for call in self.calls}
        types |= {push.payload_name: push.payload for push in self.pushes}
        return dict(sorted(types.items()))

    @property
    def has_pages(self) -> bool:
        """Whether any call has an iterator over its pages."""
        return any(call.paging for call in self.calls)

    @property
    def paging_styles(self) -> tuple[str, ...]:
        """The styles of paging that any call has, sorted: ``key``, ``offset``."""
        return tuple(sorted({call.paging.style for call in self.calls if call.paging}))

    @property
    def has_bounds(self) -> bool:
        """Whether any call has a bound on a list."""
        return any(call.bound for call in self.calls)

    @property
    def has_caches(self) -> bool:
        """Whether the reply of any call may be used again."""
        return any(call.cache for call in self.calls)

    @property
    def has_limits(self) -> bool:
        """Whether any call has a rate limit."""
        return any(call.limit for call in self.calls)

    @property
    def stub_helpers(self) -> tuple[str, ...]:
        """The functions that the stubs import from `schema`, sorted."""
        arguments = [field for call in self.calls for field in call.arguments]
        return ("as_list", "payload") if any(field.label == "repeated" for field in arguments) else ("payload",)

    @property
    def has_days(self) -> bool:
        """Whether any call has an argument that is a day."""
        return any(field.moment for call in self.calls for field in call.parameters)

    @property
    def summary(self) -> Summary:
        """How much the schema holds."""
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


def _named(owner: str, messages: Sequence[MessageModel]) -> Iterator[tuple[str, MessageModel]]:
    for message in messages:
        name = f"{owner}.{message.name}"
        yield name, message
        yield from _named(name, message.messages)
