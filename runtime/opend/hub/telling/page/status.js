// Shows what status.json tells, and asks again each second while the page is visible.
//
// Invariant: what comes from peers is only ever the text of an element, never markup.
"use strict";

const EVERY = 1000;
const PATIENCE = 5000;

const number = (value) => (value === undefined || value === null ? "–" : value.toLocaleString("en"));
const rate = (told, name) => (told.rates?.[name] === undefined ? "" : ` (${told.rates[name].toFixed(1)}/s)`);
const milliseconds = (value) => (value === undefined ? "–" : `${(value * 1000).toFixed(1)} ms`);
const side = (connection) =>
  `${connection.connected ? "connected" : "lost"}, ${number(connection.reconnects)} reconnects`;

// Each figure by its name on the page.
const FIGURES = {
  "OpenD": (told) => side(told.connections.opend),
  "NATS": (told) => side(told.connections.nats),
  "Up for": (told) => `${number(Math.round(told.uptime))} s`,
  "Leases": (told) => number(told.leases),
  "Subscriptions": (told) => number(told.subscriptions),
  "Quota used": (told) => number(told.quota?.used),
  "Quota left": (told) => number(told.quota?.left),
  "Connections at OpenD": (told) => number(told.quota?.connections.length),
  "Pushes": (told) => number(told.pushes) + rate(told, "pushes"),
  "Published": (told) => number(told.published) + rate(told, "published"),
  "Waiting": (told) => number(told.waiting),
  "Discarded": (told) => number(told.discarded),
  "Lag": (told) => milliseconds(told.lag),
  "Lag of the loop": (told) => milliseconds(told.loop_lag),
  "Gaps": (told) => number(told.gaps),
  "Ticks read again": (told) => number(told.ticks_read_again),
  "Calls": (told) => number(told.calls) + rate(told, "calls"),
  "Failed calls": (told) => number(told.failed_calls),
  "Rate-limit waits": (told) => number(told.rate_limit?.waits),
  "Answers from the cache": (told) => number(told.cache?.hits),
};

const place = (id) => document.getElementById(id);

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function row(cells) {
  const made = document.createElement("tr");
  made.append(...cells.map(([text, className]) => element("td", text, className)));
  return made;
}

function figure([name, read], told) {
  const made = document.createElement("div");
  made.append(element("dt", name), element("dd", read(told)));
  return made;
}

function client(each) {
  const more = each.subscriptions - each.holds.length;
  const holds = each.holds.join(", ") + (more > 0 ? ` and ${number(more)} more` : "");
  const label = (each.label || each.client) + (each.priority ? ` (priority ${number(each.priority)})` : "");
  return row([[label, ""], [number(each.subscriptions), "number"], [`${number(each.idle)} s`, "number"], [holds, ""]]);
}

function outcome(each) {
  const mean = milliseconds(each.seconds / each.calls);
  return row([[each.protocol, ""], [each.outcome, ""], [number(each.calls), "number"], [mean, "number"]]);
}

function say(text, className) {
  const condition = place("condition");
  if (condition.textContent !== text) {  // Whoever listens to the page hears it once.
    condition.textContent = text;
  }
  condition.className = className;
}

function show(told) {
  place("name").textContent = told.name;
  document.title = `${told.state}: opend hub ${told.name}`;
  say(told.reason ? `${told.state}: ${told.reason}` : told.state, told.healthy ? "well" : "ill");
  place("figures").replaceChildren(...Object.entries(FIGURES).map((entry) => figure(entry, told)));
  place("clients").replaceChildren(...(told.clients ?? []).map(client));
  place("calls").replaceChildren(...(told.outcomes ?? []).map(outcome));
}

async function ask() {
  if (!document.hidden) {
    try {
      const response = await fetch("status.json", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) {
        throw new Error(`it answered ${response.status}`);
      }
      show(await response.json());
    } catch (error) {
      say(`the hub does not answer: ${error.message}`, "ill");
    }
  }
  setTimeout(ask, EVERY);
}

ask();
