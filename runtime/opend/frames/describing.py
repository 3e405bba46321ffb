"""List the columns that a call's rows will have, before anything is called.

Invariant: the names and their order are those of the frames.
"""

from __future__ import annotations

from inspect import ismethod
from typing import Final, TypeGuard

from opend.codec.layout import layout_of
from opend.errors import UsageError
from opend.frames.around import code_name
from opend.frames.forming import flat_type
from opend.frames.plan import Code, Entry, Repeated, Time, Value, plan_of
from opend.frames.rows import default_path
from opend.frames.series import Item
from opend_proto import methods
from opend_proto.schema import AnyMethod, Message, Method

__all__ = ["columns"]

_VERBS: Final = ("", "GET_", "REQUEST_")
"""What an iterator's name leaves out of its protocol's."""


def columns(of: object, *, rows: str | None = None, prefix: bool = True, flatten: str | None = None) -> dict[str, str]:
    """Return the columns of a frame with their types, before anything is called.

        frames.columns(client.qot.get_ticker)           # {"code": "text", "time": "text", …, "price": "float64"}
        frames.columns(methods.QOT_GET_ORDER_BOOK, rows="order_book_bid_list")
        frames.columns(Ticker, prefix=False)

    The types are those of NumPy, or ``text``, ``bytes``, ``instant`` (a time in a time zone), ``enum …`` (a categorical
    of the enum's names) or ``list of …``.

    Args:
        of: A call of a client, a `Method`, or a type of messages.
        rows: The list to take the rows from, as in `opend.frames.to_pandas`.
        prefix: As in `opend.frames.to_pandas`.
        flatten: As in `opend.frames.to_pandas`.

    Raises:
        UsageError: ``of`` is none of these, ``rows`` is not the path of a list, or is missing although there are
            several.
    """
    held = _payload_type(of)
    path = default_path(held) if rows is None and held.FULL_NAME.endswith(".S2C") else rows
    row_type: type[Message] = held if path is None else layout_of(held, path).row_type
    if flatten is not None:
        row_type = flat_type(row_type, flatten)
    plan = plan_of(row_type)
    named = {entry.name: _type_of(entry) for entry in plan.entries}
    name = None if path is None else code_name(held)
    beside = () if name is None or name in named else (name,)
    short = plan.short_names(beside) if not prefix else {each: each for each in named}
    return dict.fromkeys(beside, "text") | {short[each]: kind for each, kind in named.items()}


def _payload_type(of: object) -> type[Message]:
    method = of if _is_method(of) else _method_of(of)
    if method is None:
        if isinstance(of, type) and issubclass(of, Message):
            return of
        raise UsageError(
            f"columns are those of a call such as client.qot.get_ticker, a Method or a message, not {of!r}"
        )
    response: type[Message] = method.response
    payload = next((field.message_type for field in response.FIELDS if field.name == "s2c"), None)
    return response if payload is None else payload


def _is_method(value: object) -> TypeGuard[AnyMethod]:
    return isinstance(value, Method)


def _method_of(call: object) -> AnyMethod | None:
    """Return the protocol of a stub, whose name follows from the protocol's; None if it is no stub."""
    if not ismethod(call) or not hasattr(call.__self__, "with_link"):
        return None
    group, name = type(call.__self__).__name__.upper(), call.__name__.upper()
    verbs = _VERBS if name.startswith("ITER_") else _VERBS[:1]
    names = [verb + name.removeprefix("ITER_") for verb in verbs]
    found: list[object] = [getattr(methods, wanted, None) for each in names for wanted in (f"{group}_{each}", each)]
    return next(filter(_is_method, found), None)


def _type_of(entry: Entry) -> str:
    match entry:
        case Value(_, column):
            if column.is_text or column.is_bytes:
                return "text" if column.is_text else "bytes"
            return column.type if column.enum is None else f"enum {column.enum.__name__}"
        case Time():
            return "instant"
        case Code():
            return "text"
        case Repeated(_, _, item):
            return f"list of {_item(item)}"


def _item(item: Item) -> str:
    if isinstance(item, dict):
        return "structs"
    return f"lists of {_item(item[0])}" if isinstance(item, list) else item
