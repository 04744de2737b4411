// Somebody who asks so many times a second whatever comes back: an open loop. One line for each rate it was told to try: what came back.
import http from "node:http";

const { API = "", TOKEN, QUERY } = process.env;
const agent = new http.Agent({ keepAlive: true, maxSockets: 2_000 });
const body = JSON.stringify({ query: QUERY });
const headers = {
  "content-type": "application/json",
  "content-length": Buffer.byteLength(body),
  authorization: `Bearer ${TOKEN}`,
};

/** What came back: the status, or what broke. An answer with errors is no answer. */
function ask() {
  return new Promise((resolve) => {
    const began = performance.now();
    const say = (status) => resolve({ status, milliseconds: performance.now() - began });
    const request = http.request(`${API}/graphql`, { method: "POST", agent, headers, timeout: 30_000 }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", (error) => say(error.code ?? error.name));
      response.on("end", () => {
        const isRefused = response.statusCode === 503 && !response.headers["retry-after"];
        const text = response.statusCode === 200 ? Buffer.concat(chunks).toString("utf8") : "";
        say(isRefused || text.includes('"errors"') ? "bad" : String(response.statusCode));
      });
    });
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", (error) => say(error.code ?? error.name));
    request.end(body);
  });
}

async function atRate(rate, seconds) {
  const began = performance.now();
  const answers = [];
  for (let sent = 0; sent < rate * seconds;) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1000) * rate));
    for (; sent < due; sent += 1) answers.push(ask());
    await new Promise((resolve) => void setTimeout(resolve, 2));
  }
  const ended = performance.now();
  const inTime = [];
  // what is answered after the end is not of this rate
  const all = await Promise.all(
    answers.map(async (answer) => ({ ...(await answer), isLate: performance.now() > ended + 1_000 })),
  );
  const statuses = {};
  for (const { status, milliseconds, isLate } of all) {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === "200" && !isLate) inTime.push(milliseconds);
  }
  inTime.sort((a, b) => a - b);
  const at = (share) => inTime[Math.floor(inTime.length * share)] ?? null;
  return { rate, seconds, sent: all.length, good: inTime.length / seconds, statuses, p50: at(0.5), p99: at(0.99) };
}

process.stdout.write("ready\n");
for await (const line of process.stdin) {
  for (const asked of String(line).split("\n").filter(Boolean)) {
    const { rate, seconds } = JSON.parse(asked);
    process.stdout.write(`${JSON.stringify(rate === 0 ? await ask() : await atRate(rate, seconds))}\n`);
  }
}
