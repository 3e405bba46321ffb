"""Examples of requests, as a template sees them: as JSON, and as Python.

Invariant: every value fits its field, so that the JSON is accepted by each codec and the Python by a type checker.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from opend_codegen import naming

__all__ = ["ExampleCallModel", "ExampleModel", "ValueModel"]


@dataclass(frozen=True, slots=True)
class ValueModel:
    """A value in an example; printed, it is a Python expression: ``qot_common.SubType.TICKER``."""

    value: str | int | float | bytes | None = None
    """The value, and of a member of an enum its number; None for messages and lists."""
    type: str = ""
    """The message or enum that it belongs to, as ``module.Class``, or ""."""
    member: str = ""
    """The name of the enum's member, or "" if none has that number."""
    fields: tuple[tuple[str, ValueModel], ...] = ()
    """The attributes of a message that are set, with their values."""
    items: tuple[ValueModel, ...] | None = None
    """The items of a list; None if it is not one."""
    security: str = ""
    """The text of a security, ``HK.00700``, if it is one whose market has a prefix; or ""."""

    def __str__(self) -> str:
        return self.source()

    def source(self, *, short: bool = False) -> str:
        """Write it as Python; ``short`` writes securities as text, as requests of `opend` take them: ``"HK.00700"``."""
        if self.items is not None:
            return f"[{', '.join(item.source(short=short) for item in self.items)}]"
        if short and self.security:
            return naming.python_text(self.security)
        if not self.type:
            return naming.python_text(self.value) if isinstance(self.value, str) else naming.python_literal(self.value)
        if self.value is not None:
            return f"{self.type}.{self.member}" if self.member else f"{self.type}({self.value!r})"
        return f"{self.type}({', '.join(f'{name}={value.source(short=short)}' for name, value in self.fields)})"

    @property
    def modules(self) -> frozenset[str]:
        """The modules that its Python names, securities written in full."""
        inner = [value for _, value in self.fields] + list(self.items or ())
        own = {self.type.partition(".")[0]} if self.type else set[str]()
        return frozenset(own.union(*(value.modules for value in inner)))


@dataclass(frozen=True, slots=True)
class ExampleCallModel:
    """A call with its arguments."""

    name: str = ""
    """The protocol's name: ``Qot_GetTicker``."""
    method: str = ""
    """The group and the method of the client: ``qot.get_ticker``."""
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    """The fields of C2S, or of the request where that has no C2S, as protobuf's JSON mapping has them."""
    values: tuple[tuple[str, ValueModel], ...] = ()
    """The arguments in Python, in the order of the fields; those that the client fills in are left out."""

    @property
    def json(self) -> str:
        """The arguments as JSON on one line."""
        return json.dumps(self.arguments, ensure_ascii=False)

    @property
    def python(self) -> str:
        """The call in Python: ``client.qot.get_ticker(security="HK.00700", max_ret_num=10)``."""
        return self.source(short=True)

    def source(self, *, short: bool = False) -> str:
        """Write the call in Python; ``short`` writes securities as text."""
        given = ", ".join(f"{name}={value.source(short=short)}" for name, value in self.values)
        return f"client.{self.method}({given})"

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules that its Python names, sorted; securities written in full."""
        return tuple(sorted(frozenset[str]().union(*(value.modules for _, value in self.values))))


@dataclass(frozen=True, slots=True)
class ExampleModel:
    """An example of a call, from examples.toml, or of its required fields."""

    call: ExampleCallModel = field(default_factory=ExampleCallModel)
    """The call with its arguments."""
    before: tuple[ExampleCallModel, ...] = ()
    """The calls that must be made first."""
    take: Mapping[str, str] = field(default_factory=dict[str, str])
    """Fields whose value only a gateway knows, by path in JSON's names, and where a run finds it: the name of a
    call of ``before``, a dot and a path in its reply."""
    shows: str = ""
    """The value of the reply to look at, in Python: ``ticker_list[-1].price``; "" where the reply holds nothing."""
    refused: str = ""
    """Why the embedded OpenD refuses it, or ""."""
    is_derived: bool = False
    """Whether it is made of the required fields, as no example is known."""
