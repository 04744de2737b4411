import { forgetMailsGivenUp, sendMail } from "./identity/mails/send-mail.js";
import { forgetReportLinks } from "./identity/report-links/make-report-link.js";
import { nobody } from "./kernel/local-context.js";
import { forgetLiveEvents } from "./measurement/live/forget-live-events.js";
import { extendAllObligations } from "./measurement/obligations/extend-obligations.js";
import { noteAllUnanswered } from "./measurement/queries/note-unanswered.js";
import { remindAllPartners } from "./measurement/reminders/remind-on-time.js";
/** Hourly: a new period begins, and a question grows old, at some midnight of every time zone. */
const hourly = "0 * * * *";
/** Everything that Keelson does without being asked. Where no mail leaves, mails are nobody's job, and wait;
 * nobody is reminded. */
export function jobsOf({ actWith }, signIn, post) {
  const asItself = (context = nobody) => actWith(context);
  return {
    extend_obligations: { at: hourly, work: () => extendAllObligations(actWith) },
    note_unanswered: { at: hourly, work: () => noteAllUnanswered(actWith) },
    forget_old_sessions: { at: hourly, work: () => signIn.sweep() },
    forget_mails_given_up: { at: "20 3 * * *", work: () => asItself().run(forgetMailsGivenUp, null, {}) },
    forget_report_links: { at: "25 3 * * *", work: () => asItself().run(forgetReportLinks, null, {}) },
    forget_live_events: { at: hourly, work: () => asItself().run(forgetLiveEvents, null, {}) },
    ...(post && {
      remind_partners: { at: hourly, work: () => remindAllPartners(actWith) },
      send_mail: { work: (payload) => sendMail({ asItself, signIn, post }, payload) },
    }),
  };
}
//# sourceMappingURL=jobs.js.map
