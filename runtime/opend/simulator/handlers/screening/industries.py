"""Answer requests about industrial chains and their plates.

Invariant: a chain counts and adds up the stocks that Qot_GetIndustrialPlateStock lists for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend.simulator.handlers.arguments import check_market, page_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.chains import CHAINS, Chain, members_of, plates_by_id
from opend.simulator.screening.simple import market_value
from opend_proto import (
    methods,
    qot_get_industrial_chain_by_plate,
    qot_get_industrial_chain_detail,
    qot_get_industrial_chain_list,
    qot_get_industrial_plate_info,
    qot_get_industrial_plate_stock,
)
from opend_proto.qot_get_industrial_chain_by_plate import RelatedChainInfo
from opend_proto.qot_get_industrial_chain_detail import IndustrialChainNode
from opend_proto.qot_get_industrial_chain_list import IndustrialChainInfo, IndustrialChainType
from opend_proto.qot_get_industrial_plate_stock import SortField, StockInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer

__all__ = ["register"]

ItemT = TypeVar("ItemT")

_RELATED: Final = 2
_KEYS: Final[dict[SortField, Callable[[Share], float | str]]] = {
    SortField.CODE: lambda share: share.listing.code,
    SortField.CHANGE_RATE: lambda share: share.change_today,
    SortField.TURNOVER: lambda share: share.quoted.turnover,
    SortField.VOLUME: lambda share: share.quoted.volume,
    SortField.MARKET_VAL: market_value,
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_INDUSTRIAL_CHAIN_LIST, get_chain_list)
    handlers.answer(methods.QOT_GET_INDUSTRIAL_CHAIN_DETAIL, get_chain_detail)
    handlers.answer(methods.QOT_GET_INDUSTRIAL_CHAIN_BY_PLATE, get_chain_by_plate)
    handlers.answer(methods.QOT_GET_INDUSTRIAL_PLATE_INFO, get_plate_info)
    handlers.answer(methods.QOT_GET_INDUSTRIAL_PLATE_STOCK, get_plate_stock)


def get_chain_list(peer: Peer, request: qot_get_industrial_chain_list.Request) -> qot_get_industrial_chain_list.S2C:
    """Give a page of the chains of a market, or of those whose name contains a keyword."""
    c2s = request.c2s
    check_market(peer.market, c2s.market)
    keyword = (c2s.keyword or "").strip().lower()
    chains = [chain for chain in CHAINS.values() if chain.market == c2s.market and keyword in chain.name.lower()]
    page, next_page = _page(chains, c2s.page, c2s.count, usual=20, most=50)
    return qot_get_industrial_chain_list.S2C(
        data_list=[_chain_info(peer, chain) for chain in page], all_count=len(chains), next_page=next_page
    )


def _page(
    items: Sequence[ItemT], page: str | None, count: int | None, *, usual: int, most: int
) -> tuple[Sequence[ItemT], str]:
    """Return a page and the text to ask for the next one with; empty on the last page."""
    if page and not page.isdecimal():
        raise RefusalError(f"page must be that of the previous reply, not {page!r}")
    begin = int(page or 0)
    found, is_last = page_of(items, begin, usual if count is None else count, most)
    return found, "" if is_last else str(begin + len(found))


def _worth(peer: Peer, members: list[Listing]) -> float:
    return sum(market_value(peer.scene.share(member)) for member in members)


def _chain_info(peer: Peer, chain: Chain) -> IndustrialChainInfo:
    members = chain.members(peer.market)
    largest = sorted(members, key=lambda member: market_value(peer.scene.share(member)), reverse=True)
    return IndustrialChainInfo(
        chain_id=chain.number,
        chain_type=IndustrialChainType(chain.kind),
        name=chain.name,
        market_cap=_worth(peer, members),
        stocks_num=len(members),
        relation_security_list=[member.security for member in largest[:_RELATED]],
    )


def _chain(number: int) -> Chain:
    found = CHAINS.get(number)
    if found is None:
        known = ", ".join(map(str, CHAINS))
        raise RefusalError(f"unknown chainId {number}: the simulator has {known}")
    return found


def _plate(peer: Peer, number: int) -> Listing:
    plates = plates_by_id(peer.market)
    if number not in plates:
        raise RefusalError(f"unknown plateId {number}: ask for one of the nodes of Qot_GetIndustrialChainDetail")
    return plates[number]


def get_chain_detail(
    peer: Peer, request: qot_get_industrial_chain_detail.Request
) -> qot_get_industrial_chain_detail.S2C:
    """Give the tree of a chain: its name, its layers, their plates."""
    chain = _chain(request.c2s.chain_id)
    ids = {plate.key: number for number, plate in plates_by_id(peer.market).items()}
    nodes = [IndustrialChainNode(node_id=1, layer_sth=1, name=chain.name)]
    leaves: list[IndustrialChainNode] = []
    layers = chain.plates(peer.market)
    for index, (name, plates) in enumerate(layers, 2):
        nodes.append(IndustrialChainNode(node_id=index, parent_node_id=1, layer_sth=2, name=name))
        leaves += [
            IndustrialChainNode(
                node_id=2 + len(layers) + len(leaves) + place,
                parent_node_id=index,
                layer_sth=3,
                name=plate.name,
                plate_id=ids.get(plate.key),
            )
            for place, plate in enumerate(plates)
        ]
    return qot_get_industrial_chain_detail.S2C(
        chain_id=chain.number,
        chain_type=IndustrialChainType(chain.kind),
        name=chain.name,
        node_list=[*nodes, *leaves],
    )


def get_chain_by_plate(
    peer: Peer, request: qot_get_industrial_chain_by_plate.Request
) -> qot_get_industrial_chain_by_plate.S2C:
    """Give the chains that a plate has a place in."""
    plate = _plate(peer, request.c2s.plate_id)
    chains = [
        (chain, chain.members(peer.market))
        for chain in CHAINS.values()
        if chain.market == plate.market and any(plate.code in codes for _, codes in chain.layers)
    ]
    return qot_get_industrial_chain_by_plate.S2C(
        related_chain_list=[
            RelatedChainInfo(
                chain_id=chain.number,
                chain_type=IndustrialChainType(chain.kind),
                name=chain.name,
                market_cap=_worth(peer, members),
                stocks_num=len(members),
            )
            for chain, members in chains
        ]
    )


def get_plate_info(peer: Peer, request: qot_get_industrial_plate_info.Request) -> qot_get_industrial_plate_info.S2C:
    """Describe a plate by its name and the number of its stocks."""
    plate = _plate(peer, request.c2s.plate_id)
    return qot_get_industrial_plate_info.S2C(
        plate_id=request.c2s.plate_id, summary=f"{plate.name}: {len(plate.members)} stocks"
    )


def get_plate_stock(peer: Peer, request: qot_get_industrial_plate_stock.Request) -> qot_get_industrial_plate_stock.S2C:
    """Give a page of the stocks of a plate, or of a chain, sorted by a figure of their quotes."""
    c2s = request.c2s
    if c2s.plate_id:
        members = members_of(peer.market, [_plate(peer, c2s.plate_id)])
    elif c2s.chain_id:
        members = _chain(c2s.chain_id).members(peer.market)
    else:
        raise RefusalError("name a plateId or a chainId")
    # The description of the field, and not the order of the enum, is taken to tell the default.
    key = _KEYS.get(SortField.MARKET_VAL if c2s.sort_field is None else c2s.sort_field)
    if key is None:
        raise RefusalError(f"unknown sortField {int(c2s.sort_field or 0)}: 0 to {len(_KEYS) - 1} are known")
    shares = [peer.scene.share(member) for member in members if not c2s.market_list or member.market in c2s.market_list]
    shares.sort(key=key, reverse=not c2s.ascend)
    page, next_page = _page(shares, c2s.page, c2s.count, usual=50, most=200)
    return qot_get_industrial_plate_stock.S2C(
        stock_list=[StockInfo(security=share.listing.security, name=share.listing.name) for share in page],
        page=next_page or None,
        all_count=len(shares),
    )
