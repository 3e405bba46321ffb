"""docs/GRPC.md says what is so; its programs in other languages are run by test_foreign.py."""

from __future__ import annotations

import asyncio
import re
import tomllib
from typing import Any, Final

from tests.rpc.guide import PAGE, pieces
from tests.rpc.test_statuses import CODES
from tests.support.peers.gateway import ScriptedGateway

from opend import RiskLimits, errors
from opend.cli.app import build_parser
from opend.rpc.access import TOKENS_VARIABLE, read_tokens
from opend.rpc.roles import Role
from opend.session.backpressure import QUEUE_BYTES, QUEUE_LIMIT

ROWS: Final = re.findall(r"^\| (`[A-Z_`, ]+) \| (`.*?) \| .* \|$", PAGE, re.MULTILINE)


def test_the_table_has_the_status_of_every_error() -> None:
    named = [(set(re.findall(r"\w+", codes)), set(re.findall(r"`(\w+)`", kinds))) for codes, kinds in ROWS]
    assert len(named) == 8
    for error, code, _ in CODES:
        lineage = {kind.__name__ for kind in type(error).__mro__}
        # What no server raises for a call, such as RecordingError, is "any other".
        assert any(code in codes and (lineage & kinds or code == "INTERNAL") for codes, kinds in named), (error, code)
    known = {*errors.__all__, "Refusal"}
    assert all(kinds <= known for _, kinds in named)


def test_the_examples_are_read_as_they_stand() -> None:
    tokens = next(text for text in pieces("text") if text.startswith("# tokens"))
    assert set(read_tokens(tokens, "the guide").values()) == set(Role)
    assert re.findall(r"^\| `(\w+)` \| (?:make|also)", PAGE, re.MULTILINE) == [role.name.lower() for role in Role]
    assert RiskLimits(**tomllib.loads(pieces("toml")[0])).max_quantity == 500
    assert f"`{TOKENS_VARIABLE}`" in PAGE
    assert f"`queue` of them wait for it, {QUEUE_LIMIT:,}" in PAGE
    assert f"at most {QUEUE_BYTES >> 20} MiB" in PAGE
    commands = [line for kind in ("console", "text") for text in pieces(kind) for line in text.splitlines()]
    words = [line.removeprefix("$ ").split()[1:] for line in commands if re.match(r"(\$ )?opend ", line)]
    assert len(words) == 4
    for each in words:
        assert build_parser(each).parse_args(each).command == "grpc"


def test_the_program_serves(gateway: ScriptedGateway) -> None:
    text = pieces("python")[1].replace("AsyncClient()", f"AsyncClient(port={gateway.port})").replace("50051", "0")
    text = text.replace("await server.wait()", "return server.port")
    names: dict[str, Any] = {"__name__": "guide"}
    exec(compile(text, "docs/GRPC.md", "exec"), names)  # noqa: S102
    assert asyncio.run(names["main"]()) > 0
