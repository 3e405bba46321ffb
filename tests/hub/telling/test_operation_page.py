"""docs/HUB_OPERATION.md: its commands are understood, and its tables say what there is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from opend.cli.app import build_parser
from opend.hub.telling.condition import State
from opend.hub.telling.metrics import METRICS
from opend_proto.methods import METHODS_BY_ID

PAGE: Final = (Path(__file__).resolve().parents[3] / "docs" / "HUB_OPERATION.md").read_text(encoding="utf-8")


def test_the_commands_are_understood() -> None:
    commands = re.findall(r"^    opend (hub.*?)(?:  +#.*)?$", PAGE, re.MULTILINE)
    assert len(commands) == 4
    for command in commands:
        build_parser(command.split()).parse_args(command.split())


def test_every_metric_and_state_is_described() -> None:
    assert re.findall(r"^\| `opend_hub_(\w+)` \|", PAGE, re.MULTILINE) == [metric.name for metric in METRICS]
    (states,) = re.findall(r"^\| `opend_hub_state` .*: (.*) \|$", PAGE, re.MULTILINE)
    assert re.findall(r"`([\w ]+)`", states) == [state.value for state in State]


def test_every_call_whose_reply_is_kept_is_named() -> None:
    _, _, chapter = PAGE.partition("## What is answered without OpenD")
    named = re.findall(r"\b(?:Qot|Trd)_\w+", chapter.partition("##")[0])
    assert sorted(named) == sorted(method.name for method in METHODS_BY_ID.values() if method.cache)
