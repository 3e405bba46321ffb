"""Compare the protocols: their ids, their messages, and our knowledge of them (effect, limit, paging).

Invariant: two protocols are the same protocol if they have the same name, or else the same messages.
"""

from __future__ import annotations

from collections.abc import Iterator

from opend_codegen.diff.findings import Finding, PythonChange
from opend_codegen.diff.names import Names, Protocol, method_names
from opend_codegen.diff.schemas import Schemas
from opend_codegen.knowledge.rules import Limit
from opend_codegen.model import CallModel

__all__ = ["protocol_changes"]

# The first word of a method that changes something at the gateway or the account.
_WRITES = frozenset(
    {"add", "cancel", "change", "close", "confirm", "create", "delete", "modify", "place", "reconfirm", "remove"}
    | {"set", "submit", "transfer", "unlock"}
)


_Step = tuple[str, object, object, tuple[PythonChange, ...]]
"""A kind of finding, the state before, the state after, and the changes in Python."""


def protocol_changes(schemas: Schemas) -> Iterator[Finding]:
    """Find the changes of the protocols themselves."""
    pairs = _pairs(schemas)
    kept = {new.name for _, new in pairs}
    kept_old = {old.name for old, _ in pairs}
    by_id = {old.id: old for old in schemas.old.protocols}
    origins = {new.name: old for old, new in pairs}
    for old in schemas.old.protocols:
        if old.name not in kept_old:
            python = tuple(_python(old, None))
            yield schemas.finding("protocol_removed", old.name, "", python, group=old.file, number=old.id)
    for new in schemas.new.protocols:
        before = by_id.get(new.id)
        if before and origins.get(new.name) != before:
            yield schemas.finding("protocol_id_reused", before.name, new.name, group=new.file, number=new.id)
        if new.name not in kept:
            python = tuple(_python(None, new))
            yield schemas.finding("protocol_added", "", new.name, python, group=new.file, number=new.id)
            if isinstance(new, CallModel) and _is_unmarked_write(new):
                yield schemas.finding("write_without_effect", "", new.name, group=new.file, number=new.id)
    for old, new in pairs:
        yield from _changes(schemas, old, new)


def _pairs(schemas: Schemas) -> list[tuple[Protocol, Protocol]]:
    by_name = {new.name: new for new in schemas.new.protocols}
    old_names = {old.name for old in schemas.old.protocols}
    by_reply = {_reply(schemas.new, new): new for new in schemas.new.protocols if new.name not in old_names}
    found = [(old, by_name.get(old.name) or by_reply.get(_successor(schemas, old))) for old in schemas.old.protocols]
    return [(old, new) for old, new in found if new]


def _reply(names: Names, protocol: Protocol) -> str:
    return names.full_names.get(f"{protocol.module}.{protocol.response}", "")


def _successor(schemas: Schemas, protocol: Protocol) -> str:
    return schemas.pairs.get(_reply(schemas.old, protocol), "none")


def _changes(schemas: Schemas, old: Protocol, new: Protocol) -> Iterator[Finding]:
    for kind, before, after, python in _steps(schemas, old, new):
        yield schemas.finding(kind, old.name, new.name, python, group=new.file, before=before, after=after)


def _steps(schemas: Schemas, old: Protocol, new: Protocol) -> Iterator[_Step]:
    if old.id != new.id:
        yield "protocol_id_changed", old.id, new.id, _changed(old, new)
    if old.name != new.name:
        yield "protocol_renamed", old.name, new.name, tuple(_python(old, new))
    if isinstance(old, CallModel) and isinstance(new, CallModel):
        yield from _call_steps(schemas, old, new)
    elif type(old) is not type(new):
        yield "protocol_kind_changed", _kind(old), _kind(new), tuple(_python(old, new))


def _call_steps(schemas: Schemas, old: CallModel, new: CallModel) -> Iterator[_Step]:
    changed = _changed(old, new)
    mine = [schemas.old.full_names[f"{old.module}.{name}"] for name in (old.request, old.response)]
    theirs = [schemas.new.full_names[f"{new.module}.{name}"] for name in (new.request, new.response)]
    if [schemas.pairs.get(name) for name in mine] != theirs:
        yield "protocol_messages_changed", " and ".join(mine), " and ".join(theirs), changed
    if old.effect != new.effect:
        yield _effect_kind(old.effect, new.effect), old.effect, new.effect, changed
    if old.limit != new.limit:
        yield "limit_changed", _limit(old.limit), _limit(new.limit), changed
    yield from _paging_steps(old, new)


def _changed(old: Protocol, new: Protocol) -> tuple[PythonChange, ...]:
    """Return the change of a method whose name may stay while its behaviour changes."""
    return (PythonChange("method", method_names(old)[0], method_names(new)[0]),)


def _effect_kind(old: str, new: str) -> str:
    if old and new:
        return "effect_changed"
    return f"{new}_gained" if new else "effect_lost"


def _paging_steps(old: CallModel, new: CallModel) -> Iterator[_Step]:
    names = [f"client.{call.group}.{call.paging.iterator}" if call.paging else "" for call in (old, new)]
    before, after = (" or ".join(call.paging.items) if call.paging else "" for call in (old, new))
    types = [call.paging.item_annotation if call.paging else "" for call in (old, new)]
    changed = (PythonChange("method", *names, *types),)
    if old.paging and not new.paging:
        yield "paging_removed", before, after, changed
    elif new.paging and not old.paging:
        yield "paging_added", before, after, changed
    elif before != after or types[0] != types[1]:
        yield "paging_changed", before, after, changed


def _python(old: Protocol | None, new: Protocol | None) -> Iterator[PythonChange]:
    """Yield the changes of the methods and the constant; a call that became a push keeps none of its methods."""
    before, after = method_names(old) if old else [], method_names(new) if new else []
    if type(old) is type(new):
        yield from (
            PythonChange("method", *names) for names in zip(before, after, strict=False) if names[0] != names[1]
        )
    else:
        names = dict.fromkeys([*before, *after])
        yield from (PythonChange("method", name * (name in before), name * (name in after)) for name in names)
    constants = [f"methods.{protocol.constant}" if protocol else "" for protocol in (old, new)]
    if constants[0] != constants[1]:
        yield PythonChange("constant", *constants)


def _kind(protocol: Protocol) -> str:
    return "request" if isinstance(protocol, CallModel) else "push"


def _limit(limit: Limit | None) -> str:
    if not limit:
        return "not known"
    said = [f"{limit.calls} in {limit.seconds:g} s"]
    said += [f"{limit.minimum_interval:g} s apart"] if limit.minimum_interval else []
    said += ["for an account"] if limit.per_account else []
    said += [f"of the {limit.counts.replace('_', ' ')} only"] if limit.counts != "every" else []
    said += [f"together with {limit.shared_with}"] if limit.shared_with else []
    return ", ".join(said)


def _is_unmarked_write(call: CallModel) -> bool:
    """Whether a call without an effect has a writing verb, or carries the packet id that guards against replay."""
    if call.effect:
        return False
    has_packet_id = any(not field.argument for field in call.arguments)
    return has_packet_id or call.method.partition("_")[0] in _WRITES
