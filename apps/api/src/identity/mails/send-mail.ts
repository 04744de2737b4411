import type { NotificationType } from "@keelson/domain/identity/notifications";
import type { Context, Work } from "../../kernel/context.ts";
import { nodeId, uuidPattern } from "../../kernel/node-id.ts";
import { nobody, type LocalContext } from "../../kernel/local-context.ts";
import { stopPath } from "../notifications/stop-routes.ts";
import { makeReportLink, type ReportLinkFor } from "../report-links/make-report-link.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { mailLanguage } from "./mail-language.ts";
import { linkSeconds, mailText, withStop, type MailText } from "./mail-text.ts";
import type { Mail } from "./write-mail.ts";

/** How a mail leaves. `id` is the same for every attempt, so that whoever receives it twice can tell. */
export type Post = (
  mail: MailText & {
    readonly id: string;
    readonly to: string;
    readonly link: string;
    /** Whoever sends a POST there gets no more mails like it; null where it cannot be stopped. */
    readonly stop: string | null;
  },
) => Promise<void>;

export interface Sending {
  /** Acts as Keelson itself, with just the rows that a local context opens. */
  readonly asItself: (context?: LocalContext) => Context;
  readonly signIn: Pick<SignIn, "origin" | "personBehind" | "linkFor" | "resetLinkFor" | "stops">;
  readonly post: Post;
}

/**
 * Sends one mail of the outbox and takes it out: the job that was queued with it. It leaves at least once: whoever crashes between
 * the two has it sent again, under the same name. Throws where it did not leave, and the queue tries again.
 */
export async function sendMail({ asItself, signIn, post }: Sending, payload: unknown): Promise<void> {
  const mail = await read(asItself(), idOf(payload));
  if (!mail) return;
  const { details } = mail;
  const reader = await signIn.personBehind(mail.address);
  // nobody has the address, it is too late, or nothing of it holds any more: it is not sent, and nobody learns of it
  if (reader && details && mail.age_minutes <= lateAfterMinutes[mail.kind]) {
    const told = { ...mail, details };
    const language = mailLanguage(reader.language, details.language, reader.initiativeLanguage);
    const link = await linkOf(told, signIn, asItself);
    const types = typesIn(told);
    const token = types.length > 0 ? signIn.stops.make({ personId: reader.id, types }) : null;
    const text = mailText(told, language, link);
    await post({
      ...(token === null ? text : withStop(text, language, signIn.origin, token)),
      id: mail.id,
      to: mail.address,
      link,
      stop: token && `${signIn.origin}${stopPath}/${token}`,
    });
  }
  await asItself().run(forgetMail, mail, {});
}

/** Takes out the mails whose jobs were given up and have been forgotten. */
export const forgetMailsGivenUp: Work<null, object> = async (unit) => {
  await unit.rows("select forget_mails_given_up()");
  return {};
};

/** What its reader may stop by it. What somebody asked for, and what is a duty (docs/decisions/0031), is none of it. */
function typesIn({ kind, details }: Mail): NotificationType[] {
  if (kind === "REPORTING_REMINDER") return ["REPORTING"];
  if (kind === "READINESS_REMINDER") return ["READINESS"];
  if (kind !== "NEWS") return [];
  return [
    ...(details.actions ? ["ACTIONS" as const] : []),
    ...(details.updates ? ["UPDATES" as const] : []),
    ...(details.replies ? ["REPLIES" as const] : []),
  ];
}

interface KeptMail extends Omit<Mail, "details"> {
  readonly id: string;
  /** As far as it holds at this moment; null: nothing of it does. */
  readonly details: Mail["details"] | null;
  readonly age_minutes: number;
}

async function read(ctx: Context, id: string): Promise<KeptMail | null> {
  try {
    return await ctx.ask(findMail, id);
  } finally {
    await ctx.end();
  }
}

/** Null where it has left already. */
const findMail: Work<string, KeptMail | null> = async (unit, id) => {
  const [mail] = await unit.rows<KeptMail>(
    `select id, kind, address, case kind when 'READINESS_REMINDER' then round_reminder_as_of_now(details) else mail_as_of_now(kind, details) end as details,
       (extract(epoch from now() - created_at) / 60)::float8 as age_minutes from outbox_mail where id = $1`,
    [id],
  );
  return mail ?? null;
};

/** A link is made anew for each attempt: the mail before may have arrived all the same, and its link is as good. */
async function secretFor(report: ReportLinkFor, asItself: Sending["asItself"]): Promise<string> {
  const initiatives = [report.initiativeId];
  const { secret, problems } = await asItself({ ...nobody, audience: initiatives, backbone: initiatives }).run(
    makeReportLink,
    report,
    { secret: "" },
  );
  if (secret === "") throw new Error(`no link could be made: ${problems.map(({ code }) => code).join()}`);
  return secret;
}

const forgetMail: Work<{ readonly id: string }, object> = async (unit, { id }) => {
  await unit.rows("delete from outbox_mail where id = $1", [id]);
  return {};
};

function idOf(payload: unknown): string {
  const id = typeof payload === "object" && payload !== null && "id" in payload ? payload.id : null;
  if (typeof id !== "string" || !uuidPattern.test(id)) throw new Error("this job names no mail");
  return id;
}

/** After so long whoever asked has given up, or what is told is not true any more; an invitation waits for its server. */
const lateAfterMinutes: Readonly<Record<Mail["kind"], number>> = {
  INVITATION: Number.POSITIVE_INFINITY,
  SIGN_IN: 10,
  PASSWORD_RESET: 10,
  REPORTING_REMINDER: 3 * 24 * 60,
  READINESS_REMINDER: 3 * 24 * 60,
  NEWS: 3 * 24 * 60,
  CASE_NEWS: 3 * 24 * 60,
  CASE_READER_NAMED: Number.POSITIVE_INFINITY,
};

async function linkOf(
  { kind, address, details }: Mail,
  signIn: Sending["signIn"],
  asItself: Sending["asItself"],
): Promise<string> {
  switch (kind) {
    case "PASSWORD_RESET":
      return signIn.resetLinkFor(address, linkSeconds[kind]);
    case "REPORTING_REMINDER":
      return details.report ? `${signIn.origin}/r/${await secretFor(details.report, asItself)}` : `${signIn.origin}/`;
    case "READINESS_REMINDER":
      return details.round && details.initiativeId !== undefined
        ? `${signIn.origin}/i/${details.round.slug}/readiness/answer/${nodeId("assessment", details.initiativeId, details.round.id)}`
        : `${signIn.origin}/inbox`;
    case "NEWS":
      return `${signIn.origin}/inbox${details.actions ? "" : "?tab=updates"}`;
    case "CASE_NEWS":
    case "CASE_READER_NAMED":
      // nobody is signed in by a mail about what was told in confidence
      return `${signIn.origin}/`;
    default:
      return signIn.linkFor(address, linkSeconds[kind]);
  }
}
