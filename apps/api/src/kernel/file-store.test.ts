import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Disk } from "flydrive";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/data-package.ts";
import { openFileStore, storeOf } from "./file-store.ts";

const key = "0190a0a0-0000-7000-8000-000000000001";
const other = "0190a0a0-0000-7000-8000-000000000002";

/** What is asked of a store, wherever it is. */
async function keepsAndForgets(store: Disk) {
  const bytes = Buffer.from([0, 255, 13, 10, 128]);
  await store.put(key, bytes);
  await store.put(other, "text");
  expect(Buffer.from(await store.getBytes(key))).toEqual(bytes);
  const { objects } = await store.listAll("", { recursive: true });
  expect([...objects].map((one) => one.name)).toEqual([key, other]);
  expect((await store.getMetaData(key)).contentLength).toBe(5);
  await store.delete(key);
  // done already is as good
  await store.delete(key);
  expect([await store.exists(key), await store.exists(other)]).toEqual([false, true]);
  await expect(store.getBytes(key)).rejects.toThrow();
}

test("a folder of the data directory, which nobody else reads, keeps files and forgets them", async () => {
  const folder = await temporaryFolder();
  await keepsAndForgets(await openFileStore(folder, null));
  expect((await stat(path.join(folder, "files"))).mode & 0o077).toBe(0);
});

test("where nothing can be written there is none, and everything else goes on", async () => {
  // which takes no folder from anybody
  expect(await storeOf({ dataDirectory: "/sys", bucket: null })).toBeNull();
});

describe("a bucket", () => {
  let server: Server;
  const requests: string[] = [];
  beforeAll(async () => {
    const bucket = bucketOf(requests);
    server = createServer((request, response) => void bucket(request, response)).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => server.close());

  test("keeps files and forgets them, under its own path, signed, and with no word of who may read them", async () => {
    const { port } = server.address() as AddressInfo; // it listens on TCP
    const endpoint = `http://127.0.0.1:${port}`;
    const settings = { bucket: "evidence", region: "eu-west-1", endpoint, keyId: "id-of-a-key", key: "its secret" };
    await keepsAndForgets(await openFileStore("/nowhere", settings));
    expect(requests).toContain(`PUT /evidence/${key} id-of-a-key/eu-west-1/s3 acl: none`);
    expect(new Set(requests.map((request) => request.replace(/^\w+ \/evidence\/\S* /, "")))).toEqual(
      new Set(["id-of-a-key/eu-west-1/s3 acl: none"]),
    );
  });
});

/** As much of the protocol of S3 as a store is asked for. Source: docs.aws.amazon.com/AmazonS3/latest/API. */
function bucketOf(requests: string[]) {
  const objects = new Map<string, Buffer>();
  return async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", headers } = request;
    const url = new URL(request.url ?? "", "http://bucket");
    const [, keyId, region] = /Credential=([^/]+)\/\d+\/([^/]+)\/s3\//.exec(headers.authorization ?? "") ?? [];
    requests.push(`${method} ${url.pathname} ${keyId}/${region}/s3 acl: ${String(headers["x-amz-acl"] ?? "none")}`);
    const name = url.pathname.replace(/^\/evidence\/?/, "");
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer); // no encoding was set
    const found = objects.get(name);
    if (method === "PUT") objects.set(name, Buffer.concat(parts));
    if (method === "DELETE") objects.delete(name);
    if (method === "GET" && name === "") return response.end(listOf(objects));
    if ((method === "GET" || method === "HEAD") && !found)
      return response.writeHead(404).end(method === "GET" ? "<Error><Code>NoSuchKey</Code></Error>" : undefined);
    const told = { "last-modified": new Date(0).toUTCString(), etag: '"0"', "content-length": found?.length ?? 0 };
    if (method === "GET" || method === "HEAD")
      return response.writeHead(200, told).end(method === "GET" ? found : undefined);
    return response.writeHead(method === "DELETE" ? 204 : 200, { etag: '"0"' }).end();
  };
}

const listOf = (objects: ReadonlyMap<string, Buffer>): string =>
  `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${[...objects]
    .map(([name, { length }]) => `<Contents><Key>${name}</Key><Size>${length}</Size></Contents>`)
    .join("")}</ListBucketResult>`;
