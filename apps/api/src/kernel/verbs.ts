import { enumOf } from "./scalars.ts";

/**
 * What a viewer may be able to do with an object: each word is the mutation that does it. Objects list theirs as `viewerCan`, so that
 * no client works out rights for itself.
 */
export const verbs = [
  "ACCEPT",
  "ADD_ACTION_ITEM",
  "ADD_MEMBERSHIP",
  "AGREE",
  "ANSWER",
  "CHANGE_ACTION_ITEM",
  "CHANGE_DEFINITION",
  "CHANGE_MEETING",
  "CLOSE_PERIOD",
  "DECLINE",
  "DEFINE_INDICATOR",
  "END",
  "INVITE_PERSON",
  "MOVE_ACTION_ITEM",
  "MOVE_MEETING",
  "PLAN_MEETING",
  "PROPOSE_OBLIGATIONS",
  "PUBLISH_MINUTES",
  "QUERY",
  "RECORD",
  "RECORD_ATTENDANCE",
  "RECORD_OVERLAP",
  "REINSTATE",
  "REMIND_PARTNERS",
  "REMOVE",
  "REMOVE_PERSON",
  "REVISE",
  "SET_BASELINE",
  "SET_DATA_SHARING_CONSENT",
  "SET_PUBLIC_PAGE",
  "SET_TARGET",
  "SUBMIT",
  "WAIVE",
  "WITHDRAW",
  "WRITE_MINUTES",
] as const;
export type Verb = (typeof verbs)[number];
export const VerbEnum = enumOf("Verb", verbs);

/** The verbs of those that hold, in their order. */
export const those = (claims: Readonly<Partial<Record<Verb, boolean>>>): Verb[] =>
  verbs.filter((verb) => claims[verb] === true);
