import type { MembershipRole, PersonRole, TokenScope } from "@keelson/domain/identity/roles";

/** The person asking, with the rights of this very moment. Null in its place is the public. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** Runs this Keelson: made by `create-admin`. It opens no initiative. */
  readonly isAdmin: boolean;
  readonly scopes: readonly TokenScope[];
  /** The last day of the token they came with; null where it has none, and for a session. */
  readonly expiresOn: string | null;
  /** The link for one partner's report that they came by; null where they come as themselves (docs/decisions/0023). */
  readonly reportLinkId: string | null;
  readonly assignments: readonly Assignment[];
}

/** Who asks, as policies know them. */
export interface Asker {
  readonly actor: Actor | null;
  /** The initiatives that publish, by their ids: for the public. None where somebody asks as themselves. */
  readonly published: readonly string[];
}

/** What a person may do through one organisation in one initiative. */
export interface Assignment {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly roles: readonly PersonRole[];
  readonly membershipRoles: readonly MembershipRole[];
  /** Is the organisation suspended? Its people read what is theirs to read, and have no voice. */
  readonly isSuspended: boolean;
}
