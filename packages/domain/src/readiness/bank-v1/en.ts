import type { BankTexts } from "../question-bank.ts";

/** The first question bank, in English: the wording that the others translate. Source: docs/methodology.md 4.8.2. */
export const en: BankTexts = {
  anchors: {
    NOT_STARTED: "Nothing in place",
    DISCUSSED: "Talked about, nothing written or done",
    STARTED: "Partly in place, or only for some",
    LARGELY_IN_PLACE: "Written down and used by most",
    FULLY_IN_PLACE: "Used by all concerned, and reviewed within the last 12 months",
  },
  statements: {
    "P1.GI.1":
      "Organisations and people from every sector that shapes the problem have been named and personally asked whether they want to take part.",
    "P1.GI.2":
      "Leaders of the likely partners have said on record that working collectively would achieve more than each working alone.",
    "P1.GI.3":
      "At least one champion whom other leaders respect is willing to convene them and keep them at the table.",
    "P1.GI.4":
      "For the first year it is clear who convenes, how decisions are taken for now, and who pays for the planning.",
    "P1.SP.1":
      "Existing data on the problem (size, trend, who is hit hardest) have been brought together and partners can say what is known.",
    "P1.SP.2": "What we still need to know is listed, with an owner and a way to find out.",
    "P1.SP.3":
      "Programmes, coalitions and policies that already work on the problem have been mapped, and it is clear what to build on.",
    "P1.SP.4":
      "Feasibility (time, money, politics) has been checked honestly, including whether a simpler approach would do.",
    "P1.CI.1":
      "People who live with the problem were asked, before anything was decided, whether they want this effort and what it should address.",
    "P1.CI.2": "We know which stakeholders are in favour, undecided or against, and why.",
    "P1.CI.3": "Existing relationships and networks have been mapped, including who is not connected to anyone.",
    "P1.CI.4":
      "What keeps people from taking part (language, cost, time, safety, access) is known and being dealt with.",
    "P1.EI.1": "We have an inventory of the measures and data systems partners already use.",
    "P1.EI.2": "Baseline values exist for the main conditions we want to change, also for the groups most affected.",
    "P1.EI.3": "Partners have the skills, time and money to track progress, or a costed plan to get them.",
    "P1.EI.4": "Questions of consent, ownership and safety of data have been raised and have an owner.",
    "P2.GI.1":
      "The structure (steering committee, working groups, backbone) is agreed in writing, with roles, decision rights and terms.",
    "P2.GI.2":
      "The backbone was chosen by the partners, is staffed, is funded for at least two years and answers to the partnership.",
    "P2.GI.3":
      "Every partner has said openly what it will let go of (control, credit, territory) and what is not negotiable.",
    "P2.GI.4": "People affected hold seats with real decision rights and are supported or paid to use them.",
    "P2.SP.1":
      "A draft common agenda names problem, vision, boundaries, outcomes and strategies in words all partners use the same way.",
    "P2.SP.2": "Each priority can be traced to data, including what the community knows from experience.",
    "P2.SP.3":
      "Each partner has checked the agenda against its own mission and has said where it fits and where it rubs.",
    "P2.SP.4": "Alternatives were considered and the reasons for the choice are written down.",
    "P2.CI.1": "The stakeholder map is complete: those most affected say that nobody important is missing.",
    "P2.CI.2": "For each group it is agreed how it informs, co-decides or leads, and what support it gets.",
    "P2.CI.3": "Community input has changed something in the agenda, and people have been told what.",
    "P2.CI.4": "A clear message and invitation to act reach people through channels and languages they trust.",
    "P2.EI.1": "Partners agree on a short list of shared indicators with written definitions.",
    "P2.EI.2": "For each indicator the source, rhythm, responsible partners, baseline and target are set.",
    "P2.EI.3": "It is agreed how data are added up, checked, protected and corrected.",
    "P2.EI.4": "It is agreed how progress, including bad news, is told to partners, funders and community.",
    "P3.GI.1":
      "Governance and backbone are reviewed at least once a year with partners' and community's views, and changes follow.",
    "P3.GI.2": "What works well is known and kept; groups and meetings that no longer help are closed.",
    "P3.GI.3":
      "Backbone and joint work are funded for the next two years from more than one source, and key roles have successors.",
    "P3.GI.4": "Decisions and resources are moving to local actors and people affected, as agreed.",
    "P3.SP.1": "Activities are followed against the plan, and each is linked to a strategy and an outcome.",
    "P3.SP.2": "Setbacks and surprises are raised early, discussed without blame and lead to a recorded decision.",
    "P3.SP.3": "Progress and lack of progress are communicated regularly to everyone concerned.",
    "P3.SP.4": "The agenda is reviewed at set times and adapted when the context changes.",
    "P3.CI.1":
      "Constituents take part continuously in reading results and deciding next steps, not only in consultations.",
    "P3.CI.2":
      "Partners and community share a description of what meaningful involvement looks like over time and check themselves against it.",
    "P3.CI.3": "New and under-represented people join, and we ask those who leave why.",
    "P3.CI.4": "Feedback and complaints are answered in time and the answers are visible.",
    "P3.EI.1": "Partners meet over the shared data at least quarterly and can say what the data tell them.",
    "P3.EI.2": "Agreed signals trigger a course review, and when triggered the course has actually been reviewed.",
    "P3.EI.3": "Results broken down by group show who benefits and who does not.",
    "P3.EI.4": "Numbers and constituents' voices are read together, and the limits of the data are stated.",
  },
};
