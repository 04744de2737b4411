import type { MailTexts } from "./mail-texts.ts";

export const sw: MailTexts = {
  invitation: ({ inviter, initiative }) => ({
    subject: initiative ? `Umealikwa kwenye ${initiative}` : "Umealikwa kwenye Keelson",
    before: [
      initiative
        ? `${inviter ?? "Mtu fulani"} anakualika kushiriki katika ${initiative} kupitia Keelson.`
        : `${inviter ?? "Mtu fulani"} anakualika kufanya kazi kupitia Keelson.`,
      "Ingia kwa kiungo hiki. Kinafanya kazi mara moja, ndani ya siku saba:",
    ],
    after: [
      "Baada ya hapo, omba kiungo kipya kwa anwani hii wakati wowote. Kama hukutarajia mwaliko, usifanye lolote: hakuna kitakachofanyika bila wewe.",
    ],
  }),
  signIn: {
    subject: "Kiungo chako cha kuingia",
    before: ["Ingia Keelson kwa kiungo hiki. Kinafanya kazi mara moja, ndani ya dakika kumi:"],
    after: ["Kama hukukiomba, usifanye lolote: hakuna anayeweza kuingia bila barua hii."],
  },
  passwordReset: {
    subject: "Chagua nenosiri jipya",
    before: ["Chagua nenosiri jipya la Keelson kwa kiungo hiki. Kinafanya kazi mara moja, ndani ya saa moja:"],
    after: ["Kama hukukiomba, usifanye lolote: nenosiri lako linabaki lilivyo."],
  },
  caseNews: ({ initiative }) => ({
    subject: "Kuna jambo limefika",
    before: [`Kuna jambo limekufikia katika ${initiative}.`, "Ingia ili ulisome:"],
    after: [
      "Barua hii haisemi chochote kuhusu jambo lenyewe, na jibu lake lisiseme pia. Unaipata kwa sababu umeteuliwa kwa kazi hii.",
    ],
  }),
  news: {
    toDo: ({ initiative }) => `Kazi yako katika ${initiative}`,
    toRead: ({ initiative }) => `Habari za ${initiative}`,
    actions: ({ initiative }) => `Ulikubali kufanya haya katika ${initiative}:`,
    updates: ({ initiative }) => `Haya yametangazwa katika ${initiative}:`,
    replies: ({ initiative }) => `Umejibiwa katika ${initiative}:`,
    update: (title) => title,
    reply: ({ by, said }) => `${by}: ${said}`,
    due: ({ text, day }) => `${text}: mwisho ni ${day}`,
    wasDue: ({ text, day }) => `${text}: mwisho ulikuwa ${day}`,
    open: "Fungua kikasha chako:",
    say: "Sema hapo imefikia wapi: imekamilika, inaendelea, au nini kinazuia.",
  },
  stop: "Kuacha kupata barua kama hii:",
  choose: "Chagua unachoandikiwa, na lini:",
  caseReaderNamed: ({ initiative }) => ({
    subject: "Mtu mwingine ameteuliwa",
    before: [
      `Mtu mwingine ameteuliwa kusoma yale ambayo watu wanaiambia ${initiative}.`,
      "Kila jambo lililosemwa linaonyesha nani anaweza kulisoma:",
    ],
    after: ["Unaipata kwa sababu nawe umeteuliwa kwa kazi hii. Ikiwa haipaswi kuwa hivyo, iambie kamati ya uongozi."],
  }),
  readinessReminder: ({ initiative, day }) => ({
    subject: `${initiative}: majibu hadi ${day}`,
    before: [
      `${initiative} inauliza watu wake mambo yamefikia wapi. Wewe ni mmoja wao, na unaweza kujibu hadi ${day}.`,
      "Jibu hapa, baada ya kuingia:",
    ],
    after: ["Hakuna mwingine anayesoma unachojibu. Usipotaka kujibu, usifanye lolote: hakuna anayeambiwa."],
  }),
  reminder: {
    frame: ({ organisation, initiative, days }) => ({
      subject: `${organisation} bado ina ripoti ya kutuma kwa ${initiative}`,
      before: [`${organisation} ilikubali kuripoti haya kwa ${initiative}, na bado hayajafika:`],
      after: [
        "Kama baadhi hayawahusu, au si salama kuyasema, sema hivyo hapo: hamtaulizwa tena.",
        `Kiungo hiki ni chako: kwa siku ${days}, yeyote aliye nacho anaweza kuripoti kwa niaba ya ${organisation} kwa jina lako. Unapata barua hii kwa sababu unaripoti kwa niaba ya ${organisation}.`,
      ],
    }),
    due: ({ indicator, period, day }) => `${indicator}, ${period}: tarehe ya mwisho ni ${day}`,
    wasDue: ({ indicator, period, day }) => `${indicator}, ${period}: tarehe ya mwisho ilikuwa ${day}`,
    more: (count) => `na mengine ${count}`,
    report: "Ripoti hapa, bila nenosiri:",
    link: "[kiungo binafsi cha mpokeaji]",
  },
};
