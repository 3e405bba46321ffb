"""`opend hub` as a user meets it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from json import loads
from pathlib import Path

import pytest
from tests.support.gathering import each_of

from opend import Client
from opend.cli import main
from opend.hub.embedded import EmbeddedServer
from opend_proto.qot_common import SubType

pytestmark = pytest.mark.one_python


def test_a_hub_with_a_server(nats: EmbeddedServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del nats  # Only to skip the test where there is no server.
    words = ["hub", "--simulate", "--nats-embedded", str(tmp_path), "--nats-port", "0", "--name", "own"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "opend.cli", *words]
    with (
        subprocess.Popen(
            command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process,
        ExitStack() as stopping,
    ):
        stopping.callback(process.kill)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("the hub 'own' shares the OpenD at 127.0.0.1:")
        line = process.stdout.readline()
        assert line.startswith("clients connect with Client.nats('nats://127.0.0.1:")
        url = line.split("'")[1]
        with Client.nats(url, name="own", client_id="tester") as client:
            client.subscribe("HK.00700", SubType.TICKER)
            assert main(["hub", "status", "--nats", url, "--name", "own"]) == 0
            told = loads(capsys.readouterr().out)
            assert told["opend"] is True
            assert [(each["label"], each["subscriptions"]) for each in told["clients"]] == [("tester", 1)]
        process.send_signal(signal.SIGTERM)
        _, error = process.communicate(timeout=60)
    assert (error, process.returncode) == ("", 0)
    assert main(["hub", "status", "--nats", url]) == 1
    assert "no NATS server answers" in capsys.readouterr().err


WRONG = [
    (["--nats", "http://x"], "must look like nats://127.0.0.1:4222"),
    (["--nats", "nats://user:word@127.0.0.1"], "a login does not belong into the URL"),
    (["--nats", "nats://10.0.0.1"], "10.0.0.1 is another machine"),
    (["--name", "a.b"], "the name of a hub"),
    (["--real"], "--real needs --allow-trading"),
    (["--lease", "1"], "lease_seconds must be at least 3"),
    (["--keep-size", "0"], "keep_bytes must be at least"),
    (["--nats-credentials", "/nowhere"], "there is no file /nowhere"),
]


@each_of("case", WRONG)
def test_wrong_usage_says_what_is_right(case: tuple[list[str], str], capsys: pytest.CaptureFixture[str]) -> None:
    words, expected = case
    assert main(["hub", *words]) == 2
    error = capsys.readouterr().err
    assert expected in error
    assert "word@" not in error
