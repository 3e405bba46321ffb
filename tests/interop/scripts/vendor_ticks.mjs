// Run by the vendor's own JavaScript client: subscribe, read the last ticks, wait for pushes, print all as one JSON line.

import ftWebsocket, { ftCmdID } from "futu-api";
import proto from "futu-api/proto.js";

const { Qot_Common } = proto;
const security = { market: Qot_Common.QotMarket.QotMarket_HK_Security, code: "00700" };
const result = { pushed: [], refused: null };
const client = new ftWebsocket();

function finish() {
    client.stop();
    console.log("RESULT " + JSON.stringify(result));
    process.exit(0);
}

client.onPush = (command, message) => {
    if (command !== ftCmdID.QotUpdateTicker.cmd) return;
    result.pushed.push(...message.s2c.tickerList.map((tick) => String(tick.sequence)));
    if (result.pushed.length >= 3 && result.ticks) finish();
};

client.onlogin = async (success, message) => {
    result.login = success;
    if (!success) {
        result.reason = String(message);
        finish();
    }
    result.connection = String(client.getConnID());
    await client.GetTicker({ c2s: { security, maxRetNum: 3 } }).catch((reply) => (result.refused = reply.retMsg));
    const subscription = { securityList: [security], subTypeList: [Qot_Common.SubType.SubType_Ticker] };
    await client.Sub({ c2s: { ...subscription, isSubOrUnSub: true, isRegOrUnRegPush: true } });
    const reply = await client.GetTicker({ c2s: { security, maxRetNum: 3 } });
    result.code = reply.s2c.security.code;
    result.ticks = reply.s2c.tickerList;
};

client.start("127.0.0.1", Number(process.env.OPEND_PORT), false, process.env.OPEND_KEY);
