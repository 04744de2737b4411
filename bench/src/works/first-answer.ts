import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Seconds from `npm start` on an installed and built checkout, with no data yet, until GraphQL answers; the sample is in by then. */
export async function timeFirstAnswer(directory: string): Promise<number> {
  const started = performance.now();
  const env = { ...process.env, KEELSON_DATA_DIR: directory, PORT: "0", LOG_LEVEL: "error" };
  // a group of its own: npm hands no signal on to what it runs
  const npm = spawn("npm", ["start"], { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const line of createInterface({ input: npm.stdout })) {
      const address = /answers at (\S+)\/graphql/.exec(line)?.[1];
      if (!address) continue;
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: "{ initiatives(first: 1) { totalCount } }" }),
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return (performance.now() - started) / 1000;
    }
    throw new Error("npm start ended before it answered");
  } finally {
    npm.stdout.resume();
    if (npm.pid) process.kill(-npm.pid, "SIGTERM");
    await once(npm, "exit");
  }
}
