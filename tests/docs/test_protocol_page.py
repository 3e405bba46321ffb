"""docs/PROTOCOL.md: the bytes that it shows are those that the code makes, and its numbers are the schema's.

Invariant: nothing here is copied from the page but the values that its examples name.
"""

from __future__ import annotations

import re
from hashlib import md5
from pathlib import Path
from typing import Final

import pytest

from opend import security
from opend.codec import encode, to_json
from opend.crypto.ciphers import AesCbcCipher, FtAesEcbCipher
from opend.frame import BODY_JSON, HEADER_SIZE, encode_frame
from opend.websocket.messages import C2S, Request
from opend.websocket.packets import pack_request
from opend_proto import common, keep_alive, qot_get_ticker
from opend_proto.methods import METHODS_BY_ID, PUSHES_BY_ID

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "PROTOCOL.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)

KEEP_ALIVE: Final = encode(keep_alive.Request(c2s=keep_alive.C2S(time=1764464400)))
TICKER: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=10))
TICKER_BODY: Final = encode(TICKER)
TICKER_JSON: Final = to_json(TICKER)
KEY: Final = b"0123456789abcdef"
OPENING: Final = Request(
    c2s=C2S(websocket_key=md5(b"secret", usedforsecurity=False).hexdigest(), programming_language="JavaScript")
)

SHOWN: Final = {
    "KeepAlive": encode_frame(1004, 2, KEEP_ALIVE),
    "Qot_GetTicker": encode_frame(3010, 3, TICKER_BODY),
    "CBC": AesCbcCipher(KEY, b"fedcba9876543210").encrypt(TICKER_BODY),
    "ECB": FtAesEcbCipher(KEY).encrypt(TICKER_BODY),
    "JSON": encode_frame(3010, 3, TICKER_JSON.encode(), body_format=BODY_JSON)[:HEADER_SIZE],
    "InitWebSocket": pack_request(1, 2, encode(OPENING)),
    "WebSocket": pack_request(3010, 3, TICKER_BODY),
}


def digits(text: str) -> str:
    """Return the bytes that a block shows: the pairs of hexadecimal digits at the start of each line."""
    starts = (re.match(r" *((?:[0-9a-f]{2}(?: |$))*)", line) for line in text.splitlines())
    return "".join(start[1].replace(" ", "") for start in starts if start)


@pytest.mark.parametrize("name", SHOWN)
def test_the_bytes_of_an_example_are_those_that_the_code_makes(name: str) -> None:
    assert any(SHOWN[name].hex() in digits(block) for block in BLOCKS)


def test_the_json_of_the_example_is_what_the_codec_writes() -> None:
    assert f"\n{TICKER_JSON}\n" in PAGE


def test_every_push_has_its_row() -> None:
    table = PAGE.partition("| id | push | pushed after |")[2].partition("\n\n")[0]
    cells = re.findall(r"^\| ([\d, ]+) \|", table, re.MULTILINE)
    assert {int(number) for cell in cells for number in cell.split(",")} == set(PUSHES_BY_ID)


def test_a_protocol_has_the_number_that_the_page_gives_it() -> None:
    names = {number: method.name for number, method in METHODS_BY_ID.items()}
    names |= {number: push.name for number, push in PUSHES_BY_ID.items()}
    told = re.findall(r"\b([A-Z]\w+) \((\d{4})\)", PAGE)
    assert len(told) > 10
    assert [(name, number) for name, number in told if names[int(number)] != name] == []


def test_the_outcomes_are_those_of_the_schema() -> None:
    table = PAGE.partition("| `retType` |")[2].partition("\n\n")[0]
    told = {name.lower(): int(number) for number, name in re.findall(r"^\| (-?\d+) \| (\w+) \|", table, re.MULTILINE)}
    assert told == {member.name.lower().replace("_", ""): member.value for member in common.RetType}


def test_the_files_that_the_page_names_exist() -> None:
    named = re.findall(r"`((?:runtime|proto|tests)/[\w./-]+)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
