"""Put into words what the model knows of a call or push: its limit, its effect, its reply.

Invariant: a text is one paragraph without line breaks; where the model knows nothing there is no text.
"""

from __future__ import annotations

import re

from opend_codegen.knowledge.effects import looks_like_write
from opend_codegen.model import CallModel, FieldModel, PushModel, SchemaModel

__all__ = [
    "effect_of",
    "effect_sentence",
    "first_sentence",
    "item_lines",
    "limit_sentence",
    "result_lines",
    "summary_line",
]

_SENTENCE = re.compile(r".*?[.!?](?=\s+[A-Z0-9`\"'(]|\s*\Z)", re.DOTALL)
_ID = re.compile(r" \((push )?id \d+\)")
_ABBREVIATIONS = ("e.g.", "i.e.", "vs.", "etc.", "cf.", "approx.")
_MOST_FIELDS = 8
_MOST_INNER = 6
_COUNTED = {"first_page": " Only the first page of several counts.", "refresh": " Only a call with {refresh} counts."}
_EFFECTS = {
    "order": "It can move money, so it is never sent twice.",
    "state": "It changes what the gateway or the account keeps, so it is never sent twice.",
}


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, or of its first paragraph where that has no end."""
    paragraph, end = text.partition("\n\n")[0], 0
    while found := _SENTENCE.match(paragraph, end):
        end = found.end()
        if not paragraph[:end].endswith(_ABBREVIATIONS):
            return paragraph[:end]
    return paragraph


def limit_sentence(call: CallModel, schema: SchemaModel) -> str:
    """Say how often the vendor lets a call be made, or ""."""
    limit = call.limit
    if limit is None:
        return ""
    owner = "a trading account" if limit.per_account else "a login"
    shared = [other.name for other in schema.calls if limit.shared_with and other.id == limit.shared_with]
    parts = [f"At most {_counted(limit.calls, 'call')} in {_counted(limit.seconds, 'second')} for {owner}"]
    parts += [f"{_counted(limit.minimum_interval, 'second')} apart"] if limit.minimum_interval else []
    parts += [f"together with {shared[0]}"] if shared else []
    refresh = next(
        (f"{each.argument}=True" for each in call.parameters if each.proto_name == "refreshCache"), "a refresh"
    )
    return f"{', '.join(parts)}.{_COUNTED.get(limit.counts, '').format(refresh=refresh)}"


def effect_of(call: CallModel) -> str:
    """Return the effect that the runtime assumes: a call that looks like a write counts as an order."""
    fields = [field.proto_name for field in call.arguments]
    return call.effect or ("order" if looks_like_write(call.id, call.name, fields) else "none")


def effect_sentence(call: CallModel) -> str:
    """Say what a call changes, or "" if it changes nothing."""
    return _EFFECTS.get(effect_of(call), "")


def summary_line(protocol: CallModel | PushModel) -> str:
    """Return one sentence about a protocol, without its id."""
    return _ID.sub("", first_sentence(protocol.doc)) or f"{protocol.kind.capitalize()} {protocol.name}."


def result_lines(protocol: CallModel | PushModel, schema: SchemaModel) -> list[str]:
    """Return a line about each of the first fields of a reply or of a push's payload."""
    fields = [
        field for field in schema.messages[protocol.result].fields if field.proto_name not in {"retType", "errCode"}
    ]
    lines = [_result_line(field, schema) for field in fields[:_MOST_FIELDS]]
    left = [field.attribute for field in fields[_MOST_FIELDS:]]
    return [*lines, f"And {_listed(left)}."] if left else lines


def item_lines(call: CallModel, schema: SchemaModel) -> list[str]:
    """Return a line about each field of a reply whose items a page iterator yields."""
    items = call.paging.items if call.paging else ()
    return [_result_line(field, schema) for field in schema.messages[call.result].fields if field.attribute in items]


def _result_line(field: FieldModel, schema: SchemaModel) -> str:
    words = first_sentence(field.doc)
    inside = schema.messages.get(field.message)
    if field.label == "repeated" and inside and inside.fields:
        words = f"{words} Each has {_listed([each.attribute for each in inside.fields])}.".strip()
    return f"{field.attribute}: {words}".rstrip(": ") if words else field.attribute


def _listed(names: list[str]) -> str:
    shown, left = names[:_MOST_INNER], len(names) - _MOST_INNER
    if left > 1:
        return f"{', '.join(shown)} and {left} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _counted(number: float, noun: str) -> str:
    return f"{number:g} {noun}" if number == 1 else f"{number:g} {noun}s"
