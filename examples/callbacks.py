"""Use callbacks, as programs for the vendor's C#, Java or C++ libraries do: each reply triggers the next call."""

from threading import Event

from opend import security
from opend.callbacks import CallbackClient, Callbacks
from opend.codec import to_json
from opend.simulator import Simulator
from opend_proto import qot_get_ticker, qot_sub
from opend_proto.common import RetType
from opend_proto.qot_common import SubType
from opend_proto.spi import Requests

TENCENT = security("HK.00700")


class Program(Callbacks):
    """Connects, subscribes, reads the latest ticks, and prints the reply as JSON."""

    def __init__(self) -> None:
        self.done = Event()

    def on_init_connect(self, client: Requests, error_code: int, description: str) -> None:
        """Subscribe as soon as there is a connection."""
        print(f"on_init_connect: {error_code} {description}".rstrip())
        if error_code:
            self.done.set()
            return
        c2s = qot_sub.C2S(security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
        print(f"sub: serial {client.sub(qot_sub.Request(c2s=c2s))}")

    def on_reply_sub(self, client: Requests, serial: int, response: qot_sub.Response) -> None:
        """Ask for ticks once the subscription is made."""
        print(f"on_reply_sub: serial {serial}, {response.ret_type.name}")
        if response.ret_type is not RetType.SUCCEED:
            self.done.set()
            return
        c2s = qot_get_ticker.C2S(security=TENCENT, max_ret_num=2)
        print(f"get_ticker: serial {client.get_ticker(qot_get_ticker.Request(c2s=c2s))}")

    def on_reply_get_ticker(self, client: Requests, serial: int, response: qot_get_ticker.Response) -> None:
        """Print the ticks."""
        print(f"on_reply_get_ticker: serial {serial}")
        print(to_json(response, indent=1))
        self.done.set()


with Simulator() as gateway:
    program = Program()
    with CallbackClient(program, gateway.host, gateway.port):
        program.done.wait(10.0)
