import { enumOf } from "./scalars.js";
/**
 * What a viewer may be able to do with an object: each word is the mutation that does it. Objects list theirs as `viewerCan`, so that
 * no client works out rights for itself.
 */
export const verbs = [
  "ACCEPT",
  "ADD_MEMBERSHIP",
  "AGREE",
  "ANSWER",
  "CHANGE_DEFINITION",
  "CLOSE_PERIOD",
  "DECLINE",
  "DEFINE_INDICATOR",
  "END",
  "INVITE_PERSON",
  "PROPOSE_OBLIGATIONS",
  "QUERY",
  "RECORD",
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
];
export const VerbEnum = enumOf("Verb", verbs);
/** The verbs of those that hold, in their order. */
export const those = (claims) => verbs.filter((verb) => claims[verb] === true);
//# sourceMappingURL=verbs.js.map
