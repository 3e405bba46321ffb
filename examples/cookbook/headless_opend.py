"""Log a command-line OpenD in without a screen: have the SMS code sent, enter it, and wait until OpenD is ready."""

import re
import socket
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from time import monotonic, sleep

from opend import Client, OpenDError
from opend.simulator import ManualClock, Simulator

# OpenD has this port only if its configuration sets telnet_ip and telnet_port.
TELNET = ("127.0.0.1", 22222)
QUIET = 0.5  # seconds without a byte after which an answer is taken to be complete


def main() -> None:
    """Do the one step that the command line names."""
    options = parse()
    if options.step == "request":
        print(command(options.telnet, "req_phone_verify_code"))  # at most once a minute
    elif options.step == "enter":
        code = options.code or input("code: ")
        if not re.fullmatch(r"[0-9]{4,8}", code):
            raise SystemExit(f"a code has 4 to 8 digits, not {code!r}")
        print(command(options.telnet, f"input_phone_verify_code -code={code}"))
    else:
        with gateway(options) as opend:
            wait_until_ready(opend.host, opend.port, options.timeout)


def command(address: tuple[str, int], text: str) -> str:
    """Send a command to OpenD's telnet port and return what it answers."""
    answer = bytearray()
    try:
        connection = socket.create_connection(address, timeout=10)
    except OSError as error:
        raise SystemExit(f"no telnet port at {address[0]}:{address[1]}: {error}; see OpenD's telnet_port") from None
    with connection as console:
        console.sendall(f"{text}\r\n".encode("ascii"))
        console.settimeout(QUIET)
        try:
            while part := console.recv(4096):
                answer += part
        except TimeoutError:
            pass
    return answer.decode("gb18030", "replace").strip() or "sent; OpenD answered nothing"


def wait_until_ready(host: str, port: int, timeout: float) -> None:
    """Print the stages of OpenD until it is logged in for quotes and trading."""
    deadline, shown = monotonic() + timeout, ""
    while monotonic() < deadline:
        try:
            with Client(host, port, reconnect=None) as client:
                state = client.system.get_global_state(user_id=0)
        except OpenDError as error:
            stage, ready = f"not reachable: {error}", False
        else:
            stage = "" if state.program_status is None else state.program_status.type.name
            ready = state.qot_logined and state.trd_logined
        if stage != shown:
            print(shown := stage)
        if ready:
            return
        sleep(1)
    raise SystemExit(f"OpenD was not ready within {timeout:g} seconds")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, which is always logged in, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("request", "enter", "wait"))
    parser.add_argument("code", nargs="?", help="the code of the message; asked for if it is left out")
    parser.add_argument("--telnet", type=address, default=TELNET, metavar="HOST:PORT")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds to wait")
    parser.add_argument("--simulate", action="store_true", help="wait for the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


def address(text: str) -> tuple[str, int]:
    """Return host and port of an argument."""
    host, _, port = text.rpartition(":")
    return host, int(port)


if __name__ == "__main__":
    main()
