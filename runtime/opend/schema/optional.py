"""Use parts of the schema that the oldest supported release lacks, in code that also works without them.

Invariant: a part that the schema has is used as usual; a part that it lacks is left out, never replaced.
"""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from opend.errors import UsageError
from opend.schema.versions import schema_text

if TYPE_CHECKING:
    from opend_proto.schema import Message

__all__ = ["need", "newer"]


def need(feature: str, name: str, *, release: str) -> None:
    """Raise UsageError if the schema lacks a name that a feature needs, such as ``common.PredSide``."""
    module, _, attribute = name.partition(".")
    try:
        attrgetter(attribute)(import_module(f"opend_proto.{module}"))
    except (ImportError, AttributeError):
        raise UsageError(
            f"{feature} needs {name}, which came with OpenD {release} and is not in the schema {schema_text()}: import "
            f"{release} or a later release, and generate again"
        ) from None


def newer(message: type[Message], **fields: object) -> dict[str, Any]:
    """Return the fields that the message has in this schema; numbers become members of the field's enum.

    ``TrdAcc(acc_id=1, **newer(TrdAcc, acc_role=1))`` leaves the role out if the schema is too old to have it.
    """
    return {
        field.attribute: _fitting(field.enum_type, fields[field.attribute])
        for field in message.FIELDS
        if field.attribute in fields
    }


def _fitting(enum: Any, value: object) -> object:
    return enum(value) if enum is not None and isinstance(value, int) else value
