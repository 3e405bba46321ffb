// Calls OpenD through gRPC with the protos loaded at run time: node grpc_ticks.mjs, with ADDRESS and PROTOS set.
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const { ADDRESS, PROTOS } = process.env;
const options = { keepCase: true, longs: String, includeDirs: [PROTOS] };
const definition = loader.loadSync(
  ["opend_grpc/services.proto", "opend_grpc/errors.proto"].map((name) => `${PROTOS}/${name}`),
  options,
);
const { opend } = grpc.loadPackageDefinition(definition);
const qot = new opend.Qot(ADDRESS, grpc.credentials.createInsecure());
const deadline = () => ({ deadline: Date.now() + 30_000 });

function call(name, request) {
  return new Promise((resolve, reject) => {
    qot[name](request, new grpc.Metadata(), deadline(), (error, reply) => (error ? reject(error) : resolve(reply)));
  });
}

function items(stream, count) {
  return new Promise((resolve, reject) => {
    const found = [];
    stream.on("data", (item) => {
      found.push(item);
      if (found.length === count) {
        resolve(found);
        stream.cancel();
      }
    });
    stream.on("error", (error) => {
      if (error.code !== grpc.status.CANCELLED) reject(error);
    });
  });
}

const security = { market: 1, code: "00700" };
const read = { c2s: { security, maxRetNum: 3 } };
const result = {};
try {
  await call("GetTicker", read);
} catch (error) {
  result.refused = error.code;
  result.hasDetails = error.metadata.get("grpc-status-details-bin").length;
}
const pushes = qot.UpdateTicker({ securityList: [security] });
const pushed = items(pushes, 1);
await new Promise((resolve) => pushes.on("metadata", resolve));
await call("Sub", { c2s: { securityList: [security], subTypeList: [4], isSubOrUnSub: true, isRegOrUnRegPush: true } });
const reply = await call("GetTicker", read);
result.retType = reply.retType;
result.sequences = reply.s2c.tickerList.map((tick) => tick.sequence);
result.pushed = (await pushed)[0].s2c.security.code;
const ticks = await items(qot.Ticks({ securityList: [security], recent: 3 }), 4);
result.ticks = ticks.map((item) => item.tick.ticker.sequence);
console.log(`RESULT ${JSON.stringify(result)}`);
qot.close();
