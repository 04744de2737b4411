import type { MailTexts } from "./mail-texts.ts";

export const es: MailTexts = {
  invitation: ({ inviter, initiative }) => ({
    subject: initiative ? `Invitación a ${initiative}` : "Invitación a Keelson",
    before: [
      initiative
        ? `${inviter ?? "Alguien"} le invita a participar en ${initiative} con Keelson.`
        : `${inviter ?? "Alguien"} le invita a trabajar con Keelson.`,
      "Inicie sesión con este enlace. Funciona una sola vez, durante siete días:",
    ],
    after: [
      "Después, pida un enlace nuevo con esta dirección cuando quiera. Si no esperaba ninguna invitación, no haga nada: sin usted no ocurre nada.",
    ],
  }),
  signIn: {
    subject: "Su enlace para iniciar sesión",
    before: ["Inicie sesión en Keelson con este enlace. Funciona una sola vez, durante diez minutos:"],
    after: ["Si no lo ha pedido, no haga nada: nadie puede iniciar sesión sin este mensaje."],
  },
  passwordReset: {
    subject: "Elija una contraseña nueva",
    before: ["Elija una contraseña nueva para Keelson con este enlace. Funciona una sola vez, durante una hora:"],
    after: ["Si no lo ha pedido, no haga nada: su contraseña sigue siendo la misma."],
  },
  caseNews: ({ initiative }) => ({
    subject: "Ha llegado algo",
    before: [`Ha llegado algo para usted en ${initiative}.`, "Inicie sesión para leerlo:"],
    after: [
      "Este correo no dice nada de su contenido, y una respuesta tampoco debería hacerlo. Lo recibe porque se le ha designado para ello.",
    ],
  }),
  news: {
    toDo: ({ initiative }) => `Pendiente en ${initiative}`,
    toRead: ({ initiative }) => `Novedades de ${initiative}`,
    actions: ({ initiative }) => `Usted se encargó de esto en ${initiative}:`,
    updates: ({ initiative }) => `Esto se comunicó en ${initiative}:`,
    replies: ({ initiative }) => `Le respondieron en ${initiative}:`,
    update: (title) => title,
    reply: ({ by, said }) => `${by}: ${said}`,
    due: ({ text, day }) => `${text}: para el ${day}`,
    wasDue: ({ text, day }) => `${text}: era para el ${day}`,
    open: "Abra su bandeja de entrada:",
    say: "Diga allí cómo va: hecho, en curso o qué lo impide.",
  },
  stop: "No recibir más mensajes como este:",
  choose: "Elija de qué y cuándo se le escribe:",
  caseReaderNamed: ({ initiative }) => ({
    subject: "Se ha designado a otra persona",
    before: [
      `Se ha designado a otra persona para leer lo que la gente cuenta a ${initiative}.`,
      "Cada cosa contada muestra quién puede leerla:",
    ],
    after: [
      "Recibe este correo porque también se le ha designado para ello. Si no debería ser así, dígaselo al comité directivo.",
    ],
  }),
  readinessReminder: ({ initiative, day }) => ({
    subject: `${initiative}: respuestas hasta el ${day}`,
    before: [
      `${initiative} pregunta a su gente hasta qué punto las cosas están en marcha. Usted forma parte de ella y puede responder hasta el ${day}.`,
      "Responda aquí, después de iniciar sesión:",
    ],
    after: ["Nadie más que usted lee lo que responde. Si prefiere no hacerlo, no haga nada: a nadie se le dice."],
  }),
  reminder: {
    frame: ({ organisation, initiative, days }) => ({
      subject: `${organisation} tiene datos por comunicar a ${initiative}`,
      before: [`${organisation} aceptó comunicar estos datos a ${initiative}, y todavía no han llegado:`],
      after: [
        "Si algo no se aplica a su organización, o no es seguro contarlo, dígalo allí: ya no se le pedirá.",
        `El enlace es personal: durante ${days} días, quien lo tenga puede comunicar datos de ${organisation} en su nombre. Recibe este mensaje porque comunica los datos de ${organisation}.`,
      ],
    }),
    due: ({ indicator, period, day }) => `${indicator}, ${period}: fecha límite, ${day}`,
    wasDue: ({ indicator, period, day }) => `${indicator}, ${period}: la fecha era el ${day}`,
    more: (count) => `y ${count} más`,
    report: "Comuníquelos aquí, sin contraseña:",
    link: "[el enlace personal de quien lo recibe]",
  },
};
