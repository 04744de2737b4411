import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from "better-auth/api";
/**
 * POST /set-password: somebody who came by a link gives themselves their first password. Whoever has one already changes it with
 * the old one, or by a mail. Every other session ends.
 */
export const setPassword = {
  id: "set-password",
  endpoints: {
    setFirstPassword: createAuthEndpoint(
      "/set-password",
      { method: "POST", use: [sensitiveSessionMiddleware] },
      async (ctx) => {
        const { context } = ctx;
        const { user, session } = context.session;
        const password = wantedPassword(ctx.body, context.password.config);
        if (await context.internalAdapter.findCredentialAccount(user.id)) throw refused("PASSWORD_ALREADY_SET");
        for (const other of await context.internalAdapter.listSessions(user.id))
          if (other.token !== session.token) await context.internalAdapter.deleteSession(other.token);
        await context.internalAdapter.linkAccount({
          userId: user.id,
          providerId: "credential",
          accountId: user.id,
          password: await context.password.hash(password),
        });
        return ctx.json({ status: true });
      },
    ),
  },
};
function wantedPassword(body, lengths) {
  const password = typeof body === "object" && body !== null && "newPassword" in body ? body.newPassword : undefined;
  if (typeof password !== "string") throw refused("PASSWORD_REQUIRED");
  if (password.length < lengths.minPasswordLength) throw refused("PASSWORD_TOO_SHORT");
  if (password.length > lengths.maxPasswordLength) throw refused("PASSWORD_TOO_LONG");
  return password;
}
const messages = {
  PASSWORD_REQUIRED: "Send newPassword.",
  PASSWORD_TOO_SHORT: "A password has at least 12 characters.",
  PASSWORD_TOO_LONG: "A password has at most 128 characters.",
  PASSWORD_ALREADY_SET: "There is a password already: change it, or ask for a mail to reset it.",
};
const refused = (code) => new APIError("BAD_REQUEST", { code, message: messages[code] });
//# sourceMappingURL=set-password.js.map
