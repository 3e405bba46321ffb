"""Check that a protocol's row fits the messages of a release: its request and response, and the fields of its paging.

Invariant: a row that fits here is one that `generate` accepts.
"""

from __future__ import annotations

from collections.abc import Mapping

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto

from opend_codegen.importer.protocols.rows import Row
from opend_codegen.knowledge.rules import Paging, RuleError, read_paging

__all__ = ["kind_of", "misfit", "paging_misfit"]


def kind_of(file: FileDescriptorProto | None) -> str:
    """Return "request" for a file with Request and Response, "push" for one with only a Response, else ""."""
    messages = {message.name for message in file.message_type} if file else set[str]()
    if "Response" not in messages:
        return ""
    return "request" if "Request" in messages else "push"


def misfit(row: Row, files: Mapping[str, FileDescriptorProto]) -> str:
    """Return why a row does not fit its file; "" if it does."""
    messages = _messages(files[row.file])
    wanted = [row.message("response", "Response")]
    wanted += [row.message("request", "Request")] if row.table().get("kind") != "push" else []
    missing = [name for name in wanted if name not in messages]
    return f"{row.file} has no {' and no '.join(missing)}" if missing else ""


def paging_misfit(row: Row, file: FileDescriptorProto) -> str:
    """Return why the paging of a row does not fit its messages; "" if it does, or if there is none."""
    try:
        paging = read_paging(row.table().get("paging"))
    except RuleError:
        return ""  # A mistake in the row itself, which `generate` reports with its line.
    if paging is None:
        return ""
    messages = _messages(file)
    request = _fields(messages, row.message("request", "Request"), "c2s")
    reply = _fields(messages, row.message("response", "Response"), "s2c")
    missing = [name for name in (paging.send,) if name not in request]
    named = (*paging.items, paging.receive, paging.more, paging.last, paging.total)
    missing += [name for name in named if name and name not in reply]
    if missing:
        return f"there is no {missing[0]} in it"
    return _wrong_shape(paging, request, reply)


def _wrong_shape(
    paging: Paging, request: Mapping[str, FieldDescriptorProto], reply: Mapping[str, FieldDescriptorProto]
) -> str:
    send = request[paging.send]
    if any(reply[name].label != FieldDescriptorProto.LABEL_REPEATED for name in paging.items):
        return f"{' and '.join(paging.items)} must be repeated"
    if paging.style == "key" and send.label != FieldDescriptorProto.LABEL_OPTIONAL:
        return f"{paging.send} must be optional"
    if paging.style == "key" and send.type != reply[paging.receive].type:
        return f"{paging.send} and {paging.receive} must be of one type"
    return ""


def _messages(file: FileDescriptorProto) -> dict[str, DescriptorProto]:
    return {message.name: message for message in file.message_type}


def _fields(messages: Mapping[str, DescriptorProto], name: str, envelope: str) -> dict[str, FieldDescriptorProto]:
    """The fields of a request's C2S or a reply's S2C, or of the message itself where it has no envelope."""
    message = messages.get(name, DescriptorProto())
    for field in message.field:
        if field.name == envelope and field.type == FieldDescriptorProto.TYPE_MESSAGE:
            message = messages.get(field.type_name.rpartition(".")[2], message)
            break
    return {field.name: field for field in message.field}
