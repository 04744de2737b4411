import { randomBytes } from "node:crypto";
import { hashOf } from "../tokens/create-api-token.js";
/** How long a link opens its report after it was sent: longer than a quarter's reporting takes, and never for good. */
export const reportLinkDays = 45;
/** By this the secret of a link is told from that of a token. */
export const reportLinkPrefix = "klr_";
/**
 * Makes a link by which a person reports for one partner without signing in, and gives its secret: it goes into the mail and is kept
 * nowhere. Keelson itself makes it, when the mail goes out. Source: docs/decisions/0023.
 */
export const makeReportLink = async (unit, link) => {
  const { initiativeId, membershipId, personId, period } = link;
  const secret = `${reportLinkPrefix}${randomBytes(32).toString("base64url")}`;
  await unit.rows(
    `insert into report_link (initiative_id, membership_id, person_id, period, secret_sha256, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
    [initiativeId, membershipId, personId, period, hashOf(secret), reportLinkDays],
  );
  return { secret };
};
/** Takes the links away that have been over for a month. */
export const forgetReportLinks = async (unit) => {
  await unit.rows("select forget_report_links()");
  return {};
};
//# sourceMappingURL=make-report-link.js.map
