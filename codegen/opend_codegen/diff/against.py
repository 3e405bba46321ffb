"""Reduce a comparison to the findings that concern one program, each with the places in the program.

Invariant: a finding that is kept has a place. A name alone may belong to something else, so an attribute counts only
where the program uses a protocol or module that has such a message.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from opend_codegen.diff.findings import Comparison, Finding, PythonChange, Use
from opend_codegen.diff.names import Names, method_names
from opend_codegen.diff.program import Place, Program
from opend_codegen.diff.schemas import outer_name
from opend_codegen.model import CallModel

__all__ = ["used_only"]

_DEMANDS = {"required_added", "required_gained"}


def used_only(comparison: Comparison, old: Names, new: Names, program: Program) -> Comparison:
    """Return the comparison with the findings that concern the program, by its use of the old package."""
    finder = _Finder(old, new, program)
    found = (replace(finding, uses=tuple(finder.uses(finding))) for finding in comparison.findings)
    return replace(comparison, findings=tuple(finding for finding in found if finding.uses), of_program=True)


class _Finder:
    def __init__(self, old: Names, new: Names, program: Program) -> None:
        self._old, self._new, self._program = old, new, program
        self._protocols = {protocol.name: protocol for names in (new, old) for protocol in names.protocols}
        self._messages = self._messages_in_use()

    def uses(self, finding: Finding) -> list[Use]:
        """Every place, without repeats, by file and line."""
        found: dict[Place, str] = {}
        for by, places in self._places(finding):
            for place in places:
                found.setdefault(place, by)
        return [Use(file, line, by) for (file, line), by in sorted(found.items())]

    def _places(self, finding: Finding) -> Iterator[tuple[str, list[Place]]]:
        if finding.old in self._protocols and finding.new in {"", *self._protocols}:
            for name in method_names(self._protocols[finding.old]):
                yield "method", self._method(name)
            yield "name", self._path(f"methods.{self._protocols[finding.old].constant}")
        for change in finding.python:
            yield from self._changed(change, outer_name(finding.old or finding.new))
        if finding.kind in _DEMANDS:
            yield from self._demanded(finding)
        if finding.is_silent and finding.old in self._old.values:
            # Any program that uses the enum may have stored the number.
            yield "name", self._path(self._old.types[outer_name(finding.old)].class_name)

    def _changed(self, change: PythonChange, message: str) -> Iterator[tuple[str, list[Place]]]:
        if not change.old:
            return
        if change.what == "method":
            yield "method", self._method(change.old)
        elif change.what == "argument":
            yield "argument", self._argument(change.old)
        elif change.what == "attribute":
            class_name, _, attribute = change.old.rpartition(".")
            yield "argument", self._program.arguments.get(f"{class_name}({attribute}=)", [])
            if message in self._messages:
                yield "attribute", self._program.attributes.get(attribute, [])
        else:
            yield "name", self._path(change.old)

    def _demanded(self, finding: Finding) -> Iterator[tuple[str, list[Place]]]:
        """Yield the calls that do not pass a value which the message now requires."""
        for change in finding.python:
            callee, _, name = change.new.rpartition(".")
            if change.what == "argument":
                callee, _, name = change.new.removeprefix("client.").removesuffix("=)").partition("(")
            method = callee.partition(".")[2]
            for known in {callee, method} if change.what == "argument" and "_" in method else {callee}:
                calls = self._program.calls.get(known, [])
                yield "call", [place for place, given in calls if name not in given]

    def _method(self, name: str) -> list[Place]:
        """Return the uses of a method and of its callback; a name with an underscore counts on any object."""
        group, method = name.split(".")[1:]
        places = list(self._program.methods.get(f"{group}.{method}", []))
        others = [method, f"on_reply_{method}"] if "_" in method else [f"on_reply_{method}"]
        return places + [place for other in others for place in self._program.attributes.get(other, [])]

    def _argument(self, name: str) -> list[Place]:
        callee = name.removeprefix("client.")
        places = list(self._program.arguments.get(callee, []))
        method = callee.partition(".")[2]
        return places + (self._program.arguments.get(method, []) if "_" in method.partition("(")[0] else [])

    def _path(self, path: str) -> list[Place]:
        return self._program.paths.get(path, [])

    def _messages_in_use(self) -> frozenset[str]:
        """The messages of the protocols that the program calls, and of the modules that it imports."""
        classes: list[str] = []
        for protocol in self._old.protocols:
            names = method_names(protocol)
            if any(map(self._method, names)) or self._path(f"methods.{protocol.constant}"):
                classes += [f"{protocol.module}.{protocol.response}"]
                classes += [f"{protocol.module}.{protocol.request}"] if isinstance(protocol, CallModel) else []
        classes += [typed.class_name for typed in self._old.types.values() if self._path(typed.module.name)]
        return self._old.reachable(classes)
