"""Run scripts of the vendor's skill for agents, one after the other, and print what each wrote and how it ended.

Each line of the standard input is a command: the path of a script, and its arguments.
"""

from __future__ import annotations

import contextlib
import io
import json
import runpy
import shlex
import sys


def run(command):
    """Return what a script prints, its exit status, and the error that ended it."""
    sys.argv = shlex.split(command)
    output, status, error = io.StringIO(), 0, ""
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            runpy.run_path(sys.argv[0], run_name="__main__")
        except SystemExit as ended:
            status = ended.code
        except Exception as failed:  # noqa: BLE001 what a script fails with is its result
            error = f"{type(failed).__name__}: {failed}"
    return {"command": command, "output": output.getvalue(), "status": status, "error": error}


print("RESULT " + json.dumps([run(line) for line in sys.stdin.read().splitlines()]))
