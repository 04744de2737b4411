import type { Context, Work } from "../../kernel/context.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { linkSeconds, mailText, type MailText } from "./mail-text.ts";
import type { Mail } from "./write-mail.ts";

/** How a mail leaves. `id` is the same for every attempt, so that whoever receives it twice can tell. */
export type Post = (
  mail: MailText & { readonly id: string; readonly to: string; readonly link: string },
) => Promise<void>;

export interface Sending {
  /** Acts as Keelson itself. */
  readonly asItself: () => Context;
  readonly signIn: Pick<SignIn, "personBehind" | "linkFor" | "resetLinkFor">;
  readonly post: Post;
}

/** After so many attempts a mail stays where it is, with the reason, for somebody to look at. */
export const attemptsMax = 8;

/**
 * Sends what is due in the outbox: every mail at least once, each attempt later than the one before. Processes that send at the
 * same time share the work. Once `signal` says so, the mail under way is the last. Gives how many left.
 */
export async function sendMails({ asItself, signIn, post }: Sending, signal?: AbortSignal): Promise<number> {
  let sent = 0;
  for (;;) {
    if (signal?.aborted) return sent;
    const { mail } = await asItself().run(takeMail, null, nothing);
    if (!mail) return sent;
    try {
      if (await isWanted(mail, signIn)) {
        const link = await linkOf(mail, signIn);
        await post({ ...mailText(mail, link), id: mail.id, to: mail.address, link });
        sent += 1;
      }
      await asItself().run(forgetMail, mail, {});
    } catch (error) {
      await asItself().run(noteFailure, { ...mail, error: String(error) }, {});
    }
  }
}

interface TakenMail extends Mail {
  readonly id: string;
  readonly attempts: number;
  readonly is_late: boolean;
}

const nothing: { mail: TakenMail | null } = { mail: null };

/** The next mail that is due, which is then nobody else's until its next attempt: whoever crashes with it has only delayed it. */
const takeMail: Work<null, { mail: TakenMail | null }> = async (unit) => {
  const [mail] = await unit.rows<TakenMail>(
    `update outbox_mail set attempts = attempts + 1, next_at = now() + interval '1 minute' * power(2, attempts)
     where id = (select id from outbox_mail where failed_at is null and next_at <= now() order by next_at limit 1 for update skip locked)
     returning id, kind, address, details, attempts, created_at < now() - interval '10 minutes' as is_late`,
  );
  return { mail: mail ?? null };
};

const forgetMail: Work<{ readonly id: string }, object> = async (unit, { id }) => {
  await unit.rows("delete from outbox_mail where id = $1", [id]);
  return {};
};

const noteFailure: Work<TakenMail & { readonly error: string }, object> = async (unit, { id, attempts, error }) => {
  await unit.rows(
    "update outbox_mail set last_error = $2, failed_at = case when $3::boolean then now() end where id = $1",
    [id, error.slice(0, 500), attempts >= attemptsMax],
  );
  return {};
};

/** Nobody has the address, or whoever asked has long given up: the mail is not sent, and nobody learns of it. */
async function isWanted({ kind, address, is_late }: TakenMail, signIn: Sending["signIn"]): Promise<boolean> {
  return (kind === "INVITATION" || !is_late) && (await signIn.personBehind(address)) !== null;
}

const linkOf = ({ kind, address }: Mail, signIn: Sending["signIn"]): Promise<string> =>
  kind === "PASSWORD_RESET"
    ? signIn.resetLinkFor(address, linkSeconds[kind])
    : signIn.linkFor(address, linkSeconds[kind]);
