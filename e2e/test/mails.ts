import { tellAllPeople } from "../../apps/api/src/communication/notifications/tell-people.ts";
import { itselfIn } from "../../apps/api/src/door.ts";
import { smtpPost } from "../../apps/api/src/identity/mails/post.ts";
import { sendMail } from "../../apps/api/src/identity/mails/send-mail.ts";
import type { LocalContext } from "../../apps/api/src/kernel/local-context.ts";
import { workOff, type TestApi } from "../../apps/api/test/harness.ts";
import { openSmtpSink } from "../../apps/api/test/smtp-sink.ts";

/** A mail server, and the clock that has people told by it. */
export async function openMails() {
  const sink = await openSmtpSink();
  return {
    /** What the clock of an hour does, and then what the mail server has got by it. */
    async anHourLater(api: TestApi) {
      const asItself = (context?: LocalContext) => itselfIn(api.database, context);
      const before = sink.arrived.length;
      await tellAllPeople((context) => asItself(context));
      const sending = { asItself, signIn: api.signIn, post: smtpPost(sink.url, "Keelson <no-reply@keelson.example>") };
      await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
      return sink.arrived.slice(before);
    },
    close: () => sink.close(),
  };
}
export type Mails = Awaited<ReturnType<typeof openMails>>;
