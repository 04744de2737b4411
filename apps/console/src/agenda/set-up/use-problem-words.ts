import { useLingui } from "@lingui/react/macro";

/** A refusal in the reader's words; what is rare, in the API's. */
export function useProblemWords(): (problem: { readonly code: string; readonly message: string }) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    SLUG_TAKEN: t`Another initiative has this address. Choose another one.`,
    SLUG_NOT_VALID: t`An address is 3 to 60 small letters without accents, digits and dashes.`,
    TEXT_REQUIRED: t`Something is missing here.`,
    TEXT_TOO_LONG: t`This is too long.`,
    CODE_TAKEN: t`There is one of this name already.`,
    EMAIL_NOT_VALID: t`This is no e-mail address.`,
    CONFLICT_OF_INTEREST: t`Whoever works for the backbone accepts figures, and so reports for no partner.`,
    OBLIGATION_EXISTS: t`Some partners are asked for these periods already.`,
    LAST_DIRECTOR: t`Nobody else directs this backbone. Make somebody else its director first.`,
    ALREADY_A_MEMBER: t`This organisation takes part already, or was invited.`,
    NO_ACTIVE_BACKBONE: t`From the second phase on an initiative has a backbone. Choose another one first.`,
    NO_ACTIVE_COMMUNITY: t`From the second phase on a community sits at the table. Take in another one first.`,
    NO_MOST_AFFECTED_GROUP: t`From the second phase on it is said who is most affected. Name others first.`,
    NO_COMMUNITY_SEAT: t`From the second phase on a community votes in the steering committee. Give another one a seat first.`,
    LAST_STEERING_MEMBER: t`Nobody would be left in the steering committee. Take somebody else in first.`,
    MEMBERSHIP_NOT_ACTIVE: t`This organisation does not take part now.`,
    LAST_CASE_HANDLER: t`Nobody would be left to read what people tell. Name somebody else first.`,
    CONFLICT: t`Somebody else has just changed this. Look at it again.`,
  };
  return ({ code, message }) => words[code] ?? message;
}
