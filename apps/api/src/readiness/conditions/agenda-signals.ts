import { isOpenToConstituents, type ConsultationAudience } from "@keelson/domain/agenda/consultation";
import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { endorsementTallyOf } from "../../agenda/endorsements/find-endorsements.ts";
import type { Unit } from "../../kernel/context.ts";
import { count, figure, share, signal, type Asked, type Signal } from "./signal.ts";

/** Whether partners agree on what they are there for, and whether those it is about were asked and told. */
export async function agendaSignals(unit: Unit, { initiativeId, today, quarterEnds }: Asked): Promise<Signal[]> {
  const adopted = await unit.rows<{ id: string; adoptedOn: string; isInForce: boolean }>(
    `select v.id, v.adopted_on as "adoptedOn", v.status = 'ADOPTED' as "isInForce" from agenda_version v
     where v.initiative_id = $1 and v.adopted_on is not null order by v.adopted_on`,
    [initiativeId],
  );
  const inForce = adopted.find(({ isInForce }) => isInForce);
  const [tally = null] = inForce ? await endorsementTallyOf(unit, [{ initiativeId, id: inForce.id }]) : [];
  const consultations = await consultationsOf(unit, initiativeId);
  const age = (on: string) => {
    // a version holds until another is adopted
    const last = adopted.findLast(({ adoptedOn }) => adoptedOn <= on);
    return figure(on, last ? (dayNumberOf(on) ?? 0) - (dayNumberOf(last.adoptedOn) ?? 0) : null);
  };
  const answered = (on: string) => {
    const over = consultations.filter(({ closesOn }) => closesOn < on);
    return share(on, over.filter(({ answeredOn }) => answeredOn !== null && answeredOn <= on).length, over.length);
  };
  return [
    signal({
      code: "AGENDA_ENDORSED",
      kind: "SHARE",
      place: "AGENDA",
      point: share(today, tally?.endorsed ?? 0, tally?.eligible ?? 0),
      trend: "KEPT_AS_IT_STANDS",
    }),
    signal({
      code: "AGENDA_AGE",
      kind: "DAYS",
      place: "AGENDA",
      point: inForce ? age(today) : figure(today, null),
      trend: quarterEnds.map(age),
    }),
    signal({
      code: "OPEN_RESERVATIONS",
      kind: "COUNT",
      place: "AGENDA",
      point: count(today, tally?.withReservations ?? 0, tally?.endorsed ?? 0),
      trend: "KEPT_AS_IT_STANDS",
    }),
    signal({
      code: "CONSULTATIONS_ANSWERED",
      kind: "SHARE",
      place: "CONSULTATIONS",
      point: answered(today),
      trend: quarterEnds.map(answered),
    }),
  ];
}

interface Asking {
  readonly id: string;
  readonly closesOn: string;
  readonly answeredOn: string | null;
  /** Themes that people raised. */
  readonly themes: number;
}

/** What those whom it is about were asked, once it had begun. */
export async function consultationsOf(unit: Unit, initiativeId: string): Promise<Asking[]> {
  const found = await unit.rows<Asking & { audiences: readonly ConsultationAudience[] }>(
    `select c.id, c.closes_on as "closesOn", c.answered_on as "answeredOn", c.audiences,
       (select count(*)::int from consultation_theme t where t.initiative_id = c.initiative_id and t.consultation_id = c.id and t.withdrawn_at is null) as themes
     from consultation c where c.initiative_id = $1 and c.status <> 'PLANNED'`,
    [initiativeId],
  );
  return found.filter(({ audiences }) => isOpenToConstituents(audiences));
}
