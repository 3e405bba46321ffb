"""Read requests as people write them: JSON with proto names, and short forms for securities and enums.

Invariant: all errors in a request are reported before a connection is made, each in one line.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from opend.errors import DecodeError, UsageError
from opend.naming.names import find_method
from opend.naming.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend_proto.schema import AnyMethod, Field, Message, OpenEnum

__all__ = ["read_request", "request_of"]


def read_request(name: str, text: str) -> tuple[AnyMethod, Message]:
    """Return the protocol with a name, and its request read from JSON.

    The JSON holds the fields of the C2S, or of the whole Request. A security may be written ``"HK.00700"``, and an enum
    value by its name, as in ``{"subTypeList": ["TICKER"]}``.
    """
    method = find_method(name)
    return method, request_of(method, _parse(name, text))


def request_of(method: AnyMethod, fields: Mapping[str, Any]) -> Message:
    """Return a request from the fields of its C2S, or of the whole Request, in the short forms of `read_request`.

    Raises UsageError for a field that does not exist, or whose value does not fit.
    """
    from opend import codec

    # Every request except those of 3801 to 3803 holds a C2S and nothing else, so the C2S need not be typed.
    has_envelope = [field.name for field in method.request.FIELDS] == ["c2s"]
    whole = fields if "c2s" in fields or not has_envelope else {"c2s": fields}
    try:
        request: Message = codec.from_json(method.request, json.dumps(_expand(method.request, whole)))
    except DecodeError as error:
        raise UsageError(error.explain()) from error
    except RecursionError as error:
        raise UsageError(f"the request for {method.name} is nested too deeply") from error
    return request


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        parsed: object = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        rest = text[error.pos : error.pos + 20]
        raise UsageError(f"the JSON for {name} is wrong at {place}: {error.msg}, before {rest!r}") from error
    except RecursionError as error:
        raise UsageError(f"the JSON for {name} is nested too deeply") from error
    if not isinstance(parsed, dict):
        raise UsageError(f"the JSON for {name} must be an object such as {{}}, not {text[:40]!r}")
    return cast("dict[str, Any]", parsed)


def _expand(message: type[Message], value: object) -> object:
    """Expand short forms; leave other values, including wrong ones, for the codec to check."""
    if isinstance(value, str) and message.FULL_NAME == "Qot_Common.Security":
        from opend.securities import security

        meant = security(value)
        return {"market": int(meant.market), "code": meant.code}
    if not isinstance(value, dict):
        return value
    fields = {field.name: field for field in message.FIELDS}
    return {
        name: _expand_field(fields[name], inner) if name in fields else inner
        for name, inner in cast("dict[str, object]", value).items()
    }


def _expand_field(field: Field, value: object) -> object:
    if isinstance(value, list):
        return [_expand_field(field, each) for each in cast("list[object]", value)]
    if field.message_type is not None:
        return _expand(field.message_type, value)
    if field.enum_type is not None and isinstance(value, str) and not value.lstrip("-").isdecimal():
        return _enum_number(field.name, field.enum_type, value)
    return value


def _enum_number(place: str, enum: type[OpenEnum], name: str) -> int | str:
    if name in enum.__proto_names__.values():
        return name
    members = enum.__members__
    if name.upper() in members:
        return int(members[name.upper()])
    meant = did_you_mean(name, members, f"it has {', '.join(members)}")
    raise UsageError(f"{place}: {enum.__name__} has no {name!r}{meant}")
