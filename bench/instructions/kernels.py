"""Hold the kernels: small pieces of work without input and output, each of which does the same every time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from bench.bodies import reply, reply_body, state, update_body
from bench.instructions.joined import JoinedSessions

from opend import security
from opend.codec import columns, decode, encode
from opend.codec.reading import decode as decode_purely
from opend.codec.writing import encode as encode_purely
from opend.frame import FrameDecoder, digest, encode_frame
from opend.session.life.limits import RateLimiter
from opend_proto import qot_get_ticker, qot_update_ticker
from opend_proto.methods import QOT_GET_TICKER

__all__ = ["Kernel", "kernels"]

_TICKS = 100
_FRAMES = 100


class Kernel(NamedTuple):
    """A piece of work, and how often it is done while instructions are counted."""

    name: str
    work: Callable[[], object]
    times: int


def kernels() -> Iterator[Kernel]:
    """Make the kernels, those of the codec first."""
    message, body, push = reply(_TICKS), reply_body(_TICKS), update_body()
    response = qot_get_ticker.Response
    yield Kernel(f"decode {_TICKS} ticks", partial(decode, response, body), 20)
    yield Kernel(f"encode {_TICKS} ticks", partial(encode, message), 20)
    yield Kernel(f"{_TICKS} ticks as columns", partial(columns, response, body, "s2c.tickerList"), 20)
    yield Kernel("decode a push of 1 tick", partial(decode, qot_update_ticker.Response, push), 200)
    yield Kernel(f"decode {_TICKS} ticks, pure", partial(decode_purely, response, body), 2)
    yield Kernel(f"encode {_TICKS} ticks, pure", partial(encode_purely, message), 2)

    frame = encode_frame(QOT_GET_TICKER.id, 1, body)
    yield Kernel("make a frame of 8 kB", partial(encode_frame, QOT_GET_TICKER.id, 1, body), 20)
    yield Kernel("read a frame of 8 kB", partial(_read_frame, FrameDecoder(), frame), 20)
    yield Kernel("read a security from text", partial(security, "HK.00700"), 200)
    yield Kernel("ask the rate limiter", partial(_reserve, qot_get_ticker.Request(c2s=_question())), 20)

    joined, answer = JoinedSessions(), encode(state())
    yield Kernel("the smallest call, both ends", partial(joined.smallest_call, answer), 20)
    yield Kernel("the smallest call, the client's end", partial(joined.client_call, answer, digest(answer)), 20)
    yield Kernel("the smallest call in two steps", partial(joined.direct_call, answer, digest(answer)), 20)
    yield Kernel(f"{_FRAMES} pushes of 1 tick, both ends", partial(joined.pushes, push, _FRAMES), 5)


def _question() -> qot_get_ticker.C2S:
    return qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=1000)


def _reserve(request: qot_get_ticker.Request) -> None:
    """Fill a limit, and let it run empty again."""
    limiter = RateLimiter()
    for call in range(30):
        limiter.reserve(QOT_GET_TICKER, request, call * 2.0, 60.0)


def _read_frame(decoder: FrameDecoder, data: bytes) -> None:
    if len(list(decoder.feed(data))) != 1:
        raise SystemExit("the frame was not read")
