"""The vendor's own Java SDK, from Maven Central: the page's program against our simulator."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from threading import Timer
from typing import Any, Final

import pytest
from tests.interop.environments import ROOT, Missing
from tests.interop.jvm import JavaProgram, java_program
from tests.interop.matrix.trees import is_list, is_object

from opend.simulator import ManualClock, Simulator

PAGE = ROOT.parent / "shared" / "reference" / "get-real-time-tick-by-tick.md"
IMPORTS: Final = """\
import com.futu.openapi.*;
import com.futu.openapi.pb.*;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
"""
"""What the page leaves out."""
PORT: Final = "(short)11111"
"""A cast that no port above 32767 survives."""
RECEIVED: Final = "Receive QotGetTicker: "
SECONDS: Final = 60.0

pytestmark = pytest.mark.timeout(300)


def page_parts() -> tuple[str, str]:
    """Return the page's Java program, and the output that the page shows for it."""
    if not PAGE.exists():
        pytest.skip(f"the page the example is on is not beside this checkout: {PAGE}")
    found = re.search(
        r"``` java\n(public class QotDemo.*?)```.*?``` text\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL
    )
    assert found is not None
    return found[1], found[2]


def compiled(name: str, source: str) -> JavaProgram:
    """Compile a program with the SDK; skip the test where there is no JDK, Maven or SDK."""
    try:
        return java_program(name, source)
    except Missing as missing:
        pytest.skip(str(missing))


def output_of(program: JavaProgram, port: int, folder: Path) -> str:
    """Run a program that never ends until it has printed the reply, and return what it printed."""
    java, *arguments = program
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    with subprocess.Popen(
        [java, f"-Dopend.port={port}", *arguments], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        timer = Timer(SECONDS, process.kill)
        timer.start()
        output = ""
        try:
            assert process.stdout is not None
            for line in process.stdout:
                output += line
                if line == "}\n" and RECEIVED in output:
                    break
        finally:
            timer.cancel()
            process.kill()
    return output


def form_of(tree: object) -> object:
    """Return the names and the types of the values in data read from JSON, of a list those of its first item."""
    if is_object(tree):
        return {key: form_of(each) for key, each in tree.items()}
    return [form_of(tree[0])] if is_list(tree) else type(tree)


def reply_in(output: str) -> Any:
    """Return the reply that the program prints last; the page leaves out all ticks but two."""
    shown = output.partition(RECEIVED)[2]
    return json.loads(shown.replace("}, ... {", "}, {"))


def test_the_pages_java_program_prints_what_the_page_prints(tmp_path: Path) -> None:
    text, shown = page_parts()
    assert PORT in text
    program = compiled("QotDemo", IMPORTS + text.replace(PORT, 'Integer.getInteger("opend.port")'))
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        output = output_of(program, simulator.port, tmp_path)
    assert re.match(
        r"Qot onInitConnect: ret=true desc= connID=-?\d+\nSend QotSub: \d+\nReply: QotSub: \d+  ret", output
    )
    assert re.search(rf"^Send QotGetTicker: \d+\n{RECEIVED}\{{$", output, re.MULTILINE)
    reply = reply_in(output)
    # The protocol has this field since after 2021, when the page's output was printed.
    assert reply["s2c"].pop("name") == "TENCENT"
    assert form_of(reply) == form_of(reply_in(shown))
    assert reply["s2c"]["security"] == {"market": 1, "code": "00700"}
    assert len(reply["s2c"]["tickerList"]) == 10
