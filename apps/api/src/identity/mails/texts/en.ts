import type { MailTexts } from "./mail-texts.ts";

export const en: MailTexts = {
  invitation: ({ inviter, initiative }) => ({
    subject: `You are invited to ${initiative ?? "Keelson"}`,
    before: [
      `${inviter ?? "Somebody"} invites you to work on ${initiative ?? "an initiative"} with Keelson.`,
      "Sign in with this link. It works once, within seven days:",
    ],
    after: [
      "After that, ask for a new link with this address whenever you like. If you expected no invitation, do nothing: nothing happens without you.",
    ],
  }),
  signIn: {
    subject: "Your link to sign in",
    before: ["Sign in to Keelson with this link. It works once, within ten minutes:"],
    after: ["If you did not ask for it, do nothing: nobody can sign in without this mail."],
  },
  passwordReset: {
    subject: "Choose a new password",
    before: ["Choose a new password for Keelson with this link. It works once, within an hour:"],
    after: ["If you did not ask for it, do nothing: your password stays as it is."],
  },
  caseNews: ({ initiative }) => ({
    subject: "Something has arrived",
    before: [`Something has arrived for you at ${initiative}.`, "Sign in to read it:"],
    after: [
      "This mail says nothing of what it is, and neither should an answer to it. You get it because you were named for this.",
    ],
  }),
  news: {
    toDo: ({ initiative }) => `Yours to do in ${initiative}`,
    toRead: ({ initiative }) => `News from ${initiative}`,
    actions: ({ initiative }) => `You have taken this on in ${initiative}:`,
    updates: ({ initiative }) => `This was told in ${initiative}:`,
    replies: ({ initiative }) => `You were answered in ${initiative}:`,
    update: (title) => title,
    reply: ({ by, said }) => `${by}: ${said}`,
    due: ({ text, day }) => `${text}: due on ${day}`,
    wasDue: ({ text, day }) => `${text}: was due on ${day}`,
    open: "Open your inbox:",
    say: "Say there how it stands: done, under way, or what is in the way.",
  },
  stop: "No more mails like this one:",
  choose: "Choose what you are written to about, and when:",
  caseReaderNamed: ({ initiative }) => ({
    subject: "Somebody else was named",
    before: [
      `Somebody else was named to read what people tell ${initiative}.`,
      "Each thing that was told shows who may read it:",
    ],
    after: ["You get this because you were named for this too. If it should not be so, tell the steering committee."],
  }),
  readinessReminder: ({ initiative, day }) => ({
    subject: `${initiative}: answers until ${day}`,
    before: [
      `${initiative} asks its people how far things are in place. You are one of them, and you can answer until ${day}.`,
      "Answer here, after signing in:",
    ],
    after: ["Nobody but you reads what you answer. If you would rather not, do nothing: nobody is told."],
  }),
  reminder: {
    frame: ({ organisation, initiative, days }) => ({
      subject: `${organisation} has still to report for ${initiative}`,
      before: [`${organisation} agreed to report this for ${initiative}, and it has not come in yet:`],
      after: [
        "If some of it does not apply to you, or is not safe to tell, say so there: nobody is asked for it then.",
        `The link is yours: whoever has it can report for ${organisation} in your name, for ${days} days. You get this mail because you report for ${organisation}.`,
      ],
    }),
    due: ({ indicator, period, day }) => `${indicator}, ${period}: due on ${day}`,
    wasDue: ({ indicator, period, day }) => `${indicator}, ${period}: was due on ${day}`,
    more: (count) => `and ${count} more`,
    report: "Report here, without a password:",
    link: "[their own link]",
  },
};
