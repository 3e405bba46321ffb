"""A caller is known by its token, and may make the calls of its role; addresses that others reach take protection."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend.codec import encode
from opend.errors import UsageError
from opend.rpc.access import Access, read_tokens, tokens_from_file
from opend.rpc.listening import Listening, TlsFiles
from opend.rpc.roles import Role, check_role
from opend.rpc.statuses import Refusal
from opend_proto import common, qot_get_ticker, qot_set_price_reminder, trd_common, trd_place_order, trd_unlock_trade
from opend_proto.methods import METHODS_BY_ID
from opend_proto.qot_common import QotMarket, Security

TOKENS: Final = "# who may what\nread  aaaaaaaaaaaaaaaa\n\npaper bbbbbbbbbbbbbbbb\ntrade cccccccccccccccc\n"


def order(environment: int, account: int = 1, quantity: float = 100) -> trd_place_order.Request:
    header = trd_common.TrdHeader(
        trd_env=trd_common.TrdEnv(environment), acc_id=account, trd_market=trd_common.TrdMarket.HK
    )
    c2s = trd_place_order.C2S(
        packet_id=common.PacketID(conn_id=0, serial_no=0),
        header=header,
        trd_side=trd_common.TrdSide.BUY,
        order_type=trd_common.OrderType.NORMAL,
        code="00700",
        qty=quantity,
        price=400,
    )
    return trd_place_order.Request(c2s=c2s)


TICKER: Final = qot_get_ticker.Request(
    c2s=qot_get_ticker.C2S(security=Security(market=QotMarket.HK_SECURITY, code="00700"), max_ret_num=1)
)
UNLOCK: Final = trd_unlock_trade.Request(c2s=trd_unlock_trade.C2S(unlock=True))
REMINDER: Final = qot_set_price_reminder.Request(
    c2s=qot_set_price_reminder.C2S(security=TICKER.c2s.security, op=qot_set_price_reminder.SetPriceReminderOp.DEL_ALL)
)
MAY: Final[tuple[tuple[int, bytes, set[Role]], ...]] = (
    (3010, encode(TICKER), {Role.READ, Role.PAPER, Role.TRADE}),
    (2202, encode(order(0)), {Role.PAPER, Role.TRADE}),
    (2202, encode(order(1)), {Role.TRADE}),
    # Of two environments readers may take either; and one that is none may be any.
    (2202, encode(order(0)) + encode(order(1)), {Role.TRADE}),
    (2202, b"\xff\xff", {Role.TRADE}),
    (2202, b"", {Role.TRADE}),
    (2005, encode(UNLOCK), {Role.TRADE}),
    (3220, encode(REMINDER), {Role.TRADE}),
)


@each_of("case", MAY)
def test_a_role_includes_the_calls_of_its_effects(case: tuple[int, bytes, set[Role]]) -> None:
    number, body, allowed = case
    for role in Role:
        if role in allowed:
            check_role(role, METHODS_BY_ID[number], body)
            continue
        with pytest.raises(Refusal, match=f"not sent: the caller has the role {role.name.lower()}; ") as caught:
            check_role(role, METHODS_BY_ID[number], body)
        assert (caught.value.known, caught.value.protocol_id) == (True, number)


def test_a_token_gives_its_role() -> None:
    access = Access(read_tokens(TOKENS, "here"))
    for letter, role in zip("abc", Role, strict=True):
        assert access.role_of([("x", b""), ("authorization", f"Bearer {letter * 16}")]) is role
    shown: list[list[tuple[str, str | bytes]]] = [
        [],
        [("authorization", "a" * 16)],
        [("authorization", "Basic " + "a" * 16)],
        [("authorization", "Bearer ")],
        [("authorization", "Bearer é")],
        [("authorization", b"Bearer " + b"a" * 16)],
        [("authorization", "Bearer " + "a" * 16)] * 2,
        [("authorization", "Bearer " + "d" * 16)],
    ]
    for metadata in shown:
        with pytest.raises(Refusal) as caught:
            access.role_of(metadata)
        assert not caught.value.known
        assert "aaaa" not in str(caught.value)
        assert "dddd" not in str(caught.value)
    assert Access(role=Role.PAPER).role_of(None) is Role.PAPER


@each_of(
    "case",
    [
        ("", "here holds no token"),
        ("read", "here, line 1: give a role and a token"),
        ("admin " + "a" * 16, "here, line 1: there is no role 'admin'"),
        ("\nread abc", "here, line 2: a token has at least 16 characters"),
        ("read " + "é" * 16, "here, line 1: a token has"),
        (f"read {'a' * 16}\ntrade {'a' * 16}", "here, line 2: this token has another role"),
    ],
)
def test_a_file_of_tokens_that_cannot_be_used_is_refused(case: tuple[str, str]) -> None:
    text, message = case
    with pytest.raises(UsageError, match="^" + message) as caught:
        read_tokens(text, "here")
    assert "aaaa" not in str(caught.value)


def test_a_file_of_tokens_is_read_if_only_few_may_use_it(tmp_path: Path) -> None:
    path = tmp_path / "tokens"
    path.write_text(TOKENS)
    path.chmod(0o640)
    assert len(tokens_from_file(path)) == 3
    path.chmod(0o644)
    with pytest.raises(UsageError, match="chmod 600"):
        tokens_from_file(path)
    with pytest.raises(UsageError, match="No such file"):
        tokens_from_file(tmp_path / "none")


def test_an_address_that_others_reach_takes_protection(tmp_path: Path) -> None:
    tokens, nobody = Access(read_tokens(TOKENS, "here")), Access()
    tls = TlsFiles(certificate=tmp_path / "c", key=tmp_path / "k")
    mutual = TlsFiles(certificate=tmp_path / "c", key=tmp_path / "k", client_authority=tmp_path / "a")
    cases: list[tuple[dict[str, Any], Access, str]] = [
        ({}, nobody, ""),
        ({"host": "::1"}, nobody, ""),
        ({"host": "localhost"}, nobody, ""),
        ({"port": 65536}, nobody, "port must be 0 to 65535"),
        ({"host": "0.0.0.0"}, nobody, "certificate"),  # noqa: S104 it is refused
        ({"host": "10.0.0.1"}, tokens, "certificate"),
        ({"host": "10.0.0.1", "plain": True}, nobody, "tokens"),
        ({"host": "10.0.0.1", "plain": True}, tokens, ""),
        ({"host": "example.org", "tls": tls}, nobody, "tokens"),
        ({"host": "example.org", "tls": tls}, tokens, ""),
        ({"host": "example.org", "tls": mutual}, nobody, ""),
    ]
    for arguments, access, message in cases:
        listening = Listening(**arguments)
        with pytest.raises(UsageError, match=message) if message else nullcontext():
            listening.check(access)


def test_files_of_tls_that_are_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("-----BEGIN PRIVATE KEY-----\n")
    (tmp_path / "empty").write_text("")
    with pytest.raises(UsageError, match=r"cannot be read: .*none: No such file"):
        TlsFiles(certificate=tmp_path / "key", key=tmp_path / "none").credentials()
    with pytest.raises(UsageError, match="empty has no CERTIFICATE in PEM"):
        TlsFiles(certificate=tmp_path / "empty", key=tmp_path / "key").credentials()
