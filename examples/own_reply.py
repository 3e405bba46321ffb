"""Reply as your test needs: replace an answer of the simulator with a typed handler."""

from opend import Client, ServerError, security
from opend.simulator import RefusalError, Simulator
from opend_proto import methods
from opend_proto.qot_get_company_profile import CompanyLabItem, Request, Response

simulator = Simulator()


@simulator.handle(methods.QOT_GET_COMPANY_PROFILE)
def profile(request: Request) -> Response:
    """Return a sample with one item changed, or refuse."""
    if request.c2s.security.code != "00700":
        raise RefusalError("only Tencent has a profile here")
    reply = simulator.sample(methods.QOT_GET_COMPANY_PROFILE, request)
    if reply.s2c is not None:
        reply.s2c.item_list = [CompanyLabItem(name="Founded", value="1998")]
    return reply


with simulator, Client(simulator.host, simulator.port) as client:
    (item,) = client.qot.get_company_profile(security=security("HK.00700")).item_list
    print(f"{item.name}: {item.value}")
    try:
        client.qot.get_company_profile(security=security("HK.00005"))
    except ServerError as error:
        print(error)
