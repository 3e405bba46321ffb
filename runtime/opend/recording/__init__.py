"""Record the traffic between clients and a gateway, read it as typed messages, and serve it back.

    with Recorder("monday.opend", "127.0.0.1", 11111) as recorder: ...   # connect to recorder.port instead
    for tick in Recording("monday.opend").messages(protocol=methods.QOT_UPDATE_TICKER, security="HK.00700"): ...
    with Replayer("monday.opend", speed=60) as replayer: ...             # connect to replayer.port

Invariant: a recording holds the bytes of the wire unchanged, except for masked passwords and keys; everything else is
derived from them when it is read.
"""

from __future__ import annotations

from opend.recording.recorder import Recorder
from opend.recording.recording import Recorded, Recording
from opend.recording.replaying.replayer import Replayer
from opend.recording.writer import RecordingWriter

__all__ = ["Recorded", "Recorder", "Recording", "RecordingWriter", "Replayer"]
