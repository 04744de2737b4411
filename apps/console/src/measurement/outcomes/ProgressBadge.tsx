import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { ProgressStatus } from "../../gql/graphql.ts";
import { useProgressWords } from "./use-progress-words.ts";

const kinds: Readonly<Record<ProgressStatus, StatusKind>> = {
  ACHIEVED: "closed",
  ON_TRACK: "on-track",
  AT_RISK: "at-risk",
  OFF_TRACK: "off-track",
  REGRESSED: "off-track",
  TOO_EARLY: "submitted",
  NO_DATA: "no-data",
};

/** How an outcome stands against its target. Without a target nothing is claimed. */
export function ProgressBadge({
  status,
  hasFigure,
}: {
  readonly status: ProgressStatus | null | undefined;
  readonly hasFigure: boolean;
}) {
  const { t } = useLingui();
  const words = useProgressWords();
  if (!hasFigure) return <Status kind="no-data">{words.NO_DATA}</Status>;
  return status ? (
    <Status kind={kinds[status]}>{words[status]}</Status>
  ) : (
    <Status kind="no-data">{t`No target`}</Status>
  );
}
