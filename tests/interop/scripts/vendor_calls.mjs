// Run by the vendor's own JavaScript client: make the commands that come in, one a line, and write what each gives, one a line.

import { createInterface } from "node:readline";
import { writeSync } from "node:fs";
import ftWebsocket from "futu-api";

// The vendor's client logs to the console: the answers have stdout for themselves.
console.log = console.debug = console.info = console.error;

const client = new ftWebsocket();
const replies = {};
const say = (answer) => writeSync(1, JSON.stringify(answer) + "\n");
const told = (failure) => (failure && failure.retMsg ? { refused: failure.retMsg } : { error: String(failure) });

async function make(command) {
    try {
        const reply = await new Function("client", "replies", `return client.${command}`)(client, replies);
        replies[command.split("(")[0]] = reply;
        return { value: reply };
    } catch (failure) {
        return told(failure);
    }
}

client.onlogin = async (success) => {
    say({ login: success, methods: Object.getOwnPropertyNames(ftWebsocket.prototype) });
    for await (const line of createInterface({ input: process.stdin })) say(await make(line));
    client.stop();
    process.exit(0);
};

client.start("127.0.0.1", Number(process.env.OPEND_PORT), false, process.env.OPEND_KEY);
