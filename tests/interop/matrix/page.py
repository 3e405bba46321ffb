"""Write the page of the matrix.

Invariant: the page holds calls and outcomes only, no values and no times, so that the same outcomes give the same page.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.interop.matrix.faces import ComparedCall, Verdict
    from tests.interop.matrix.messages.java_client import JavaRuns
    from tests.interop.matrix.results import Result, Run, Values

__all__ = ["Matrix", "methods_in", "methods_of", "page_of"]

_INTRODUCTION: Final = """\
# Interop matrix

Written by `make interop`; do not edit. `tests/interop/test_matrix.py` makes all of these calls whenever the tests run,
and checks that this page states their outcomes.

The vendor's own clients, from PyPI, npm and Maven Central, unchanged, make the calls below against the embedded OpenD
(`opend.simulator.Simulator`, seed 7, a clock that stands still, the exchanges' own hours). Right after each call our
own typed client sends the same request to the same simulator at the same instant, and the values are compared. Our
codec also encodes each request of the vendor's clients again, and must produce the same bytes.

The vendor's C# and C++ SDKs are in no package registry, so they do not run here; `examples/callbacks.py` has their
form. The Go clients futuapi4go and go-futu-api do not either: the module proxy refuses to give them (403, checked with
`go get` in November 2026). No Rust client was found.

- **equal**: every row and every column of the vendor's table, or every field of its message, has the value that our
  client reads, and the simulator models the meaning of this protocol. Of a protocol whose columns
  `tests/interop/matrix/comparisons` does not list, every value that the vendor's client shows is in the same reply.
- **sample**: the simulator answers this protocol with sample data. The vendor's client reads it, and our client finds
  every value that the vendor's client shows in the same reply.
- **`opend.futu`**: the same calls, made through our module of the vendor's names against a simulator of the same seed
  at the same instant. *equal*: types, columns and their order, index and values are those of the vendor's client. *as
  intended*: they differ only where they should (`tests/interop/matrix/intended.py`, and a number that the gateway did
  not send is NaN, not 0). *not yet*: `opend.futu` lacks the method, and says which typed call has it.
- no word: the call gives no values to compare. It subscribes, changes something, is refused, or never reaches the
  gateway.

In the calls of the Python client, `made(kind, field=…)` is an object of the vendor's class with these attributes,
`told(object, (method, arguments…))` is one on which methods have been called, and `pushed(handler)` is the next push
as that handler of the vendor's reads it. In those of the JavaScript client, `replies` holds the last reply to each
command.

In those of the Java SDK, the text after a method is the request's c2s as protobuf's JSON, in which `$method.field`
stands for a field of the last reply to that method, and `onPush_…` is the next push that this callback gets. The SDK
is older than the schema: it says how many fields of a message it does not know, and exactly so many may be missing.

*refused* is an expected refusal: the call is wrong on purpose, and the text of the refusal is checked. *client* is a
call that the vendor's client cannot make; the causes are [below](#calls-that-the-clients-cannot-make).
"""
_SHOWN: Final[dict[Values, str]] = {"equal": "equal", "sample": "sample", "none": "", "different": "**different**"}
_COMPARED: Final[dict[Verdict, str]] = {
    "equal": "equal",
    "as intended": "as intended",
    "different": "**different**",
    "not there": "not yet",
    "not compared": "",
}
_METHOD: Final = re.compile(r"\b(?:quote|trade|future|crypto)\.\w+(?=\()")
_COMMAND: Final = re.compile(r"^[\w.]+(?=[( ])")


class Matrix(NamedTuple):
    """The results of all clients."""

    plain: Run
    encrypted: Run
    javascript: Run
    java: JavaRuns
    flow: Sequence[tuple[str, str]]
    faces: Sequence[ComparedCall]
    """The calls of the Python client, compared with those of `opend.futu`."""


def methods_of(run: Run) -> set[str]:
    """Return the public methods that were called."""
    return {found for row in run.rows for found in methods_in(row.call.text)} & run.methods


def methods_in(call: str) -> set[str]:
    """Return the methods that a call's text names: those of the Python client's contexts, or the command or method."""
    return set(_METHOD.findall(call)) or set(_COMMAND.findall(call))


def page_of(matrix: Matrix) -> str:
    """Return the whole page, as Markdown."""
    return "\n".join(
        (
            _INTRODUCTION,
            *_summary(matrix),
            _faces(matrix),
            "## The Python client: futu-api 10.11.7108\n",
            *_python(matrix),
            "## Its trading flow\n",
            "`tests/interop/test_vendor_trading.py` runs it plain and encrypted, and checks every value.\n",
            *_table(("Step", "Result"), matrix.flow),
            "## The JavaScript client: futu-api 10.11.7108 for Node, through the WebSocket port\n",
            *_javascript(matrix.javascript),
            "## The Java SDK: futu-api 9.6.5608\n",
            *_java(matrix.java),
            "## Calls that the clients cannot make\n",
            *_faults((*matrix.plain.rows, *matrix.javascript.rows)),
            "## Public methods that are not called\n",
            *_left_out(matrix),
        )
    )


def _summary(matrix: Matrix) -> Iterator[str]:
    head = ("Client", "Calls", "Methods", "ok", "refused", "client", "values equal", "sample values")
    runs = (
        ("Python, plain", matrix.plain),
        ("Python, encrypted", matrix.encrypted),
        ("JavaScript, WebSocket", matrix.javascript),
        ("Java, plain", matrix.java.plain),
        ("Java, encrypted", matrix.java.encrypted),
    )
    yield from _table(head, [(name, *_counts(run)) for name, run in runs])


def _faces(matrix: Matrix) -> str:
    verdicts = Counter(face.verdict for face in matrix.faces)
    return (
        f"Through `opend.futu`, {verdicts['equal']} of {len(matrix.faces)} calls answer as the vendor's client does, "
        f"{verdicts['as intended']} as intended; {verdicts['not there']} need methods that it does not have yet, and "
        f"{verdicts['not compared']} cannot be made by the vendor's client.\n"
    )


def _counts(run: Run) -> tuple[str, ...]:
    outcomes, values = Counter(row.outcome for row in run.rows), Counter(row.values for row in run.rows)
    numbers = (
        *(len(run.rows), len(methods_of(run)), outcomes["ok"], outcomes["refused"], outcomes["client"]),
        *(values["equal"], values["sample"]),
    )
    return tuple(map(str, numbers))


def _python(matrix: Matrix) -> Iterator[str]:
    rows = zip(matrix.plain.rows, matrix.encrypted.rows, matrix.faces, strict=True)
    for heading, group in groupby(rows, key=lambda row: row[0].heading):
        yield f"### {heading}\n"
        cells = [
            (
                *(_code(plain.call.text), _protocols(plain), _result(plain), _result(encrypted), _SHOWN[plain.values]),
                _COMPARED[face.verdict],
            )
            for plain, encrypted, face in group
        ]
        yield from _table(("Call", "Protocol", "Plain", "Encrypted", "Values", "`opend.futu`"), cells)


def _javascript(run: Run) -> Iterator[str]:
    for heading, group in groupby(run.rows, key=lambda row: row.heading):
        yield f"### JavaScript: {heading[0].lower()}{heading[1:]}\n"
        rows = [(_code(row.call.text), _protocols(row), _result(row), _SHOWN[row.values]) for row in group]
        yield from _table(("Command", "Protocol", "Result", "Values"), rows)


def _java(runs: JavaRuns) -> Iterator[str]:
    rows = zip(runs.plain.rows, runs.encrypted.rows, strict=True)
    for heading, group in groupby(rows, key=lambda row: row[0].heading):
        yield f"### Java: {heading[0].lower()}{heading[1:]}\n"
        cells = [
            (_code(plain.call.text), _protocols(plain), _result(plain), _result(encrypted), _SHOWN[plain.values])
            for plain, encrypted in group
        ]
        yield from _table(("Call", "Protocol", "Plain", "Encrypted", "Values"), cells)


def _faults(rows: Iterable[Result]) -> Iterator[str]:
    found = [(_code(row.call.text), _code(row.call.message), row.call.cause) for row in rows if row.outcome == "client"]
    yield from _table(("Call", "What it says", "Cause"), found)


def _left_out(matrix: Matrix) -> Iterator[str]:
    for name, run in (("Python", matrix.plain), ("JavaScript", matrix.javascript), ("Java", matrix.java.plain)):
        left = sorted(run.methods - methods_of(run))
        yield f"- {name}: {', '.join(map(_code, left)) or 'none'}"
    yield ""


def _result(row: Result) -> str:
    return row.outcome if row.outcome != "refused" else f"refused: “{row.call.message}”"


def _protocols(row: Result) -> str:
    return ", ".join(row.protocols)


def _code(text: str) -> str:
    return f"`{text}`"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _line(head)
    yield _line(["---"] * len(head))
    yield from map(_line, rows)
    yield ""


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
