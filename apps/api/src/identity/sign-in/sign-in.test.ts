import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, openApi, pressed, signInOf, workOff, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { itselfIn } from "../../door.ts";
import { openServer } from "../../server.ts";
import { sendMail } from "../mails/send-mail.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());
// each test has the whole window for itself
beforeEach(() => api.look("delete from auth.attempt"));

/** Where `post` posts. */
let target: Pick<TestApi, "http">;
beforeEach(() => {
  target = api;
});

const password = "correct horse battery staple";
const origin = "http://localhost";

interface Sent {
  readonly cookie?: string;
  readonly origin?: string | null;
  readonly ip?: string;
  readonly headers?: Record<string, string>;
}

/** What Keelson's own page would send. */
const post = (path: string, payload: object, { cookie, ip, headers, ...sent }: Sent = {}) =>
  target.http.inject({
    method: "POST",
    url: `/api/auth${path}`,
    remoteAddress: ip ?? "198.51.100.1",
    headers: {
      ...(sent.origin === null ? {} : { origin: sent.origin ?? origin }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    payload,
  });

/** Opens the link of a mail and presses the button of its page; any other link as it is. */
const follow = (link: string, headers: Record<string, string> = {}) =>
  api.http.inject({ url: link.includes("/signin/link") ? pressed(link) : link.slice(origin.length), headers });

const signInWith = (email: string, word = password, sent: Sent = {}) =>
  post("/sign-in/email", { email, password: word }, sent);

/** Somebody known, with a password. */
async function withPassword(email: string): Promise<string> {
  await api.person(email);
  const { cookie } = await api.session(email);
  expect((await post("/set-password", { newPassword: password }, { cookie })).json()).toEqual({ status: true });
  return email;
}

/** Headers without those that differ from answer to answer whatever is asked: the time, and an id drawn at random. */
const unlike = (headers: object) => ({ ...headers, date: null, "x-request-id": null });

/** Who the API says is asking. */
async function viewer(cookie: string): Promise<string | null> {
  const { viewer } = await api.ask<{ viewer: { email: string } | null }>({ cookie }, "{ viewer { email } }");
  return viewer?.email ?? null;
}

/** Sends what is in the outbox, and gives the links by address. */
async function deliver(): Promise<{ to: string; link: string; text: string }[]> {
  const mails: { to: string; link: string; text: string }[] = [];
  const sending = {
    asItself: () => itselfIn(api.database),
    signIn: api.signIn,
    post: async (mail: { to: string; link: string; text: string }) => void mails.push(mail),
  };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  return mails;
}

describe("a link by mail", () => {
  test("signs in the person who was invited, as that very person, and is gone once used", async () => {
    await colleague(api, home, home.partners["A"]!.id, "invited", ["PARTNER_REPORTER"]);
    const [mail] = (await deliver()).filter(({ to }) => to === "invited@home.example");
    const first = await follow(mail!.link);
    expect([first.statusCode, first.headers.location]).toEqual([302, `${origin}/`]);
    const cookie = cookieOf(first.headers["set-cookie"]);
    const { viewer } = await api.ask<{ viewer: { email: string; memberships: { code: string }[] } }>(
      { cookie },
      "{ viewer { email memberships { code } } }",
    );
    expect(viewer).toEqual({ email: "invited@home.example", memberships: [{ code: "A" }] });
    expect(
      await api.look("select u.id = p.id as same from auth.user u join person p using (email) where email = $1", [
        mail!.to,
      ]),
    ).toEqual([{ same: true }]);

    const again = await follow(mail!.link);
    expect(again.headers["set-cookie"]).toBeUndefined();
    expect(again.headers.location).toBe(`${origin}/?error=INVALID_TOKEN`);
  });

  test("is sent to whoever is known and asks, and to nobody else, with one answer for both", async () => {
    await deliver();
    await api.person("known@example.org");
    const known = await post("/sign-in/magic-link", { email: "Known@example.org" });
    const unknown = await post("/sign-in/magic-link", { email: "unknown@example.org" });
    expect([known.statusCode, known.body]).toEqual([200, JSON.stringify({ status: true })]);
    expect([unknown.statusCode, unknown.body, unlike(unknown.headers)]).toEqual([
      known.statusCode,
      known.body,
      unlike(known.headers),
    ]);
    // and one work: whoever measures the time learns nothing either
    expect(await api.look("select address from outbox_mail order by id")).toEqual([
      { address: "known@example.org" },
      { address: "unknown@example.org" },
    ]);
    const mails = await deliver();
    expect(mails.map(({ to }) => to)).toEqual(["known@example.org"]);
    expect(await viewer(cookieOf((await follow(mails[0]!.link)).headers["set-cookie"]))).toBe("known@example.org");
    expect(await api.look("select from auth.user where email like 'unknown%'")).toEqual([]);
    expect(await api.look("select from person where email like 'unknown%'")).toEqual([]);
  });

  test("that has expired opens nothing", async () => {
    await api.person("late@example.org");
    const link = await api.signIn.linkFor("late@example.org", -1);
    const answer = await follow(link);
    expect([answer.headers.location, answer.headers["set-cookie"]]).toEqual([
      `${origin}/?error=INVALID_TOKEN`,
      undefined,
    ]);
  });

  test("is not used up by a scanner that opens it, nor by a HEAD to where its page would sign in", async () => {
    await api.person("scanned@example.org");
    const link = await api.signIn.linkFor("scanned@example.org", 60);
    expect(link).toMatch(/^http:\/\/localhost\/signin\/link\?token=[\w-]{43}$/);
    for (const method of ["HEAD", "GET"] as const)
      expect((await api.http.inject({ method, url: link.slice(origin.length) })).headers["set-cookie"]).toBeUndefined();
    expect((await api.http.inject({ method: "HEAD", url: pressed(link) })).statusCode).toBe(404);
    expect((await follow(link)).headers["set-cookie"]).toBeDefined();
  });

  test("leads to no other place than ours", async () => {
    await api.person("led@example.org");
    const link = pressed(await api.signIn.linkFor("led@example.org", 60)).replace(
      "callbackURL=%2F",
      "callbackURL=https://evil.example",
    );
    expect((await api.http.inject({ url: link })).statusCode).toBe(403);
  });
});

describe("a password", () => {
  test("signs in, and a wrong one does not", async () => {
    const email = await withPassword("pass@example.org");
    const wrong = await signInWith(email, "a wrong horse battery staple");
    expect([wrong.statusCode, wrong.headers["set-cookie"]]).toEqual([401, undefined]);
    const right = await signInWith("Pass@Example.org");
    expect(right.statusCode).toBe(200);
    expect(right.headers["set-cookie"]).toMatch(
      /^keelson\.session_token=[\w.%-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await viewer(cookieOf(right.headers["set-cookie"]))).toBe(email);
  });

  test("is answered alike whether nobody has the address, or has no password, or another one", async () => {
    await api.person("without@example.org");
    const answers = await Promise.all(
      [await withPassword("other@example.org"), "without@example.org", "nobody@example.org"].map((email) =>
        signInWith(email, "a wrong horse battery staple"),
      ),
    );
    const [first] = answers;
    for (const { statusCode, body, headers } of answers)
      expect([statusCode, body, unlike(headers)]).toEqual([401, first!.body, unlike(first!.headers)]);
  });

  test("is kept as argon2id of the agreed costs", async () => {
    const [kept] = await api.look<{ password: string }>("select password from auth.account limit 1");
    expect(kept?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("is set once by whoever is signed in; then it takes the old one, and every other session ends", async () => {
    const email = await withPassword("changing@example.org");
    const mine = cookieOf((await signInWith(email)).headers["set-cookie"]);
    const elsewhere = cookieOf((await signInWith(email)).headers["set-cookie"]);
    const twice = await post("/set-password", { newPassword: "another horse battery" }, { cookie: mine });
    expect([twice.statusCode, twice.json()]).toMatchObject([400, { code: "PASSWORD_ALREADY_SET" }]);
    const guessed = { currentPassword: "not the password it is", newPassword: "another horse battery" };
    expect((await post("/change-password", guessed, { cookie: mine })).statusCode).toBe(400);
    const change = { currentPassword: password, newPassword: "another horse battery", revokeOtherSessions: false };
    const changed = await post("/change-password", change, { cookie: mine });
    expect(changed.statusCode).toBe(200);
    expect(await viewer(cookieOf(changed.headers["set-cookie"]))).toBe(email);
    expect([await viewer(mine), await viewer(elsewhere)]).toEqual([null, null]);
    expect((await signInWith(email)).statusCode).toBe(401);
    expect((await signInWith(email, "another horse battery")).statusCode).toBe(200);
  });

  test.each([{ newPassword: "short" }, { newPassword: "x".repeat(129) }, { newPassword: 12 }, {}])(
    "that cannot be one is refused: %o",
    async (body) => {
      await api.person("picky@example.org").catch(() => undefined);
      const { cookie } = await api.session("picky@example.org");
      expect((await post("/set-password", body, { cookie })).statusCode).toBe(400);
    },
  );

  test("is reset by a mail, once, for whoever has the address, with one answer for all; every session ends", async () => {
    const email = await withPassword("forgetful@example.org");
    await api.person("never-had-one@example.org");
    const before = cookieOf((await signInWith(email)).headers["set-cookie"]);
    await deliver();
    const asked = await Promise.all(
      [email, "never-had-one@example.org", "not-here@example.org"].map((address) =>
        post("/request-password-reset", { email: address }),
      ),
    );
    expect(new Set(asked.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const mails = await deliver();
    expect(mails.map(({ to }) => to).toSorted()).toEqual([email, "never-had-one@example.org"]);
    for (const { to, link } of mails) {
      expect(link).toMatch(/^http:\/\/localhost\/signin\/password\?token=/);
      const token = new URL(link).searchParams.get("token");
      const reset = () => post("/reset-password", { token, newPassword: "a brand new password" });
      expect((await reset()).statusCode).toBe(200);
      expect((await reset()).statusCode).toBe(400);
      expect((await signInWith(to, "a brand new password")).statusCode).toBe(200);
      // the password is kept when the person next comes by a link
      await api.session(to);
      expect((await signInWith(to, "a brand new password")).statusCode).toBe(200);
    }
    expect(await viewer(before)).toBeNull();
    expect((await signInWith(email)).statusCode).toBe(401);
  });
});

test("nobody signs up", async () => {
  const wanted = { email: "new@example.org", password, name: "New" };
  expect((await post("/sign-up/email", wanted)).statusCode).toBe(404);
  const link = await api.signIn.linkFor("new@example.org", 60);
  expect((await follow(link)).headers["set-cookie"]).toBeUndefined();
  expect(await api.look("select from auth.user where email = 'new@example.org'")).toEqual([]);
  expect(await api.look("select from person where email = 'new@example.org'")).toEqual([]);
});

test("of better-auth only what is listed is there", async () => {
  const { cookie } = await api.session("backbone@home.example");
  for (const path of [
    "/update-user",
    "/change-email",
    "/delete-user",
    "/sign-in/social",
    "/link-social",
    "/unlink-account",
  ])
    expect((await post(path, { email: "x@example.org" }, { cookie })).statusCode, path).toBe(404);
  expect((await api.http.inject({ url: "/api/auth/ok" })).statusCode).toBe(404);
});

describe("a session", () => {
  test("may what its person may, at this very moment", async () => {
    await colleague(api, home, home.partners["A"]!.id, "short", ["PARTNER_LEAD"]);
    const who = await api.session("short@home.example");
    const sees = async () =>
      (await api.ask<{ initiative: object | null }>(who, `{ initiative(slug: "home") { name } }`)).initiative !== null;
    expect(await sees()).toBe(true);
    await behind(api, "update membership set ended_on = current_date - 1, joined_on = null where code = 'A'");
    expect(await sees()).toBe(false);
    await behind(api, "update membership set ended_on = null where code = 'A'");
    expect(await sees()).toBe(true);
  });

  test("carries every scope, and makes a token for a script", async () => {
    await api.person("scripted@example.org");
    const who = await api.session("scripted@example.org");
    const { createApiToken } = await api.ask<{ createApiToken: { secret: string; problems: object[] } }>(
      who,
      `mutation { createApiToken(input: { name: "s", scopes: [READ, REPORT, MANAGE] }) { secret problems { code } } }`,
    );
    expect(createApiToken.problems).toEqual([]);
    expect((await api.ask<{ viewer: object }>(createApiToken.secret, "{ viewer { email } }")).viewer).toEqual({
      email: "scripted@example.org",
    });
  });

  test("is over when its person signs out: here, there or everywhere", async () => {
    await api.person("out@example.org");
    const [here, there, third] = [
      await api.session("out@example.org"),
      await api.session("out@example.org"),
      await api.session("out@example.org"),
    ];
    const list = await api.http.inject({ url: "/api/auth/list-sessions", headers: here });
    expect(list.json()).toHaveLength(3);
    expect((await post("/sign-out", {}, here)).statusCode).toBe(200);
    expect([await viewer(here.cookie), await viewer(there.cookie)]).toEqual([null, "out@example.org"]);
    expect((await post("/revoke-sessions", {}, there)).statusCode).toBe(200);
    expect([await viewer(there.cookie), await viewer(third.cookie)]).toEqual([null, null]);
  });

  test("is a new one at every sign-in, and the one that was there before is over", async () => {
    const email = await withPassword("fixed@example.org");
    const { cookie: planted } = await api.session(email);
    const signedIn = cookieOf((await signInWith(email, password, { cookie: planted })).headers["set-cookie"]);
    expect(signedIn).not.toBe(planted);
    expect([await viewer(planted), await viewer(signedIn)]).toEqual([null, email]);
  });

  test("ends when nobody uses it, and after a day's work however much it is used", async () => {
    await api.person("idle@example.org");
    const own = "user_id = (select id from person where email = 'idle@example.org')";
    const idle = await api.session("idle@example.org");
    await api.look(
      `update auth.session set updated_at = now() - interval '30 minutes', expires_at = now() + interval '30 minutes' where ${own}`,
    );
    expect(await viewer(idle.cookie)).toBe("idle@example.org");
    // being used has moved its end
    const left = `select expires_at > now() + interval '59 minutes' as moved from auth.session where ${own}`;
    expect(await api.look(left)).toEqual([{ moved: true }]);
    await api.look(`update auth.session set expires_at = now() where ${own}`);
    expect(await viewer(idle.cookie)).toBeNull();

    const long = await api.session("idle@example.org");
    await api.look(
      `update auth.session set created_at = now() - interval '11 hours 50 minutes', updated_at = now() - interval '5 minutes' where ${own}`,
    );
    expect(await viewer(long.cookie)).toBe("idle@example.org");
    expect(
      await api.look(`select max(expires_at) < now() + interval '11 minutes' as capped from auth.session where ${own}`),
    ).toEqual([{ capped: true }]);
    await api.look(
      `update auth.session set created_at = now() - interval '12 hours', expires_at = now() + interval '1 hour' where ${own}`,
    );
    expect(await viewer(long.cookie)).toBeNull();
  });

  test("counts only where the page is ours", async () => {
    const who = await api.session("backbone@home.example");
    const ask = (headers: Record<string, string>) =>
      api.http.inject({
        method: "POST",
        url: "/graphql",
        headers: { ...who, ...headers },
        payload: api.trust("{ viewer { email } }"),
      });
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://localhost.evil.example" },
      { origin: "http://localhost:81" },
      {},
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await ask(headers as Record<string, string>);
      expect([answer.statusCode, answer.json()], JSON.stringify(headers)).toMatchObject([
        403,
        { errors: [{ extensions: { code: "FOREIGN_ORIGIN" } }] },
      ]);
    }
    expect((await ask({ "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
    expect((await ask({ origin })).json()).toMatchObject({ data: { viewer: { email: "backbone@home.example" } } });
    // nor does somebody else's page sign anybody out, or in
    expect((await post("/sign-out", {}, { ...who, origin: "https://evil.example" })).statusCode).toBe(403);
    expect(
      (await post("/sign-in/email", { email: "a@b.example", password }, { origin: "https://evil.example" })).statusCode,
    ).toBe(403);
    expect(await viewer(who.cookie)).toBe("backbone@home.example");
  });

  test("is behind a __Host- cookie over TLS", async () => {
    const secure = await openApi(2, "https://keelson.example");
    try {
      await secure.person("tls@example.org");
      const link = await secure.signIn.linkFor("tls@example.org", 60);
      const { headers } = await secure.http.inject({ url: pressed(link) });
      expect(headers["set-cookie"]).toMatch(
        /^__Host-keelson\.session_token=[\w.%-]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      const { viewer } = await secure.ask<{ viewer: object }>(
        { cookie: cookieOf(headers["set-cookie"]) },
        "{ viewer { email } }",
      );
      expect(viewer).toEqual({ email: "tls@example.org" });
    } finally {
      await secure.close();
    }
  });
});

test("nothing that the database keeps signs anybody in", async () => {
  await api.look("delete from auth.user"); // and what hangs on them: a short dump says as much
  await withPassword("dumped@example.org");
  const { cookie } = await api.session("dumped@example.org");
  const token = cookie.slice(cookie.indexOf("=") + 1);
  const links = [
    await api.signIn.linkFor("dumped@example.org", 60),
    await api.signIn.resetLinkFor("dumped@example.org", 60),
  ];
  const tables = ["user", "session", "account", "verification", "attempt"];
  const rows: Record<string, unknown>[] = [];
  for (const table of tables) rows.push(...(await api.look<Record<string, unknown>>(`select * from auth."${table}"`)));
  const kept = [...new Set(rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string"))];
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.join("\n")).not.toContain(decodeURIComponent(token));
  for (const link of links) expect(kept.join("\n")).not.toContain(/[\w-]{43}/.exec(link)![0]);
  for (const value of kept) {
    for (const forged of [value, `${value}.`, `${value}.${value}`, encodeURIComponent(`${value}.${"A".repeat(43)}=`)])
      expect(await viewer(`keelson.session_token=${forged}`), value).toBeNull();
    expect(
      (await follow(`${origin}/api/auth/magic-link/verify?token=${encodeURIComponent(value)}`)).headers["set-cookie"],
    ).toBeUndefined();
  }
  expect(await viewer(cookie)).toBe("dumped@example.org");
});

describe("whoever guesses", () => {
  /** A server that counts to less, beside the other: what is counted is the same. */
  const small = { fromAddress: 12, atAccountFromAddress: 3, atAccount: 6 };
  async function withSmallLimits(work: () => Promise<void>, trustedProxies: string[] = []) {
    const signIn = signInOf(api, origin, small);
    const http = await openServer({ database: api.database, signIn, trustedProxies, logLevel: "error" });
    target = { http };
    try {
      await work();
    } finally {
      await http.close();
      await signIn.close();
    }
  }

  const guess = (email: string, sent: Sent = {}) => signInWith(email, "a wrong horse battery staple", sent);
  const pass = () => api.look("update auth.attempt set expire = 0"); // the window has passed
  const codes = async (attempts: number, work: (index: number) => Promise<{ statusCode: number }>) => {
    const found: number[] = [];
    for (let index = 0; index < attempts; index += 1) found.push((await work(index)).statusCode);
    return found;
  };

  test("at one account is stopped, a restart forgives nothing, and after the window the right password works", async () => {
    const email = await withPassword("guessed@example.org");
    const found = await codes(200, () => guess(email));
    expect(found.filter((code) => code === 401)).toHaveLength(10);
    expect(new Set(found.slice(10))).toEqual(new Set([429]));
    const stopped = await signInWith(email);
    expect([stopped.statusCode, stopped.json()]).toMatchObject([429, { code: "TOO_MANY_ATTEMPTS" }]);
    expect(Number(stopped.headers["retry-after"])).toBeGreaterThan(0);

    const signIn = signInOf(api);
    const restarted = await openServer({ database: api.database, signIn, logLevel: "error" });
    const again = await restarted.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      remoteAddress: "198.51.100.1",
      payload: { email, password },
    });
    expect(again.statusCode).toBe(429);
    await restarted.close();
    await signIn.close();

    await pass();
    expect((await signInWith(email)).statusCode).toBe(200);
  });

  test("once at each of many accounts is stopped too, whatever he says of where he is", () =>
    withSmallLimits(async () => {
      const found = await codes(30, (index) => {
        const said = `203.0.113.${index}`;
        return guess(`somebody-${index}@example.org`, { headers: { "x-forwarded-for": said, "x-keelson-ip": said } });
      });
      expect(found.filter((code) => code === 401)).toHaveLength(small.fromAddress);
      expect(found.at(-1)).toBe(429);
    }));

  test("from many addresses closes a password for the window, and never the way by mail", async () => {
    const email = await withPassword("hunted@example.org");
    await withSmallLimits(async () => {
      const found = await codes(10, (index) => guess(email, { ip: `203.0.113.${index}` }));
      expect(found.filter((code) => code === 401)).toHaveLength(small.atAccount);
      expect((await signInWith(email, password, { ip: "192.0.2.1" })).statusCode).toBe(429);
      await deliver();
      await post("/sign-in/magic-link", { email }, { ip: "192.0.2.1" });
      const [mail] = await deliver();
      expect(await viewer(cookieOf((await follow(mail!.link)).headers["set-cookie"]))).toBe(email);
      await pass();
      expect((await signInWith(email)).statusCode).toBe(200);
    });
  });

  test("from one address locks nobody out who is at another", async () => {
    const email = await withPassword("envied@example.org");
    await codes(100, () => guess(email));
    expect((await signInWith(email, password, { ip: "192.0.2.1" })).statusCode).toBe(200);
  });

  test("behind a proxy that is trusted is known by the address it tells", () =>
    withSmallLimits(async () => {
      const from = (ip: string) => ({ headers: { "x-forwarded-for": `10.9.9.9, ${ip}` } });
      const found = await codes(16, (index) => guess(`nobody-${index}@example.org`, from(`203.0.113.${index % 2}`)));
      expect(new Set(found)).toEqual(new Set([401]));
      const others = await codes(8, (index) => guess(`noone-${index}@example.org`, from("203.0.113.0")));
      expect(others).toEqual([401, 401, 401, 401, 429, 429, 429, 429]);
    }, ["198.51.100.0/24"]));

  test("rightly is not counted", async () => {
    const email = await withPassword("often@example.org");
    await withSmallLimits(async () => {
      expect(new Set(await codes(15, () => signInWith(email)))).toEqual(new Set([200]));
    });
  });

  test("nobody's inbox is flooded, known or not", async () => {
    await api.person("flooded@example.org");
    for (const email of ["flooded@example.org", "unflooded@example.org"]) {
      const found = await codes(8, () => post("/sign-in/magic-link", { email }));
      expect(found).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    }
  });
});

test("what goes wrong on our side is told as an id and nothing else, and what was sent wrongly as what it is", async () => {
  const broken = await api.http.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    headers: { "content-type": "application/json" },
    payload: "{",
  });
  expect(broken.statusCode).toBe(400);
  const huge = await post("/sign-in/email", { email: "x@example.org", password: "x".repeat(20_000) });
  expect(huge.statusCode).toBe(413);
  api.http.log.level = "silent"; // it is logged whole
  await api.look("alter table auth.attempt rename to attempt_away");
  try {
    const failed = await signInWith("x@example.org");
    expect([failed.statusCode, failed.json()]).toEqual([
      500,
      {
        code: "INTERNAL_SERVER_ERROR",
        message: expect.stringMatching(/^Something went wrong on our side. Tell us this id: [0-9a-f-]{36}$/),
      },
    ]);
  } finally {
    await api.look("alter table auth.attempt_away rename to attempt");
    api.http.log.level = "error";
  }
});

test("what is over is forgotten", async () => {
  await api.person("swept@example.org");
  await api.session("swept@example.org");
  await api.signIn.linkFor("swept@example.org", -1);
  await api.look("update auth.session set expires_at = now() - interval '1 second'");
  await api.signIn.sweep();
  expect(await api.look("select from auth.session")).toEqual([]);
  expect(await api.look("select from auth.verification where expires_at < now()")).toEqual([]);
});

test("the one character that no text may contain is told, wherever it is sent", async () => {
  const { cookie } = await api.session("a@home.example");
  for (const [path, body] of [
    ["/request-password-reset", { email: "a\u0000@b.example" }],
    ["/sign-in/magic-link", { email: "a\u0000@b.example" }],
    ["/revoke-session", { token: "\u0000" }],
    ["/reset-password", { token: "\u0000", newPassword: password }],
  ] as const)
    expect((await post(path, body, { cookie })).json(), path).toMatchObject({ code: "BAD_USER_INPUT" });
});
