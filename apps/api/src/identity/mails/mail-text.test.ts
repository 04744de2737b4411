import { describe, expect, test } from "vitest";
import { mailLanguage, mailTexts, type MailLanguage } from "./mail-language.ts";
import { mailText } from "./mail-text.ts";
import type { ActionTold, Mail, MissingReport } from "./write-mail.ts";

const link = "https://keelson.example/r/a-secret";
const languages = Object.keys(mailTexts) as MailLanguage[]; // of an object that has these and no others

const missing: MissingReport[] = [
  { step: "LATE", isOverdue: true, indicator: "School attendance", period: "2026Q3", dueOn: "2026-10-15" },
  { step: "SOON", isOverdue: false, indicator: "Meals", period: "2026", dueOn: "2026-12-12" },
];
const actions: readonly ActionTold[] = [
  { id: "1", text: "Appeler les écoles", dueOn: "2026-12-12", isOverdue: false },
  { id: "2", text: "Kupiga simu", dueOn: "2026-10-15", isOverdue: true },
];
const reminder: Pick<Mail, "kind" | "details"> = {
  kind: "REPORTING_REMINDER",
  details: { organisation: "Bright Start", initiative: "Every Child", missing },
};
/** Lines that are people's own words, in whatever language. */
const ofPeople = ["- La clinique ferme", "- Amina: Ndiyo"];
const mails: readonly Pick<Mail, "kind" | "details">[] = [
  { kind: "INVITATION", details: { initiative: "Every Child", inviter: "Amina" } },
  { kind: "INVITATION", details: {} },
  { kind: "SIGN_IN", details: {} },
  { kind: "PASSWORD_RESET", details: {} },
  reminder,
  {
    kind: "READINESS_REMINDER",
    details: { initiative: "Every Child", round: { id: "1", slug: "every-child", closesOn: "2026-12-12" } },
  },
  { kind: "NEWS", details: { initiative: "Every Child", actions } },
  {
    kind: "NEWS",
    details: {
      initiative: "Every Child",
      updates: [{ id: "1", said: "La clinique ferme", by: null }],
      replies: [{ id: "2", said: "Ndiyo", by: "Amina" }],
    },
  },
];

test("a person is written to in their language, a dialect counting as its language; else in the initiative's, else in English", () => {
  expect(mailLanguage("sw-KE", "fr")).toBe("sw");
  expect(mailLanguage(null, "fr")).toBe("fr");
  expect(mailLanguage("de", "pt-BR")).toBe("en");
  expect(mailLanguage("de", "AR-eg")).toBe("ar");
  expect(mailLanguage(undefined, null, "es")).toBe("es");
  expect(mailLanguage("constructor")).toBe("en");
});

describe.each(languages)("in %s", (language) => {
  test("every mail has a subject, its link on a line of its own, and names whom it is about", () => {
    for (const mail of mails) {
      const { subject, text } = mailText(mail, language, link);
      expect(subject).not.toBe("");
      expect(text.split("\n")).toContain(link);
      const { initiative, organisation, inviter } = mail.details;
      for (const name of [initiative, organisation, inviter]) expect(subject + text).toContain(name ?? "");
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  test("a name stands in one line, whatever is in it: it adds none to the mail that could pass for ours", () => {
    const name = "Amina\r\nhttps://elsewhere.example\u2028\u202egpj.\u0000\tand more";
    const told = "Amina https://elsewhere.example gpj. and more";
    const named: readonly Pick<Mail, "kind" | "details">[] = [
      { kind: "INVITATION", details: { initiative: name, inviter: name } },
      {
        ...reminder,
        details: { organisation: name, initiative: name, missing: [{ ...missing[0]!, indicator: name }] },
      },
    ];
    for (const mail of named) {
      const { subject, text } = mailText(mail, language, link);
      const plain = mailText(
        JSON.parse(JSON.stringify(mail).replaceAll(JSON.stringify(name).slice(1, -1), told)),
        language,
        link,
      );
      expect({ subject, text }).toEqual(plain);
      expect(subject + text).toContain(told);
    }
  });

  test("no sentence is left in another language", () => {
    for (const other of languages.filter((one) => one !== language))
      for (const mail of mails) {
        const [ours, theirs] = [mailText(mail, language, link), mailText(mail, other, link)];
        expect(ours.subject).not.toBe(theirs.subject);
        const lines = new Set(
          theirs.text.split("\n").filter((line) => line !== "" && line !== link && !ofPeople.includes(line)),
        );
        expect(ours.text.split("\n").filter((line) => lines.has(line))).toEqual([]);
      }
  });

  test("what is only shown has no link, and says where it will stand", () => {
    const { text } = mailText(reminder, language, null);
    expect(text).not.toMatch(/https?:/);
    expect(text).toContain(mailTexts[language].reminder.link);
  });

  test("of much that is missing as much is listed as somebody reads, and the rest counted", () => {
    const many = Array.from({ length: 33 }, (_, nth) => ({ ...missing[0]!, indicator: `Indicator ${nth}` }));
    const { text } = mailText({ ...reminder, details: { ...reminder.details, missing: many } }, language, link);
    const lines = text.split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toContain(new Intl.NumberFormat(language).format(3));
  });
});

test("indicators, periods and days are written as the language writes them", () => {
  const listed = (language: MailLanguage) =>
    mailText(reminder, language, link)
      .text.split("\n")
      .filter((line) => line.startsWith("- "))
      .map((line) => line.replaceAll(/[\u200f\u2068\u2069\u2009\u00a0\u202f]/g, " "));
  expect(listed("en")).toEqual([
    "- School attendance, July – September 2026: was due on 15 October 2026",
    "- Meals, 2026: due on 12 December 2026",
  ]);
  expect(listed("fr")[0]).toMatch(/^- School attendance, juillet\s?–\s?septembre 2026 : attendu le 15 octobre 2026$/);
  expect(listed("es")[0]).toMatch(/julio.+septiembre de 2026: la fecha era el 15 de octubre de 2026$/);
  expect(listed("sw")[0]).toMatch(/Julai.+Septemba 2026: tarehe ya mwisho ilikuwa 15 Oktoba 2026$/);
  expect(listed("ar")[0]).toMatch(/يوليو.+سبتمبر.+كان الموعد/);
});
