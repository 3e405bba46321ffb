"""The command line: exit status, one line of complaint, a summary, and a progress bar only for people."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from opend_codegen import pipeline
from opend_codegen.__main__ import main

from .workshop import CALL, ROOT, Workshop, push, request

GENERATE = [sys.executable, "-m", "opend_codegen", "generate"]
SLOW = "{% for number in range(10 ** 11) %}{% endfor %}"


@pytest.fixture
def sample(workshop: Workshop) -> Workshop:
    """A workshop with a call and a push."""
    body = "enum Kind { Kind_Zero = 0; }\n" + CALL
    workshop.write(
        {"Qot_Get.proto": body, "Qot_Update.proto": CALL},
        request(1, "Qot_Get") + push(2, "Qot_Update"),
        '[derived]\n"Qot_Get.C2S.count" = "Qot_Get.Kind"\n',
    )
    return workshop


class Terminal:
    """A process whose standard error is a terminal."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True
        )
        os.close(theirs)
        self.shown = ""

    def read_until(self, text: str) -> None:
        """Read the terminal until it has shown ``text``, or the process has ended."""
        try:
            while text not in self.shown and (data := os.read(self._ours, 4096)):
                self.shown += data.decode()
        except OSError:
            return  # this is how Linux says that the other end is closed

    def finish(self) -> str:
        """Wait for the end and return the text printed to standard output."""
        self.read_until("\0")
        os.close(self._ours)
        return self.process.communicate()[0]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["make"],
        ["generate", "--nothing"],
        ["generate", "extra"],
        ["generate", "--out"],
        ["check", "--flavour", "x"],
        ["generate", "--flavour", "betterproto"],
        ["import"],
        ["import", "a", "b"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: opend-codegen")


def test_a_missing_package_is_named_with_its_extra() -> None:
    program = "import sys; sys.modules['jinja2'] = None; import opend_codegen.__main__"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "opend-codegen: the package `jinja2` is missing: pip install 'opend[codegen]'\n"


@pytest.mark.parametrize("command", [[], ["import"], ["generate"], ["check"], ["diff"]])
def test_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith(" ".join(["usage: opend-codegen", *command]))


def test_generate_says_what_it_did(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    assert sample.command("generate") == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    summary, place = captured.out.splitlines()
    counts = "2 files, 8 messages, 1 enums, 10 fields (1 ints typed with an enum), 1 methods, 1 pushes"
    assert re.fullmatch(re.escape(counts) + r" in \d+\.\d s", summary)
    assert place == f"written to {Path('generated/opend_proto')}"


def test_check_says_that_all_is_well(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    sample.generate()
    capsys.readouterr()
    assert sample.command("check") == 0
    assert capsys.readouterr() == (f"{Path('generated/opend_proto')} is up to date\n", "")


def test_check_names_what_differs(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    sample.generate()
    (sample.package / "methods.py").write_text("")
    (sample.package / "more.py").write_text("")
    (sample.package / "qot_get.py").unlink()
    capsys.readouterr()
    assert sample.command("check") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "generated/opend_proto/methods.py differs",
        "generated/opend_proto/more.py should not be there",
        "generated/opend_proto/qot_get.py is missing",
        "opend-codegen: run `opend-codegen generate` to bring them up to date",
    ]


def test_the_folders_have_defaults(sample: Workshop) -> None:
    for command in ("generate", "check"):
        result = sample.process(command)
        assert (result.returncode, result.stderr) == (0, "")
    assert (sample.package / "qot_get.py").exists()


def test_the_installed_command(sample: Workshop) -> None:
    command = [str(Path(sys.executable).with_name("opend-codegen")), "generate", "--out", "elsewhere"]
    result = subprocess.run(command, cwd=sample.root, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.endswith("written to elsewhere/opend_proto\n")


def test_an_interruption_is_one_line(
    sample: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "_format", interrupt)
    assert sample.command("generate") == 130
    assert capsys.readouterr() == ("", "opend-codegen: interrupted; nothing was changed\n")


def test_a_person_sees_progress(sample: Workshop) -> None:
    terminal = Terminal(GENERATE, sample.root)
    printed = terminal.finish()
    assert terminal.process.returncode == 0
    assert "generating" in terminal.shown
    assert printed.startswith("2 files, 8 messages")


def test_a_person_who_interrupts_gets_one_line_and_keeps_the_old_package(sample: Workshop) -> None:
    sample.generate()
    before = sample.files()
    (sample.own_templates() / "slow.txt.j2").write_text(SLOW)
    terminal = Terminal([*GENERATE, *sample.options], sample.root)
    terminal.read_until("schema.py")
    terminal.process.send_signal(signal.SIGINT)
    printed = terminal.finish()
    assert (terminal.process.returncode, printed) == (130, "")
    assert terminal.shown.endswith("opend-codegen: interrupted; nothing was changed\r\n")
    assert "Traceback" not in terminal.shown
    assert sample.files() == before


def test_a_file_sees_no_progress(sample: Workshop) -> None:
    result = sample.process("generate")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 2
    assert "\x1b" not in result.stdout


def test_the_summary_of_the_real_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--proto", str(ROOT / "proto"), "--out", str(tmp_path)]) == 0
    summary, _ = capsys.readouterr().out.splitlines()
    assert re.fullmatch(
        r"184 files, 996 messages, 255 enums, 4407 fields \(\d{3} ints typed with an enum\), 164 methods, 15 pushes "
        r"in \d+\.\d s",
        summary,
    )
