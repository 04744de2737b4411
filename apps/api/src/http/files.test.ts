import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { headersOf, openApi, signInOf, workOff, type Credentials, type TestApi } from "../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { jpegOf, pngOf } from "../../test/pictures.ts";
import { answersOf, openRound } from "../../test/readiness.ts";
import { zipFile, type ZipEntry } from "../../test/zip.ts";
import { itselfIn } from "../door.ts";
import { asOwner } from "../kernel/as-owner.ts";
import type { Files } from "../kernel/file-store.ts";
import { nil, nodeId, parseNodeId } from "../kernel/node-id.ts";
import { forgetFile, forgetFiles, forgetLostFiles } from "../readiness/files/forget-files.ts";
import { openServer } from "../server.ts";
import { alteredFiles } from "../verify-files.ts";
import { verify } from "../verify.ts";

let api: TestApi;
let home: TestInitiative;
let round: string;
let second: string;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B", "C"]);
  second = await colleague(api, home, home.partners["A"]!.id, "second", ["PARTNER_STAFF"]);
  round = await openRound(api, home, "PHASE_I", ["A", "B"]);
});
afterAll(() => api.close());

const lead = () => home.partners["A"]!.token;
const document = `mutation Announce($input: AnnounceReadinessFileInput!) { announceReadinessFile(input: $input) {
  upload { fileId address until } problems { code path } } }`;

interface Upload {
  readonly fileId: string;
  readonly address: string;
}

async function announce(who: Credentials, more: object = {}) {
  const input = { assessmentId: round, membershipId: home.partners["A"]!.id, name: "a file", bytes: 100_000, ...more };
  const { data, errors } = await api.send<{
    announceReadinessFile: { upload: Upload | null; problems: { code: string }[] };
  }>(who, document, { input });
  const told = data?.announceReadinessFile;
  return { upload: told?.upload ?? null, code: errors?.[0]?.extensions.code ?? told?.problems[0]?.code ?? null };
}

async function permitted(who: Credentials = lead(), more: object = {}): Promise<Upload> {
  const { upload, code } = await announce(who, more);
  if (!upload) throw new Error(String(code));
  return upload;
}

type Http = TestApi["http"];

async function post(
  who: Credentials,
  address: string,
  bytes: Buffer | string,
  http: Http = api.http,
  more: object = {},
) {
  const response = await http.inject({
    method: "POST",
    url: address,
    headers: { ...headersOf(who, api.signIn.origin), "content-type": "application/octet-stream", ...more },
    payload: Buffer.from(bytes),
  });
  const { file, errors } = response.json<{
    file?: { id: string; name: string; bytes: number; type: string; scan: string };
    errors?: { extensions: { code: string } }[];
  }>();
  return { status: response.statusCode, file: file ?? null, code: errors?.[0]?.extensions.code ?? null };
}

/** Announces a file under a name, and sends it. */
const sent = async (name: string, bytes: Buffer | string, http?: Http) =>
  post(lead(), (await permitted(lead(), { name })).address, bytes, http);

const get = (who: Credentials, fileId: string, more: object = {}) =>
  api.http.inject({ url: `/files/${fileId}`, headers: { ...headersOf(who, api.signIn.origin), ...more } });

async function answer(who: string, fileIds: readonly string[], membershipId = home.partners["A"]!.id) {
  const [first, ...others] = answersOf("PHASE_I", [3, 3, 3, 3]);
  const evidence = fileIds.map((fileId) => ({ kind: "DOCUMENT", text: "the plan", fileId }));
  const { answerReadiness } = await api.ask<{
    answerReadiness: {
      response: {
        answers: { evidence: { file: { id: string; name: string; type: string; scan: string } | null }[] }[];
      };
      problems: { code: string; path: string[] }[];
    };
  }>(
    who,
    `mutation ($input: AnswerReadinessInput!) { answerReadiness(input: $input) {
      response { answers { code evidence { text file { id name bytes type scan address } } } } problems { code path } } }`,
    { input: { assessmentId: round, membershipId, answers: [{ ...first, evidence }, ...others] } },
  );
  return answerReadiness;
}

/** Names of what the store has. */
const stored = async () => [...(await api.files.store.listAll("")).objects].map(({ name }) => name);
const rows = () => api.look<{ id: string; is_named: boolean }>("select id, is_named from readiness_file");
/** Takes out of the store what has no row any more, as a process does. */
const swept = () => workOff(api, { forget_file: { work: (payload) => forgetFile(api.files.store, payload) } });

const pdf = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
const office = async (...more: ZipEntry[]) =>
  readFile(
    await zipFile([
      {
        name: "[Content_Types].xml",
        bytes: `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      { name: "word/document.xml", bytes: "<w:document/>" },
      ...more,
    ]),
  );
const openDocument = async () =>
  readFile(
    await zipFile([
      { name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
      { name: "content.xml", bytes: "<a/>" },
    ]),
  );

describe("a file is what its bytes say,", () => {
  test.each<[string, () => Buffer | string | Promise<Buffer>, string, string]>([
    ["plan.exe", () => pdf, "plan.exe.pdf", "application/pdf"],
    ["photo.png", () => jpegOf("52.37N"), "photo.png.jpg", "image/jpeg"],
    ["../../etc/passwd", () => pngOf("home"), "passwd.png", "image/png"],
    [
      "C:\\Users\\me\\Mpango wa mwaka.DOCX",
      () => office(),
      "Mpango wa mwaka.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["table", openDocument, "table.ods", "application/vnd.oasis.opendocument.spreadsheet"],
    ["أرقام\u202Efdp.csv", () => "name;visits\nأحمد;3\n", "أرقامfdp.csv", "text/plain"],
    ["notes.html", () => "3 < 4 and that is all", "notes.html.txt", "text/plain"],
    // with the first letters of pictures, archives, sounds, programs and printers
    ...[
      "BMI,age\n21,30\n",
      "PK,name\n1,Asha\n",
      "GIFTS,2026\n",
      "GIF89a\n",
      "ID3,ID4\n",
      "MZ\n1\n",
      "WEBVTT\n\nhello",
      "%!PS",
    ].map((text): [string, () => string, string, string] => ["table.csv", () => text, "table.csv", "text/plain"]),
  ])("whatever it is called: %s", async (name, make, kept, type) => {
    const { status, file } = await sent(name, await make());
    expect([status, file?.name, file?.type, file?.scan]).toEqual([201, kept, type, "NOT_SCANNED"]);
  });

  test("and a picture says where it was taken no more", async () => {
    for (const bytes of [jpegOf("52.37N 4.89E"), pngOf("52.37N 4.89E")]) {
      const { file } = await sent("photo", Buffer.concat([bytes, Buffer.from("<script>alert(1)</script>")]));
      const { rawPayload } = await get(lead(), file!.id, {});
      const text = rawPayload.toString("latin1");
      expect(text).not.toMatch(/52\.37N|script/);
      expect(rawPayload.length).toBe(file!.bytes);
    }
  });

  test.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ["a picture that is a script", () => "GIF89a/*\x01\x00*/=1;alert(1)//", "FILE_TYPE_NOT_TAKEN"],
    [
      "a drawing with a script",
      () => `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`,
      "FILE_TYPE_NOT_TAKEN",
    ],
    ["a drawing after a blank", () => ` \n< svg onload="alert(1)"></svg>`, "FILE_TYPE_NOT_TAKEN"],
    ["a page", () => "<!doctype html><title>x</title>", "FILE_TYPE_NOT_TAKEN"],
    ["a program", () => Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "latin1"), "FILE_TYPE_NOT_TAKEN"],
    ["a script of a shell", () => "#!/bin/sh\nrm -rf /", "FILE_TYPE_NOT_TAKEN"],
    ["a text in another encoding", () => Buffer.from("caf\xe9", "latin1"), "FILE_TYPE_NOT_TAKEN"],
    ["a zip of anything", async () => readFile(await zipFile([{ name: "a.txt", bytes: "a" }])), "FILE_TYPE_NOT_TAKEN"],
    [
      "a document that unpacks to a thousand times its size",
      () => office({ name: "word/media/42.bin", bytes: Buffer.alloc(30_000_000) }),
      "FILE_BROKEN",
    ],
    ["a document whose parts lead out of it", () => office({ name: "../../evil.sh", bytes: "x" }), "FILE_BROKEN"],
    [
      "a document with another behind it",
      async () => Buffer.concat([await office(), Buffer.from("%PDF-1.4")]),
      "FILE_BROKEN",
    ],
    ["a page behind a document", () => `${pdf}<html><script>1</script>`, "FILE_BROKEN"],
    ["a torn photograph", () => jpegOf("x").subarray(0, -2), "FILE_BROKEN"],
    ["nothing", () => "", "FILE_EMPTY"],
  ])("and is refused where it is %s", async (_, make, code) => {
    const before = [await stored(), await rows()];
    expect(await sent("plan.pdf", await make())).toMatchObject({ status: 422, file: null, code });
    expect([await stored(), await rows()]).toEqual(before);
  });
});

describe("a permission", () => {
  test("is for as much as was announced, and no more than anybody may send", async () => {
    expect((await announce(lead(), { bytes: 0 })).code).toBe("FILE_EMPTY");
    expect((await announce(lead(), { bytes: 5_000_001 })).code).toBe("FILE_TOO_LARGE");
    const { address } = await permitted(lead(), { bytes: 5 });
    expect(await post(lead(), address, "123456")).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    const { address: other } = await permitted(lead());
    expect(await post(lead(), other, "x".repeat(5_000_001))).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    // and takes no room once it was refused
    expect(await api.look("select from readiness_file where kept_at is null")).toEqual([]);
  });

  test("is used once", async () => {
    const { address } = await permitted();
    expect((await post(lead(), address, pdf)).status).toBe(201);
    expect(await post(lead(), address, pdf)).toMatchObject({ status: 409, code: "UPLOAD_OVER" });
    const twice = await permitted();
    const both = await Promise.all([post(lead(), twice.address, pdf), post(lead(), twice.address, pdf)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("is over after ten minutes", async () => {
    const { address } = await permitted();
    await behind(
      api,
      "update readiness_file set announced_at = announced_at - interval '11 minutes' where began_at is null",
    );
    expect(await post(lead(), address, pdf)).toMatchObject({ status: 409, code: "UPLOAD_OVER" });
  });

  test("is given to those alone who answer, and is no good in anybody else's hands", async () => {
    for (const who of [home.backbone, home.funder, home.partners["B"]!.token, home.partners["C"]!.token])
      expect((await announce(who)).code).toBe("NOT_FOUND");
    expect((await announce(null)).code).toBe("UNAUTHENTICATED");
    expect((await announce(await api.person("new@home.example"))).code).toBe("NOT_FOUND");
    // of an organisation that is not asked
    expect((await announce(home.partners["C"]!.token, { membershipId: home.partners["C"]!.id })).code).toBe(
      "NOT_FOUND",
    );
    const { address, fileId } = await permitted();
    for (const who of [second, home.backbone, home.partners["B"]!.token, home.funder])
      expect(await post(who, address, pdf)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await post(null, address, pdf)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(await post(lead(), `/files/${fileId}/${"x".repeat(43)}`, pdf)).toMatchObject({ status: 404 });
    expect((await post(lead(), address, pdf)).status).toBe(201);
  });

  test("is used by a session from our own pages alone, and by nothing that a form can send", async () => {
    const session = await api.session("a@home.example");
    const { address } = await permitted(session);
    const foreign = { origin: "https://evil.example" };
    expect(await post(session, address, pdf, api.http, foreign)).toMatchObject({ status: 403, code: "FOREIGN_ORIGIN" });
    expect(await post(session, address, pdf, api.http, { "content-type": "text/plain" })).toMatchObject({
      status: 415,
    });
    const again = await permitted(session);
    expect((await post(session, again.address, pdf)).status).toBe(201);
  });

  test("leaves room for others", async () => {
    const files: Files = { ...api.files, limits: { bytesMax: 5_000, quotaBytes: 6_000 } };
    const tight = await openApi(10, undefined, undefined, { files });
    const there = await foundInitiative(tight, "there", ["A"]);
    const id = await openRound(tight, there, "PHASE_I", ["A"]);
    const ask = async () =>
      tight.ask<{ it: { problems: { code: string }[] } }>(
        there.partners["A"]!.token,
        document.replace("{ announce", "{ it: announce"),
        {
          input: { assessmentId: id, membershipId: there.partners["A"]!.id, name: "n", bytes: 4_000 },
        },
      );
    expect((await ask()).it.problems).toEqual([]);
    expect((await ask()).it.problems).toMatchObject([{ code: "FILES_QUOTA_REACHED" }]);
    // nor does what was not sent in time hold any
    await behind(tight, "update readiness_file set announced_at = announced_at - interval '11 minutes'");
    expect((await ask()).it.problems).toEqual([]);
    // nor what came, and is sent once more because nobody heard that it had
    await behind(
      tight,
      `update readiness_file set announced_at = announced_at - interval '12 minutes', began_at = now() - interval '11 minutes',
         kept_at = now() - interval '11 minutes', type = 'text/plain', sha256 = permission_sha256, scan = 'CLEAN', name = 'n.txt'`,
    );
    expect((await ask()).it.problems).toEqual([]);
    await tight.close();
  });
});

describe("a file that was sent", () => {
  test("is read by nobody but its respondent, and is downloaded, never shown", async () => {
    const { file } = await sent("Jahresplan ü.pdf", pdf);
    const { response } = await answer(lead(), [file!.id]);
    expect(response.answers.flatMap(({ evidence }) => evidence)[0]?.file).toMatchObject({
      id: file!.id,
      name: "Jahresplan ü.pdf",
      type: "application/pdf",
      scan: "NOT_SCANNED",
    });
    const given = await get(lead(), file!.id);
    expect([given.statusCode, given.body]).toEqual([200, pdf]);
    expect(given.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Jahresplan ?.pdf"; filename*=UTF-8''Jahresplan%20%C3%BC.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    for (const who of [second, home.backbone, home.partners["B"]!.token, home.funder])
      expect((await get(who, file!.id)).statusCode).toBe(404);
    expect((await get(null, file!.id)).statusCode).toBe(401);
    // a page of ours leads to it; another one's does not, though the browser sends the session along
    const { cookie } = await api.session("a@home.example");
    const from = (site: string) =>
      api.http.inject({ url: `/files/${file!.id}`, headers: { cookie, "sec-fetch-site": site } });
    expect((await from("same-origin")).statusCode).toBe(200);
    expect((await from("cross-site")).statusCode).toBe(403);
    expect((await api.http.inject({ url: `/files/..%2f..%2fsecret` })).statusCode).toBe(401);
  });

  test("is named by its own respondent alone, and gone once their answers name it no more", async () => {
    const { file } = await sent("plan.pdf", pdf);
    const { problems } = await answer(second, [file!.id]);
    const notThere = [{ code: "FILE_NOT_THERE", path: ["answers", "0", "evidence", "0", "fileId"] }];
    expect(problems).toEqual(notThere);
    const elsewhere = nodeId("readinessFile", nil, parseNodeId("readinessFile", file!.id).id);
    expect((await answer(lead(), [elsewhere])).problems).toEqual(notThere);
    expect((await answer(lead(), [file!.id])).problems).toEqual([]);
    const key = await api.look<{ store_key: string }>("select store_key from readiness_file where is_named");
    expect(await stored()).toContain(key[0]!.store_key);
    expect((await answer(lead(), [])).problems).toEqual([]);
    expect((await get(lead(), file!.id)).statusCode).toBe(404);
    await swept();
    expect(await stored()).not.toContain(key[0]!.store_key);
    expect((await answer(lead(), [file!.id])).problems).toMatchObject([{ code: "FILE_NOT_THERE" }]);
  });

  test("and taken back while it is verified is no difference", async () => {
    const { file } = await sent("plan.pdf", pdf);
    await answer(lead(), [file!.id]);
    const found = await asOwner(api.url, async (owner) => {
      await owner.query("begin isolation level repeatable read read only");
      await owner.query("select from readiness_file");
      await answer(lead(), []);
      await swept();
      return alteredFiles(owner, api.url, api.files.store);
    });
    expect(found).toEqual([]);
  });

  test("is not given back where the store has other bytes", async () => {
    const { file } = await sent("plan.pdf", pdf);
    await answer(lead(), [file!.id]);
    const [row] = await api.look<{ store_key: string }>("select store_key from readiness_file where is_named");
    const broken = async () => (await verify(api.url, undefined, api.files.store)).flatMap((one) => one.broken);
    expect(await broken()).toEqual([]);
    await api.files.store.put(row!.store_key, pdf.replace("Catalog", "Katalog"));
    expect(await broken()).toMatchObject([
      { table: "readiness_file", fault: "has other bytes in the store than were kept" },
    ]);
    vi.spyOn(api.http.log, "error").mockImplementationOnce(() => undefined);
    expect((await get(lead(), file!.id)).statusCode).toBe(500);
    await api.files.store.delete(row!.store_key);
    expect(await broken()).toMatchObject([{ table: "readiness_file", fault: "is not in the store" }]);
    await answer(lead(), []);
    expect(await broken()).toEqual([]);
  });
});

test("what is torn on its way leaves nothing, nor what no answer names, nor what has no row", async () => {
  const { address } = await permitted();
  await api.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = api.http.server.address() as { port: number }; // it listens on TCP
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `POST ${address} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${lead()}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${pdf.length}\r\n\r\n${pdf.slice(0, 9)}`,
  );
  await vi.waitUntil(
    async () =>
      (await api.look("select from readiness_file where began_at is not null and kept_at is null")).length > 0,
  );
  const gone = once(socket, "close");
  socket.destroy();
  await gone;
  const { file } = await sent("plan.pdf", pdf);
  await answer(lead(), [file!.id]);
  await api.files.store.put("0190a0a0-0000-7000-8000-000000000000", "a file of before a backup was restored");
  await behind(
    api,
    "update readiness_file set announced_at = announced_at - interval '2 days', kept_at = kept_at - interval '2 days'",
  );
  const asItself = () => itselfIn(api.database);
  await asItself().run(forgetFiles, null, {});
  await swept();
  expect(await rows()).toEqual([{ id: expect.any(String), is_named: true }]);
  await forgetLostFiles(asItself, api.files.store);
  expect(await stored()).toHaveLength(2); // so young a file may get its row in a moment
  const forgottenIn = async (days: number) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000 });
    await forgetLostFiles(asItself, api.files.store);
    vi.useRealTimers();
  };
  await forgottenIn(29);
  expect(await stored()).toHaveLength(2); // and another Keelson's may be there by mistake
  await forgottenIn(31);
  expect(await stored()).toHaveLength(1);
  expect((await get(lead(), file!.id)).body).toBe(pdf);
});

test("a large file on its way leaves room for small ones, and one that fills it for none", async () => {
  const files: Files = { ...api.files, limits: { bytesMax: 80_000_000, quotaBytes: 900_000_000 } };
  const wide = await openApi(10, undefined, undefined, { files });
  const there = await foundInitiative(wide, "wide", ["A"]);
  const { token, id: membershipId } = there.partners["A"]!;
  const assessmentId = await openRound(wide, there, "PHASE_I", ["A"]);
  await wide.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = wide.http.server.address() as { port: number }; // it listens on TCP
  const announced = async (bytes: number) => {
    const input = { assessmentId, membershipId, name: "n", bytes };
    const { announceReadinessFile } = await wide.ask<{ announceReadinessFile: { upload: Upload } }>(token, document, {
      input,
    });
    return announceReadinessFile.upload;
  };
  const begin = async (announcedBytes: number, length: number) => {
    const { address } = await announced(announcedBytes);
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\n\r\n`,
    );
    return socket;
  };
  const statusOf = async (bytes: number, length: number) => {
    const [head] = await once(await begin(bytes, length), "data");
    return String(head).slice(9, 12);
  };
  const small = async () => post(token, (await announced(pdf.length)).address, pdf, wide.http);
  const started = (count: number) =>
    vi.waitUntil(
      async () =>
        (await wide.look("select from readiness_file where began_at is not null and kept_at is null")).length === count,
    );
  const first = await begin(50_000_000, 50_000_000);
  await started(1);
  expect((await small()).status).toBe(201);
  expect(await statusOf(50_000_000, 50_000_000)).toBe("503");
  // before anything of it is read
  expect(await statusOf(5, 6)).toBe("413");
  first.destroy();
  await wide.close();
}, 20_000);

describe("a scanner", () => {
  const script = `let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => {
    if (!text.includes("SLOW")) process.exit(text.includes("EICAR") ? 1 : text.includes("CRASH") ? 2 : 0); setInterval(() => 0, 1000); })`;

  async function withScanner(command: readonly [string, ...string[]], work: (http: Http) => Promise<void>) {
    const signIn = signInOf(api);
    const files: Files = { ...api.files, scanner: { command, seconds: 1 } };
    const http = await openServer({ database: api.database, signIn, files, logLevel: "error" });
    try {
      await work(http);
    } finally {
      await http.close();
      await signIn.close();
    }
  }

  test("is asked before anything is kept", () =>
    withScanner([process.execPath, "-e", script], async (http) => {
      const before = (await stored()).length;
      expect(await sent("a.txt", "an EICAR of a virus", http)).toMatchObject({ status: 422, code: "FILE_HARMFUL" });
      expect(await sent("a.txt", "makes it CRASH", http)).toMatchObject({ status: 503, code: "FILE_NOT_LOOKED_AT" });
      expect(await sent("a.txt", "makes it SLOW", http)).toMatchObject({ status: 503, code: "FILE_NOT_LOOKED_AT" });
      expect((await stored()).length).toBe(before);
      const clean = await sent("a.txt", "harmless", http);
      expect([clean.status, clean.file?.scan]).toEqual([201, "CLEAN"]);
    }));

  test("that is not there lets nothing in", () =>
    withScanner(["/there/is/none"], async (http) =>
      expect(await sent("a.txt", "harmless", http)).toMatchObject({ status: 503, code: "FILE_NOT_LOOKED_AT" }),
    ));
});

test("after the round nothing comes and nothing goes, and what was sent is given back", async () => {
  const { file } = await sent("plan.pdf", pdf);
  await answer(lead(), [file!.id]);
  const { address } = await permitted();
  await behind(api, "update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2");
  expect((await announce(lead())).code).toBe("NOT_OPEN");
  expect(await post(lead(), address, pdf)).toMatchObject({ status: 409, code: "NOT_OPEN" });
  expect((await answer(lead(), [])).problems).toMatchObject([{ code: "NOT_OPEN" }]);
  expect((await get(lead(), file!.id)).body).toBe(pdf);
  expect((await verify(api.url, undefined, api.files.store)).flatMap(({ broken }) => broken)).toEqual([]);
});
