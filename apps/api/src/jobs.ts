import type { Disk } from "flydrive";
import { turnAllConsultations } from "./agenda/consultations/move-consultation.ts";
import { forgetTold, tellAllPeople } from "./communication/notifications/tell-people.ts";
import { closeAnsweredCases } from "./accountability/cases/close-answered-cases.ts";
import { tellCaseReaders } from "./accountability/cases/tell-case-readers.ts";
import { resolveAllProposals } from "./agenda/proposals/resolve-all-proposals.ts";
import { forgetMailsGivenUp, sendMail, type Post } from "./identity/mails/send-mail.ts";
import { forgetReportLinks } from "./identity/report-links/make-report-link.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import type { Keelson } from "./keelson.ts";
import { nobody, type LocalContext } from "./kernel/local-context.ts";
import type { Jobs } from "./kernel/queue.ts";
import { forgetLiveEvents } from "./measurement/live/forget-live-events.ts";
import { extendAllObligations } from "./measurement/obligations/extend-obligations.ts";
import { letOffAllAbsent } from "./measurement/obligations/let-off-absent.ts";
import { noteAllUnanswered } from "./measurement/queries/note-unanswered.ts";
import { forgetFile, forgetFiles, forgetLostFiles } from "./readiness/files/forget-files.ts";
import { closeAllReviews } from "./readiness/backbone-reviews/close-reviews-over.ts";
import { keepAllDueReleases, keepDueReleases } from "./measurement/releases/keep-due-releases.ts";
import { remindAllOfRounds } from "./readiness/reminders/remind-of-rounds.ts";
import { closeAllRounds } from "./readiness/assessments/close-rounds-over.ts";
import { remindAllPartners } from "./measurement/reminders/remind-on-time.ts";

/** Hourly: a new period begins, and a question grows old, at some midnight of every time zone. */
const hourly = "0 * * * *";

/** Everything that Keelson does without being asked. Where no mail leaves, mails are nobody's job, and wait;
 * nobody is reminded. */
export function jobsOf(
  { actWith }: Pick<Keelson, "actWith">,
  signIn: SignIn,
  post: Post | null,
  store: Disk | null,
): Jobs {
  const asItself = (context: LocalContext = nobody) => actWith(context);
  return {
    extend_obligations: { at: hourly, work: () => extendAllObligations(actWith) },
    let_off_absent: { at: hourly, work: () => letOffAllAbsent(actWith) },
    keep_releases: { work: (payload) => keepDueReleases(actWith, payload) },
    keep_all_releases: { at: hourly, work: () => keepAllDueReleases(actWith) },
    note_unanswered: { at: hourly, work: () => noteAllUnanswered(actWith) },
    resolve_proposals: { at: hourly, work: () => resolveAllProposals(actWith) },
    turn_consultations: { at: hourly, work: () => turnAllConsultations(actWith) },
    close_rounds: { at: hourly, work: () => closeAllRounds(actWith) },
    close_backbone_reviews: { at: hourly, work: () => closeAllReviews(actWith) },
    forget_old_sessions: { at: hourly, work: () => signIn.sweep() },
    forget_mails_given_up: { at: "20 3 * * *", work: () => asItself().run(forgetMailsGivenUp, null, {}) },
    forget_report_links: { at: "25 3 * * *", work: () => asItself().run(forgetReportLinks, null, {}) },
    forget_told: { at: "30 3 * * *", work: () => asItself().run(forgetTold, null, {}) },
    forget_live_events: { at: hourly, work: () => asItself().run(forgetLiveEvents, null, {}) },
    forget_files: { at: hourly, work: () => asItself().run(forgetFiles, null, {}) },
    close_answered_cases: { at: hourly, work: () => asItself().run(closeAnsweredCases, null, { closed: 0 }) },
    ...(store && {
      forget_file: { work: (payload) => forgetFile(store, payload) },
      forget_lost_files: { at: "35 3 * * *", work: () => forgetLostFiles(asItself, store) },
    }),
    ...(post && {
      tell_case_readers: { at: hourly, work: () => asItself().run(tellCaseReaders, null, { told: 0 }) },
      tell_people: { at: hourly, work: () => tellAllPeople(actWith) },
      remind_of_rounds: { at: hourly, work: () => remindAllOfRounds(actWith) },
      remind_partners: { at: hourly, work: () => remindAllPartners(actWith) },
      send_mail: { work: (payload) => sendMail({ asItself, signIn, post }, payload) },
    }),
  };
}
