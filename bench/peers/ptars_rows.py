"""Run the worker for ptars: a reply as an Arrow record batch of its ticks."""

import importlib.metadata
import os
from pathlib import Path

import pyarrow as pa
from bench.timing import per_call, serve
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from ptars import HandlerPool

folder = Path(os.environ["BENCH_BODIES"])
reply = (folder / "reply.bin").read_bytes()
pool = DescriptorPool()
for file in FileDescriptorSet.FromString((folder / "schema.bin").read_bytes()).file:
    pool.AddSerializedFile(file.SerializeToString())
response = pool.FindMessageTypeByName("Qot_GetTicker.Response")
handler = HandlerPool([response.file]).get_for_message(response)


def ticks():
    batch = handler.list_to_record_batch([reply])
    return batch.column("s2c").field("tickerList").values


assert len(ticks()) == 1000, ticks()
assert isinstance(ticks(), pa.StructArray)
versions = {name: importlib.metadata.version(name) for name in ("ptars", "pyarrow")}
serve({"columns": per_call(ticks)}, versions)
