/** Whether working together suits Riverbend's problem: asked twice, and what was short of a yes was seen to. */
import { of } from "./persons.mjs";
import { day, deed, initiative, organisation, partOf } from "./words.mjs";

const director = of("BACKBONE");

const complex = {
  question: "COMPLEX_PROBLEM",
  answer: "YES",
  evidence:
    "The clinic, the nurseries and the schools have each tried alone. The town's own count shows the same children lost at every step from one to the next.",
};

export const deeds = [
  deed(-600, director, "screenInitiative", {
    initiativeId: initiative,
    answers: [
      complex,
      {
        question: "CAPACITY_FOR_FIVE_CONDITIONS",
        answer: "PARTLY",
        evidence: "Nine organisations came to both first talks. Nobody could say who would keep the figures.",
      },
      {
        question: "COMMUNITY_SUPPORT",
        answer: "UNKNOWN",
        evidence: "Organisations have talked, parents have not been asked.",
      },
      { question: "BACKBONE_FUNDING", answer: "UNKNOWN", evidence: "" },
    ],
  }),
  deed(
    -570,
    director,
    "screenInitiative",
    {
      initiativeId: initiative,
      answers: [
        complex,
        {
          question: "CAPACITY_FOR_FIVE_CONDITIONS",
          answer: "PARTLY",
          evidence:
            "For an agenda, for activities and for meetings there are people. For figures there is one clerk in the schools' office, half a day a week.",
        },
        {
          question: "COMMUNITY_SUPPORT",
          answer: "YES",
          evidence:
            "Parents' Table asked 212 parents in kitchens and at school gates. Most want it, and two of them sit in the committee from its first day.",
        },
        {
          question: "BACKBONE_FUNDING",
          answer: "PARTLY",
          evidence: "The Confluence Foundation has promised one year in a letter.",
        },
      ],
      conditions: [
        {
          question: "CAPACITY_FOR_FIVE_CONDITIONS",
          text: "Find who keeps the figures, with enough hours for it.",
          membershipId: organisation("SCHOOLS_OFFICE"),
          dueOn: day(-480),
        },
        {
          question: "BACKBONE_FUNDING",
          text: "Ask for three years, and find a second source for a third of it.",
          membershipId: organisation("FOUNDATION"),
          dueOn: day(45),
        },
      ],
      influentialChampion: "Helena Brandt of the town clinic, whom schools and parents both listen to.",
      adequateFinancialResources: "One year of a backbone of two people; rooms from the library for nothing.",
      senseOfUrgency: "Two nurseries on the Hill closed within a year, and nobody else took the children in.",
      basisForCollaboration:
        "The clinic and the schools' office ran the winter meals together for three years. Between schools and the college there is little trust yet.",
    },
    "screened",
  ),
  deed(-500, of("SCHOOLS_OFFICE"), "meetCondition", {
    id: partOf("screened", "conditions", 0),
    how: "The schools' office lends the backbone a clerk for two days a week, for as long as the agenda runs. It is in the letter to the committee.",
  }),
];
