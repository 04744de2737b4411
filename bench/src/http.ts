import http from "node:http";

/** One client with one kept connection, as a funder's script would be: requests follow each other. */
export interface Client {
  readonly post: (path: string, body: unknown) => Promise<string>;
  readonly close: () => void;
}

export function clientOf(address: string, token: string): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body);
        const request = http.request(
          `${address.replace("localhost", "127.0.0.1")}${path}`,
          { method: "POST", agent, headers: { ...headers, "Content-Length": Buffer.byteLength(text) } },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("end", () => {
              const answer = Buffer.concat(chunks).toString("utf8");
              if (response.statusCode === 200) resolve(answer);
              else reject(new Error(`${response.statusCode}: ${answer.slice(0, 500)}`));
            });
          },
        );
        request.on("error", reject);
        request.end(text);
      }),
    close: () => agent.destroy(),
  };
}

/** Asks GraphQL and gives the data; throws where there are errors, so that nothing refused is ever timed as an answer. */
export async function ask<Data>(client: Client, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = JSON.parse(await client.post("/graphql", { query, variables })) as {
    data: Data;
    errors?: unknown;
  };
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 1_000));
  return data;
}

/** Asks the floor, and reads its answer as `ask` reads Keelson's. */
export async function askFloor(client: Client, path: string, slug: string): Promise<unknown[]> {
  return (JSON.parse(await client.post(path, { slug })) as { data: unknown[] }).data;
}
