import type { SignalCode } from "@keelson/domain/readiness/conditions";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Signal } from "./conditions-document.ts";

/** What a signal is called, what it is counted from, and what is missing where nothing can be counted. */
export interface SignalWords {
  readonly name: string;
  /** With its figures; of a signal that says something. */
  readonly said: string;
  /** Why there is nothing to count yet. */
  readonly nothing: string;
}

/** Signals in the reader's words. */
export function useSignalWords(): (signal: Signal) => SignalWords {
  const { t } = useLingui();
  const format = useFormat();
  return (signal) => {
    const part = signal.numerator === null ? "" : format.number(signal.numerator);
    const whole = signal.denominator === null ? "" : format.number(signal.denominator);
    const known = signal.known === null ? "" : format.number(signal.known);
    const outOf = signal.outOf === null ? "" : format.number(signal.outOf);
    const until = format.day(signal.on);
    const words: Readonly<Record<SignalCode, SignalWords>> = {
      AGENDA_ENDORSED: {
        name: t`Endorsed`,
        said: t`${part} of ${whole} organisations that were asked endorse the agenda in force.`,
        nothing: t`No agenda is in force yet, or nobody was asked to endorse it.`,
      },
      AGENDA_AGE: {
        name: t`Age of the agenda`,
        said: t`Since the agenda in force was adopted.`,
        nothing: t`No agenda is in force yet.`,
      },
      OPEN_RESERVATIONS: {
        name: t`Open reservations`,
        said: t`Organisations that endorse it with a reservation, of ${whole} that do.`,
        nothing: t`Nobody has endorsed an agenda yet.`,
      },
      CONSULTATIONS_ANSWERED: {
        name: t`Consultations answered`,
        said: t`Of ${whole} consultations that were open to the community and are over, ${part} were answered.`,
        nothing: t`No consultation of the community is over yet.`,
      },
      COMPLETENESS: {
        name: t`Reports in and accepted`,
        said: t`${part} of ${whole} reports expected for the year to ${until}, with what came in since.`,
        nothing: t`Nothing was expected of anybody in the year to ${until}.`,
      },
      TIMELINESS: {
        name: t`Reports on time`,
        said: t`${part} of ${whole} reports for the year to ${until}. It is known when ${known} of ${outOf} came.`,
        nothing: t`Nothing was expected of anybody in the year to ${until}.`,
      },
      INDICATORS_AIMED: {
        name: t`Indicators with a baseline and a target`,
        said: t`${part} of ${whole}. Headline indicators are not marked yet, so all are counted.`,
        nothing: t`No indicator is defined yet.`,
      },
      DISAGGREGATED_SHARE: {
        name: t`Indicators broken down by group`,
        said: t`${part} of ${whole} indicators that could be: by sex, age, place or another group.`,
        nothing: t`No indicator that could be broken down is defined yet.`,
      },
      RESTATEMENTS: {
        name: t`Figures put right`,
        said: t`Closed periods that changed in the last year, of ${whole} ever closed. A correction that is told is no fault.`,
        nothing: t`No period was closed yet.`,
      },
      NEED_MET: {
        name: t`Need met`,
        said: t`Places for ${part} of ${whole} people who need one this year. It is known of ${known} of ${outOf} needs.`,
        nothing: t`Nobody has written down yet who needs what this year.`,
      },
      OUTCOMES_COVERED: {
        name: t`Outcomes carried`,
        said: t`${part} of ${whole} outcomes of the agenda have enough activities behind them.`,
        nothing: t`No agenda is in force whose outcomes could be carried.`,
      },
      ACTIVITY_GAPS: {
        name: t`Outcomes nobody works on`,
        said: t`Of ${whole} outcomes of the agenda.`,
        nothing: t`No agenda is in force whose outcomes could be worked on.`,
      },
      OVERLAPS_OPEN: {
        name: t`Possible overlaps to talk about`,
        said: t`Of ${whole} pairs of activities that look alike, these were not talked about yet.`,
        nothing: t`No activity is going on or planned for this year.`,
      },
      REINFORCEMENT_DENSITY: {
        name: t`Pairs that strengthen each other`,
        said: t`${part} of ${whole} pairs of activities of different organisations, where both have said so.`,
        nothing: t`There are no activities of different organisations yet.`,
      },
      CADENCE_ADHERENCE: {
        name: t`Partners in touch`,
        said: t`${part} of ${whole} came to a meeting, answered an action or commented in the last 30 days.`,
        nothing: t`There is no partner yet.`,
      },
      PARTICIPATION_PARITY: {
        name: t`How much communities come, beside who comes most`,
        said: t`1 would be as much as the group that comes most. Communities came ${part} of the ${whole} times they were invited; it is known of ${known} of ${outOf} meetings.`,
        nothing: t`No community was invited to a meeting of the last year.`,
      },
      ACTIONS_ON_TIME: {
        name: t`Actions done on time`,
        said: t`${part} of ${whole} actions whose day has passed.`,
        nothing: t`No action was due yet.`,
      },
      MINUTES_ON_TIME: {
        name: t`Minutes on time`,
        said: t`Of ${whole} meetings of the last year, ${part} had minutes within ten days.`,
        nothing: t`Of no meeting minutes were due in the last year.`,
      },
      FUNCTION_SCORE: {
        name: t`As partners see it`,
        said: t`${known} of ${outOf} organisations have a view.`,
        nothing: t`The backbone was not rated yet.`,
      },
      FUNCTION_GAP: {
        name: t`How the backbone sees itself, beside that`,
        said: t`Above 0 it sees itself better than partners do.`,
        nothing: t`The backbone was not rated yet.`,
      },
      FUNDING_MONTHS: {
        name: t`Funding secured`,
        said: t`For so many months from today the backbone is paid for.`,
        nothing: t`Nobody has said until when the backbone is paid for.`,
      },
      TIME_SHARE: {
        name: t`Share of its time`,
        said: t`In the quarter to ${until}.`,
        nothing: t`The backbone has not said where its time goes.`,
      },
      COMMUNITY_SEAT_SHARE: {
        name: t`Seats of communities`,
        said: t`${part} of ${whole} voting seats in the steering committee.`,
        nothing: t`No voting seat of a steering committee is written down.`,
      },
      LOCAL_DECISION_SHARE: {
        name: t`Decisions taken locally`,
        said: t`${part} of ${whole}.`,
        nothing: t`Who may decide what is not kept here yet.`,
      },
      LOCAL_FUNDING_SHARE: {
        name: t`Money that reaches local organisations`,
        said: t`${part} of ${whole}.`,
        nothing: t`Who passes how much money on to whom is not kept here yet.`,
      },
      LOOP_CLOSURE: {
        name: t`Told within 60 days`,
        said: t`Of ${whole} things people raised in consultations, ${part} were answered within 60 days.`,
        nothing: t`Nothing that people raised in a consultation is due an answer yet.`,
      },
    };
    return words[signal.code];
  };
}
