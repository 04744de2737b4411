/** What Riverbend tells others of its work: what went well, and what did not. */
import { of } from "./persons.mjs";
import { deed, initiative, the } from "./words.mjs";

const told = (on, by, name, kind, audiences, title, text) => [
  deed(
    on,
    by,
    "writeUpdate",
    { initiativeId: initiative, kind, title, text: text.join("\n"), language: "en", audiences },
    name,
  ),
  deed(on, by, "publishUpdate", { id: the(name) }),
];

export const deeds = [
  ...told(-75, of("BACKBONE"), "saturdays", "RESULT", ["PUBLIC"], "Two libraries are open on Saturdays", [
    "Parents asked for a place that is warm, free and open when they do not work. Since the spring there are two.",
    "On an ordinary Saturday some ninety people come. What it does for reading nobody can say yet: we look at it in a year.",
  ]),
  ...told(
    -26,
    of("TOWN_CLINIC"),
    "messages",
    "SETBACK",
    ["PUBLIC"],
    "The text messages did harm, and we have stopped them",
    [
      "For a term schools sent parents a message on each day that a child was missing. Fewer children came, not more: families read it as a threat.",
      "We should have asked them first. Now somebody rings, always the same person, and asks what would help.",
    ],
  ),
  deed(-25, of("BACKBONE"), "translateText", {
    id: the("messages"),
    language: "ar",
    title: "الرسائل النصية أضرّت، وقد أوقفناها",
    text:
      "على مدى فصل دراسي أرسلت المدارس رسالة إلى الأهل في كل يوم غاب فيه طفل. فجاء أطفال أقل، لا أكثر: فهمتها العائلات تهديدًا.\n" +
      "كان علينا أن نسألهم أولًا. الآن يتصل شخص، هو نفسه دائمًا، ويسأل عمّا يساعد.",
  }),
  ...told(
    -9,
    of("BACKBONE"),
    "quarter",
    "CALL_TO_ACTION",
    ["PARTNER", "COMMUNITY"],
    "The quarter is due: ask us before you guess",
    [
      "Whoever does not know whether somebody counts writes to us before the day, and not after it.",
      "A figure that nobody could count is said to be missing. It is not a nought.",
    ],
  ),
];
