"""Answer InitConnect, InitWebSocket, KeepAlive and GetGlobalState.

Invariant: a connection's id and keys are a function of the simulator's seed and the connection's number.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import md5
from hmac import compare_digest
from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.schema.optional import newer
from opend.schema.versions import build_number, client_version
from opend.simulator.calendar.exchanges import EXCHANGES, HONG_KONG_FUTURES
from opend.simulator.calendar.sessions import calendar_of
from opend.simulator.chance.noise import letters
from opend.simulator.rules.refusal import RefusalError
from opend.websocket import messages as web_socket_messages
from opend_proto import get_global_state as global_state_messages
from opend_proto import init_connect as init_connect_messages
from opend_proto import keep_alive as keep_alive_messages
from opend_proto import methods
from opend_proto.common import PacketEncAlgo, ProgramStatus, ProgramStatusType, UserAttribution
from opend_proto.qot_common import QotMarket, QotMarketState

if TYPE_CHECKING:
    from opend.simulator.calendar.exchanges import Exchange
    from opend.simulator.calendar.sessions import HoursKept
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_global_state", "init_connect", "init_web_socket", "keep_alive", "register"]

_KEEP_ALIVE_SECONDS: Final = 10
# The markets that the oldest supported schema lacks.
_LATER_MARKETS: Final = newer(
    global_state_messages.S2C, **dict.fromkeys(("market_sg", "market_my", "market_jp"), QotMarketState.NONE)
)


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.INIT_CONNECT, init_connect)
    handlers.answer(web_socket_messages.INIT_WEB_SOCKET, init_web_socket)
    handlers.answer(methods.KEEP_ALIVE, keep_alive)
    handlers.answer(methods.GET_GLOBAL_STATE, get_global_state)


def init_connect(peer: Peer, request: init_connect_messages.Request) -> init_connect_messages.S2C:
    """Open the connection for other requests; without an RSA key it stays unencrypted, whatever the client asks for."""
    if peer.initialised:
        raise RefusalError("the connection is already initialised")
    push_format = request.c2s.push_proto_fmt or BODY_PROTOBUF
    if push_format not in {BODY_PROTOBUF, BODY_JSON}:
        raise RefusalError(f"unknown pushProtoFmt {int(push_format)}: 0 is protobuf, 1 is JSON")
    key = letters(f"{peer.market.seed}|key|{peer.connection_id}", 16)
    vector = None
    if peer.gateway.encryption is not None:
        vector = _initial_vector(peer, request.c2s.packet_enc_algo)
        peer.cipher = peer.gateway.encryption.session_cipher(key, vector)
    peer.push_format = push_format
    peer.initialised = True
    return init_connect_messages.S2C(
        server_ver=client_version(),
        login_user_id=peer.gateway.user_id,
        conn_id=peer.connection_id,
        conn_aes_key=key,
        aes_cbc_iv=vector,
        keep_alive_interval=_KEEP_ALIVE_SECONDS,
        user_attribution=UserAttribution.HK,
    )


def _initial_vector(peer: Peer, algorithm: PacketEncAlgo | None) -> str | None:
    """Return the initial vector for CBC, by which the client knows that mode; None for FTAES_ECB, the default.

    Raises RefusalError for any other algorithm.
    """
    if algorithm in {None, PacketEncAlgo.FTAES_ECB}:
        return None
    if algorithm == PacketEncAlgo.AES_CBC:
        return letters(f"{peer.market.seed}|vector|{peer.connection_id}", 16)
    asked = "packetEncAlgo -1 (None)" if algorithm == PacketEncAlgo.NONE else f"packetEncAlgo {algorithm}"
    raise RefusalError(
        f"{asked} is refused: with an RSA key every connection is encrypted; ask for 2 (AES_CBC) or 0 (FTAES_ECB)"
    )


def init_web_socket(peer: Peer, request: web_socket_messages.Request) -> web_socket_messages.S2C:
    """Open a WebSocket connection for other requests, if the client has the key."""
    if peer.initialised:
        raise RefusalError("the connection is already initialised")
    key = peer.gateway.websocket_key
    told = None if request.c2s is None else request.c2s.websocket_key
    if key is not None:
        digest = md5(key.encode(), usedforsecurity=False).hexdigest()
        is_right = compare_digest((told or "").encode(), digest.encode())
        peer.answer_after = peer.gateway.guesses.wait(monotonic(), right=is_right)
        if not is_right:
            peer.hang_up = True
            raise RefusalError("the WebSocket key is wrong")
    peer.initialised = True
    return web_socket_messages.S2C(server_time=int(peer.market.clock.now()), conn_id=peer.connection_id)


def keep_alive(peer: Peer, request: keep_alive_messages.Request) -> keep_alive_messages.S2C:
    """Return the server's time; the client's time is ignored."""
    del request
    return keep_alive_messages.S2C(time=int(peer.market.clock.now()))


class _States(NamedTuple):
    hong_kong: QotMarketState
    new_york: QotMarketState
    shanghai: QotMarketState
    shenzhen: QotMarketState
    hong_kong_futures: QotMarketState
    us_futures: QotMarketState


# Cached by minute: sessions begin and end on the minute, and clients ask more often.
@lru_cache(64)
def _states_in(minute: int, hours: HoursKept) -> _States:
    """Return the states of the markets in a minute (since 1970 UTC)."""

    def state(exchange: Exchange) -> QotMarketState:
        return calendar_of(exchange, hours).state(minute * 60)

    new_york = EXCHANGES[QotMarket.US_SECURITY]
    futures_trade = calendar_of(new_york, hours).trades_in(minute)
    return _States(
        hong_kong=state(EXCHANGES[QotMarket.HK_SECURITY]),
        new_york=state(new_york),
        shanghai=state(EXCHANGES[QotMarket.CNSH_SECURITY]),
        shenzhen=state(EXCHANGES[QotMarket.CNSZ_SECURITY]),
        hong_kong_futures=state(HONG_KONG_FUTURES),
        us_futures=QotMarketState.FUTURE_OPEN if futures_trade else QotMarketState.FUTURE_CLOSE,
    )


def get_global_state(peer: Peer, request: global_state_messages.Request) -> global_state_messages.S2C:
    """Return the state of every market; markets without listings here do not trade."""
    del request
    now = peer.market.clock.now()
    states = _states_in(int(now // 60), peer.market.hours)
    return global_state_messages.S2C(
        market_hk=states.hong_kong,
        market_us=states.new_york,
        market_sh=states.shanghai,
        market_sz=states.shenzhen,
        market_hk_future=states.hong_kong_futures,
        market_us_future=states.us_futures,
        market_sg_future=QotMarketState.NONE,
        market_jp_future=QotMarketState.NONE,
        qot_logined=True,
        trd_logined=True,
        server_ver=client_version(),
        server_build_no=build_number(),
        time=int(now),
        local_time=now,
        program_status=ProgramStatus(type=ProgramStatusType.READY),
        conn_id=peer.connection_id,
        **_LATER_MARKETS,
    )
