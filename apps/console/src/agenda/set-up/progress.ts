/** The steps of setting up, in their order. The first two are done when there is an initiative. */
export const steps = ["name", "agenda", "indicators", "partners", "period"] as const;
/** One of `steps`. */
export type Step = (typeof steps)[number];

/** What the API says of an initiative that tells how far its setting up is. */
export interface Counts {
  readonly indicators: number;
  readonly partners: number;
  readonly obligations: number;
}

/** Which steps are done: by what is there, not by what somebody clicked. */
export const stepsDone = ({ indicators, partners, obligations }: Counts): Readonly<Record<Step, boolean>> => ({
  name: true,
  agenda: true,
  indicators: indicators > 0,
  partners: partners > 0,
  period: obligations > 0,
});

/** The first step that is not done; null where all are. */
export function nextStep(done: Readonly<Record<Step, boolean>>): Step | null {
  return steps.find((step) => !done[step]) ?? null;
}
