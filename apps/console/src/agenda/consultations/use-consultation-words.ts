import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { ConsultationAudience, ConsultationStatus, LoopResponse } from "../../gql/graphql.ts";

/** How far a consultation has come, in words. */
export function useConsultationStatusWords(): Readonly<Record<ConsultationStatus, string>> {
  const { t } = useLingui();
  return { PLANNED: t`Planned`, OPEN: t`Open`, CLOSED: t`Waits for an answer`, ANSWERED: t`Answered` };
}

export const consultationKinds: Readonly<Record<ConsultationStatus, StatusKind>> = {
  PLANNED: "no-data",
  OPEN: "submitted",
  CLOSED: "at-risk",
  ANSWERED: "closed",
};

/** Whom it asks, in words. */
export function useAudienceWords(): Readonly<Record<ConsultationAudience, string>> {
  const { t } = useLingui();
  return {
    PARTNERS: t`Partners`,
    COMMUNITY: t`Community groups`,
    CONSTITUENTS: t`The people whom it is about`,
    FUNDERS: t`Funders`,
    PUBLIC: t`Everybody`,
  };
}

/** What people are told of what they raised. */
export function useLoopWords(): Readonly<Record<LoopResponse, string>> {
  const { t } = useLingui();
  return { WE_DID: t`We did it`, WE_WILL: t`We will do it`, WE_CANNOT: t`We cannot do it` };
}

export const loopKinds: Readonly<Record<LoopResponse, StatusKind>> = {
  WE_DID: "on-track",
  WE_WILL: "submitted",
  WE_CANNOT: "closed",
};
