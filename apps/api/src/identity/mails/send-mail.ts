import type { Context, Work } from "../../kernel/context.ts";
import { uuidPattern } from "../../kernel/node-id.ts";
import { nobody, type LocalContext } from "../../kernel/local-context.ts";
import { makeReportLink, type ReportLinkFor } from "../report-links/make-report-link.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { mailLanguage } from "./mail-language.ts";
import { linkSeconds, mailText, type MailText } from "./mail-text.ts";
import type { Mail } from "./write-mail.ts";

/** How a mail leaves. `id` is the same for every attempt, so that whoever receives it twice can tell. */
export type Post = (
  mail: MailText & { readonly id: string; readonly to: string; readonly link: string },
) => Promise<void>;

export interface Sending {
  /** Acts as Keelson itself, with just the rows that a local context opens. */
  readonly asItself: (context?: LocalContext) => Context;
  readonly signIn: Pick<SignIn, "origin" | "personBehind" | "linkFor" | "resetLinkFor">;
  readonly post: Post;
}

/**
 * Sends one mail of the outbox and takes it out: the job that was queued with it. It leaves at least once: whoever crashes between
 * the two has it sent again, under the same name. Throws where it did not leave, and the queue tries again.
 */
export async function sendMail({ asItself, signIn, post }: Sending, payload: unknown): Promise<void> {
  const mail = await read(asItself(), idOf(payload));
  if (!mail) return;
  const reader = await signIn.personBehind(mail.address);
  // nobody has the address, or it is too late: it is not sent, and nobody learns of it
  if (reader && mail.age_minutes <= lateAfterMinutes[mail.kind]) {
    const language = mailLanguage(reader.language, mail.details.language, reader.initiativeLanguage);
    const link = await linkOf(mail, signIn, asItself);
    await post({ ...mailText(mail, language, link), id: mail.id, to: mail.address, link });
  }
  await asItself().run(forgetMail, mail, {});
}

/** Takes out the mails whose jobs were given up and have been forgotten. */
export const forgetMailsGivenUp: Work<null, object> = async (unit) => {
  await unit.rows("select forget_mails_given_up()");
  return {};
};

interface KeptMail extends Mail {
  readonly id: string;
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
    "select id, kind, address, details, (extract(epoch from now() - created_at) / 60)::float8 as age_minutes from outbox_mail where id = $1",
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
  CASE_NEWS: 3 * 24 * 60,
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
    case "CASE_NEWS":
      // nobody is signed in by a mail about what was told in confidence
      return `${signIn.origin}/`;
    default:
      return signIn.linkFor(address, linkSeconds[kind]);
  }
}
