/** What Riverbend's people ask, tell and offer each other. */
import { of } from "./persons.mjs";
import { deed, initiative, the } from "./words.mjs";

const post = (on, by, name, kind, audience, text, language = "en") =>
  deed(
    on,
    by,
    "writeExchangePost",
    { initiativeId: initiative, kind, audience, language, text: text.join("\n") },
    name,
  );
const answer = (on, by, name, text, language = "en") =>
  deed(on, by, "addComment", { about: the(name), text, language });
const helped = (on, by, name) => deed(on, by, "markHelpful", { id: the(name), isHelpful: true });

export const deeds = [
  post(-64, of("PARENTS"), "evenings", "TIP", "PUBLIC", [
    "We begin every evening with food and not with talking. Since we cook together twice as many parents come,",
    "and who does not speak in the meeting speaks in the kitchen.",
  ]),
  answer(-62, of("RIVERSIDE_PRIMARY"), "evenings", "We tried it at our reading evening: 31 parents instead of 12."),
  helped(-62, of("RIVERSIDE_PRIMARY"), "evenings"),
  helped(-60, of("MILL_LANE"), "evenings"),

  post(-41, of("AFTER_BELL"), "texts", "FAILURE_STORY", "PEERS_ONLY", [
    "For a term we sent parents a text message on every day that their child missed. Attendance went down, not up.",
    "When we asked, eleven families said that the message read like a threat, and that they had changed their number.",
    "We have stopped. Now somebody rings, and asks what would help.",
  ]),
  answer(
    -40,
    of("NORTHFIELD_HIGH"),
    "texts",
    "Thank you for saying so. We were about to buy the same system for 700 pupils.",
  ),
  answer(
    -39,
    of("MILL_LANE"),
    "texts",
    "Two of our families were among them. Ringing works if it is always the same person.",
  ),
  // a parent answers in her own words, and they stand in English beside
  deed(
    -38,
    of("PARENTS"),
    "addComment",
    {
      about: the("texts"),
      language: "ar",
      text: "جاءتني هذه الرسالة وابنتي في المستشفى. لو سألني أحد لقلت له. شكرًا لأنكم سألتم.",
    },
    "a parent",
  ),
  deed(-37, of("WELCOME_HOUSE"), "translateText", {
    id: the("a parent"),
    language: "en",
    text: "I got this message while my daughter was in hospital. Had anybody asked I would have said so. Thank you for asking.",
  }),
  helped(-40, of("NORTHFIELD_HIGH"), "texts"),
  helped(-39, of("MILL_LANE"), "texts"),
  helped(-38, of("YOUNG_VOICES"), "texts"),

  post(-12, of("MILL_LANE"), "interpreter", "QUESTION", "PARTNERS", [
    "Who knows an interpreter for Tigrinya who also comes in the evening? We need one for six families, every second Tuesday.",
  ]),
  answer(
    -11,
    of("WELCOME_HOUSE"),
    "interpreter",
    "Selam has helped us for two years. I ask her whether I may give you her number.",
  ),
  helped(-11, of("EASTBANK"), "interpreter"),

  post(-5, of("LIBRARIES"), "room", "OFFER", "PARTNERS", [
    "The upper room of the library is empty on Mondays and Wednesdays from three to six: tables for twenty, a kitchen, a lift.",
    "Whoever works with young people may have it, without rent. Write to me by the Friday before.",
  ]),
];
