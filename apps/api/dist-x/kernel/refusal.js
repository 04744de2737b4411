import { GraphQLError } from "graphql";
/** A person's mistake that the person can put right. The door rolls back and gives it back as `problems` of the payload. */
export class Refused extends Error {
  constructor(problems) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map(({ code }) => code).join(", "));
    this.problems = list;
  }
}
/** Everything was done as asked, to see whether it could be, and nothing of it is kept: the door rolls back and gives `output`. */
export class Rehearsed extends Error {
  constructor(output) {
    super("rehearsed");
    this.output = output;
  }
}
/** Refuses at once when there is anything to refuse. */
export function refuse(problems) {
  if (problems.length > 0) throw new Refused(problems);
}
/** What does not exist and what may not be known of are the same answer, so that nobody learns which of the two it was. */
export class NotFound extends GraphQLError {
  constructor(what) {
    super(`No such ${what}, or none that you may see.`, { extensions: { code: "NOT_FOUND" } });
  }
}
/** Goes on only where the policy says yes; a no reads like NotFound. */
export function allow(may, what) {
  if (!may) throw new NotFound(what);
}
/** Nobody is signed in, or the token is unknown, revoked or expired. */
export class Unauthenticated extends GraphQLError {
  constructor(message = "Sign in, or send an API token: Authorization: Bearer <secret>.") {
    super(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
  }
}
/** A browser sent the session of whoever sits at it along with somebody else's page. */
export class ForeignOrigin extends GraphQLError {
  constructor() {
    super("A session is used from Keelson's own pages alone. Send an API token instead.", {
      extensions: { code: "FOREIGN_ORIGIN", http: { status: 403 } },
    });
  }
}
/** The token is good, but was made without this scope. The owner may know that of the token. */
export class ScopeRequired extends GraphQLError {
  constructor(scope) {
    super(`This token lacks the scope ${scope}. Make one that has it with createApiToken.`, {
      extensions: { code: "SCOPE_REQUIRED", scope },
    });
  }
}
/** An argument that no reader could answer, such as a period that does not exist. Names the place and the way out. */
export class BadInput extends GraphQLError {
  constructor(message) {
    super(message, { extensions: { code: "BAD_USER_INPUT" } });
  }
}
//# sourceMappingURL=refusal.js.map
