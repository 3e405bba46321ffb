"""Handlers of the embedded OpenD that a type checker must refuse, one mistake a line."""

from __future__ import annotations

from opend.simulator import Simulator
from opend_proto import methods, qot_get_company_profile, qot_get_ticker


def profile(request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
    """The right handler."""
    print(request.c2s.securities)  # wrong: a misspelt field of a request
    return qot_get_company_profile.Response(ret_typ=0)  # wrong: a misspelt field of a reply


def ticks(request: qot_get_ticker.Request) -> qot_get_ticker.Response:
    """The handler of another protocol."""
    return qot_get_ticker.Response(ret_msg=str(request))


def half(request: qot_get_company_profile.Request) -> qot_get_company_profile.S2C:
    """A handler that returns the payload alone."""
    print(request.c2s.security)
    return qot_get_company_profile.S2C()


async def later(request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
    """A handler that is awaited."""
    return profile(request)


def use(simulator: Simulator, request: qot_get_company_profile.Request) -> None:
    """Register them."""
    simulator.handle(methods.QOT_GET_COMPANY_PROFILE)(profile)
    simulator.handle(methods.QOT_GET_COMPANY_PROFILE)(ticks)  # wrong: the handler of another protocol
    simulator.handle(methods.QOT_GET_COMPANY_PROFILE)(half)  # wrong: the payload instead of the reply
    simulator.handle(methods.QOT_GET_COMPANY_PROFILE)(later)  # wrong: a coroutine as a handler
    simulator.sample(methods.QOT_GET_TICKER, request)  # wrong: the request of another protocol
    sample = simulator.sample(methods.QOT_GET_COMPANY_PROFILE, request)
    print(sample.s2c.item_list)  # wrong: a reply may have no payload
