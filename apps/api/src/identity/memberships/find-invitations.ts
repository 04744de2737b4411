import type { MembershipRole } from "@keelson/domain/identity/roles";
import type { Unit } from "../../kernel/context.ts";

/** To what somebody has been invited for an organisation, and neither it nor the committee has settled yet. */
export interface Invitation {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly code: string;
  readonly organisation: string;
  readonly initiative: string;
  readonly slug: string;
  readonly problemArea: string;
  readonly roles: readonly MembershipRole[];
  readonly invitedOn: string;
  readonly acceptedOn: string | null;
  readonly mayAnswer: boolean;
}

/** The viewer's own, by the name of the initiative: an invitation opens nothing else before it is answered. */
export async function findInvitations({ actor, rows }: Unit): Promise<Invitation[]> {
  if (!actor || actor.reportLinkId !== null) return [];
  return rows<Invitation>(
    `select initiative_id as "initiativeId", membership_id as "membershipId", code, organisation, initiative, slug,
       problem_area as "problemArea", roles, invited_on as "invitedOn", accepted_on as "acceptedOn", may_answer as "mayAnswer"
     from own_invitations()`,
  );
}
