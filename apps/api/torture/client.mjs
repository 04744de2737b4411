// A partner's script: sends one report after the other, each under a key of its own, until it is acknowledged. It says what it does, a
// line each, and may be killed at any moment: whoever starts it again names the report to go on with.
const { API = "", TOKEN, MEMBERSHIP, CODE, FIRST } = process.env;
const say = (line) => process.stdout.write(`${line}\n`);
const pause = (ms) => new Promise((resolve) => void setTimeout(resolve, ms));

const end = new AbortController();
process.on("SIGTERM", () => end.abort());

const query = `mutation ($input: RecordMeasurementsInput!) {
  recordMeasurements(input: $input) { measurements { id } problems { code message } } }`;
const day = (number) => new Date(Date.UTC(1980, 0, 1 + number)).toISOString().slice(0, 10).replaceAll("-", "");
/** Three days, and what was counted on each. Every second report is handed in, so that it is expected and bound. */
const reportOf = (number) => ({
  membershipId: MEMBERSHIP,
  idempotencyKey: `${CODE} report ${number}`,
  rows: [0, 1, 2].map((place) => ({
    indicatorCode: CODE,
    period: day(number * 3 + place),
    value: String(number * 3 + place),
  })),
  submit: number % 2 === 0,
});

/** Null where it was acknowledged; else what came instead. */
async function send(number) {
  try {
    const response = await fetch(`${API}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query, variables: { input: reportOf(number) } }),
      signal: AbortSignal.timeout(20_000),
    });
    const { data, errors } = await response.json();
    const answer = data?.recordMeasurements;
    if (response.status === 200 && !errors && answer.problems.length === 0 && answer.measurements.length === 3)
      return null;
    const said = errors?.[0]?.extensions?.code ?? answer?.problems[0]?.code;
    return `${response.status} ${said}${response.headers.has("retry-after") ? " Retry-After" : ""}`;
  } catch (error) {
    return `none ${error.cause?.code ?? error.name}`;
  }
}

for (let number = Number(FIRST); !end.signal.aborted; number += 1) {
  say(`try ${number}`);
  for (let other = await send(number); other !== null; other = await send(number)) {
    say(`saw ${other}`);
    await pause(50);
  }
  say(`ack ${number}`);
}
