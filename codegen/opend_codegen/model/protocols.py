"""The protocols of the gateway: calls and their paging, pushes, and the groups of both.

Invariant: types are named as ``module.Class``, by which `SchemaModel.messages` finds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from opend_codegen import naming
from opend_codegen.knowledge.rules import Bound, Cache, Limit
from opend_codegen.model.elements import FieldModel
from opend_codegen.model.examples import ExampleModel
from opend_codegen.model.types import TypeModel

__all__ = ["CallModel", "GroupModel", "PagingModel", "PushModel"]


@dataclass(frozen=True, slots=True)
class PagingModel:
    """How an iterator over all pages asks for the next one: by a key from the last reply, or by counting items."""

    iterator: str
    """The name of the iterator's method: ``iter_history_kl``."""
    style: str
    """``key`` or ``offset``."""
    send: FieldModel
    """The request's field that selects the page: the key, or the number of items to skip."""
    receive: str
    """The reply's attribute that holds the next key, or ""."""
    items: tuple[str, ...]
    """The reply's attributes that may hold the items; one of them does."""
    item_types: tuple[TypeModel, ...]
    """The types that an item may have."""
    end: str
    """The key that says that there are no more pages, or ""."""
    more: str
    """The reply's attribute that says whether there are more pages, or ""."""
    last: str
    """The reply's attribute that says whether this is the last page, or ""."""
    total: str
    """The reply's attribute that holds the number of all items, or ""."""
    total_is_optional: bool
    """Whether the reply may lack ``total``."""

    @property
    def item_annotation(self) -> str:
        """The type of an item as a Python annotation."""
        return " | ".join(map(str, self.item_types))


@dataclass(frozen=True, slots=True)
class CallModel:
    """A call: a protocol with a request and a reply."""

    id: int
    """The protocol's id on the wire."""
    name: str
    """The protocol's name: ``Qot_GetTicker``."""
    constant: str
    """The name of its constant: ``QOT_GET_TICKER``."""
    group: str
    """The group of the client that has it: ``system``, ``qot`` or ``trd``."""
    method: str
    """The name of its method there: ``get_ticker``."""
    file: str
    """The proto file that declares its messages."""
    module: str
    """The module of that file."""
    request: str
    """The class of the request."""
    response: str
    """The class of the reply."""
    argument_type: str
    """The message whose fields are the arguments, as ``module.Class``: the request's C2S, or the request itself."""
    arguments: tuple[FieldModel, ...]
    """The fields of that message."""
    payload: str
    """The reply's S2C as ``module.Class``, or "" where request and reply have no C2S/S2C envelope."""
    effect: str
    """``order`` if it places, changes or cancels orders, ``state`` if it changes anything else, ``none`` if it changes
    nothing, or "" if its effect is not settled; `effects.looks_like_write` tells whether that matters."""
    limit: Limit | None
    """The vendor's published rate limit, or None."""
    paging: PagingModel | None
    """How its pages follow each other, or None."""
    bound: Bound | None
    """The most elements of a list of its arguments, or None."""
    cache: Cache | None
    """For how long a reply may be used again, or None."""
    doc: str
    """The comment of its proto file or of its arguments, or ""."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""
    example: ExampleModel = field(default_factory=ExampleModel)
    """A request with sensible values, and how to run it."""

    @property
    def kind(self) -> str:
        """``call``, in contrast to ``push``."""
        return "call"

    @property
    def reply(self) -> str:
        """The alias in `payloads` of the type that the call returns."""
        return naming.payload_name(self.name, "Reply")

    @property
    def result(self) -> str:
        """The type that the call returns, as ``module.Class``: the payload, or the whole reply without an envelope."""
        return self.payload or f"{self.module}.{self.response}"

    @property
    def parameters(self) -> tuple[FieldModel, ...]:
        """The arguments that the caller gives; the client fills in the others."""
        return tuple(each for each in self.arguments if each.argument)

    @property
    def page_parameters(self) -> tuple[FieldModel, ...]:
        """The arguments of the iterator over all pages, without the one that selects the page."""
        sent = self.paging.send.argument if self.paging else ""
        return tuple(each for each in self.parameters if each.argument != sent)

    @property
    def body_modules(self) -> tuple[str, ...]:
        """The modules that the body of the stub needs, sorted."""
        filled_in = {each.argument_annotation.module for each in self.arguments if not each.argument}
        return tuple(sorted({self.module} | filled_in))


@dataclass(frozen=True, slots=True)
class PushModel:
    """A push: a protocol that the gateway sends unasked."""

    id: int
    """The protocol's id on the wire."""
    name: str
    """The protocol's name: ``Qot_UpdateTicker``."""
    constant: str
    """The name of its constant: ``QOT_UPDATE_TICKER``."""
    group: str
    """The group of the client that has it: ``system``, ``qot`` or ``trd``."""
    method: str
    """The name of its iterator there, ``update_ticker``; its handler is set by ``on_`` and that name."""
    file: str
    """The proto file that declares its messages."""
    module: str
    """The module of that file."""
    response: str
    """The class on the wire."""
    payload_class: str
    """The class of the S2C in it."""
    doc: str
    """The comment of its proto file, or ""."""
    since: str = ""
    """The release of OpenD since which it exists, such as ``10.4``; "" where the first known release has it."""

    @property
    def kind(self) -> str:
        """``push``, in contrast to ``call``."""
        return "push"

    @property
    def payload(self) -> str:
        """The S2C in it, as ``module.Class``."""
        return f"{self.module}.{self.payload_class}"

    @property
    def payload_name(self) -> str:
        """The alias in `payloads` of the type that the push carries."""
        return naming.payload_name(self.name, "Push")

    @property
    def result(self) -> str:
        """The type that a reader gets, as ``module.Class``: the payload."""
        return self.payload


@dataclass(frozen=True, slots=True)
class GroupModel:
    """The calls and pushes that a client offers under one name."""

    name: str
    """``system``, ``qot`` or ``trd``."""
    doc: str
    """A sentence about the group."""
    calls: tuple[CallModel, ...]
    """Its calls, by id."""
    pushes: tuple[PushModel, ...]
    """Its pushes, by id."""
