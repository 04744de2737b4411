import type { MailTexts } from "./mail-texts.ts";

export const fr: MailTexts = {
  invitation: ({ inviter, initiative }) => ({
    subject: initiative ? `Invitation à rejoindre ${initiative}` : "Invitation à rejoindre Keelson",
    before: [
      initiative
        ? `${inviter ?? "Quelqu’un"} vous invite à participer à ${initiative} avec Keelson.`
        : `${inviter ?? "Quelqu’un"} vous invite à travailler avec Keelson.`,
      "Connectez-vous avec ce lien. Il fonctionne une seule fois, pendant sept jours :",
    ],
    after: [
      "Ensuite, demandez un nouveau lien avec cette adresse quand vous le souhaitez. Si vous n’attendiez pas d’invitation, ne faites rien : rien ne se passe sans vous.",
    ],
  }),
  signIn: {
    subject: "Votre lien de connexion",
    before: ["Connectez-vous à Keelson avec ce lien. Il fonctionne une seule fois, pendant dix minutes :"],
    after: ["Si vous ne l’avez pas demandé, ne faites rien : personne ne peut se connecter sans ce message."],
  },
  passwordReset: {
    subject: "Choisissez un nouveau mot de passe",
    before: [
      "Choisissez un nouveau mot de passe pour Keelson avec ce lien. Il fonctionne une seule fois, pendant une heure :",
    ],
    after: ["Si vous ne l’avez pas demandé, ne faites rien : votre mot de passe reste le même."],
  },
  caseNews: ({ initiative }) => ({
    subject: "Quelque chose est arrivé",
    before: [`Quelque chose est arrivé pour vous auprès de ${initiative}.`, "Connectez-vous pour le lire :"],
    after: [
      "Ce message ne dit rien de son contenu, et une réponse ne devrait pas en dire davantage. Vous le recevez parce que vous avez été désigné pour cela.",
    ],
  }),
  news: {
    toDo: ({ initiative }) => `À faire pour ${initiative}`,
    toRead: ({ initiative }) => `Des nouvelles de ${initiative}`,
    actions: ({ initiative }) => `Vous vous êtes chargé de ceci pour ${initiative} :`,
    updates: ({ initiative }) => `Voici ce qui a été annoncé dans ${initiative} :`,
    replies: ({ initiative }) => `On vous a répondu dans ${initiative} :`,
    update: (title) => title,
    reply: ({ by, said }) => `${by} : ${said}`,
    due: ({ text, day }) => `${text} : pour le ${day}`,
    wasDue: ({ text, day }) => `${text} : c’était pour le ${day}`,
    open: "Ouvrez votre boîte de réception :",
    say: "Dites-y où vous en êtes : fait, en cours, ou ce qui bloque.",
  },
  stop: "Ne plus recevoir ce genre de message :",
  choose: "Choisissez de quoi et quand on vous écrit :",
  caseReaderNamed: ({ initiative }) => ({
    subject: "Une autre personne a été désignée",
    before: [
      `Une autre personne a été désignée pour lire ce que les gens disent à ${initiative}.`,
      "Chaque chose racontée montre qui peut la lire :",
    ],
    after: [
      "Vous recevez ce message parce que vous avez aussi été désigné pour cela. Si cela ne devrait pas être ainsi, dites-le au comité de pilotage.",
    ],
  }),
  readinessReminder: ({ initiative, day }) => ({
    subject: `${initiative} : réponses jusqu’au ${day}`,
    before: [
      `${initiative} demande à ses membres à quel point les choses sont en place. Vous en faites partie, et vous pouvez répondre jusqu’au ${day}.`,
      "Répondez ici, après vous être identifié :",
    ],
    after: [
      "Personne d’autre que vous ne lit ce que vous répondez. Si vous préférez ne pas répondre, ne faites rien : personne n’en est informé.",
    ],
  }),
  reminder: {
    frame: ({ organisation, initiative, days }) => ({
      subject: `${organisation} : il reste des données à transmettre pour ${initiative}`,
      before: [
        `${organisation} a accepté de transmettre ces données pour ${initiative}, et elles ne sont pas encore arrivées :`,
      ],
      after: [
        "Si une partie ne vous concerne pas, ou s’il est risqué de la communiquer, dites-le sur cette page : elle ne vous sera plus demandée.",
        `Ce lien est personnel : pendant ${days} jours, quiconque l’a en main peut transmettre des données en votre nom pour ${organisation}. Vous recevez ce message parce que vous transmettez les données de ${organisation}.`,
      ],
    }),
    due: ({ indicator, period, day }) => `${indicator}, ${period} : à transmettre pour le ${day}`,
    wasDue: ({ indicator, period, day }) => `${indicator}, ${period} : attendu le ${day}`,
    more: (count) => `et ${count} de plus`,
    report: "Transmettez-les ici, sans mot de passe :",
    link: "[le lien personnel du destinataire]",
  },
};
