"""Code that the scripts of both faces share: the vendor's client or ours under one name, and results as plain JSON.

``FACE`` is the module that a program imports, ``futu`` or ``opend.futu``. Making the file ``FACE_READY`` asks the test
to let time pass.
"""

import importlib
import json
import os
import sys
import threading
import traceback
from pathlib import Path

from shown import shown


def fail(*error):
    """End at once: the vendor's threads would keep the program alive."""
    traceback.print_exception(*error)
    os._exit(1)


sys.excepthook = fail
face = importlib.import_module(os.environ["FACE"])
PORT = int(os.environ["OPEND_PORT"])


class Collector:
    """Collects the data of each handler until there is enough."""

    def __init__(self):
        self.pushed = {}
        self.changed = threading.Condition()

    def handler(self, name):
        """Return a handler derived from the base class with this name, as a program would write it."""
        collector = self

        class Handler(getattr(face, name)):
            def on_recv_rsp(self, rsp_pb):
                answer = super().on_recv_rsp(rsp_pb)
                with collector.changed:
                    collector.pushed.setdefault(name, []).append(shown(answer))
                    collector.changed.notify_all()
                return answer

        return Handler()

    def wait(self, enough, seconds=15):
        """Wait until ``enough`` is true of the collected data."""
        with self.changed:
            self.changed.wait_for(lambda: enough(self.pushed), seconds)


def ready():
    """Ask the test to let time pass."""
    Path(os.environ["FACE_READY"]).touch()


def finish(**results):
    """Write the results to a file for the test, because the vendor's client writes its log to standard output."""
    Path(os.environ["FACE_RESULT"]).write_text(json.dumps(results), encoding="utf-8")
