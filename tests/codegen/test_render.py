"""A tiny proto gives the expected lines, and the package that holds them imports, runs and type-checks."""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from opend.schema.package import LAYOUT
from opend_codegen.pipeline import FLAVOURS
from opend_codegen.render import render
from opend_codegen.shipped import shipped_templates

from .workshop import CALL, ENVELOPE, ROOT, Workshop, beside, exception, public_names, push, request

HEADER = """
# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""

COMMON = "enum RetType { RetType_Succeed = 0; RetType_Unknown = -400; }"
RET_TYPES = '"Qot_Get.Response.retType" = "Common.RetType"\n"Qot_Update.Response.retType" = "Common.RetType"\n'

TICKER = """
// Reads ticks.
package Qot_Get;
import "Qot_Common.proto";
// Which ticks.
message C2S {
  // The security to read.
  required Qot_Common.Security security = 1;
  // How many.
  //
  // The most is 1,000.
  required int32 maxRetNum = 2;
  optional int32 dir = 3;
  repeated Qot_Common.Security others = 4;
  repeated int32 kinds = 5;
  optional string timeout = 6;
}
"""


@pytest.fixture
def ticker(workshop: Workshop) -> Workshop:
    """A package with a call and a push of quotes, a call of the gateway, and one without an envelope."""
    workshop.write(
        {
            "Common.proto": COMMON,
            "Qot_Common.proto": "message Security { required string code = 1; }\nenum Dir { Dir_None = 0; }",
            "Qot_Get.proto": 'syntax = "proto2";\n' + TICKER + ENVELOPE,
            "Qot_Update.proto": CALL,
            "KeepAlive.proto": CALL,
            "Ask.proto": "message AskReq { optional string text = 1; }\nmessage AskRsp { required string text = 1; }",
        },
        request(3010, "Qot_Get")
        + push(3011, "Qot_Update")
        + request(1004, "KeepAlive")
        + request(3801, "Trd_Ask", more='file = "Ask.proto"\nrequest = "AskReq"\nresponse = "AskRsp"')
        + exception("Common.proto")
        + exception("Qot_Common.proto"),
        f'[derived]\n{RET_TYPES}"Qot_Get.C2S.dir" = "Qot_Common.Dir"\n"Qot_Get.C2S.kinds" = "Qot_Common.Dir"\n',
    )
    workshop.generate()
    return workshop


def test_a_message_module(ticker: Workshop) -> None:
    assert ticker.text("qot_get.py").startswith(HEADER.lstrip("\n") + '"""Reads ticks."""\n')
    ticker.assert_has(
        "qot_get.py",
        '''
        from . import common, qot_common
        from .late import dataclass  # As the standard library's, put off until a class is used.
        from .schema import Field, Message, empty_list
        from .texts import read_texts

        if TYPE_CHECKING:
            from collections.abc import Sequence

        __all__ = [
            "C2S",
            "S2C",
            "Request",
            "Response",
        ]


        @dataclass(slots=True, kw_only=True)
        class C2S(Message):
            """Which ticks."""

            FULL_NAME: ClassVar[str] = "Qot_Get.C2S"
            FIELDS: ClassVar[tuple[Field, ...]] = (
                Field(1, "security", "security", "message", "required", message="qot_common.Security"),
                Field(2, "maxRetNum", "max_ret_num", "int32", "required"),
                Field(3, "dir", "dir", "int32", "optional", enum="qot_common.Dir"),
                Field(4, "others", "others", "message", "repeated", message="qot_common.Security"),
                Field(5, "kinds", "kinds", "int32", "repeated", enum="qot_common.Dir"),
                Field(6, "timeout", "timeout", "string", "optional"),
            )

            security: qot_common.Security
            """The security to read."""
            max_ret_num: int
            """How many.

            The most is 1,000.
            """
            dir: qot_common.Dir | None = None
            others: list[qot_common.Security] = empty_list()
            kinds: list[qot_common.Dir] = empty_list()
            timeout: str | None = None

            if TYPE_CHECKING:

                def __init__(
                    self,
                    *,
                    security: qot_common.Security | str,
                    max_ret_num: int,
                    dir: qot_common.Dir | None = None,
                    others: Sequence[qot_common.Security | str] = (),
                    kinds: list[qot_common.Dir] = empty_list(),
                    timeout: str | None = None,
                ) -> None: ...

            else:
                __post_init__ = read_texts
        ''',
    )
    ticker.assert_has("qot_get.py", "    ret_type: common.RetType = common.RetType.UNKNOWN")


def test_an_enum(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": """
            // Kinds of K-lines.
            enum KLType {
              option allow_alias = true;
              // Not known.
              KLType_Unknown = 0;
              KLType_1Min = 1;
              KLType_Minute = 1;
              KLType_None = -1;
            }
            message M { optional KLType kind = 1; }
            """
        }
    )
    workshop.generate()
    workshop.assert_has(
        "a.py",
        '''
        class KLType(OpenEnum):
            """Kinds of K-lines."""

            __proto_names__ = MappingProxyType(
                {
                    0: "KLType_Unknown",
                    1: "KLType_1Min",
                    -1: "KLType_None",
                }
            )

            UNKNOWN = 0
            """Not known."""
            K_1MIN = 1
            MINUTE = 1
            NONE = -1
        ''',
    )
    kinds = workshop.load("a").KLType
    assert [kind.name for kind in kinds] == ["UNKNOWN", "K_1MIN", "NONE"]
    assert kinds.MINUTE is kinds.K_1MIN
    assert (kinds(99), kinds(99).name, kinds(-7).name) == (99, "UNKNOWN_99", "UNKNOWN_MINUS_7")
    assert kinds.__proto_names__[1] == "KLType_1Min"


def test_an_enum_of_flags(workshop: Workshop) -> None:
    body = "enum Bits { Bits_Low = 1; Bits_High = 2; }\nmessage M { optional int32 bits = 1; repeated int32 n = 2; }"
    workshop.write({"A.proto": body}, enum_fields='[settled]\n"A.M.bits" = { enum = "A.Bits", flags = true }')
    workshop.generate()
    workshop.assert_has("a.py", '''
        class Bits(FlagEnum):
            """Values of A.Bits."""

            LOW = 1
            HIGH = 2
    ''')  # fmt: skip
    bits = workshop.load("a").Bits
    both = bits.LOW | bits.HIGH
    assert (type(both), both, both.name) == (bits, 3, "LOW_HIGH")
    assert both & bits.LOW is bits.LOW


def test_a_value(workshop: Workshop) -> None:
    workshop.write(
        {"A.proto": "message V { required int32 n = 1; optional W w = 2; }\nmessage W { optional string s = 1; }"},
        messages='[values]\n"A.V" = "a key"\n"A.W" = "held by A.V"\n',
    )
    workshop.generate()
    workshop.assert_has("a.py", "@dataclass(slots=True, kw_only=True, frozen=True)\nclass V(Message):")
    workshop.assert_has("a.py", '    __match_args__ = ("n", "w")\n\n    n: int\n    w: W | None = None')
    workshop.assert_has("a.py", '    __match_args__ = ("s",)\n')
    module = workshop.load("a")
    assert {module.V(n=1, w=module.W(s="x")): 5}[module.V(n=1, w=module.W(s="x"))] == 5


def test_what_is_nested(workshop: Workshop) -> None:
    long = (
        "A text that is so long that it does not fit into one line of a class that stands inside another class, or so."
    )
    workshop.write(
        {
            "A.proto": f"""
            message Outer {{
              // {long}
              enum Kind {{
                // {long}
                Kind_Zero = 0;
              }}
              // {long}
              message Inner {{
                // {long}
                message Core {{
                  // {long}
                  optional int32 n = 1;
                }}
                required Kind kind = 1 [default = Kind_Zero];
                repeated Core cores = 2;
              }}
              required Kind kind = 1 [default = Kind_Zero];
              optional Inner inner = 2;
              optional Inner.Core core = 3;
            }}
            """
        }
    )
    workshop.generate()
    workshop.assert_has(
        "a.py",
        """
            kind: Outer.Kind = Kind.ZERO
            inner: Outer.Inner | None = None
            core: Outer.Inner.Core | None = None
        """,
    )
    outer = workshop.load("a").Outer
    assert outer().kind is outer.Inner().kind is outer.Kind.ZERO
    assert outer.FIELDS[2].message_type is outer.Inner.Core
    assert outer.FIELDS[0].enum_type is outer.Kind
    assert outer.Inner.__qualname__ == "Outer.Inner"
    assert max(map(len, workshop.text("a.py").splitlines())) <= 120


def test_defaults_are_what_the_proto_says(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": r"""
            message M {
              required double infinite = 1 [default = -inf];
              required bytes raw = 2 [default = "a\001\"'\\\xff"];
              required string text = 3 [default = "it's \"x\"\n\\ \xe4\xb8\xad"];
              required string empty = 4 [default = ""];
              required bool flag = 5 [default = false];
            }
            """
        }
    )
    workshop.generate()
    message = workshop.load("a").M()
    assert message.infinite == float("-inf")
    assert message.raw == b"a\x01\"'\\\xff"
    assert message.text == 'it\'s "x"\n\\ 中'
    assert (message.empty, message.flag) == ("", False)


def test_names_that_python_or_the_module_needs(workshop: Workshop) -> None:
    workshop.write(
        {
            "Class.proto": "message Field { optional int32 from = 1; }\nmessage None {}",
            "A.proto": """
            import "Class.proto";
            message str { repeated string str = 1; optional Class.Field int = 2; optional Class.None list = 3; }
            message M {
              repeated int32 list = 1; optional str float = 2; repeated bool bool = 3; optional bytes type = 4;
            }
            """,
        }
    )
    workshop.generate()
    workshop.assert_has(
        "a.py",
        """
            list_: list[int] = empty_list()
            float_: str_ | None = None
            bool_: list[bool] = empty_list()
            type: bytes | None = None
        """,
    )
    workshop.assert_has("class_.py", '__all__ = [\n    "Field_",\n    "None_",\n]')
    module = workshop.load("a")
    assert module.M(list_=[1]).list_ == [1]
    assert module.str_.FIELDS[1].message_type(from_=7).from_ == 7


def test_modules_that_refer_to_each_other_in_circles(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": "enum E { E_Zero = 0; E_One = 1; }\nmessage M { required int32 f = 1 [default = 1]; }",
            "B.proto": "enum F { F_Zero = 0; F_One = 1; }\nmessage N { required int32 g = 1 [default = 1]; }",
            "C.proto": "enum G { G_Zero = 0; G_One = 1; }\nmessage O { required int32 e = 1 [default = 1]; }",
        },
        enum_fields='[derived]\n"A.M.f" = "B.F"\n"B.N.g" = "C.G"\n"C.O.e" = "A.E"\n',
    )
    workshop.generate()
    workshop.assert_has("a.py", "    f: b.F = deferred(lambda: b.F.ONE)")
    for first in ("a", "b", "c"):
        module = workshop.load(first)
        (message,) = (getattr(module, name) for name in module.__all__ if name in "MNO")
        (field,) = message.FIELDS
        assert getattr(message(), field.attribute) is field.enum_type.ONE


def test_a_default_from_a_module_outside_the_circle_is_a_plain_one(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": "enum E { E_One = 1; }\nmessage M { optional int32 f = 1; }",
            "B.proto": "enum F { F_One = 1; }\nmessage N { optional int32 e = 1; }",
            "C.proto": "message O { required int32 e = 1 [default = 1]; }",
        },
        enum_fields='[derived]\n"A.M.f" = "B.F"\n"B.N.e" = "A.E"\n"C.O.e" = "A.E"\n',
    )
    workshop.generate()
    workshop.assert_has("c.py", "    e: a.E = a.E.ONE")
    assert workshop.load("c").O().e == 1
    assert workshop.load("b").N().e is None


def test_what_comments_hold_does_no_harm(workshop: Workshop) -> None:
    comments = ['"""', 'ends "so"', "C:\\new\\", "{{ 1 / 0 }} {% end %}", "# type: ignore", "中文", "x " * 300, "'" * 3]
    fields = "".join(f"// {text}\noptional int32 n{i} = {i};\n" for i, text in enumerate(comments, start=1))
    workshop.write({"A.proto": f"message M {{\n{fields}}}"})
    workshop.generate()
    text = workshop.text("a.py")
    assert "    n3: int | None = None\n    " + r'"""C:\\new\\"""' in text
    assert '"""{{ 1 / 0 }} {% end %}"""' in text
    assert max(map(len, text.splitlines())) <= 120
    assert workshop.load("a").M(n1=1).n1 == 1


@pytest.mark.parametrize("end", ['"', "'", "\\", "#{{ }}", '"""', "\n", "-1"])
def test_what_ends_the_pages_is_written_as_it_is(workshop: Workshop, end: str) -> None:
    c2s = "message C2S { optional string key = 1; }"
    reply = ENVELOPE.replace("optional string name = 1;", "repeated int32 items = 1; optional string next = 2;")
    paging = f'paging = {{ style = "key", send = "key", receive = "next", items = "items", end = {json.dumps(end)} }}\n'
    workshop.write({"Qot_Get.proto": c2s + reply}, request(1, "Qot_Get", more=paging))
    workshop.generate()
    stubs = workshop.load("stubs_sync")
    messages = beside(stubs, "qot_get")

    class Link:
        def call(self, _method: object, _request: object, _timeout: float | None) -> object:
            return messages.Response(s2c=messages.S2C(items=[1, 2], next=end))

    assert list(stubs.Qot(Link()).iter_get()) == [1, 2]


def test_an_asynchronous_stub(ticker: Workshop) -> None:
    ticker.assert_has(
        "stubs_async.py",
        '''
            async def get(
                self,
                *,
                security: qot_common.Security | str,
                max_ret_num: int,
                dir: qot_common.Dir | None = None,
                others: Sequence[qot_common.Security | str] = (),
                kinds: Sequence[qot_common.Dir] = (),
                timeout_: str | None = None,
                timeout: float | None = None,
            ) -> payloads.QotGetReply:
                """Reads ticks.

                Protocol 3010, Qot_Get.proto.

                Args:
                    security: The security to read.
                    max_ret_num: How many.
                    timeout: Seconds to wait for the reply; None takes the client's own limit.

                Returns:
                    QotGetReply, with the fields
                    name

                Raises:
                    opend.ServerError: The gateway refused the call.
                    opend.OpenDError: Any other failure; see `opend.errors`.

                Example:
                    >>> reply = await client.qot.get(
                    ...     security=qot_common.Security(code="text"),
                    ...     max_ret_num=1,
                    ...     others=[qot_common.Security(code="text")],
                    ... )
                    >>> print(reply.name)
                """
                request = qot_get.Request(
                    c2s=qot_get.C2S(
                        security=security,
                        max_ret_num=max_ret_num,
                        dir=dir,
                        others=as_list(others),
                        kinds=as_list(kinds),
                        timeout=timeout_,
                    )
                )
                response = await self._link.call(methods.QOT_GET, request, timeout)
                return payload(response.s2c)
        ''',
    )
    assert "from .schema import AsyncLink, AsyncPushes, Overflow\n" in ticker.text("stubs_async.py")
    ticker.assert_has(
        "stubs_async.py",
        """
    def on_update(
        self, handler: Callable[[payloads.QotUpdatePush], object], *, queue: int = 1024, overflow: Overflow = "block"
    ) -> Callable[[], None]:
        """,
    )
    ticker.assert_has(
        "stubs_async.py",
        """
        def update(self, *, queue: int = 1024, overflow: Overflow = "block") -> AsyncPushes[payloads.QotUpdatePush]:
        """,
    )


def test_a_call_without_an_envelope(ticker: Workshop) -> None:
    ticker.assert_has(
        "stubs_sync.py",
        '''
            def ask(self, *, text: str | None = None, timeout: float | None = None) -> payloads.TrdAskReply:
                """Call Trd_Ask.

                Protocol 3801, Ask.proto. It can move money, so it is never sent twice.

                Args:
                    timeout: Seconds to wait for the reply; None takes the client's own limit.

                Returns:
                    TrdAskReply, with the fields
                    text

                Raises:
                    opend.ServerError: The gateway refused the call.
                    opend.OutcomeUnknown: It was sent and the connection ended; whether it took effect is not known.
                    opend.OpenDError: Any other failure; see `opend.errors`.

                Example:
                    >>> reply = client.trd.ask()
                    >>> print(reply.text)
                """
                request = ask.AskReq(
                    text=text,
                )
                return self._link.call(methods.TRD_ASK, request, timeout)
        ''',
    )


def test_the_two_faces_differ_in_waiting_only(ticker: Workshop) -> None:
    same = ticker.text("stubs_async.py")
    for asynchronous, blocking in [("async def ", "def "), ("await ", ""), ("Async", ""), ("Link", "Link")]:
        same = same.replace(asynchronous, blocking)
    same, other = same.partition("__all__")[2], ticker.text("stubs_sync.py").partition("__all__")[2]
    assert same == other.replace("SyncLink", "Link")


def test_a_groups_docstring_lists_its_calls_and_pushes(ticker: Workshop) -> None:
    stubs = ticker.load("stubs_sync")
    assert inspect.getdoc(stubs.Qot) == (
        "Calls and pushes of quotes (names that start with `Qot_`).\n\nCalls:\n    get: Reads ticks.\n\n"
        "Pushes, as an iterator and as a handler:\n    update, on_update: Push Qot_Update."
    )


def test_a_group_without_calls_has_no_table(workshop: Workshop) -> None:
    workshop.write({"Common.proto": COMMON})
    workshop.generate()
    assert inspect.getdoc(workshop.load("stubs_async").Trd) == (
        "Calls and pushes of trading (names that start with `Trd_`)."
    )


def test_the_groups(ticker: Workshop) -> None:
    stubs = ticker.load("stubs_sync")
    names = {group: public_names(getattr(stubs, group)) for group in stubs.__all__}
    calls = {"Qot": ["get", "on_update", "update"], "System": ["keep_alive"], "Trd": ["ask"]}
    assert names == {group: ["with_link", *members] for group, members in calls.items()}


def test_the_table_of_methods(ticker: Workshop) -> None:
    ticker.assert_has(
        "methods.py",
        '''
        KEEP_ALIVE: Method[keep_alive.Request, keep_alive.Response] = Method(1004, "KeepAlive", "keep_alive")
        """KeepAlive, protocol 1004."""
        QOT_GET: Method[qot_get.Request, qot_get.Response] = Method(3010, "Qot_Get", "qot_get")
        """Qot_Get, protocol 3010: Reads ticks."""
        TRD_ASK: Method[ask.AskReq, ask.AskRsp] = Method(3801, "Trd_Ask", "ask", "AskReq", "AskRsp")
        """Trd_Ask, protocol 3801."""


        QOT_UPDATE: Push[qot_update.Response, qot_update.S2C] = Push(3011, "Qot_Update", "qot_update")
        """Qot_Update, protocol 3011."""
        ''',
    )
    methods = ticker.load("methods")
    assert list(methods.METHODS_BY_ID) == [1004, 3010, 3801]
    assert list(methods.METHODS_BY_NAME) == ["KeepAlive", "Qot_Get", "Trd_Ask"]
    assert methods.PUSHES_BY_ID == {3011: methods.QOT_UPDATE}
    assert methods.PUSHES_BY_NAME["Qot_Update"].response.FULL_NAME == "Qot_Update.Response"
    assert methods.TRD_ASK.request(text="?").text == "?"


def test_the_tables_load_no_message(ticker: Workshop) -> None:
    package = ticker.load("methods").__package__
    assert {name for name in sys.modules if name.startswith(f"{package}.")} == {
        f"{package}.late",
        f"{package}.late_enums",
        f"{package}.links",
        f"{package}.methods",
        f"{package}.paging",
        f"{package}.schema",
    }


def test_what_calls_return_has_names_of_its_own(ticker: Workshop) -> None:
    ticker.assert_has(
        "payloads.py", "    QotGetReply: TypeAlias = qot_get.S2C\n    QotUpdatePush: TypeAlias = qot_update.S2C"
    )
    module = ticker.load("payloads")
    package = module.__package__
    assert f"{package}.qot_get" not in sys.modules
    assert module.QotGetReply is beside(module, "qot_get").S2C
    assert module.TrdAskReply is beside(module, "ask").AskRsp
    assert module.__all__ == ["KeepAliveReply", "QotGetReply", "QotUpdatePush", "TrdAskReply"]
    assert set(module.__all__) < set(dir(module))
    with pytest.raises(AttributeError, match=r"payloads' has no attribute 'QotGetRepl'"):
        _ = module.QotGetRepl


def test_the_callback_face(ticker: Workshop) -> None:
    ticker.assert_has(
        "spi.py",
        '''
            def get(self, request: qot_get.Request) -> int:
                """Send Qot_Get (protocol 3010); the reply comes to ``on_reply_get``.

                Reads ticks.

                Args:
                    request: Its ``c2s`` holds the arguments, a qot_get.C2S.
                """
                return self._link.send(methods.QOT_GET, request)
        ''',
    )
    spi = ticker.load("spi")
    assert spi.REPLY_CALLBACKS == {1004: "on_reply_keep_alive", 3010: "on_reply_get", 3801: "on_reply_ask"}
    assert spi.PUSH_CALLBACKS == {3011: "on_update"}
    assert public_names(spi.Callbacks) == [
        "on_init_connect",
        "on_disconnect",
        "on_reply_keep_alive",
        "on_reply_get",
        "on_reply_ask",
        "on_update",
    ]


def test_a_stub_leaves_its_arguments_their_names(workshop: Workshop) -> None:
    names = ["payload", "methods", "asList", "request", "response", "qotGet", "timeout", "self"]
    fields = "".join(f"optional int32 {name} = {number}; " for number, name in enumerate(names, start=1))
    workshop.write({"Qot_Get.proto": f"message C2S {{ {fields}}}" + ENVELOPE}, request(1, "Qot_Get"))
    workshop.generate()

    class Link:
        def call(self, _method: object, request: object, _timeout: float | None) -> object:
            sent.append(request)
            return replies.Response(s2c=replies.S2C(name="done"))

    sent: list[object] = []
    stubs = workshop.load("stubs_sync")
    replies = beside(stubs, "qot_get")
    arguments = ["payload_", "methods_", "as_list_", "request_", "response_", "qot_get_", "timeout_", "self_"]
    numbers = {name: number for number, name in enumerate(arguments)}
    assert stubs.Qot(Link()).get(**numbers, timeout=1.0).name == "done"
    assert [str(number) in repr(sent[0]) for number in range(8)] == [True] * 8


def test_a_file_of_enums_only_and_a_file_of_nothing(workshop: Workshop) -> None:
    workshop.write({"A.proto": "enum E { E_Zero = 0; }", "B.proto": ""})
    workshop.generate()
    assert workshop.load("a").E.ZERO == 0
    assert workshop.load("b").__all__ == []
    for module in ("methods", "stubs_async", "stubs_sync", "spi", "schema"):
        workshop.load(module)


def test_own_templates_make_other_files(workshop: Workshop) -> None:
    workshop.write({"A.proto": "message M {}"})
    folder = workshop.own_templates()
    (folder / "messages.txt.j2").write_text("{% for module in schema.modules %}{{ module.name }}\n{% endfor %}")
    (folder / "helper.j2").write_text("only for others")
    workshop.generate()
    assert workshop.text("messages.txt") == "a\n"
    assert {path.name for path in workshop.package.iterdir()} == {
        *("__init__.py", "a.py", "late.py", "late_enums.py", "links.py", "messages.txt", "methods.py", "notebook.py"),
        *("paging.py", "payloads.py", "py.typed", "schema.py", "spi.py", "stubs_async.py", "stubs_sync.py", "texts.py"),
        "vendor",
    }


def test_python_beside_the_templates_is_copied_below_the_header(workshop: Workshop) -> None:
    workshop.write({"A.proto": ""})
    shipped = sorted(workshop.templates.rglob("*.py"))
    files = render(workshop.read(), workshop.templates)
    assert {path.name for path in shipped} >= {"late.py", "late_enums.py", "links.py", "paging.py", "schema.py"}
    for path in shipped:
        name = path.relative_to(workshop.templates / "dataclasses").as_posix()
        assert files[name] == HEADER.lstrip("\n") + path.read_text(encoding="utf-8")


@pytest.mark.parametrize("library", ["betterproto", "betterproto2"])
def test_a_flavour_shares_the_links_and_names_its_own_command(workshop: Workshop, library: str) -> None:
    workshop.write({"A.proto": ""})
    shared = (workshop.templates / "dataclasses" / "links.py").read_text(encoding="utf-8")
    made = render(workshop.read(), workshop.templates, flavour=library)["links.py"]
    header = HEADER.lstrip("\n").replace("generate`", f"generate --flavour {library}`")
    assert made.rstrip() == (header + shared.replace("from .schema import", "from .base import")).rstrip()
    assert "from .base import Message, Method, Push\n" in made


def test_the_source_is_named_in_the_package(workshop: Workshop) -> None:
    workshop.write({"A.proto": ""})
    (workshop.proto / "SOURCE.toml").write_text('package = "futu-api"\nversion = "10.11.7108"\n')
    workshop.generate()
    package = workshop.load()
    assert package.SCHEMA_SOURCE == "futu-api 10.11.7108"
    assert (package.SCHEMA_PACKAGE, package.SCHEMA_VERSION, package.LAYOUT) == ("futu-api", "10.11.7108", LAYOUT)


@pytest.mark.parametrize("name", ['" + exit() + "', "a'b\"c", "back\\slash", "two\nlines", "\U0001f600", "{{ x }}"])
def test_the_source_is_written_as_a_text_whatever_it_holds(workshop: Workshop, name: str) -> None:
    workshop.write({"A.proto": ""})
    for flavour in FLAVOURS:
        text = render(replace(workshop.read(), package=name), workshop.templates, flavour=flavour)["__init__.py"]
        written = [node.value for node in ast.parse(text).body if isinstance(node, ast.Assign)]
        assert name in [ast.literal_eval(value) for value in written]


def test_the_package_passes_the_checks_of_the_project(ticker: Workshop, tmp_path: Path) -> None:
    checks = [
        ["ruff", "check", "--no-cache", "--config", str(ROOT / "pyproject.toml"), "."],
        ["ruff", "format", "--check", "--no-cache", "--config", str(ROOT / "pyproject.toml"), "."],
        ["mypy", "--strict", "--config-file", os.devnull, "--cache-dir", str(tmp_path / "cache"), "opend_proto"],
    ]
    for check in checks:
        pytest.importorskip(check[0])
        command = [sys.executable, "-m", *check]
        result = subprocess.run(command, cwd=ticker.package.parent, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr


def test_no_template_puts_quotes_around_what_it_was_given() -> None:
    """A value goes through `| python`, whatever it is."""
    quoted = re.compile(r"""["']\{\{""")
    found = {path.name: quoted.findall(path.read_text(encoding="utf-8")) for path in shipped_templates().rglob("*.j2")}
    assert len(found) > 10
    assert not {name: each for name, each in found.items() if each}
