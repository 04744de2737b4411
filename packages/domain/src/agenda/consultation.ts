import type { Problem } from "../measurement/problem.ts";
import type { Machine } from "./machine.ts";

/** How far a consultation has come. Source: docs/methodology.md 4.3. */
export const consultationStatuses = ["PLANNED", "OPEN", "CLOSED", "ANSWERED"] as const;
/** One of `consultationStatuses`. */
export type ConsultationStatus = (typeof consultationStatuses)[number];

/** A consultation is planned, open, closed and answered, and in no other order. Source: docs/methodology.md 4.3, the drawing. */
export const consultationLife: Machine<ConsultationStatus> = {
  states: consultationStatuses,
  arrows: { PLANNED: ["OPEN"], OPEN: ["CLOSED"], CLOSED: ["ANSWERED"], ANSWERED: [] },
};

/** Whom a consultation asks. */
export const consultationAudiences = ["PARTNERS", "COMMUNITY", "CONSTITUENTS", "FUNDERS", "PUBLIC"] as const;
/** One of `consultationAudiences`. */
export type ConsultationAudience = (typeof consultationAudiences)[number];

/** May the people whom it is about say what they think of it? */
export const isOpenToConstituents = (audiences: readonly ConsultationAudience[]): boolean =>
  audiences.includes("CONSTITUENTS") || audiences.includes("PUBLIC");

/** What is answered to people who raised something: "you said, we did". Source: docs/methodology.md 2. */
export const loopResponses = ["WE_DID", "WE_WILL", "WE_CANNOT"] as const;
/** One of `loopResponses`. */
export type LoopResponse = (typeof loopResponses)[number];

/** How far what people have raised has come. */
export const themeStates = ["RAISED", "ANSWERED", "WITHDRAWN"] as const;
/** One of `themeStates`. */
export type ThemeState = (typeof themeStates)[number];

/** What people have raised is answered, and answered anew; and taken back by whoever wrote it down wrongly, for good, its answer beside it. */
export const themeLife: Machine<ThemeState> = {
  states: themeStates,
  arrows: { RAISED: ["ANSWERED", "WITHDRAWN"], ANSWERED: ["WITHDRAWN"], WITHDRAWN: [] },
};

interface Theme {
  readonly response: LoopResponse | null;
  readonly withdrawnAt?: Date | null;
}

/** Where a theme stands. */
export const themeStateOf = ({ response, withdrawnAt }: Theme): ThemeState =>
  withdrawnAt ? "WITHDRAWN" : response === null ? "RAISED" : "ANSWERED";

/** The fewest days a consultation is open, its first and last day included. Source: docs/methodology.md 4.3. */
export const openDaysMin = 14;

/**
 * A consultation is answered once every theme is that was not withdrawn: THEME_NOT_ANSWERED names those that are not. The loop must close (rule 9).
 *
 * Source: docs/methodology.md 4.3 and 4.9.
 */
export function checkAnswered(themes: readonly Theme[]): Problem[] {
  return themes.flatMap((theme, place) =>
    themeStateOf(theme) === "RAISED"
      ? [
          {
            code: "THEME_NOT_ANSWERED",
            message: "Answer what people have raised, each theme, before the consultation is answered.",
            path: ["themes", String(place)],
          },
        ]
      : [],
  );
}
