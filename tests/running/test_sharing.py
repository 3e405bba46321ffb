"""Resources that several test processes share are made by one of them, and a reserved port is given to no other."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.locks import locked
from tests.support.peers.ports import HOST, reserved_port

ROOT = Path(__file__).parents[2]

WAIT = """
import sys
from pathlib import Path
from tests.support.locks import locked
print("waits", flush=True)
with locked(Path(sys.argv[1])):
    print(Path(sys.argv[2]).read_text(), flush=True)
"""


def test_who_comes_second_waits_for_the_first(tmp_path: Path) -> None:
    lock, made = tmp_path / "folder" / "lock", tmp_path / "made"
    command = [sys.executable, "-c", WAIT, str(lock), str(made)]
    with locked(lock):
        second = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert second.stdout is not None
        assert second.stdout.readline() == "waits\n"
        made.write_text("by the first", encoding="utf-8")
    with second:
        assert second.stdout.read() == "by the first\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere two sockets never share a port")
def test_a_reserved_port_refuses_until_it_is_listened_on() -> None:
    with reserved_port() as port:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HOST, port))
        for _ in range(2):
            with socket.create_server((HOST, port)) as listener, socket.create_connection((HOST, port)) as peer:
                accepted, address = listener.accept()
                with accepted:
                    assert address == peer.getsockname()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the port is only likely to be free")
def test_nobody_who_asks_for_any_port_gets_a_reserved_one() -> None:
    with reserved_port() as port, socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # IP_LOCAL_PORT_RANGE, as of Linux 6.3, leaves the system this port alone to choose from.
        try:
            other.setsockopt(socket.IPPROTO_IP, 51, struct.pack("=I", port << 16 | port))
        except OSError:
            pytest.skip("this Linux cannot narrow the range of ports")
        with pytest.raises(OSError, match="in use"):
            other.bind((HOST, 0))
