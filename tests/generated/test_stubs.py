"""The generated calls put their arguments into the right fields of the right request, and return the payload."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from tests.support.gathering import each_of
from tests.support.schemas.building import NAMED_CHOICES, build

from opend_proto import methods, spi, stubs_async, stubs_sync
from opend_proto.common import PacketID
from opend_proto.schema import AnyMethod, AnyPush, Field, Message

# The session makes these two calls itself.
SESSION_CALLS = {"InitConnect", "KeepAlive"}

every_call = each_of("method", [each for each in methods.METHODS_BY_ID.values() if each.name not in SESSION_CALLS])
every_push = each_of("push", list(methods.PUSHES_BY_ID.values()))


class Recorder:
    """A blocking link that records the request and answers with a full message."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def call(self, method: Any, request: Any, timeout: float | None) -> Any:
        self.asked = [method, request, timeout]
        return full(method.response)

    def on_push(self, push: Any, handler: Callable[[Any], object], **options: Any) -> Callable[[], None]:
        self.asked = [push, handler, options]
        return self.asked.clear

    def pushes(self, push: Any, **options: Any) -> Any:
        self.asked = [push, options]
        return iter([])


class AsyncRecorder(Recorder):
    """An asynchronous link that records the request and answers with a full message."""

    async def call(self, method: Any, request: Any, timeout: float | None) -> Any:
        return super().call(method, request, timeout)


def full(cls: type[Message]) -> Any:
    return build(cls, NAMED_CHOICES["everything, lowest"])


def group_of(name: str) -> str:
    return {"Qot": "Qot", "Trd": "Trd"}.get(name.partition("_")[0], "System")


def stub_of(stubs: Any, link: Any, method: AnyMethod) -> Callable[..., Any]:
    face = getattr(stubs, group_of(method.name))(link)
    stub: Callable[..., Any] = getattr(face, spi.REPLY_CALLBACKS[method.id].removeprefix("on_reply_"))
    return stub


def request_of(method: AnyMethod) -> Any:
    """Return a full request; its packet id is the placeholder until the client knows the serial."""
    request = full(method.request)
    held = held_by(request)
    if hasattr(held, "packet_id"):
        held.packet_id = PacketID(conn_id=0, serial_no=0)
    return request


def held_by(request: Any) -> Any:
    """Return the message whose fields the caller gives: the payload, or the request itself where it has none."""
    return getattr(request, "c2s", request)


def parameters_of(request: Any) -> list[Field]:
    return [field for field in held_by(request).FIELDS if field.attribute != "packet_id"]


def arguments_of(request: Any) -> dict[str, object]:
    return {field.attribute: getattr(held_by(request), field.attribute) for field in parameters_of(request)}


@every_call
def test_a_blocking_call_sends_its_arguments(method: AnyMethod) -> None:
    link, request, response = Recorder(), request_of(method), full(method.response)
    result = stub_of(stubs_sync, link, method)(**arguments_of(request), timeout=3.0)
    assert link.asked == [method, request, 3.0]
    assert result == getattr(response, "s2c", response)


@every_call
def test_an_asynchronous_call_sends_its_arguments(method: AnyMethod) -> None:
    link, request, response = AsyncRecorder(), request_of(method), full(method.response)
    result = asyncio.run(stub_of(stubs_async, link, method)(**arguments_of(request), timeout=3.0))
    assert link.asked == [method, request, 3.0]
    assert result == getattr(response, "s2c", response)


@every_call
@pytest.mark.parametrize("stubs", [stubs_async, stubs_sync], ids=["async", "sync"])
def test_what_is_required_must_be_given_by_name(stubs: Any, method: AnyMethod) -> None:
    request = request_of(method)
    parameters = dict(inspect.signature(stub_of(stubs, Recorder(), method)).parameters)
    assert list(parameters) == [*arguments_of(request), "timeout"]
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    needed = [name for name, parameter in parameters.items() if parameter.default is inspect.Parameter.empty]
    assert needed == [field.attribute for field in parameters_of(request) if field.label == "required"]


@every_push
@pytest.mark.parametrize("stubs", [stubs_async, stubs_sync], ids=["async", "sync"])
def test_every_push_has_a_handler_and_an_iterator(stubs: Any, push: AnyPush) -> None:
    link = Recorder()
    face = getattr(stubs, group_of(push.name))(link)
    name = spi.PUSH_CALLBACKS[push.id]
    remove = getattr(face, name)(print, queue=5, overflow="raise")
    assert link.asked == [push, print, {"queue": 5, "overflow": "raise"}]
    remove()
    assert link.asked == []
    getattr(face, name.removeprefix("on_"))(queue=7, overflow="drop_oldest")
    assert link.asked == [push, {"queue": 7, "overflow": "drop_oldest"}]


def test_there_are_no_stubs_but_those() -> None:
    calls = {spi.REPLY_CALLBACKS[method.id].removeprefix("on_reply_") for method in methods.METHODS_BY_ID.values()}
    pushes = {*spi.PUSH_CALLBACKS.values(), *(name.removeprefix("on_") for name in spi.PUSH_CALLBACKS.values())}
    faces: list[type[object]] = [stubs_async.System, stubs_async.Qot, stubs_async.Trd]
    faces += [stubs_sync.System, stubs_sync.Qot, stubs_sync.Trd]
    for face in faces:
        assert {name for name in vars(face) if not name.startswith(("_", "iter_"))} <= {"with_link"} | calls | pushes


@pytest.mark.parametrize("stubs", [stubs_async, stubs_sync], ids=["async", "sync"])
def test_calls_can_go_over_another_link(stubs: Any) -> None:
    first, second = Recorder(), Recorder()
    qot = stubs.Qot(first)

    def wrap(link: Recorder) -> Recorder:
        assert link is first
        return second

    over = qot.with_link(wrap)
    over.update_ticker()
    assert type(over) is stubs.Qot
    assert (bool(first.asked), bool(second.asked)) == (False, True)
