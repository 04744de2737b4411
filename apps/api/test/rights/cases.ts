import { randomBytes } from "node:crypto";
import { parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import { colleague, publish, type TestInitiative } from "../initiative.ts";

/**
 * The rows of the permission matrix that are about cases. Nobody of the matrix was named to read one: to all of them there are none. Who is named, and what
 * they may, is told by src/accountability/cases/cases.test.ts.
 */

/** What people told the home initiative, by what is to be done with it next. */
export interface Cases {
  /** What whoever told one of them has: of one that nobody has read, and of one that was answered. */
  readonly receipt: string;
  readonly answeredReceipt: string;
  readonly received: string;
  readonly acknowledged: string;
  readonly triaged: string;
  readonly inReview: string;
  readonly appealed: string;
  /** A token of somebody who was named for all of it. */
  readonly handler: string;
}

const tellUs = `mutation ($input: TellUsInput!) { tellUs(input: $input) { receiptCode problems { code } } }`;
const newKey = () => randomBytes(16).toString("base64url");

/** Names somebody of a community, has people tell six things, and brings them to where each is needed. */
export async function plantCases(api: TestApi, home: TestInitiative, community: string): Promise<Cases> {
  await publish(api, home);
  const roles = ["SENSITIVE_CASE_HANDLER", "CASE_HANDLER", "CASE_APPEAL_REVIEWER"];
  const handler = await colleague(api, home, community, "handler", roles);
  const tell = async (text: string) => {
    const input = { initiativeId: home.id, language: "sw", text, contact: "a contact", idempotencyKey: newKey() };
    return (await api.ask<{ tellUs: { receiptCode: string } }>(null, tellUs, { input })).tellUs.receiptCode;
  };
  const receipt = await tell("own");
  const answeredReceipt = await tell("answered");
  for (const text of ["received", "acknowledged", "triaged", "inReview", "appealed"]) await tell(text);
  const { initiative } = await api.ask<{ initiative: { cases: { nodes: { id: string; text: string }[] } } }>(
    handler,
    `{ initiative(slug: "${home.slug}") { cases(first: 50) { nodes { id text } } } }`,
  );
  const caseOf = (text: string) => initiative.cases.nodes.find((node) => node.text === text)!.id;
  // what is said in one of them
  const said = { caseId: caseOf("received") };
  await api.ask(handler, `mutation ($input: NoteInCaseInput!) { noteInCase(input: $input) { problems { code } } }`, {
    input: { ...said, note: "a note" },
  });
  await api.ask(
    handler,
    `mutation ($input: WriteToTellerInput!) { writeToTeller(input: $input) { problems { code } } }`,
    {
      input: { ...said, text: "a word" },
    },
  );
  const row = (text: string) => `'${parseNodeId("case", caseOf(text)).id}'`;
  const sorted = "category = 'COMPLAINT_PROGRAMME', severity = 'ROUTINE'";
  await api.look(
    `begin; set local session_replication_role = replica;
     update case_file set state = 'RESPONDED', outcome = 'ANSWERED', responded_on = current_date, ${sorted} where id = ${row("answered")};
     update case_file set state = 'ACKNOWLEDGED' where id = ${row("acknowledged")};
     update case_file set state = 'TRIAGED', ${sorted} where id = ${row("triaged")};
     update case_file set state = 'IN_REVIEW', ${sorted} where id = ${row("inReview")};
     update case_file set state = 'APPEAL_IN_REVIEW', appealed_on = current_date, ${sorted} where id = ${row("appealed")};
     set local session_replication_role = origin; select set_config('app.event', uuidv7()::text, true);
     call audit('case_file', '', 'id', '{untold}'); commit`,
  );
  return {
    receipt,
    answeredReceipt,
    received: caseOf("received"),
    acknowledged: caseOf("acknowledged"),
    triaged: caseOf("triaged"),
    inReview: caseOf("inReview"),
    appealed: caseOf("appealed"),
    handler,
  };
}

export const caseFields = `
Query.ownCase                    -   -   -   -   -   -   -   -   -   -
Initiative.caseIntake            R   -   R   R   R   R   R   R   R   -
Initiative.cases                 -   -   -   -   -   -   -   -   -   -
Initiative.case                  -   -   -   -   -   -   -   -   -   -
Initiative.caseCounts            -   -   -   -   -   -   -   -   -   -
CaseIntake.readers               R   -   R   R   R   R   R   R   R   -
CaseIntake.independent           R   -   R   R   R   R   R   R   R   -
OwnCase.initiativeName           R   -   -   -   -   -   -   -   -   -
OwnCase.language                 R   -   -   -   -   -   -   -   -   -
OwnCase.text                     R   -   -   -   -   -   -   -   -   -
OwnCase.receivedOn               R   -   -   -   -   -   -   -   -   -
OwnCase.state                    R   -   -   -   -   -   -   -   -   -
OwnCase.dueOn                    R   -   -   -   -   -   -   -   -   -
OwnCase.outcome                  R   -   -   -   -   -   -   -   -   -
OwnCase.appealOutcome            -   -   -   -   -   -   -   -   -   -
OwnCase.appealUntil              -   -   -   -   -   -   -   -   -   -
OwnCase.hasContact               R   -   -   -   -   -   -   -   -   -
OwnCase.steps                    o   -   -   -   -   -   -   -   -   -
OwnCase.messages                 o   -   -   -   -   -   -   -   -   -
OwnCase.viewerCan                R   -   -   -   -   -   -   -   -   -
OwnCaseStep.state                o   -   -   -   -   -   -   -   -   -
OwnCaseStep.happenedOn           o   -   -   -   -   -   -   -   -   -
OwnCaseMessage.isOwn             o   -   -   -   -   -   -   -   -   -
OwnCaseMessage.text              o   -   -   -   -   -   -   -   -   -
OwnCaseMessage.writtenOn         o   -   -   -   -   -   -   -   -   -
${[
  "Case.id Case.language Case.state Case.category Case.severity Case.involvesChild Case.threatensSafety Case.aboutBackbone Case.outcome",
  "Case.appealOutcome Case.version Case.text Case.receivedOn Case.due Case.about Case.handler Case.people Case.contact Case.messages Case.notes",
  "Case.events Case.nextSteps CaseDue.task CaseDue.dueOn CaseDue.isOverdue CaseMessage.isFromTeller CaseMessage.text CaseMessage.author",
  "CaseMessage.writtenOn CaseNote.text CaseNote.author CaseNote.writtenOn CaseEvent.state CaseEvent.actor CaseEvent.happenedOn CasePerson.id",
  "CasePerson.name CasePerson.handles CasePerson.reviews CaseCounts.new CaseCounts.due CaseCounts.overdue CaseCounts.closed",
]
  .flatMap((line) => line.split(" "))
  .map((field) => `${field}   -   -   -   -   -   -   -   -   -   -`)
  .join("\n")}`;

export const caseMutations = `
tellUs                           W   -   -   -   -   -   -   -   -   -
writeInOwnCase                   W   -   -   -   -   -   -   -   -   -
appealOwnCase                    W   -   -   -   -   -   -   -   -   -
withdrawOwnCase                  W   -   -   -   -   -   -   -   -   -
forgetOwnContact                 W   -   -   -   -   -   -   -   -   -
assignCase                       -   -   -   -   -   -   -   -   -   -
acknowledgeCase                  -   -   -   -   -   -   -   -   -   -
triageCase                       -   -   -   -   -   -   -   -   -   -
writeToTeller                    -   -   -   -   -   -   -   -   -   -
noteInCase                       -   -   -   -   -   -   -   -   -   -
moveCase                         -   -   -   -   -   -   -   -   -   -
respondToCase                    -   -   -   -   -   -   -   -   -   -
decideCaseAppeal                 -   -   -   -   -   -   -   -   -   -`;

interface CaseIds {
  readonly initiative: string;
  readonly cases: Cases;
}

/** What whoever may send it would send. */
export const caseInputs: Record<string, (ids: CaseIds) => readonly [object, ...object[]]> = {
  tellUs: ({ initiative }) => [{ initiativeId: initiative, language: "und", text: "t", idempotencyKey: newKey() }],
  writeInOwnCase: ({ cases }) => [{ receiptCode: cases.receipt, text: "t" }],
  appealOwnCase: ({ cases }) => [{ receiptCode: cases.answeredReceipt, text: "t" }],
  withdrawOwnCase: ({ cases }) => [{ receiptCode: cases.receipt }],
  forgetOwnContact: ({ cases }) => [{ receiptCode: cases.receipt }],
  assignCase: ({ cases }) => [{ caseId: cases.received }],
  acknowledgeCase: ({ cases }) => [{ caseId: cases.received, text: "t" }],
  triageCase: ({ cases }) => [
    {
      caseId: cases.acknowledged,
      category: "QUESTION",
      severity: "ROUTINE",
      involvesChild: false,
      threatensSafety: false,
    },
  ],
  writeToTeller: ({ cases }) => [{ caseId: cases.inReview, text: "t" }],
  noteInCase: ({ cases }) => [{ caseId: cases.received, note: "n" }],
  moveCase: ({ cases }) => [{ caseId: cases.triaged, step: "review" }],
  respondToCase: ({ cases }) => [{ caseId: cases.inReview, outcome: "ANSWERED", text: "t" }],
  decideCaseAppeal: ({ cases }) => [{ caseId: cases.appealed, outcome: "CONFIRMED", text: "t" }],
};

export const caseTables = [
  "case_file select, case_file insert, case_file update, case_event select, case_event insert, case_message select, case_message insert",
  "case_note select, case_note insert, case_contact select, case_contact insert, case_contact delete",
]
  .flatMap((line) => line.split(", "))
  .map((grant) => `${grant}${" -".repeat(15)}`)
  .join("\n");

export const caseLoaders = `
intakesOf                        R   -   R   R   R   R   R   R   R   -
findOwnCase                      R   -   -   -   -   -   -   -   -   -
${"findCases casesById tellingsOf contactsOf messagesOf notesOf eventsOf clocksOf countsOf casePeopleOf"
  .split(" ")
  .map((name) => `${name}   -   -   -   -   -   -   -   -   -   -`)
  .join("\n")}`;

interface CaseWorld {
  readonly rows: { readonly home: string };
  readonly ids: CaseIds;
}
const keys = ({ ids }: CaseWorld) => [[parseNodeId("case", ids.cases.received)]];

export const caseLoaderKeys: Record<string, (world: CaseWorld) => readonly unknown[]> = {
  intakesOf: ({ rows }) => [[rows.home]],
  findOwnCase: ({ ids }) => [ids.cases.receipt],
  findCases: ({ rows }) => [{ initiativeId: rows.home, stage: null, first: 9 }],
  countsOf: ({ rows }) => [[rows.home]],
  casesById: keys,
  tellingsOf: keys,
  contactsOf: keys,
  messagesOf: keys,
  notesOf: keys,
  eventsOf: keys,
  clocksOf: keys,
  casePeopleOf: keys,
};
