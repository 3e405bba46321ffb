"""Match the protocol-ID table with the modules: find the messages of each request and push.

Invariant: every file has an id or an explicit exception, and every id has its messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from opend_codegen import naming
from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.protocols import PROTOCOLS, Protocol, Tables
from opend_codegen.knowledge.rules import Bound, Cache
from opend_codegen.knowledge.since import with_since
from opend_codegen.model import CallModel, FieldModel, MessageModel, ModuleModel, PagingModel, PushModel

__all__ = ["read_calls"]


def read_calls(
    tables: Tables, modules: Sequence[ModuleModel], directory: Path
) -> tuple[tuple[CallModel, ...], tuple[PushModel, ...]]:
    """Build the calls and pushes, sorted by id."""
    path = str(directory / PROTOCOLS)
    by_file = {module.file: module for module in modules}
    _refuse_unlisted_files(tables, by_file, path)
    calls: list[CallModel] = []
    pushes: list[PushModel] = []
    for row in sorted(tables.protocols, key=lambda row: row.id):
        module = by_file.get(row.file)
        if module is None:
            raise CodegenError(f"id {row.id} ({row.name}): there is no file {row.file}", file=path, line=row.line)
        if row.kind == "push":
            pushes.append(_push(row, module, path))
        else:
            calls.append(_call(row, module, path))
    lines = {row.name: row.line for row in tables.protocols}
    _refuse_same_names(calls, pushes, lines, path)
    _refuse_hidden_modules(calls, lines, path)
    return tuple(calls), tuple(pushes)


def _call(row: Protocol, module: ModuleModel, path: str) -> CallModel:
    request, response = _message(row, module, row.request, path), _message(row, module, row.response, path)
    envelope = _field_type(request, "c2s", module)
    payload = _field_type(response, "s2c", module)
    if (envelope is None) != (payload is None):
        cause = f"id {row.id} ({row.name}): c2s and s2c must stand in both messages or in neither"
        raise CodegenError(cause, file=path, line=row.line)
    if row.limit and row.limit.counts == "first_page" and row.paging is None:
        cause = f'id {row.id} ({row.name}): a limit that counts the "first_page" needs paging'
        raise CodegenError(cause, file=path, line=row.line)
    arguments = envelope or request
    return CallModel(
        id=row.id,
        name=row.name,
        constant=naming.constant_name(row.name),
        group=naming.group_name(row.name),
        method=naming.call_name(row.name),
        file=row.file,
        module=module.name,
        request=request.name,
        response=response.name,
        argument_type=f"{module.name}.{arguments.name}",
        arguments=arguments.fields,
        payload=f"{module.name}.{payload.name}" if payload else "",
        effect=row.effect,
        limit=row.limit,
        paging=_paging(row, arguments, payload or response, path),
        bound=_bound(row, arguments, payload or response),
        cache=_cache(row, arguments),
        doc=with_since(module.comment or arguments.comment, request.since, otherwise=f"Call {row.name}."),
        since=request.since,
    )


def _paging(row: Protocol, request: MessageModel, reply: MessageModel, path: str) -> PagingModel | None:
    rule = row.paging
    if rule is None:
        return None

    def field(message: MessageModel, name: str) -> FieldModel:
        for candidate in message.fields:
            if candidate.proto_name == name:
                return candidate
        raise CodegenError(f"paging of id {row.id}: {message.full_name} has no {name}", file=path, line=row.line)

    send, items = field(request, rule.send), [field(reply, name) for name in rule.items]
    if any(item.label != "repeated" for item in items):
        raise CodegenError(f"paging of id {row.id}: items must be repeated fields", file=path, line=row.line)
    if rule.style == "key" and (send.label != "optional" or field(reply, rule.receive).kind != send.kind):
        cause = f"paging of id {row.id}: {rule.send} must be optional and of the type of {rule.receive}"
        raise CodegenError(cause, file=path, line=row.line)
    total = field(reply, rule.total) if rule.total else None
    return PagingModel(
        iterator=naming.iterator_name(naming.call_name(row.name)),
        style=rule.style,
        send=send,
        receive=field(reply, rule.receive).attribute if rule.receive else "",
        items=tuple(item.attribute for item in items),
        item_types=tuple(dict.fromkeys(replace(item.argument_annotation, collection="") for item in items)),
        end=rule.end,
        more=field(reply, rule.more).attribute if rule.more else "",
        last=field(reply, rule.last).attribute if rule.last else "",
        total=total.attribute if total else "",
        total_is_optional=total is not None and total.label == "optional",
    )


def _bound(row: Protocol, request: MessageModel, reply: MessageModel) -> Bound | None:
    """Return the bound by attributes; None too if the release lacks a list that it names."""
    if row.bound is None:
        return None
    asked, given = (
        {each.proto_name: each for each in message.fields if each.label == "repeated"} for message in (request, reply)
    )
    if row.bound.list not in asked or row.bound.items not in given:
        return None
    return Bound(asked[row.bound.list].attribute, row.bound.most, given[row.bound.items].attribute)


def _cache(row: Protocol, request: MessageModel) -> Cache | None:
    """Return the cache's rule by attributes; a field that the release lacks cannot be asked for."""
    if row.cache is None:
        return None
    unless = tuple(each.attribute for each in request.fields if each.proto_name in row.cache.unless)
    return Cache(row.cache.seconds, unless)


def _push(row: Protocol, module: ModuleModel, path: str) -> PushModel:
    response = _message(row, module, row.response, path)
    payload = _field_type(response, "s2c", module)
    if payload is None:
        cause = f"push {row.id} ({row.name}): {response.full_name} has no message field s2c"
        raise CodegenError(cause, file=path, line=row.line)
    return PushModel(
        id=row.id,
        name=row.name,
        constant=naming.constant_name(row.name),
        group=naming.group_name(row.name),
        method=naming.call_name(row.name),
        file=row.file,
        module=module.name,
        response=response.name,
        payload_class=payload.name,
        doc=module.doc,
        since=response.since,
    )


def _message(row: Protocol, module: ModuleModel, name: str, path: str) -> MessageModel:
    for message in module.messages:
        if message.name == naming.class_name(name):
            return message
    cause = f"id {row.id} ({row.name}): {row.file} has no message {name}"
    raise CodegenError(cause, file=path, line=row.line)


def _field_type(message: MessageModel, field_name: str, module: ModuleModel) -> MessageModel | None:
    for field in message.fields:
        if field.proto_name == field_name and field.kind == "message":
            return next((inner for inner in module.messages if f"{module.name}.{inner.name}" == field.message), None)
    return None


def _refuse_unlisted_files(tables: Tables, by_file: dict[str, ModuleModel], path: str) -> None:
    listed = {row.file for row in tables.protocols} | tables.files_without_id
    for file in by_file:
        if file not in listed:
            cause = f"{file} has neither an id nor an exception; add a [[protocol]] or a [[file_without_id]]"
            raise CodegenError(cause, file=path)


def _refuse_same_names(
    calls: Sequence[CallModel], pushes: Sequence[PushModel], lines: Mapping[str, int], path: str
) -> None:
    # The callback face has one flat list of names, so they must differ across groups too.
    seen = {"on_init_connect": "the end of connecting", "on_disconnect": "the end of a connection"}
    names: list[tuple[str, tuple[str, ...]]] = []
    names += [(call.name, (call.constant, call.method, f"on_reply_{call.method}")) for call in calls]
    names += [(call.name, (call.paging.iterator,)) for call in calls if call.paging]
    names += [(push.name, (push.constant, push.method, f"on_{push.method}")) for push in pushes]
    names += [(call.name, (call.reply,)) for call in calls] + [(push.name, (push.payload_name,)) for push in pushes]
    for protocol, made in names:
        for name in made:
            if name in seen:
                cause = f"{seen[name]} and {protocol} would both be named `{name}`"
                raise CodegenError(cause, file=path, line=lines[protocol])
            seen[name] = protocol


def _refuse_hidden_modules(calls: Sequence[CallModel], lines: Mapping[str, int], path: str) -> None:
    """Refuse a method that has the name of a module which a signature below it uses: it would hide the module."""
    above: dict[str, CallModel] = {}
    for call in calls:
        used = {field.argument_annotation.module: call.group for field in call.parameters}
        for module, group in (used | {call.module: ""}).items():
            hiding = above.get(module)
            if hiding and (not group or hiding.group == group):
                cause = f"the method of {hiding.name} would hide the module `{module}`, which {call.name} uses"
                raise CodegenError(cause, file=path, line=lines[call.name])
        above[call.method] = call
