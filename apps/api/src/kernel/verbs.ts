import { enumOf } from "./scalars.ts";

/**
 * What a viewer may be able to do with an object: each word is the mutation that does it. Objects list theirs as `viewerCan`, so that
 * no client works out rights for itself.
 */
export const verbs = [
  "ACCEPT",
  "ADD_MEMBERSHIP",
  "ADOPT_AGENDA",
  "AGREE",
  "ANSWER",
  "ANSWER_THEME",
  "CHANGE_DEFINITION",
  "CLOSE_PERIOD",
  "DECLINE",
  "DEFINE_INDICATOR",
  "DRAFT_AGENDA",
  "EDIT_AGENDA",
  "END",
  "ENDORSE_AGENDA",
  "INVITE_PERSON",
  "MOVE_AGENDA",
  "MOVE_CONSULTATION",
  "OPEN_PROPOSAL",
  "PLAN_CONSULTATION",
  "PROPOSE_OBLIGATIONS",
  "QUERY",
  "RAISE_THEME",
  "RECORD",
  "RECORD_DECISION",
  "RECORD_OVERLAP",
  "REINSTATE",
  "REMIND_PARTNERS",
  "REMOVE",
  "REMOVE_PERSON",
  "RESOLVE",
  "RESPOND",
  "REVISE",
  "SET_BASELINE",
  "SET_DATA_SHARING_CONSENT",
  "SET_PUBLIC_PAGE",
  "SET_TARGET",
  "SUBMIT",
  "WAIVE",
  "WITHDRAW",
] as const;
export type Verb = (typeof verbs)[number];
export const VerbEnum = enumOf("Verb", verbs);

/** The verbs of those that hold, in their order. */
export const those = (claims: Readonly<Partial<Record<Verb, boolean>>>): Verb[] =>
  verbs.filter((verb) => claims[verb] === true);
