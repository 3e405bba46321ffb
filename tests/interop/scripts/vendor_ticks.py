"""Run by the vendor's own client: subscribe, read the last ticks, wait for pushes, print all of it as one JSON line."""

import json
import os
import threading

import futu

pushed = []
enough = threading.Event()


class Handler(futu.TickerHandlerBase):
    def on_recv_rsp(self, rsp_pb):
        code, data = super().on_recv_rsp(rsp_pb)
        if code == futu.RET_OK:
            pushed.extend(json.loads(data.to_json(orient="records")))
            if len(pushed) >= 3:
                enough.set()
        return code, data


if "OPEND_RSA_KEY" in os.environ:
    futu.SysConfig.enable_proto_encrypt(True)
    futu.SysConfig.set_init_rsa_file(os.environ["OPEND_RSA_KEY"])
if "OPEND_JSON" in os.environ:
    futu.SysConfig.set_proto_fmt(futu.ProtoFMT.Json)
context = futu.OpenQuoteContext(host="127.0.0.1", port=int(os.environ["OPEND_PORT"]))
context.set_handler(Handler())
refused = context.get_rt_ticker("US.AAPL", 2)
subscribed = context.subscribe(["US.AAPL"], [futu.SubType.TICKER], subscribe_push=True, session=futu.Session.ALL)
code, frame = context.get_rt_ticker("US.AAPL", 2)
too_many = context.get_rt_ticker("US.AAPL", 1001)
enough.wait(10)
state = context.get_global_state()
subscriptions = context.query_subscription()
context.close()
print(
    "RESULT "
    + json.dumps(
        {
            "refused": refused,
            "subscribed": subscribed,
            "code": code,
            "columns": list(frame.columns),
            "types": {name: str(kind) for name, kind in frame.dtypes.items()},
            "rows": json.loads(frame.to_json(orient="records")),
            "too_many": too_many,
            "pushed": pushed,
            "state": state,
            "subscriptions": subscriptions,
        }
    )
)
