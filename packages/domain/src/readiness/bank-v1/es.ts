import type { BankTexts } from "../question-bank.ts";

/** The first question bank in Spanish. */
export const es: BankTexts = {
  anchors: {
    NOT_STARTED: "No hay nada todavía",
    DISCUSSED: "Se ha hablado de ello, no hay nada escrito ni hecho",
    STARTED: "Existe en parte, o solo para algunos",
    LARGELY_IN_PLACE: "Está por escrito y la mayoría lo usa",
    FULLY_IN_PLACE: "Lo usan todas las personas implicadas, y se revisó en los últimos 12 meses",
  },
  statements: {
    "P1.GI.1":
      "Se ha identificado a las organizaciones y personas de todos los sectores que influyen en el problema, y se les ha preguntado personalmente si quieren participar.",
    "P1.GI.2":
      "Quienes dirigen a los socios probables han dicho públicamente que trabajando juntos se lograría más que cada uno por su cuenta.",
    "P1.GI.3":
      "Al menos una persona a la que respetan quienes dirigen las demás organizaciones está dispuesta a convocarlas y a mantenerlas en la mesa.",
    "P1.GI.4":
      "Para el primer año está claro quién convoca, cómo se toman las decisiones por ahora y quién paga la planificación.",
    "P1.SP.1":
      "Se han reunido los datos existentes sobre el problema (magnitud, tendencia, a quién afecta más), y los socios pueden decir qué se sabe.",
    "P1.SP.2":
      "Lo que aún necesitamos saber está en una lista, con una persona responsable y una manera de averiguarlo.",
    "P1.SP.3":
      "Se han registrado los programas, coaliciones y políticas que ya trabajan en el problema, y está claro sobre qué construir.",
    "P1.SP.4":
      "La viabilidad (tiempo, dinero, política) se ha examinado con honestidad, también si bastaría un camino más sencillo.",
    "P1.CI.1":
      "Antes de decidir nada se preguntó a las personas que viven con el problema si quieren este esfuerzo y de qué debería ocuparse.",
    "P1.CI.2": "Sabemos qué partes interesadas están a favor, indecisas o en contra, y por qué.",
    "P1.CI.3": "Se han registrado las relaciones y redes existentes, también quién no está conectado con nadie.",
    "P1.CI.4":
      "Se conoce lo que impide participar a la gente (idioma, costo, tiempo, seguridad, acceso) y se está atendiendo.",
    "P1.EI.1": "Tenemos un inventario de las mediciones y los sistemas de datos que los socios ya usan.",
    "P1.EI.2":
      "Existen valores de partida para las principales situaciones que queremos cambiar, también para los grupos más afectados.",
    "P1.EI.3":
      "Los socios tienen las capacidades, el tiempo y el dinero para seguir el avance, o un plan con presupuesto para conseguirlos.",
    "P1.EI.4":
      "Se han planteado las cuestiones de consentimiento, propiedad y seguridad de los datos, y hay quien responde de ellas.",
    "P2.GI.1":
      "La estructura (comité directivo, grupos de trabajo, equipo de coordinación) está acordada por escrito, con funciones, derechos de decisión y plazos.",
    "P2.GI.2":
      "El equipo de coordinación fue elegido por los socios, tiene personal y financiación para al menos dos años, y responde ante la alianza.",
    "P2.GI.3":
      "Cada socio ha dicho abiertamente a qué va a renunciar (control, mérito, territorio) y qué no es negociable.",
    "P2.GI.4":
      "Las personas afectadas ocupan puestos con verdaderos derechos de decisión y reciben apoyo o pago para ejercerlos.",
    "P2.SP.1":
      "Un borrador de la agenda común nombra el problema, la visión, los límites, los resultados y las estrategias con palabras que todos los socios usan de la misma manera.",
    "P2.SP.2": "Cada prioridad se puede relacionar con datos, incluido lo que la comunidad sabe por experiencia.",
    "P2.SP.3": "Cada socio ha comparado la agenda con su propia misión y ha dicho dónde encaja y dónde roza.",
    "P2.SP.4": "Se consideraron otras opciones, y las razones de la elección están por escrito.",
    "P2.CI.1":
      "El mapa de partes interesadas está completo: las personas más afectadas dicen que no falta nadie importante.",
    "P2.CI.2": "Para cada grupo está acordado cómo informa, decide junto con otros o dirige, y qué apoyo recibe.",
    "P2.CI.3": "Los aportes de la comunidad han cambiado algo en la agenda, y se le ha dicho a la gente qué.",
    "P2.CI.4":
      "Un mensaje claro y una invitación a actuar llegan a la gente por canales y en idiomas en los que confía.",
    "P2.EI.1": "Los socios están de acuerdo en una lista corta de indicadores comunes con definiciones escritas.",
    "P2.EI.2":
      "Para cada indicador están fijados la fuente, el ritmo, los socios responsables, el valor de partida y la meta.",
    "P2.EI.3": "Está acordado cómo se suman, comprueban, protegen y corrigen los datos.",
    "P2.EI.4":
      "Está acordado cómo se cuenta el avance, incluidas las malas noticias, a los socios, a los financiadores y a la comunidad.",
    "P3.GI.1":
      "La gobernanza y el equipo de coordinación se revisan al menos una vez al año con la opinión de los socios y de la comunidad, y hay cambios después.",
    "P3.GI.2": "Se sabe qué funciona bien y se conserva; los grupos y las reuniones que ya no ayudan se cierran.",
    "P3.GI.3":
      "La coordinación y el trabajo conjunto están financiados para los próximos dos años por más de una fuente, y los puestos clave tienen relevo.",
    "P3.GI.4": "Las decisiones y los recursos pasan a los actores locales y a las personas afectadas, como se acordó.",
    "P3.SP.1": "Las actividades se siguen según el plan, y cada una está unida a una estrategia y a un resultado.",
    "P3.SP.2":
      "Los reveses y las sorpresas se plantean pronto, se discuten sin buscar culpables y llevan a una decisión registrada.",
    "P3.SP.3": "El avance y la falta de avance se comunican con regularidad a todas las personas implicadas.",
    "P3.SP.4": "La agenda se revisa en fechas fijadas y se adapta cuando cambia el contexto.",
    "P3.CI.1":
      "Las personas a quienes servimos participan de forma continua en leer los resultados y decidir los próximos pasos, y no solo en consultas.",
    "P3.CI.2":
      "Los socios y la comunidad comparten una descripción de cómo es una participación de verdad a lo largo del tiempo, y se comparan con ella.",
    "P3.CI.3": "Se suman personas nuevas y poco representadas, y a quienes se van les preguntamos por qué.",
    "P3.CI.4": "Los comentarios y las quejas se responden a tiempo, y las respuestas están a la vista.",
    "P3.EI.1":
      "Los socios se reúnen en torno a los datos comunes al menos cada trimestre y pueden decir qué les dicen los datos.",
    "P3.EI.2":
      "Unas señales acordadas ponen en marcha una revisión del rumbo, y cuando se dieron, el rumbo se revisó de verdad.",
    "P3.EI.3": "Los resultados por grupos muestran a quién beneficia y a quién no.",
    "P3.EI.4":
      "Las cifras y las voces de las personas a quienes servimos se leen juntas, y se dicen los límites de los datos.",
  },
};
