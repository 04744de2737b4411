import { actionItemSteps, nextActionItemState } from "@keelson/domain/communication/action-item";
import { meetingSteps, nextMeetingState } from "@keelson/domain/communication/meeting";
import { actionItemStates, meetingStates } from "@keelson/domain/communication/words";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communication } from "../../test/communication.ts";
import { consoleDocuments } from "../../test/console-documents.ts";
import { countStatements, openApi, tokenFor, type Credentials, type TestApi } from "../../test/harness.ts";
import { behind, colleague, enter, foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { kinds } from "../../test/reporting.ts";
import { parseNodeId } from "../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let did: ReturnType<typeof communication>;
let chair: string;
let clerk: string;
let owner: { membershipId: string; personId: string };
let clerks: { membershipId: string; personId: string };
let today: string;

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "together", ["A", "B"]);
  did = communication(api);
  await behind(api, "update initiative set time_zone = 'Africa/Nairobi'");
  clerk = await colleague(api, home, home.partners["A"]!.id, "clerk", ["PARTNER_STAFF"]);
  const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
    home.backbone,
    `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } } }`,
    {
      input: {
        initiativeId: home.id,
        code: "STEER",
        organisation: { name: "Steering" },
        roles: ["STEERING_COMMITTEE", "COMMUNITY"],
      },
    },
  );
  await enter(api, addMembership.membership.id);
  chair = await colleague(api, home, addMembership.membership.id, "chair", ["STEERING_CHAIR"]);
  const [a] = await did.owner(home.backbone, "together", "a");
  owner = { membershipId: a!.membershipId, personId: a!.personId };
  const [c] = await did.owner(home.backbone, "together", "clerk");
  clerks = { membershipId: c!.membershipId, personId: c!.personId };
  const found = await api.ask<{ initiative: { together: { today: string } } }>(
    chair,
    `{ initiative(slug: "together") { together { today } } }`,
  );
  today = found.initiative.together.today;
});
afterAll(() => api.close());

const add = (who: string, more: object = {}) =>
  did.addAction(who, { ...owner, text: "Ligue às clínicas", language: "pt", dueOn: "2026-12-01", ...more });
const plan = (more: object = {}) =>
  did.done(did.plan(home.backbone, { initiativeId: home.id, title: "Monthly", on: today, at: "09:00", ...more }));
const raw = (kind: "actionItem" | "meeting", id: string) => parseNodeId(kind, id).id;
const events = (action: string) => api.look("select 1 from audit_event where action = $1", [action]);
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe("an action item", () => {
  test("moves as it is drawn, each step one audit event, and is refused every other step", async () => {
    const { id } = await did.done(add(home.backbone));
    for (const state of actionItemStates)
      for (const step of actionItemSteps) {
        const done = state === "DONE" ? "current_date" : "null";
        await behind(
          api,
          `update action_item set state = '${state}', done_on = ${done} where id = '${raw("actionItem", id)}'`,
        );
        const before = await events("moveActionItem");
        const answer = await did.moveAction(home.backbone, { id, step });
        const next = nextActionItemState(state, step);
        expect([answer.record?.state ?? null, codes(answer)], `${state} ${step}`).toEqual([
          next,
          next === null ? ["TRANSITION_NOT_ALLOWED"] : [],
        ]);
        expect((await events("moveActionItem")).length - before.length).toBe(next === null ? 0 : 1);
      }
  });

  test("is kept in the language it was written in, is done on the day it is where the initiative is, and is opened again", async () => {
    const { id } = await did.done(add(home.partners["A"]!.token));
    const [a] = await api.look<{ text: string; language: string }>(
      "select text, language from action_item where id = $1",
      [raw("actionItem", id)],
    );
    expect(a).toEqual({ text: "Ligue às clínicas", language: "pt" });
    await did.done(did.moveAction(home.partners["A"]!.token, { id, step: "FINISH" }));
    const read = `{ initiative(slug: "together") { actionItems(first: 50, mine: true, open: false) { nodes { id doneOn isOverdue owner { name membership { code } } nextSteps } } } }`;
    const mine = await api.ask<{ initiative: { actionItems: { nodes: { id: string }[] } } }>(
      home.partners["A"]!.token,
      read,
    );
    expect(mine.initiative.actionItems.nodes.find((item) => item.id === id)).toEqual({
      id,
      doneOn: today,
      isOverdue: false,
      owner: { name: "a", membership: { code: "A" } },
      nextSteps: ["REOPEN"],
    });
    await did.done(did.moveAction(home.partners["A"]!.token, { id, step: "REOPEN" }));
    const [again] = await api.look("select done_on, state from action_item where id = $1", [raw("actionItem", id)]);
    expect(again).toEqual({ done_on: null, state: "OPEN" });
  });

  test("is moved by its owner, and changed by whoever may give it; nobody else knows how", async () => {
    const { id, version } = await did.done(add(home.backbone, clerks));
    await did.done(did.moveAction(clerk, { id, step: "START" }));
    const changes = { id, text: "Another" };
    const refused = (who: string) =>
      api.send(
        who,
        `mutation ($input: ChangeActionItemInput!) { changeActionItem(input: $input) { problems { code } } }`,
        { input: changes },
      );
    for (const who of [clerk, home.partners["B"]!.token, home.funder])
      expect(await refused(who)).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    expect(codes(await did.changeAction(home.partners["A"]!.token, { ...changes, expectedVersion: version }))).toEqual([
      "CONFLICT",
    ]);
    await did.done(did.changeAction(home.partners["A"]!.token, changes));
    // the committee gives it to somebody else; a lead cannot give it away
    const [b] = await did.owner(chair, "together", "b");
    const toB = { id, membershipId: b!.membershipId, personId: b!.personId };
    expect(
      await api.send(
        home.partners["A"]!.token,
        `mutation ($input: ChangeActionItemInput!) { changeActionItem(input: $input) { problems { code } } }`,
        { input: toB },
      ),
    ).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    await did.done(did.changeAction(chair, toB));
    expect(codes(await did.changeAction(chair, { ...toB, personId: owner.personId }))).toEqual(["NOT_FOUND"]);
  });

  test("is finished once where two press at the same time and both looked at the same", async () => {
    const { id, version } = await did.done(add(home.backbone));
    const finish = () => did.moveAction(home.backbone, { id, step: "FINISH", expectedVersion: version });
    const answers = await Promise.all([finish(), finish()]);
    expect(answers.flatMap(codes)).toEqual(["CONFLICT"]);
  });

  test("says something, to somebody, in a language there is", async () => {
    expect(codes(await add(home.backbone, { text: "  " }))).toEqual(["TEXT_REQUIRED"]);
    expect(codes(await add(home.backbone, { text: "x".repeat(2001) }))).toEqual(["TEXT_TOO_LONG"]);
    expect(codes(await add(home.backbone, { language: "not a language" }))).toEqual(["LANGUAGE_NOT_VALID"]);
    expect(codes(await add(home.backbone, { membershipId: home.partners["B"]!.id }))).toEqual(["NOT_FOUND"]);
  });
});

describe("a meeting", () => {
  test("moves as it is drawn, each step one audit event, and is refused every other step", async () => {
    const { id } = await plan();
    for (const state of meetingStates)
      for (const step of meetingSteps) {
        const because = state === "CANCELLED" ? "'no'" : "null";
        await behind(
          api,
          `update meeting set state = '${state}', cancelled_because = ${because} where id = '${raw("meeting", id)}'`,
        );
        const before = await events("moveMeeting");
        const answer = await did.move(chair, { id, step, because: "Rain" });
        const next = nextMeetingState(state, step);
        expect([answer.record?.state ?? null, codes(answer)], `${state} ${step}`).toEqual([
          next,
          next === null ? ["TRANSITION_NOT_ALLOWED"] : [],
        ]);
        expect((await events("moveMeeting")).length - before.length).toBe(next === null ? 0 : 1);
      }
  });

  test("starts by the clock of the initiative, is changed while it is planned, and held from its day on", async () => {
    const { id } = await plan({ on: "2099-07-01", at: "14:30", agenda: [{ title: "Clinics", purpose: "DECIDE" }] });
    expect(codes(await did.move(home.backbone, { id, step: "HOLD" }))).toEqual(["MEETING_NOT_STARTED"]);
    await did.done(
      did.change(home.backbone, {
        id,
        agenda: [
          { title: "First", purpose: "LEARN" },
          { title: "Second", purpose: "INFORM" },
        ],
        place: "The school",
      }),
    );
    const read = `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { startsAt timeZone place agenda { title purpose } invited { code } viewerCan areMinutesLate } } }`;
    expect(await api.ask(home.partners["B"]!.token, read, { id })).toEqual({
      initiative: {
        meeting: {
          startsAt: "2099-07-01T11:30:00.000Z",
          timeZone: "Africa/Nairobi",
          place: "The school",
          agenda: [
            { title: "First", purpose: "LEARN" },
            { title: "Second", purpose: "INFORM" },
          ],
          invited: [{ code: "A" }, { code: "B" }, { code: "BACKBONE" }, { code: "STEER" }],
          viewerCan: [],
          areMinutesLate: false,
        },
      },
    });
    await did.done(did.move(home.backbone, { id, step: "CANCEL", because: "Floods" }));
    expect(codes(await did.change(home.backbone, { id, title: "Other" }))).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(codes(await did.write(home.backbone, { meetingId: id, text: "t", expectedVersion: 0 }))).toEqual([
      "TRANSITION_NOT_ALLOWED",
    ]);
  });

  test("is for a funder to read where it was invited, with what was agreed there, and nothing else", async () => {
    const funder = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
      home.backbone,
      `{ initiative(slug: "together") { memberships(first: 1, role: FUNDER) { nodes { id } } } }`,
    );
    const invited = await plan({ inviteMembershipIds: [funder.initiative.memberships.nodes[0]!.id] });
    const read = () =>
      api.ask<{ initiative: { meetings: { nodes: { id: string }[] }; together: object } }>(
        home.funder,
        `{ initiative(slug: "together") { meetings(first: 50) { nodes { id } } actionItems(first: 50) { nodes { id } }
          together { cadence { partners } followThrough { due } participation { meetings } possibleOwners(search: "a") { name } viewerCan } } }`,
      );
    expect((await read()).initiative).toEqual({
      meetings: { nodes: [{ id: invited.id }] },
      actionItems: { nodes: [] },
      together: { cadence: null, followThrough: null, participation: null, possibleOwners: [], viewerCan: [] },
    });
  });
});

describe("minutes", () => {
  test("are kept as typed; whoever is second over the same version is told, and loses nothing of the first", async () => {
    const { id } = await plan();
    const write = (who: string, text: string) =>
      did.write(who, { meetingId: id, text, language: "sw", expectedVersion: 0 });
    const answers = await Promise.all([write(home.backbone, "Karibuni"), write(chair, "Welcome")]);
    expect(answers.flatMap(codes)).toEqual(["CONFLICT"]);
    const read = `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { minutes minutesVersion minutesBy minutesLanguage publishedAt } } }`;
    const { initiative } = await api.ask<{ initiative: { meeting: object } }>(home.partners["A"]!.token, read, { id });
    const first = answers[0].record ? ["Karibuni", "backbone"] : ["Welcome", "chair"];
    expect(initiative.meeting).toEqual({
      minutes: first[0],
      minutesVersion: 1,
      minutesBy: first[1],
      minutesLanguage: "sw",
      publishedAt: null,
    });
    // the same text once more is no new version
    expect(
      (await did.done(did.write(chair, { meetingId: id, text: first[0]!, expectedVersion: 1 }))).minutesVersion,
    ).toBe(1);
  });

  test("become actions line by line when they are published, each once; a line that cannot be read is told by its number", async () => {
    const { id } = await plan();
    const write = async (text: string) => {
      const [row] = await api.look<{ v: number }>("select minutes_version as v from meeting where id = $1", [
        raw("meeting", id),
      ]);
      return (await did.done(did.write(chair, { meetingId: id, text, expectedVersion: row!.v }))).minutesVersion;
    };
    const publish = (expectedVersion: number) => did.publish(chair, { meetingId: id, expectedVersion });
    let version = await write(
      "All came.\n/action Call the clinics @clerk by 2026-12-01\n/action Write\n/action Ask @Nobody by 2026-12-01",
    );
    expect(codes(await publish(version))).toEqual(["TRANSITION_NOT_ALLOWED"]);
    await did.done(did.move(chair, { id, step: "HOLD" }));
    expect((await publish(version)).problems).toEqual([
      { code: "OWNER_REQUIRED", path: ["minutes", "3"] },
      { code: "DUE_REQUIRED", path: ["minutes", "3"] },
      { code: "OWNER_NOT_HERE", path: ["minutes", "4"] },
    ]);
    version = await write("/action Call the clinics @clerk by 2026-12-01\n/action Write @a by tomorrow");
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    const first = await publish(version);
    expect(first).toMatchObject({
      problems: [],
      actionItems: [
        { text: "Call the clinics", dueOn: "2026-12-01", owner: { name: "clerk" } },
        { text: "Write", dueOn: tomorrow, owner: { name: "a" } },
      ],
    });
    expect(codes(await publish(version - 1))).toEqual(["CONFLICT"]);
    version = await write("Put right.\n/action Call the clinics @clerk by 2026-12-01\n/action Write @a by tomorrow");
    expect(await publish(version)).toMatchObject({ problems: [], actionItems: [] });
    const shown = await api.ask<{ initiative: { meeting: object } }>(
      home.partners["B"]!.token,
      `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { publishedVersion areMinutesLate actionItems(first: 9) { totalCount } } } }`,
      { id },
    );
    expect(shown.initiative.meeting).toEqual({
      publishedVersion: version,
      areMinutesLate: false,
      actionItems: { totalCount: 2 },
    });
  });

  test("become decisions of the register, once, under the meeting, its point and its day, for whoever may record them", async () => {
    const agenda = [
      { title: "Clinics", purpose: "DECIDE" },
      { title: "Schools", purpose: "DECIDE" },
    ];
    const { id } = await plan({ agenda });
    await did.done(did.move(chair, { id, step: "HOLD" }));
    const came = () => did.done(did.attend(chair, { meetingId: id, attendance: [{ ...owner, mode: "IN_PERSON" }] }));
    const register = () => api.look("select number from decision where kind = 'OTHER'");
    const before = (await register()).length;
    const wrote = async (text: string, expectedVersion: number) =>
      (await did.done(did.write(chair, { meetingId: id, text, language: "en", expectedVersion }))).minutesVersion;
    const typed =
      "We met.\nclinics:\n/decision Open on Saturdays because parents work\n# 2\n/action Tell the schools @a by 2026-12-01\n/decision Ask again in May";
    let version = await wrote(`${typed}\n/decision`, 0);
    const publish = (who: string, more: object = {}) =>
      did.publish(who, { meetingId: id, expectedVersion: version, ...more });
    expect((await publish(chair)).problems).toEqual([
      { code: "TEXT_REQUIRED", path: ["minutes", "7"] },
      { code: "ATTENDANCE_REQUIRED", path: ["meetingId"] },
      { code: "METHOD_REQUIRED", path: ["decidedBy"] },
    ]);
    version = await wrote(typed, version);
    expect(codes(await publish(chair, { decidedBy: "CONSENT" }))).toEqual(["ATTENDANCE_REQUIRED"]);
    await came();
    // whoever chairs a working group runs meetings, and records nothing for all
    const chairs = await colleague(api, home, home.partners["B"]!.id, "circle", ["PARTNER_STAFF"]);
    const of = "(select id from person where email = 'circle@together.example')";
    await behind(api, `update assignment set roles = '{WORKING_GROUP_CHAIR}' where person_id = ${of}`);
    expect((await publish(chairs, { decidedBy: "CONSENT" })).problems).toEqual([
      { code: "DECISION_NOT_YOURS", path: ["minutes", "3"] },
      { code: "DECISION_NOT_YOURS", path: ["minutes", "6"] },
    ]);
    const reporting = await tokenFor(api, "chair@together.example", ["READ", "REPORT"]);
    expect(codes(await publish(reporting, { decidedBy: "CONSENT" }))).toEqual(["SCOPE_REQUIRED"]);
    expect(await register()).toHaveLength(before);
    expect(await api.look("select from action_item where text = 'Tell the schools'")).toEqual([]);
    const first = await publish(home.backbone, { decidedBy: "CONSENT" });
    expect(first).toMatchObject({
      problems: [],
      decisions: [{ title: "Open on Saturdays" }, { title: "Ask again in May" }],
    });
    version = await wrote(`Put right.\n${typed}\n/decision Thank them`, version);
    expect(await publish(chair, { decidedBy: "MAJORITY" })).toMatchObject({
      problems: [],
      actionItems: [],
      decisions: [{ title: "Thank them" }],
    });
    const read = `query ($id: ID!) { initiative(slug: "together") { decisions(first: 1) { nodes { title meeting { id } } }
      meeting(meetingId: $id) { decisions { recordedAs minuteLine title rationale method kind visibility decidedOn language agendaPlace } actionItems(first: 9) { nodes { agendaPlace } } } } }`;
    const decided = { kind: "OTHER", visibility: "PARTNERS", decidedOn: today, language: "en" };
    expect(await api.ask(home.partners["B"]!.token, read, { id })).toEqual({
      initiative: {
        decisions: { nodes: [{ title: "Thank them", meeting: { id } }] },
        meeting: {
          decisions: [
            {
              ...decided,
              title: "Open on Saturdays",
              rationale: "parents work",
              method: "CONSENT",
              agendaPlace: 1,
              recordedAs: "BACKBONE",
              minuteLine: "/decision Open on Saturdays because parents work",
            },
            {
              ...decided,
              title: "Ask again in May",
              rationale: "",
              method: "CONSENT",
              agendaPlace: 2,
              recordedAs: "BACKBONE",
              minuteLine: "/decision Ask again in May",
            },
            {
              ...decided,
              title: "Thank them",
              rationale: "",
              method: "MAJORITY",
              agendaPlace: 2,
              recordedAs: "COMMITTEE",
              minuteLine: "/decision Thank them",
            },
          ],
          actionItems: { nodes: [{ agendaPlace: 2 }] },
        },
      },
    });
    // a funder reads the register, and of a meeting it was not invited to not even that there was one
    const funders = `{ initiative(slug: "together") { decisions(first: 1) { nodes { title meeting { id } } } } }`;
    expect(await api.ask(home.funder, funders)).toEqual({
      initiative: { decisions: { nodes: [{ title: "Thank them", meeting: null }] } },
    });
  });

  test("that are put right put the register right, and the same words under two points are two decisions", async () => {
    const agenda = ["Clinics", "Schools", "Buses"].map((title) => ({ title, purpose: "DECIDE" }));
    const { id } = await plan({ agenda });
    await did.done(did.move(chair, { id, step: "HOLD" }));
    await did.done(did.attend(chair, { meetingId: id, attendance: [{ ...owner, mode: "REMOTE" }] }));
    let version = 0;
    const published = async (who: string, text: string) => {
      const written = await did.done(
        did.write(chair, { meetingId: id, text, language: "en", expectedVersion: version }),
      );
      version = written.minutesVersion;
      return did.publish(who, { meetingId: id, expectedVersion: version, decidedBy: "CONSENT" });
    };
    const register = async () => {
      const { initiative } = await api.ask<{ initiative: { meeting: { decisions: object[] } } }>(
        chair,
        `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { decisions { title agendaPlace supersedes { title } } } } }`,
        { id },
      );
      return initiative.meeting.decisions;
    };
    const first = [
      { title: "We pay", agendaPlace: 1, supersedes: null },
      { title: "We pay", agendaPlace: 2, supersedes: null },
    ];
    const both = "Clinics\n/decision We pay\nSchools\n/decision We pay\n/decision We pay";
    expect((await published(home.backbone, both)).problems).toEqual([]);
    expect(await register()).toEqual(first);
    // one has gone and one has come: it was put right
    const right = "Clinics\n/decision We pay half\nSchools\n/decision We pay";
    expect((await published(home.backbone, right)).problems).toEqual([]);
    const second = { title: "We pay half", agendaPlace: 1, supersedes: { title: "We pay" } };
    expect(await register()).toEqual([...first, second]);
    // of two that have come nobody knows which of them puts right what has gone
    const two = "Clinics\n/decision We pay half\nSchools\n/decision We lend\n/decision We lease";
    expect((await published(chair, two)).problems).toEqual([]);
    const third = ["We lend", "We lease"].map((title) => ({ title, agendaPlace: 2, supersedes: null }));
    expect(await register()).toEqual([...first, second, ...third]);
    // what the committee wrote down the backbone does not replace
    const later = `${two}\nBuses\n/decision We ride`;
    expect((await published(chair, later)).problems).toEqual([]);
    expect((await published(home.backbone, later.replace("ride", "walk"))).problems).toEqual([]);
    const fourth = ["We ride", "We walk"].map((title) => ({ title, agendaPlace: 3, supersedes: null }));
    expect(await register()).toEqual([...first, second, ...third, ...fourth]);
    const many = Array.from({ length: 51 }, (_, place) => `/decision Number ${place}`).join("\n");
    expect(codes(await published(chair, many))).toEqual(["TOO_MANY_LINES"]);
  });

  test("are late eleven days after the meeting", async () => {
    const { id } = await plan({ on: "2026-01-05" });
    await did.done(did.move(chair, { id, step: "HOLD" }));
    const read = `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { areMinutesLate } } }`;
    expect(await api.ask(clerk, read, { id })).toEqual({ initiative: { meeting: { areMinutesLate: true } } });
    const late = async () => {
      const found = await api.ask<{ initiative: { meetings: { nodes: { id: string; areMinutesLate: boolean }[] } } }>(
        chair,
        `{ initiative(slug: "together") { meetings(first: 50, areMinutesLate: true) { nodes { id areMinutesLate } } } }`,
      );
      return found.initiative.meetings.nodes;
    };
    expect(await late()).toEqual([{ id, areMinutesLate: true }]);
    await did.done(did.write(chair, { meetingId: id, text: "At last", expectedVersion: 0 }));
    await did.done(did.publish(chair, { meetingId: id, expectedVersion: 1 }));
    expect(await late()).toEqual([]);
  });
});

describe("a series", () => {
  const first = (more: object = {}) => ({ initiativeId: home.id, title: "Circle", on: today, at: "09:00", ...more });
  const after = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

  test("is planned in its rhythm by the clock of the initiative, goes on with its last meeting, and is changed", async () => {
    await behind(api, "update initiative set time_zone = 'Europe/Paris' where slug = 'together'");
    // over the end of March the clock is put forward, and the meeting stays at nine
    const values = {
      first: first({ on: "2099-03-20", interpretation: ["sw"] }),
      circle: "Health",
      purpose: "To look",
      cadenceDays: 14,
      meetings: 2,
    };
    const made = await did.series(chair, "planMeetingSeries", values);
    expect(made.meetings.map(({ startsAt }) => startsAt)).toEqual([
      "2099-03-20T08:00:00.000Z",
      "2099-04-03T07:00:00.000Z",
    ]);
    const seriesId = made.series!.id;
    const changed = await did.series(home.backbone, "changeMeetingSeries", {
      id: seriesId,
      cadenceDays: 7,
      expectedVersion: 1,
    });
    expect(changed).toMatchObject({ series: { circle: "Health", cadenceDays: 7, version: 2 }, meetings: [] });
    const next = await did.series(chair, "planNextMeetings", { seriesId, meetings: 2 });
    expect(next.meetings.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(["2099-04-10", "2099-04-17"]);
    await behind(api, "update initiative set time_zone = 'Africa/Nairobi' where slug = 'together'");
    const read = `{ initiative(slug: "together") { meetingSeries(first: 1) { nodes { circle purpose viewerCan nextMeetings(first: 1) { nodes { interpretation } } meetings(first: 9) { totalCount nodes { invited { code } series { id } } } } } } }`;
    const seen = await api.ask<{ initiative: { meetingSeries: { nodes: { meetings: { nodes: object[] } }[] } } }>(
      clerk,
      read,
    );
    expect(seen.initiative.meetingSeries.nodes[0]).toMatchObject({
      circle: "Health",
      purpose: "To look",
      viewerCan: [],
      nextMeetings: { nodes: [{ interpretation: ["sw"] }] },
      meetings: { totalCount: 4 },
    });
    const invited = {
      invited: [{ code: "A" }, { code: "B" }, { code: "BACKBONE" }, { code: "STEER" }],
      series: { id: seriesId },
    };
    expect(seen.initiative.meetingSeries.nodes[0]!.meetings.nodes).toEqual([invited, invited, invited, invited]);
    // nobody invited the funder to any of them
    expect(
      await api.ask(home.funder, `{ initiative(slug: "together") { meetingSeries(first: 1) { totalCount } } }`),
    ).toEqual({
      initiative: { meetingSeries: { totalCount: 0 } },
    });
    expect(codes(await did.series(clerk, "planNextMeetings", { seriesId }))).toEqual(["NOT_FOUND"]);
    expect(codes(await did.series(chair, "changeMeetingSeries", { id: seriesId, expectedVersion: 1 }))).toEqual([
      "CONFLICT",
    ]);
    for (const wrong of [{ cadenceDays: 0 }, { cadenceDays: 367 }, { meetings: 0 }, { meetings: 27 }])
      expect(codes(await did.series(chair, "planMeetingSeries", { ...values, ...wrong }))).toEqual(["OUT_OF_RANGE"]);
    expect(codes(await did.series(chair, "planMeetingSeries", { ...values, purpose: " " }))).toEqual(["TEXT_REQUIRED"]);
  });

  test("carries what remained from meeting to meeting until it is dealt with, and copies none of it", async () => {
    const agenda = [
      { title: "Clinics", purpose: "DECIDE" },
      { title: "Schools", purpose: "DISCUSS" },
    ];
    const values = { first: first({ on: after(today, -1), agenda }), purpose: "To look", cadenceDays: 1, meetings: 3 };
    const { meetings } = await did.series(chair, "planMeetingSeries", values);
    const [one, two, three] = meetings.map(({ id }) => id);
    expect(codes(await did.leave(chair, { meetingId: one, place: 2, remains: true }))).toEqual([
      "TRANSITION_NOT_ALLOWED",
    ]);
    await did.done(did.move(chair, { id: one, step: "HOLD" }));
    await did.done(did.leave(chair, { meetingId: one, place: 2, remains: true }));
    expect(codes(await did.leave(chair, { meetingId: one, place: 3, remains: true }))).toEqual(["NOT_FOUND"]);
    expect(codes(await did.leave(clerk, { meetingId: one, place: 2, remains: false }))).toEqual(["NOT_FOUND"]);
    const text = "/action Call @a by 2026-12-01\n/action Write @clerk by 2026-12-02";
    const { minutesVersion } = await did.done(did.write(chair, { meetingId: one, text, expectedVersion: 0 }));
    await did.done(did.publish(chair, { meetingId: one, expectedVersion: minutesVersion }));
    const carried = async (id: string | undefined, who = clerk) => {
      const found = await api.ask<{
        initiative: { meeting: { carriedActionItems: { nodes: { id: string; text: string }[] } } };
      }>(
        who,
        `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { agenda { title }
          carriedPoints { title purpose place meeting { id } } carriedActionItems(first: 9) { nodes { id text } } } } }`,
        { id },
      );
      return found.initiative.meeting;
    };
    const schools = { title: "Schools", purpose: "DISCUSS", place: 2, meeting: { id: one } };
    for (const later of [two, three])
      expect(await carried(later)).toMatchObject({
        agenda: [],
        carriedPoints: [schools],
        carriedActionItems: { nodes: [{ text: "Call" }, { text: "Write" }] },
      });
    expect(await carried(one)).toMatchObject({ carriedPoints: [], carriedActionItems: { nodes: [] } });
    // a funder who is invited to the third reads nothing of the first
    const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
      home.backbone,
      `{ initiative(slug: "together") { memberships(first: 1, role: FUNDER) { nodes { id } } } }`,
    );
    await did.done(did.change(chair, { id: three, inviteMembershipIds: [initiative.memberships.nodes[0]!.id] }));
    expect(await carried(three, home.funder)).toMatchObject({ carriedPoints: [], carriedActionItems: { nodes: [] } });
    const [call] = (await carried(two)).carriedActionItems.nodes;
    await did.done(did.moveAction(home.partners["A"]!.token, { id: call!.id, step: "FINISH" }));
    await did.done(did.leave(chair, { meetingId: one, place: 2, remains: false }));
    expect(await carried(three)).toMatchObject({
      carriedPoints: [],
      carriedActionItems: { nodes: [{ text: "Write" }] },
    });
  });

  test("a point is about indicators that there are", async () => {
    const agenda = [{ title: "Reading", purpose: "LEARN", indicatorCodes: ["READING"] }];
    expect(codes(await did.plan(chair, { ...first(), agenda }))).toEqual(["INDICATOR_NOT_KNOWN"]);
    await api.ask(
      home.backbone,
      `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { problems { code } } }`,
      { input: { initiativeId: home.id, code: "READING", name: "Reads at eight", ...kinds.COUNT } },
    );
    const { id } = await did.done(did.plan(chair, { ...first(), agenda }));
    const read = `query ($id: ID!) { initiative(slug: "together") { meeting(meetingId: $id) { agenda { indicators { code name } } } } }`;
    expect(await api.ask(clerk, read, { id })).toEqual({
      initiative: { meeting: { agenda: [{ indicators: [{ code: "READING", name: "Reads at eight" }] }] } },
    });
  });
});

describe("a calendar's address", () => {
  const create = async (who: string | Credentials, scopes: readonly string[]) => {
    const { createApiToken } = await api.ask<{
      createApiToken: { secret: string | null; token: { id: string } | null; problems: { code: string }[] };
    }>(
      who,
      `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id } problems { code } } }`,
      { input: { name: "Phone", scopes } },
    );
    return createApiToken;
  };
  const get = (secret: string, headers: Record<string, string> = {}) =>
    api.http.inject({ method: "GET", url: `/calendar/${secret}.ics`, headers });
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

  test("gives the meetings and days of whoever made it, as any client of iCalendar reads them, and nothing of another initiative", async () => {
    const away = await foundInitiative(api, "elsewhere", ["A"]);
    await did.done(
      did.plan(away.backbone, { initiativeId: away.id, title: "Elsewhere", on: "2099-01-01", at: "09:00" }),
    );
    const agenda = [
      {
        title: 'A, comma; a "semicolon", and a title so long that no calendar takes it on one line: ñandú العربية',
        purpose: "LEARN",
      },
    ];
    const planned = await plan({
      on: "2099-07-01",
      at: "14:30",
      title: "Ülker’s; round",
      place: "The school, room 2",
      agenda,
    });
    const off = await plan({ on: "2099-07-02", at: "09:00", title: "Not held" });
    await did.done(did.move(chair, { id: off.id, step: "CANCEL", because: "Floods" }));
    await did.done(add(home.backbone, { text: "Write the letter", dueOn: "2099-03-04" }));
    const session = await api.session("a@together.example");
    const { secret } = await create(session, ["CALENDAR"]);
    const answer = await get(secret!);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
      "referrer-policy": "no-referrer",
    });
    const { body } = answer;
    expect(body.split("\r\n").length).toBe(body.split("\n").length);
    for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(body).not.toContain("Elsewhere");
    const read = eventsIn(body).map((event) => ({
      uid: event.uid.split("@")[0],
      summary: event.summary,
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      status: String(event.component.getFirstPropertyValue("status")),
      sequence: event.sequence,
    }));
    const meeting = (id: string) => `meeting-${raw("meeting", id)}`;
    expect(read.find(({ uid }) => uid === meeting(planned.id))).toEqual({
      uid: meeting(planned.id),
      summary: "Ülker’s; round",
      start: "2099-07-01T11:30:00.000Z",
      status: "CONFIRMED",
      sequence: 0,
    });
    expect(read.find(({ uid }) => uid === meeting(off.id))).toMatchObject({ status: "CANCELLED", sequence: 1 });
    expect(read.find(({ summary }) => summary.endsWith("Write the letter"))).toMatchObject({ start: "2099-03-04" });
    const [event] = eventsIn(body).filter(({ uid }) => uid.startsWith(meeting(planned.id)));
    expect([event!.location, event!.duration.toSeconds()]).toEqual(["The school, room 2", 3600]);
    expect(event!.description).toContain(agenda[0]!.title);
    // asked again it is the same, until something changes
    const etag = String(answer.headers["etag"]);
    expect((await get(secret!, { "if-none-match": etag })).statusCode).toBe(304);
    await did.done(did.change(home.backbone, { id: planned.id, on: "2099-07-01", at: "15:00" }));
    const later = await get(secret!, { "if-none-match": etag });
    expect(later.statusCode).toBe(200);
    const moved = eventsIn(later.body).find(({ uid }) => uid.startsWith(meeting(planned.id)))!;
    expect([moved.startDate.toJSDate().toISOString(), moved.sequence]).toEqual(["2099-07-01T12:00:00.000Z", 1]);
  });

  test("opens nothing else, is made by no token that may not, and is gone as soon as it is ended", async () => {
    const session = await api.session("b@together.example");
    expect(codes(await create(session, ["CALENDAR", "READ"]))).toEqual(["SCOPE_STANDS_ALONE"]);
    expect(codes(await create(home.partners["B"]!.token, ["CALENDAR"]))).toEqual(["SCOPE_NOT_HELD"]);
    const { secret, token } = await create(session, ["CALENDAR"]);
    expect(await api.send(secret, "{ viewer { name } }")).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
    // nor does a token of the API open a calendar
    for (const other of [home.partners["B"]!.token, "x", "kls_", "%2e%2e"])
      expect((await get(other)).statusCode).toBe(404);
    expect((await get(secret!)).statusCode).toBe(200);
    // whoever takes no part any more has nothing of it in their calendar
    expect(eventsIn((await get(secret!)).body).length).toBeGreaterThan(0);
    await behind(api, "update membership set ended_on = current_date - 2 where code = 'B'");
    expect(eventsIn((await get(secret!)).body)).toEqual([]);
    await behind(api, "update membership set ended_on = null where code = 'B'");
    await api.ask(
      session,
      `mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { problems { code } } }`,
      {
        input: { id: token!.id },
      },
    );
    expect((await get(secret!)).statusCode).toBe(404);
  });
});

test("a touchpoint goes both ways: who came and who answered are in touch, whom the backbone wrote for is not", async () => {
  const world = await foundInitiative(api, "touch", ["A", "B", "C", "D"]);
  const { backbone, partners } = world;
  const read = async () => {
    const found = await api.ask<{ initiative: { together: object } }>(
      partners["D"]!.token,
      `{ initiative(slug: "touch") { together { cadence(days: 30) { partners inTouch never adherence } followThrough { due overdue onTimeRate }
         participation { meetings recorded overall participationParity groups { group invited attended rate } } } } }`,
    );
    return found.initiative.together;
  };
  const ownerOf = async (code: string) =>
    (await did.owner(backbone, "touch", code.toLowerCase())).find((one) => one.code === code)!;
  const given = async (code: string) => {
    const { membershipId, personId } = await ownerOf(code);
    return did.done(did.addAction(backbone, { membershipId, personId, text: "t", dueOn: "2026-01-01" }));
  };
  const [b, c] = [await given("B"), await given("C")];
  expect(await read()).toMatchObject({
    cadence: { partners: 4, inTouch: 0, never: 4, adherence: 0 },
    followThrough: { due: 2, overdue: 2 },
  });
  await did.done(did.moveAction(partners["B"]!.token, { id: b.id, step: "START" }));
  await did.done(did.moveAction(backbone, { id: c.id, step: "FINISH" }));
  const here = await api.ask<{ initiative: { together: { today: string } } }>(
    backbone,
    `{ initiative(slug: "touch") { together { today } } }`,
  );
  const on = here.initiative.together.today;
  const held = await did.done(did.plan(backbone, { initiativeId: world.id, title: "m", on, at: "00:00" }));
  await did.done(did.move(backbone, { id: held.id, step: "HOLD" }));
  expect(await read()).toMatchObject({ participation: { meetings: 1, recorded: 0, overall: null } });
  const { membershipId, personId } = await ownerOf("A");
  expect(
    codes(
      await did.attend(backbone, {
        meetingId: held.id,
        attendance: [{ membershipId, personId: (await ownerOf("B")).personId, mode: "REMOTE" }],
      }),
    ),
  ).toEqual(["NOT_FOUND"]);
  await did.done(
    did.attend(backbone, { meetingId: held.id, attendance: [{ membershipId, personId, mode: "REMOTE" }] }),
  );
  expect(await read()).toEqual({
    cadence: { partners: 4, inTouch: 2, never: 2, adherence: 0.5 },
    followThrough: { due: 2, overdue: 1, onTimeRate: 0 },
    participation: {
      meetings: 1,
      recorded: 1,
      overall: 0.2,
      participationParity: null,
      groups: [
        { group: "PARTNER", invited: 4, attended: 1, rate: 0.25 },
        { group: "BACKBONE", invited: 1, attended: 0, rate: 0 },
      ],
    },
  });
});

test("a meeting, a page of them and a page of actions take as many statements for five partners as for five hundred", async () => {
  const { id } = await plan();
  const fields = [
    "nextMeetings(first: 5) { nodes { title agenda { title } invited { code organisation { name } } viewerCan } }",
    "meetings(first: 50) { totalCount nodes { title timeZone areMinutesLate minutesBy participation { overall } attendance { name membership { code } } } }",
    `meeting(meetingId: "${id}") { title agenda { title } invited { code organisation { name } } rollCall { name mode membership { code } } actionItems(first: 5) { nodes { text } }
      decisions { title } }`,
    "meetingSeries(first: 50) { nodes { circle meetings(first: 3) { nodes { title agenda { title indicators { name } } carriedPoints { title meeting { title } } carriedActionItems(first: 5) { nodes { text } } } } } }",
    "actionItems(first: 50) { totalCount nodes { text isOverdue owner { name membership { code organisation { name } } } meeting { title } nextSteps viewerCan } }",
    `together { today cadence { adherence } followThrough { due } participation { overall } possibleOwners(search: "a") { name membership { code } } }`,
  ];
  const sent = await consoleDocuments();
  const ask = async () => {
    const counts: number[] = [];
    // as the pages themselves ask
    for (const [name, variables] of [
      ["Meeting", { slug: "together", id }],
      ["Together", { slug: "together" }],
      ["Discussion", { about: id, first: 20, after: null }],
    ] as const)
      counts.push(await countStatements(() => api.ask(home.backbone, sent(name), variables)));
    for (const field of fields)
      counts.push(await countStatements(() => api.ask(home.backbone, `{ initiative(slug: "together") { ${field} } }`)));
    return counts;
  };
  const initiative = raw("meeting", id);
  // of five partners one has something to do of it
  await behind(
    api,
    `insert into action_item (initiative_id, owner_id, person_id, meeting_id, text, due_on, made_by)
     select a.initiative_id, a.membership_id, a.person_id, '${initiative}', 't', '2026-02-01', a.person_id from assignment a join membership m on m.id = a.membership_id
     where m.code = 'B' and m.initiative_id = (select initiative_id from meeting where id = '${initiative}') limit 1`,
  );
  const few = await ask();
  await api.look(
    `begin; select set_config('app.event', uuidv7()::text, true);
     insert into membership (initiative_id, code, organisation_id, roles)
       select m.initiative_id, 'P' || n, m.organisation_id, '{PARTNER}' from membership m, generate_series(1, 500) n where m.code = 'B' and m.initiative_id = (select initiative_id from meeting where id = '${initiative}');
     insert into assignment (initiative_id, membership_id, person_id, roles)
       select m.initiative_id, m.id, (select person_id from assignment a join membership b on b.id = a.membership_id where b.code = 'B' limit 1), '{PARTNER_STAFF}'
       from membership m where m.code ~ '^P\\d';
     insert into meeting_invite select m.initiative_id, '${initiative}', m.id from membership m where m.code ~ '^P\\d';
     insert into action_item (initiative_id, owner_id, person_id, meeting_id, text, due_on, made_by)
       select a.initiative_id, a.membership_id, a.person_id, '${initiative}', 't', '2026-02-01', a.person_id from assignment a join membership m on m.id = a.membership_id where m.code ~ '^P\\d';
     select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'test', null); commit`,
  );
  expect(await ask()).toEqual(few);
  expect(Math.max(...few.slice(3))).toBeLessThanOrEqual(14);
  // the page of a meeting asks for translations of its minutes and of its actions, too
  expect(Math.max(...few)).toBeLessThanOrEqual(20);
});
