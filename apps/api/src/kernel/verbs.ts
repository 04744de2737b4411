import { enumOf } from "./scalars.ts";

/**
 * What a viewer may be able to do with an object: each word is the mutation that does it. Objects list theirs as `viewerCan`, so that
 * no client works out rights for itself.
 */
export const verbs = [
  "ACCEPT",
  "ADD_ACTIVITY_TERM",
  "ADD_MEMBERSHIP",
  "ADD_MILESTONE",
  "AGREE",
  "ANSWER",
  "CHANGE_ACTIVITY",
  "CHANGE_ACTIVITY_STATUS",
  "CHANGE_DEFINITION",
  "CHANGE_MILESTONE",
  "CHANGE_MILESTONE_STATE",
  "CLOSE_PERIOD",
  "CONFIRM_REINFORCEMENT",
  "DECLINE",
  "DEFINE_INDICATOR",
  "DRAFT_AGENDA",
  "EDIT_AGENDA",
  "END",
  "FILE_ACTIVITY",
  "INVITE_PERSON",
  "MOVE_AGENDA",
  "OPEN_PROPOSAL",
  "PROPOSE_ACTIVITY",
  "PROPOSE_OBLIGATIONS",
  "PROPOSE_REINFORCEMENT",
  "QUERY",
  "RECORD",
  "RECORD_CONTRIBUTION",
  "RECORD_DECISION",
  "RECORD_OVERLAP",
  "REINSTATE",
  "REMIND_PARTNERS",
  "REMOVE",
  "REMOVE_PERSON",
  "RESOLVE",
  "RESOLVE_OVERLAP",
  "RESPOND",
  "REVISE",
  "SET_BASELINE",
  "SET_CELL_NEEDS",
  "SET_DATA_SHARING_CONSENT",
  "SET_PUBLIC_PAGE",
  "SET_TARGET",
  "SPLIT_CAPACITY",
  "SUBMIT",
  "WAIVE",
  "WITHDRAW",
] as const;
export type Verb = (typeof verbs)[number];
export const VerbEnum = enumOf("Verb", verbs);

/** The verbs of those that hold, in their order. */
export const those = (claims: Readonly<Partial<Record<Verb, boolean>>>): Verb[] =>
  verbs.filter((verb) => claims[verb] === true);
