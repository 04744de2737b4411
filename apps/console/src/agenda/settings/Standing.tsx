import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { MembershipStatus, Standing_MembershipFragment as Membership } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { MoveMembership, type Step } from "./MoveMembership.tsx";
import styles from "./Standing.module.css";
import { useMembershipStatuses } from "./use-membership-statuses.ts";

const fragment = graphql(`
  fragment Standing_membership on Membership {
    id
    status
    statusOn
    statusReason
    acceptedOn
    admittedOn
    nextStatuses
    viewerCan
    organisation {
      id
      name
    }
  }
`);

const kinds: Readonly<Record<MembershipStatus, StatusKind>> = {
  INVITED: "submitted",
  ACTIVE: "on-track",
  DECLINED: "no-data",
  SUSPENDED: "at-risk",
  EXITED: "closed",
};

/** How far an organisation's membership has come, why, and what whoever looks may do about it. */
export function Standing({ membership }: { readonly membership: FragmentType<Membership> }) {
  const { data } = useSuspenseFragment({ fragment, from: membership });
  const format = useFormat();
  const statuses = useMembershipStatuses();
  const [step, setStep] = useState<Step | null>(null);
  const { id, organisation, status, statusOn, statusReason, acceptedOn, admittedOn } = data;
  const steps: Step[] = [
    ...(data.viewerCan.includes("ADMIT_MEMBERSHIP") && !admittedOn ? ["ADMIT" as const] : []),
    ...data.nextStatuses,
  ];
  if (!status) return null;
  return (
    <span className={styles.standing}>
      {status !== "ACTIVE" && (
        <span className={styles.told}>
          <Status kind={kinds[status]}>{statuses[status]}</Status>
          {statusOn && status !== "INVITED" && <Trans>since {format.day(statusOn)}</Trans>}
          {status === "INVITED" && acceptedOn && <Trans>It said yes on {format.day(acceptedOn)}.</Trans>}
          {status === "INVITED" && admittedOn && (
            <Trans>The steering committee said yes on {format.day(admittedOn)}.</Trans>
          )}
          {status !== "INVITED" && statusReason && <bdi>{statusReason}</bdi>}
        </span>
      )}
      {steps.map((one) => (
        <button key={one} type="button" className={styles.step} onClick={() => setStep(one)}>
          <StepWord step={one} />
          <span className="only-heard"> {organisation.name}</span>
        </button>
      ))}
      {step && (
        <MoveMembership membershipId={id} organisation={organisation.name} step={step} close={() => setStep(null)} />
      )}
    </span>
  );
}

function StepWord({ step }: { readonly step: Step }) {
  switch (step) {
    case "ADMIT":
      return <Trans>Take in</Trans>;
    case "DECLINED":
      return <Trans>Refuse</Trans>;
    case "SUSPENDED":
      return <Trans>Suspend</Trans>;
    case "ACTIVE":
      return <Trans>Take up again</Trans>;
    default:
      return <Trans>End membership</Trans>;
  }
}
