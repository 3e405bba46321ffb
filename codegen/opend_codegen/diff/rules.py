"""The kinds of findings as one table: what a change breaks, how prominently it is reported, and in which words.

Invariant: data only. The rules of Buf that a finding breaks can raise its level, never lower it; they are ignored for a
kind that we know to break less (`is_known`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opend_codegen.diff import buf

__all__ = ["CHOICES", "KINDS", "Kind", "counts_for", "level_of_rules"]

CHOICES = ("wire", "json", "python")
"""The levels of breaking change, each including those before it."""

_LEVELS = {"WIRE": "wire", "WIRE_JSON": "json", "PACKAGE": "python", "FILE": "python"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change; `level` is the first of CHOICES for which it counts, "" for none.

    The sentences are templates over `old`, `new`, `before`, `after` and `number`.
    """

    level: str
    sentence: str
    is_silent: bool = False
    """Whether no compiler, type checker or wire check would reveal the change; such findings come first."""
    is_known: bool = False
    """Whether we know better than Buf, which takes a renamed type for a different one."""
    sent: str = ""
    """Its meaning for a message that we send."""
    received: str = ""
    """Its meaning for a message that the gateway sends."""


_NEW_GATEWAY = "a gateway of the new release refuses a request without it"
_OLD_REPLY = "a reply of a gateway of the old release may lack it and then cannot be decoded"
_OLD_GATEWAY = "a gateway of the old release still refuses a request without it"
_OLD_PROGRAM = "a program of the old release cannot decode a reply without it"

KINDS: Mapping[str, Kind] = {
    # Protocols
    "protocol_id_changed": Kind("wire", "{new}: the protocol id {before} became {after}", is_silent=True),
    "protocol_id_reused": Kind("wire", "id {number} was {old} and is {new} now", is_silent=True),
    "protocol_kind_changed": Kind("wire", "{new} was a {before} and is a {after} now"),
    "protocol_removed": Kind("wire", "{old} ({number}) is gone"),
    "protocol_renamed": Kind("python", "{old} is now called {new}"),
    "protocol_messages_changed": Kind("python", "{new}: its messages were {before} and are {after}"),
    "protocol_added": Kind("", "{new} ({number}) is new"),
    "write_without_effect": Kind(
        "", "{new} ({number}) changes something by its name, and no effect is known of it: treat it as an order",
        is_silent=True,
    ),
    "effect_lost": Kind(
        "python", '{new}: its effect was "{before}" and is not known any more: no guard and no packet id',
        is_silent=True,
    ),
    "order_gained": Kind("python", "{new} counts as an order now: it is refused unless real trading is allowed"),
    "state_gained": Kind("", '{new}: its effect is known to be "state" now: it is not repeated blindly'),
    "effect_changed": Kind("python", '{new}: its effect was "{before}" and is "{after}" now', is_silent=True),
    "limit_changed": Kind("", "{new}: its rate limit was {before} and is {after}"),
    "paging_removed": Kind("python", "{new} has no iterator over its pages any more"),
    "paging_changed": Kind("python", "{new}: its pages yielded {before} and yield {after}"),
    "paging_added": Kind("", "{new} has an iterator over its pages now"),
    # Files and types
    "file_removed": Kind("python", "the file {old} is gone"),
    "file_renamed": Kind("python", "the file {old} is now {new}"),
    "file_added": Kind("", "the file {new} is new"),
    "message_removed": Kind("python", "the message {old} is gone"),
    "message_renamed": Kind("python", "the message {old} is now called {new}"),
    "message_moved": Kind("python", "the message {old} moved: it is {new} now"),
    "message_added": Kind("", "the message {new} is new"),
    "enum_removed": Kind("python", "the enum {old} is gone"),
    "enum_renamed": Kind("python", "the enum {old} is now called {new}"),
    "enum_moved": Kind("python", "the enum {old} moved: it is {new} now"),
    "enum_added": Kind("", "the enum {new} is new"),
    "enum_flags_changed": Kind("python", "the enum {new} held {before} and holds {after}"),
    "class_renamed": Kind("python", "the class of {new} is now called {after}"),
    "rule_broken": Kind("", "{old} breaks a rule of Buf"),
    "reserved_freed": Kind("wire", "{new} does not reserve all numbers and names any more that it did"),
    # Fields
    "field_number_reused": Kind(
        "wire", "{new}: the number {number} was {before} and means something else now, if this is no renaming",
        is_silent=True,
    ),
    "field_renumbered": Kind("wire", "{new}: its number {before} became {after}", is_silent=True),
    "enum_gained": Kind("python", "{new} was a plain {before} and holds {after} now", is_silent=True),
    "enum_lost": Kind("python", "{new} held {before} and is a plain {after} now", is_silent=True),
    "enum_replaced": Kind("python", "{new} held {before} and holds {after} now", is_silent=True),
    "required_added": Kind("wire", "{new} is new and required", sent=_NEW_GATEWAY, received=_OLD_REPLY),
    "required_gained": Kind("wire", "{new} was {before} and is required now", sent=_NEW_GATEWAY, received=_OLD_REPLY),
    "required_lost": Kind("wire", "{new} was required and is {after} now", sent=_OLD_GATEWAY, received=_OLD_PROGRAM),
    "required_removed": Kind("wire", "{old} is gone, and was required", sent=_OLD_GATEWAY, received=_OLD_PROGRAM),
    "cardinality_changed": Kind("wire", "{new} was {before} and is {after} now"),
    "field_removed": Kind("python", "{old} is gone"),
    "field_renamed": Kind("json", "{old} is now called {new}"),
    "field_retyped": Kind("json", "{new} was {before} and is {after} now"),
    "field_type_renamed": Kind("python", "{new}: its type {before} is called {after} now", is_known=True),
    "default_changed": Kind("wire", "{new}: where it is absent it meant {before}, and means {after} now"),
    "attribute_renamed": Kind("python", "{new}: its attribute is called {after} now"),
    "field_deprecated": Kind("", "{new} is deprecated now"),
    "field_added": Kind("", "{new} is new"),
    # Values
    "value_number_reused": Kind("wire", "{number} meant {old} and means {new} now", is_silent=True),
    "value_renumbered": Kind("wire", "{new}: its number {before} became {after}", is_silent=True),
    "value_removed": Kind("python", "{old} ({number}) is gone"),
    "value_renamed": Kind("json", "{old} is now called {new}"),
    "member_renamed": Kind("python", "{new}: its member is called {after} now"),
    "value_alias_added": Kind("", "{new} is another name of {number}, which is {old}"),
    "value_added": Kind("", "{new} ({number}) is new"),
}  # fmt: skip


def level_of_rules(rules: tuple[str, ...]) -> str:
    """Return the first of CHOICES for which one of these rules of Buf counts, or "" if none does."""
    found = {_LEVELS[category] for rule in rules for category in buf.RULES[rule]}
    return next((choice for choice in CHOICES if choice in found), "")


def counts_for(level: str, choice: str) -> bool:
    """Whether a finding of this level counts as breaking under `choice`."""
    return bool(level) and CHOICES.index(level) <= CHOICES.index(choice)
