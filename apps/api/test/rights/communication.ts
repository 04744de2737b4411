import { parseNodeId } from "../../src/kernel/node-id.ts";
import { communication } from "../communication.ts";
import type { TestApi } from "../harness.ts";
import type { TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of docs/methodology.md 3.2, row "Meetings, decisions, actions": expectations.ts joins these to its own tables. */

export const communicationSecrets = {
  minutesOfHome: "what was said in the room",
  actionOfA: "what A has taken on",
  minutesAway: "what was said away",
} as const;

const communicationSecretsSeen = `
minutesOfHome                    -   -   R   R   R   R   R   -   R   -
actionOfA                        -   -   R   R   R   R   R   -   R   -
minutesAway                      -   R   -   -   -   -   -   -   -   -`;

const communicationFields = `
Initiative.actionItems           -   -   R   R   R   R   R   -   R   -
Initiative.meetings              -   -   R   R   R   R   R   -   R   -
Initiative.nextMeetings          -   -   R   R   R   R   R   -   R   -
Initiative.meeting               -   -   R   R   R   R   R   -   R   -
Initiative.meetingSeries         -   -   R   R   R   R   R   -   R   -
Initiative.together              -   -   R   R   R   R   R   R   R   -
ActionItem.id                    -   -   R   R   R   R   R   -   R   -
ActionItem.text                  -   -   R   R   R   R   R   -   R   -
ActionItem.language              -   -   R   R   R   R   R   -   R   -
ActionItem.dueOn                 -   -   R   R   R   R   R   -   R   -
ActionItem.state                 -   -   R   R   R   R   R   -   R   -
ActionItem.doneOn                -   -   R   R   R   R   R   -   R   -
ActionItem.agendaPlace           -   -   o   o   o   o   o   -   o   -
ActionItem.createdAt             -   -   R   R   R   R   R   -   R   -
ActionItem.version               -   -   R   R   R   R   R   -   R   -
ActionItem.owner                 -   -   R   R   R   R   R   -   R   -
ActionItem.isOverdue             -   -   R   R   R   R   R   -   R   -
ActionItem.meeting               -   -   R   R   R   R   R   -   R   -
ActionItem.nextSteps             -   -   R   R   R   R   -   -   -   -
ActionItem.viewerCan             -   -   R   R   R   R   -   -   -   -
ActionOwner.id                   -   -   R   R   R   R   R   -   R   -
ActionOwner.name                 -   -   R   R   R   R   R   -   R   -
ActionOwner.membership           -   -   R   R   R   R   R   -   R   -
Meeting.id                       -   -   R   R   R   R   R   -   R   -
Meeting.title                    -   -   R   R   R   R   R   -   R   -
Meeting.startsAt                 -   -   R   R   R   R   R   -   R   -
Meeting.durationMinutes          -   -   R   R   R   R   R   -   R   -
Meeting.place                    -   -   R   R   R   R   R   -   R   -
Meeting.link                     -   -   R   R   R   R   R   -   R   -
Meeting.languages                -   -   R   R   R   R   R   -   R   -
Meeting.interpretation           -   -   o   o   o   o   o   -   o   -
Meeting.series                   -   -   R   R   R   R   R   -   R   -
Meeting.decisions                -   -   R   R   R   R   R   -   R   -
Meeting.carriedPoints            -   -   R   R   R   R   R   -   R   -
Meeting.carriedActionItems       -   -   R   R   R   R   R   -   R   -
Meeting.state                    -   -   R   R   R   R   R   -   R   -
Meeting.cancelledBecause         -   -   R   R   R   R   R   -   R   -
Meeting.minutes                  -   -   R   R   R   R   R   -   R   -
Meeting.minutesLanguage          -   -   R   R   R   R   R   -   R   -
Meeting.minutesVersion           -   -   R   R   R   R   R   -   R   -
Meeting.minutesAt                -   -   R   R   R   R   R   -   R   -
Meeting.minutesBy                -   -   R   R   R   R   R   -   R   -
Meeting.publishedAt              -   -   R   R   R   R   R   -   R   -
Meeting.publishedVersion         -   -   R   R   R   R   R   -   R   -
Meeting.version                  -   -   R   R   R   R   R   -   R   -
Meeting.timeZone                 -   -   R   R   R   R   R   -   R   -
Meeting.agenda                   -   -   R   R   R   R   R   -   R   -
Meeting.invited                  -   -   R   R   R   R   R   -   R   -
Meeting.attendance               -   -   R   R   R   R   R   -   R   -
Meeting.rollCall                 -   -   R   R   R   -   -   -   -   -
Meeting.participation            -   -   R   R   R   R   R   -   R   -
Meeting.areMinutesLate           -   -   R   R   R   R   R   -   R   -
Meeting.actionItems              -   -   R   R   R   R   R   -   R   -
Meeting.nextSteps                -   -   R   R   R   -   -   -   -   -
Meeting.viewerCan                -   -   R   R   R   R   -   -   -   -
MeetingAgendaItem.place          -   -   R   R   R   R   R   -   R   -
MeetingAgendaItem.remains        -   -   R   R   R   R   R   -   R   -
MeetingAgendaItem.indicators     -   -   o   o   o   o   o   -   o   -
AgendaIndicator.code             -   -   o   o   o   o   o   -   o   -
AgendaIndicator.name             -   -   o   o   o   o   o   -   o   -
CarriedPoint.place               -   -   R   R   R   R   R   -   R   -
CarriedPoint.title               -   -   R   R   R   R   R   -   R   -
CarriedPoint.purpose             -   -   R   R   R   R   R   -   R   -
CarriedPoint.meeting             -   -   R   R   R   R   R   -   R   -
MeetingSeries.id                 -   -   R   R   R   R   R   -   R   -
MeetingSeries.circle             -   -   R   R   R   R   R   -   R   -
MeetingSeries.purpose            -   -   R   R   R   R   R   -   R   -
MeetingSeries.language           -   -   R   R   R   R   R   -   R   -
MeetingSeries.cadenceDays        -   -   R   R   R   R   R   -   R   -
MeetingSeries.version            -   -   R   R   R   R   R   -   R   -
MeetingSeries.meetings           -   -   R   R   R   R   R   -   R   -
MeetingSeries.nextMeetings       -   -   R   R   R   R   R   -   R   -
MeetingSeries.viewerCan          -   -   R   R   R   -   -   -   -   -
Decision.meeting                 -   -   R   R   R   R   R   -   R   -
Decision.minuteLine              -   -   R   R   R   R   R   R   R   -
Decision.agendaPlace             -   -   o   o   o   o   o   -   o   -
MeetingAgendaItem.title          -   -   R   R   R   R   R   -   R   -
MeetingAgendaItem.purpose        -   -   R   R   R   R   R   -   R   -
Attendance.id                    -   -   R   R   R   R   R   -   R   -
Attendance.name                  -   -   R   R   R   R   R   -   R   -
Attendance.mode                  -   -   R   R   R   R   R   -   R   -
Attendance.membership            -   -   R   R   R   R   R   -   R   -
Participation.meetings           -   -   R   R   R   R   R   -   R   -
Participation.recorded           -   -   R   R   R   R   R   -   R   -
Participation.groups             -   -   R   R   R   R   R   -   R   -
Participation.overall            -   -   R   R   R   R   R   -   R   -
Participation.participationParity -  -   o   o   o   o   o   -   o   -
GroupParticipation.group         -   -   R   R   R   R   R   -   R   -
GroupParticipation.invited       -   -   R   R   R   R   R   -   R   -
GroupParticipation.attended      -   -   R   R   R   R   R   -   R   -
GroupParticipation.rate          -   -   R   R   R   R   R   -   R   -
Together.today                   -   -   R   R   R   R   R   R   R   -
Together.timeZone                -   -   R   R   R   R   R   R   R   -
Together.cadence                 -   -   R   R   R   R   R   -   R   -
Together.followThrough           -   -   R   R   R   R   R   -   R   -
Together.participation           -   -   R   R   R   R   R   -   R   -
Together.possibleOwners          -   -   R   R   R   R   -   -   -   -
Together.viewerCan               -   -   R   R   R   R   -   -   -   -
Cadence.on                       -   -   R   R   R   R   R   -   R   -
Cadence.days                     -   -   R   R   R   R   R   -   R   -
Cadence.partners                 -   -   R   R   R   R   R   -   R   -
Cadence.inTouch                  -   -   R   R   R   R   R   -   R   -
Cadence.never                    -   -   R   R   R   R   R   -   R   -
Cadence.adherence                -   -   R   R   R   R   R   -   R   -
FollowThrough.due                -   -   R   R   R   R   R   -   R   -
FollowThrough.onTime             -   -   R   R   R   R   R   -   R   -
FollowThrough.doneLate           -   -   R   R   R   R   R   -   R   -
FollowThrough.overdue            -   -   R   R   R   R   R   -   R   -
FollowThrough.onTimeRate         -   -   R   R   R   R   R   -   R   -`;

export const communicationAsked: Record<string, readonly string[]> = {
  // the walk puts it in
  "Initiative.meeting.meetingId": ["$meeting"],
};

const communicationMutations = `
addActionItem                    -   -   W   W   W   W   -   -   -   -
changeActionItem                 -   -   W   W   W   W   -   -   -   -
moveActionItem                   -   -   W   W   W   W   -   -   -   -
planMeeting                      -   -   W   W   W   -   -   -   -   -
changeMeeting                    -   -   W   W   W   -   -   -   -   -
moveMeeting                      -   -   W   W   W   -   -   -   -   -
planMeetingSeries                -   -   W   W   W   -   -   -   -   -
planNextMeetings                 -   -   W   W   W   -   -   -   -   -
changeMeetingSeries              -   -   W   W   W   -   -   -   -   -
setAgendaItemRemains             -   -   W   W   W   -   -   -   -   -
recordAttendance                 -   -   W   W   W   -   -   -   -   -
writeMinutes                     -   -   W   W   W   -   -   -   -   -
publishMinutes                   -   -   W   W   W   -   -   -   -   -`;

const parts = (table: string) => `
${table} select            -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
${table} insert            -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
${table} delete            -    -    I    I    I    -    -    -    -    -    -    -    -    -    -`;

const communicationTables = `
meeting select                     -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
meeting insert                     -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
meeting update                     -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
meeting_series select              -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
meeting_series insert              -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
meeting_series update              -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
meeting_agenda_item update         -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
${parts("meeting_agenda_item")}
${parts("meeting_invite")}
${parts("meeting_attendance")}
action_item select                 -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
action_item insert                 -    -    I    I    I    O    -    -    -    -    -    -    -    -    -
action_item update                 -    -    I    I    I    O    -    -    -    -    -    -    -    -    -`;

const communicationLoaders = `
findActionItems                  -   -   R   R   R   R   R   -   R   -
actionItemsById                  -   -   R   R   R   R   R   -   R   -
ownerNamesOf                     -   -   R   R   R   R   R   -   R   -
findMeetings                     -   -   R   R   R   R   R   -   R   -
findNextMeetings                 -   -   R   R   R   R   R   -   R   -
meetingsById                     -   -   R   R   R   R   R   -   R   -
findMeetingSeries                -   -   R   R   R   R   R   -   R   -
meetingSeriesById                -   -   R   R   R   R   R   -   R   -
carriedPointsOf                  -   -   R   R   R   R   R   -   R   -
decisionsOfMeetings              -   -   R   R   R   R   R   -   R   -
agendaIndicatorsOf               R   -   R   R   R   R   R   R   R   -
agendaItemsOf                    -   -   R   R   R   R   R   -   R   -
invitedOf                        -   -   R   R   R   R   R   -   R   -
attendanceOf                     -   -   R   R   R   R   R   -   R   -
rollCallOf                       -   -   R   R   R   -   -   -   -   -
minutesWritersOf                 -   -   R   R   R   R   R   -   R   -
meetingParticipationOf           -   -   R   R   R   R   R   -   R   -
participationOf                  -   -   R   R   R   R   R   -   R   -
cadenceOf                        -   -   R   R   R   R   R   -   R   -
followThroughOf                  -   -   R   R   R   R   R   -   R   -
followThroughOn                  -   -   R   R   R   R   R   -   R   -
minutesOnTimeOf                  -   -   R   R   R   R   R   -   R   -
possibleOwnersOf                 -   -   R   R   R   R   -   -   -   -`;

export const communicationRights: ModuleRights = {
  fields: communicationFields,
  secrets: communicationSecretsSeen,
  mutations: communicationMutations,
  tables: communicationTables,
  loaders: communicationLoaders,
};

/** Lists that are not paged: each is bounded by what it belongs to. */
export const communicationBounded: readonly string[] = [
  "Meeting.agenda",
  "Meeting.carriedPoints",
  "Meeting.decisions",
  "MeetingAgendaItem.indicators",
  "Meeting.attendance",
  "Meeting.invited",
  "Meeting.rollCall",
  "Participation.groups",
  "Together.possibleOwners",
];

/** A calendar is one's own, and of no initiative: its promises are in communication.test.ts. */
export const communicationNotLoaders: readonly string[] = ["findCalendar", "findCalendarsOwner"];

/** Fields that lead to what others lead to as well: a walk that asks for everything need not ask twice. */
export const communicationShortcuts: readonly string[] = [
  "CarriedPoint.meeting",
  "Decision.meeting",
  "Meeting.carriedActionItems",
  "Meeting.decisions",
  "Initiative.meeting",
  "Meeting.series",
  "MeetingSeries.meetings",
  "MeetingSeries.nextMeetings",
];

export const communicationLists: readonly string[] = [
  "findActionItems",
  "findMeetingSeries",
  "findMeetings",
  "findNextMeetings",
];

/** That somebody answered is the word of their own organisation. */
export const communicationWord = `(select md5(string_agg((id, answered_at)::text, '' order by id)) from action_item where answered_at is not null) as touchpoints`;

/** Ids of the home initiative: an action of A's lead, a meeting that is planned, and one that was held. */
export interface CommunicationIds {
  readonly actionItem: string;
  readonly meeting: string;
  readonly heldMeeting: string;
  readonly series: string;
  /** The one after the one that was held, of the same series. */
  readonly nextMeeting: string;
  readonly leadsPerson: string;
}

interface Ids extends CommunicationIds {
  readonly initiative: string;
  readonly a: string;
}

export const communicationInputs: Record<string, (ids: Ids) => readonly [object, ...object[]]> = {
  addActionItem: (ids) => [{ membershipId: ids.a, personId: ids.leadsPerson, text: "t", dueOn: "2026-12-01" }],
  changeActionItem: (ids) => [
    { id: ids.actionItem, text: "another" },
    { id: ids.actionItem, membershipId: ids.a, personId: ids.leadsPerson, dueOn: "2027-01-01" },
  ],
  moveActionItem: (ids) => [{ id: ids.actionItem, step: "FINISH" }],
  planMeeting: (ids) => [{ initiativeId: ids.initiative, title: "t", on: "2026-12-01", at: "10:00" }],
  changeMeeting: (ids) => [{ id: ids.meeting, title: "another" }],
  moveMeeting: (ids) => [{ id: ids.meeting, step: "CANCEL", because: "rain" }],
  planMeetingSeries: (ids) => [
    {
      first: { initiativeId: ids.initiative, title: "t", on: "2026-12-01", at: "10:00" },
      purpose: "p",
      cadenceDays: 7,
      meetings: 2,
    },
  ],
  planNextMeetings: (ids) => [{ seriesId: ids.series }],
  changeMeetingSeries: (ids) => [{ id: ids.series, purpose: "another" }],
  setAgendaItemRemains: (ids) => [{ meetingId: ids.heldMeeting, place: 1, remains: false }],
  recordAttendance: (ids) => [
    { meetingId: ids.heldMeeting, attendance: [{ membershipId: ids.a, personId: ids.leadsPerson, mode: "REMOTE" }] },
  ],
  writeMinutes: (ids) => [{ meetingId: ids.heldMeeting, text: "other minutes", expectedVersion: 1 }],
  publishMinutes: (ids) => [{ meetingId: ids.heldMeeting, decidedBy: "CONSENT" }],
};

const at = ({ rows }: World) => ({ initiativeId: rows.home });
const held = (world: World) => [[{ ...at(world), id: parseNodeId("meeting", world.ids.heldMeeting).id }]];
const action = (world: World) => [[{ ...at(world), id: parseNodeId("actionItem", world.ids.actionItem).id }]];

export const communicationLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findActionItems: (world) => [{ ...at(world), first: 9 }],
  actionItemsById: action,
  ownerNamesOf: action,
  findMeetings: (world) => [{ ...at(world), first: 9 }],
  findNextMeetings: (world) => [{ ...at(world), first: 9 }],
  findMeetingSeries: (world) => [{ ...at(world), first: 9 }],
  meetingSeriesById: (world) => [[{ ...at(world), id: parseNodeId("meetingSeries", world.ids.series).id }]],
  carriedPointsOf: (world) => [[{ ...at(world), id: parseNodeId("meeting", world.ids.nextMeeting).id }]],
  decisionsOfMeetings: held,
  agendaIndicatorsOf: (world) => [[{ ...at(world), indicatorCodes: ["VISITS"] }]],
  meetingsById: held,
  agendaItemsOf: (world) => [[{ ...at(world), id: parseNodeId("meeting", world.ids.meeting).id }]],
  invitedOf: held,
  attendanceOf: held,
  rollCallOf: held,
  minutesWritersOf: held,
  meetingParticipationOf: held,
  participationOf: (world) => [[{ ...at(world), days: 366 }]],
  cadenceOf: (world) => [[{ ...at(world), days: 30 }]],
  followThroughOf: ({ rows }) => [[rows.home]],
  followThroughOn: (world) => [[{ ...at(world), on: "2999-12-31" }]],
  minutesOnTimeOf: (world) => [[{ ...at(world), from: "2026-01-01", to: "2026-12-31" }]],
  possibleOwnersOf: (world) => [[{ ...at(world), search: "" }]],
};

/** Three meetings, one of them held and minuted, and what A has taken on. */
export async function tellCommunication(
  api: TestApi,
  { id: initiativeId, slug, backbone, partners }: TestInitiative,
  minutes: string,
  text: string,
): Promise<CommunicationIds> {
  const did = communication(api);
  const meeting = (on: string) =>
    did.done(
      did.plan(backbone, {
        initiativeId,
        title: "Monthly",
        on,
        at: "10:00",
        place: "The school",
        link: "https://meet.example/room",
        languages: ["en"],
        agenda: [{ title: "Where we are", purpose: "LEARN" }],
      }),
    );
  const [lead] = (await did.owner(backbone, slug, "a")).filter(({ code }) => code === "A");
  const owner = { membershipId: lead!.membershipId, personId: lead!.personId };
  const add = () => did.done(did.addAction(backbone, { ...owner, text, language: "en", dueOn: "2026-01-01" }));
  const [planned, cancelled] = [await meeting("2099-01-01"), await meeting("2099-02-01")];
  const first = {
    initiativeId,
    title: "Monthly",
    on: "2026-01-01",
    at: "10:00",
    agenda: [{ title: "Where we are", purpose: "LEARN" }],
  };
  const { series, meetings } = await did.series(backbone, "planMeetingSeries", {
    first,
    circle: "Health",
    purpose: "To look together",
    cadenceDays: 30,
  });
  const [held] = meetings;
  if (!series || !held) throw new Error("no series was planned");
  // what remains of the one is shown at the next
  const { meetings: following } = await did.series(backbone, "planNextMeetings", { seriesId: series.id });
  await did.done(did.move(backbone, { id: cancelled.id, step: "CANCEL", because: "The bridge is out" }));
  await did.done(did.move(backbone, { id: held.id, step: "HOLD" }));
  await did.done(did.attend(backbone, { meetingId: held.id, attendance: [{ ...owner, mode: "IN_PERSON" }] }));
  await did.done(did.leave(backbone, { meetingId: held.id, place: 1, remains: true }));
  const typed = `${minutes}\n/action Call the clinics @a by 2026-12-01\n/decision Open because parents work`;
  await did.done(did.write(backbone, { meetingId: held.id, text: typed, language: "en", expectedVersion: 0 }));
  await did.done(did.publish(backbone, { meetingId: held.id, expectedVersion: 1, decidedBy: "CONSENT" }));
  const done = await add();
  await did.done(did.moveAction(partners["A"]!.token, { id: done.id, step: "FINISH" }));
  const open = await add();
  return {
    actionItem: open.id,
    meeting: planned.id,
    heldMeeting: held.id,
    series: series.id,
    nextMeeting: following[0]?.id ?? "",
    leadsPerson: owner.personId,
  };
}
