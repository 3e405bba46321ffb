"""Collect our own comments from an existing proto/, so that a re-import can put them back.

Invariant: comments are found by the full name of their element, so they follow it through a new number or a new place.
"""

from __future__ import annotations

from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import FileDescriptorProto, SourceCodeInfo

from opend_codegen.releases.elements import FILE_KEY, SYNTAX_KEY, SourcePath, locations, walk

__all__ = ["Comment", "read_comments"]


@dataclass(frozen=True, slots=True)
class Comment:
    """The text above an element: `//` lines, with empty lines between separate blocks."""

    lines: tuple[str, ...]


def read_comments(file: FileDescriptorProto) -> dict[str, Comment]:
    """The comments of one of our files by full name of their element (or FILE_KEY, SYNTAX_KEY).

    A comment behind an element, or above it with an empty line between, is taken for the element too: it moves up.
    """
    places = locations(file)
    paths: dict[str, SourcePath] = {
        SYNTAX_KEY: (FileDescriptorProto.SYNTAX_FIELD_NUMBER,),
        FILE_KEY: (FileDescriptorProto.PACKAGE_FIELD_NUMBER,),
        **{element.name: element.path for element in walk(file)},
    }
    found = {name: _comment(places[path]) for name, path in paths.items() if path in places}
    return {name: comment for name, comment in found.items() if comment.lines}


def _comment(location: SourceCodeInfo.Location) -> Comment:
    lines: list[str] = []
    for detached in location.leading_detached_comments:
        lines += [*_lines(detached), ""]
    lines += _lines(location.leading_comments)
    lines += _lines(location.trailing_comments)
    return Comment(tuple(lines))


def _lines(text: str) -> list[str]:
    """Return a comment as `//` lines; protoc gives the text behind each `//`, with its leading space."""
    lines = text.removesuffix("\n").split("\n") if text.strip() else []
    return [f"//{line}" if not line or line[0].isspace() or line[0] == "/" else f"// {line}" for line in lines]
