"""A program on the stubs that grpcio-tools makes of the canonical protos: ``python grpc_stubs.py ADDRESS``."""

import sys

import grpc
from opend_grpc import errors_pb2, qot_common_pb2, qot_get_ticker_pb2, qot_sub_pb2, services_pb2_grpc, streams_pb2

TENCENT = qot_common_pb2.Security(market=qot_common_pb2.QotMarket_HK_Security, code="00700")
READ = qot_get_ticker_pb2.Request(c2s=qot_get_ticker_pb2.C2S(security=TENCENT, maxRetNum=3))
SUBSCRIBE = qot_sub_pb2.Request(
    c2s=qot_sub_pb2.C2S(
        securityList=[TENCENT],
        subTypeList=[qot_common_pb2.SubType_Ticker],
        isSubOrUnSub=True,
        isRegOrUnRegPush=True,
    )
)


def detail_of(error: grpc.RpcError) -> errors_pb2.ErrorDetail:
    """Take the details out of the google.rpc.Status in the trailers: the value of its only Any is their end."""
    trailer = dict(error.trailing_metadata())["grpc-status-details-bin"]
    name = b"type.googleapis.com/opend.ErrorDetail\x12"
    value = trailer[trailer.index(name) + len(name) :]
    skipped = 2 if value[0] & 0x80 else 1
    return errors_pb2.ErrorDetail.FromString(value[skipped:])


with grpc.insecure_channel(sys.argv[1]) as channel:
    qot = services_pb2_grpc.QotStub(channel)
    try:
        qot.GetTicker(READ, timeout=30)
    except grpc.RpcError as refused:
        detail = detail_of(refused)
        print(refused.code().name, detail.kind, detail.protocol, detail.retType)
    pushes = qot.UpdateTicker(streams_pb2.PushRequest(securityList=[TENCENT]), timeout=30)
    pushes.initial_metadata()
    qot.Sub(SUBSCRIBE, timeout=30)
    print("subscribed")
    print("ticks", len(qot.GetTicker(READ, timeout=30).s2c.tickerList))
    print("pushed", next(pushes).s2c.security.code)
    item = next(qot.Ticks(streams_pb2.TicksRequest(securityList=[TENCENT], recent=1), timeout=30))
    print("streamed", item.tick.security.code)
