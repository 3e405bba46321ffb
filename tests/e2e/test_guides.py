"""The guides for users of other libraries: their programs run, and so does each call of their tables."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import FunctionType
from typing import Any, Final, cast

import pytest
from tests.support.peers.keys import rsa_key

from opend.futu import RET_OK
from opend.simulator import ManualClock, Simulator

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
KEY: Final = "7522027ccf5a06b1"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock(), unsubscribe_after=0, ws_port=0, ws_key=KEY) as simulator:
        yield simulator


class Guide:
    """One of the guides, with the ports of a simulator in place of OpenD's."""

    def __init__(self, name: str, simulator: Simulator) -> None:
        text = (DOCS / name).read_text(encoding="utf-8")
        self.text = text.replace("11111", str(simulator.port)).replace("33333", str(simulator.ws_port))
        self.programs: list[str] = re.findall(r"```python\n(.*?)```", self.text, re.DOTALL)

    def rows(self, origin: str) -> list[list[str]]:
        """Return the code of the cells of the table that leads from ``origin`` to opend."""
        table = self.text.partition(f"| {origin} | opend |\n|---|---|\n")[2].partition("\n\n")[0]
        assert table
        return [re.findall(r"`([^`]+)`", line) for line in table.splitlines()]


async def run(code: str, names: dict[str, Any]) -> Any:
    """Run a piece of a program, which may await; return its value if it is an expression."""
    parsed = ast.parse(code)
    mode = "eval" if [type(part) for part in parsed.body] == [ast.Expr] else "exec"
    compiled = compile(code.strip(), "guide", mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = FunctionType(compiled, names)()
    return await result if inspect.isawaitable(result) else result


def code_of(answer: Any) -> object:
    """Return the code of an answer; a few methods return only the code, and an assignment or a close returns none."""
    code = cast("tuple[object, ...]", answer)[0] if isinstance(answer, tuple) else answer
    return RET_OK if code is None else code


def test_what_futu_api_has_is_answered_by_both_faces(simulator: Simulator) -> None:
    async def follow(guide: Guide) -> None:
        theirs: dict[str, Any] = {"__builtins__": __builtins__}
        ours: dict[str, Any] = {"__builtins__": __builtins__}
        await run(guide.programs[0], theirs)
        await run(guide.programs[1], ours)
        try:
            for old, new in guide.rows("futu-api"):
                answer = await run(old, theirs)
                assert code_of(answer) == RET_OK, (old, answer)
                await run(new, ours)
        finally:
            await run("ctx.close()\ntrade.close()", theirs)
            await run("client.close()", ours)

    asyncio.run(follow(Guide("from-futu-api.md", simulator)))


def test_what_the_callback_libraries_have_is_there(simulator: Simulator) -> None:
    done = Event()

    def seen(price: float) -> None:
        done.set()

    async def follow(guide: Guide) -> None:
        names: dict[str, Any] = {"__builtins__": __builtins__, "pem": rsa_key(1024), "print": seen}
        await run(guide.programs[0], names)
        try:
            assert done.wait(10)
            for *_, new in guide.rows("C#, Java, C++"):
                await run(new, names)
        finally:
            await run("client.close()", names)

    asyncio.run(follow(Guide("from-callback-sdks.md", simulator)))


def test_what_the_javascript_library_has_is_awaited(simulator: Simulator) -> None:
    async def follow(guide: Guide) -> None:
        names: dict[str, Any] = {"__builtins__": __builtins__}
        program, connected = guide.programs[0].split("await client.connect()")
        await run(program, names)
        try:
            for *_, new in guide.rows("JavaScript"):
                if "await client.qot.sub" in new:
                    await run(connected, names)
                await run(new, names)
        finally:
            await run("await client.close()", names)

    asyncio.run(follow(Guide("from-javascript.md", simulator)))


@pytest.mark.parametrize("name", ["from-futu-api.md", "from-callback-sdks.md", "from-javascript.md"])
def test_a_guide_names_only_files_that_are_there(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    named = {
        *re.findall(r"`(examples/\S+?)`", text),
        *(f"docs/{file}" for file in re.findall(r"\]\((\S+?\.md)\)", text)),
    }
    assert all((DOCS.parent / file).is_file() for file in named)
