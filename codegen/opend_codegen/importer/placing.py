"""Decide which comment stands above which element: a person's own, else the shipped one, wherever the element is now.

Invariant: no comment of a person is lost; one whose element is gone is set aside, and returns with the element.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.importer.folder import SchemaFolder, file_key
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.texts.comments import Comment
from opend_codegen.importer.unplaced import Unplaced
from opend_codegen.matching import Matching
from opend_codegen.releases.elements import FILE_KEY, SYNTAX_KEY, walk

__all__ = ["PlacedComments", "place_comments"]

COMMENT = "comment"


@dataclass(slots=True)
class PlacedComments:
    """The comments by the names of the new schema, and those that found no place."""

    comments: dict[str, Comment] = field(default_factory=dict[str, Comment])
    own: list[str] = field(default_factory=list[str])
    """Elements whose comment is a person's, although another one is shipped."""
    followed: list[str] = field(default_factory=list[str])
    """Comments that went with a renamed or moved element."""
    returned: list[str] = field(default_factory=list[str])
    set_aside: dict[str, str] = field(default_factory=dict[str, str])
    """A person's texts by the name of the removed element."""
    taken: int = 0
    unused: list[str] = field(default_factory=list[str])
    """Elements of the shipped schema whose comment has no place in this release."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The two folders that comments come from, and the matching of their elements with the new schema's."""

    mine: SchemaFolder
    shipped: SchemaFolder
    mine_matching: Matching
    shipped_matching: Matching

    def shipped_name(self, name: str) -> str:
        """Return an element's name in the shipped schema; moves are followed, renames are not: they may be wrong."""
        origin = self.shipped_matching.origins.get(name, name)
        return origin if origin.rpartition(".")[2] == name.rpartition(".")[2] else name


def place_comments(
    files: Iterable[FileDescriptorProto], ground: Ground, waiting: Iterable[Unplaced], lock: Lock
) -> PlacedComments:
    """Place the comments of both folders, and those waiting for theirs; record in `lock` what is taken."""
    placer = _Placer(ground, {entry.element: entry.text for entry in waiting if entry.kind == COMMENT}, lock)
    for file in files:
        for key in (SYNTAX_KEY, FILE_KEY):
            name = file_key(file.name, key)
            placer.place(name, name, name)
        for element in walk(file):
            mine = ground.mine_matching.origins.get(element.name, element.name)
            placer.place(element.name, mine, ground.shipped_name(element.name))
    placer.set_rest_aside()
    return placer.result


class _Placer:
    def __init__(self, ground: Ground, waiting: Mapping[str, str], lock: Lock) -> None:
        self.result = PlacedComments()
        self._mine = ground.mine.comments
        self._shipped = ground.shipped.comments
        self._waiting = waiting
        self._before, self._now = ground.mine.lock, lock
        self._used: set[str] = set()
        self._used_shipped: set[str] = set()

    def place(self, name: str, mine_name: str, shipped_name: str) -> None:
        """Choose between a person's comment at `mine_name` and the shipped one for `shipped_name`."""
        mine, shipped = self._mine.get(mine_name), self._shipped.get(shipped_name)
        self._used.add(mine_name)
        self._used_shipped.add(shipped_name)
        key = f"{COMMENT} {mine_name}"
        if mine is None and (key in self._before.taken or mine_name in self._waiting):
            # A shipped comment that somebody has deleted stays deleted.
            self._give_back(name, mine_name)
        elif shipped and (mine is None or mine == shipped or self._before.is_untouched(key, _text(mine))):
            self._take(name, shipped)
        elif mine:
            self.result.comments[name] = mine
            self.result.own += [name] if shipped else []
            self.result.followed += [f"{mine_name} → {name}"] if mine_name != name else []

    def set_rest_aside(self) -> None:
        """Set aside a person's comments on elements that are gone."""
        for name, comment in self._mine.items():
            is_shipped = comment == self._shipped.get(name)
            if (
                name not in self._used
                and not is_shipped
                and not self._before.is_untouched(f"{COMMENT} {name}", _text(comment))
            ):
                self.result.set_aside[name] = _text(comment)
        self.result.unused = [name for name in self._shipped if name not in self._used_shipped]

    def _give_back(self, name: str, mine_name: str) -> None:
        if text := self._waiting.get(mine_name):
            self.result.comments[name] = Comment(tuple(text.split("\n")))
            self.result.returned.append(mine_name)

    def _take(self, name: str, comment: Comment) -> None:
        self.result.comments[name] = comment
        self.result.taken += 1
        self._now.take(f"{COMMENT} {name}", _text(comment))


def _text(comment: Comment) -> str:
    return "\n".join(comment.lines)
