import { askAs, type AskAsNobody } from "../ask-as-nobody.ts";
import { graphql } from "../gql/gql.ts";
import type { OwnCaseQuery } from "../gql/graphql.ts";

const ownCase = graphql(`
  query OwnCase($code: String!) {
    ownCase(receiptCode: $code) {
      initiativeName
      language
      text
      receivedOn
      state
      dueOn
      outcome
      appealOutcome
      appealUntil
      hasContact
      steps {
        state
        happenedOn
      }
      messages {
        isOwn
        text
        writtenOn
      }
      viewerCan
    }
  }
`);

const write = graphql(`
  mutation WriteInOwnCase($input: WriteInOwnCaseInput!) {
    writeInOwnCase(input: $input) {
      problems {
        code
      }
    }
  }
`);

const appeal = graphql(`
  mutation AppealOwnCase($input: WriteInOwnCaseInput!) {
    appealOwnCase(input: $input) {
      problems {
        code
      }
    }
  }
`);

const withdraw = graphql(`
  mutation WithdrawOwnCase($input: OwnCaseInput!) {
    withdrawOwnCase(input: $input) {
      problems {
        code
      }
    }
  }
`);

const forget = graphql(`
  mutation ForgetOwnContact($input: OwnCaseInput!) {
    forgetOwnContact(input: $input) {
      problems {
        code
      }
    }
  }
`);

const tell = graphql(`
  mutation TellUs($input: TellUsInput!) {
    tellUs(input: $input) {
      receiptCode
      problems {
        code
      }
    }
  }
`);

/** What somebody finds again by their code. */
export type OwnCase = NonNullable<OwnCaseQuery["ownCase"]>;

/** Null where the code opens nothing. */
export const findOwnCase = async (ask: AskAsNobody, code: string): Promise<OwnCase | null> =>
  (await askAs(ask, ownCase, { code })).ownCase ?? null;

/** What can be done with it. */
export const ownCaseActs = ["reply", "appeal", "withdraw", "forget"] as const;
export type OwnCaseAct = (typeof ownCaseActs)[number];

/** Does one of them, and gives the code of what stood in the way, if anything did. */
export async function actOnOwnCase(
  ask: AskAsNobody,
  act: OwnCaseAct,
  receiptCode: string,
  text: string,
): Promise<string | null> {
  const problems = await problemsOf(ask, act, receiptCode, text);
  return problems[0]?.code ?? null;
}

async function problemsOf(ask: AskAsNobody, act: OwnCaseAct, receiptCode: string, text: string) {
  const written = { input: { receiptCode, text } };
  const bare = { input: { receiptCode } };
  switch (act) {
    case "reply":
      return (await askAs(ask, write, written)).writeInOwnCase.problems;
    case "appeal":
      return (await askAs(ask, appeal, written)).appealOwnCase.problems;
    case "withdraw":
      return (await askAs(ask, withdraw, bare)).withdrawOwnCase.problems;
    case "forget":
      return (await askAs(ask, forget, bare)).forgetOwnContact.problems;
  }
}

/** What somebody tells, as it is sent. */
export interface Telling {
  readonly initiativeId: string;
  readonly language: string;
  readonly text: string;
  readonly isAboutBackbone: boolean;
  readonly contact: string | null;
  readonly idempotencyKey: string;
}

/** Tells it; the code by which it is found again, or that of what stood in the way. */
export async function tellIt(
  ask: AskAsNobody,
  input: Telling,
): Promise<{ readonly receiptCode: string | null; readonly problem: string | null }> {
  const { tellUs } = await askAs(ask, tell, { input });
  return { receiptCode: tellUs.receiptCode ?? null, problem: tellUs.problems[0]?.code ?? null };
}
