import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import { draftKey } from "./keep.ts";
import styles from "./OpenReport.module.css";
import { decimalMarkOf } from "./decimal-mark.ts";
import { Report } from "./Report.tsx";
import type { Expected } from "./report-query.ts";
import type { Form, Place } from "./use-form.ts";
import { useDraft } from "./use-draft.ts";
import { useSame } from "./use-same.ts";

/** The report of somebody who is known: of their organisation, or of the one they choose where they report for several. */
export function OpenReport({
  place,
  form,
  refresh,
}: {
  readonly place: Place;
  readonly form: Form;
  readonly refresh: () => Promise<Form | null>;
}) {
  const { t } = useLingui();
  const mine = (form.data.initiative?.obligationPeriods.nodes ?? []).filter(({ viewerCan }) =>
    viewerCan.includes("RECORD"),
  );
  const organisations = new Map(mine.map(({ membership }) => [membership.id, membership.organisation.name]));
  const [chosen, choose] = useState<string | null>(null);
  const membershipId = chosen ?? [...organisations.keys()][0];
  if (!form.data.initiative || membershipId === undefined)
    return (
      <Notice title={<Trans>Nothing is asked of you for this period</Trans>}>
        <Trans>When your organisation agrees to report something for it, it is here.</Trans>
      </Notice>
    );
  return (
    <>
      {organisations.size > 1 && (
        <Choice
          label={t`Organisation`}
          value={membershipId}
          onChoose={choose}
          options={[...organisations].map(([value, label]) => ({ value, label }))}
        />
      )}
      <OfOne
        key={membershipId}
        place={place}
        form={form}
        refresh={refresh}
        membershipId={membershipId}
        expected={mine.filter(({ membership }) => membership.id === membershipId)}
      />
    </>
  );
}

function OfOne({
  place,
  form,
  refresh,
  membershipId,
  expected,
}: {
  readonly place: Place;
  readonly form: Form;
  readonly refresh: () => Promise<Form | null>;
  readonly membershipId: string;
  readonly expected: readonly Expected[];
}) {
  const { i18n } = useLingui();
  const format = useFormat();
  const key = draftKey(form.data.viewer?.id ?? "", membershipId, place.period);
  const report = useDraft(key, useSame(expected), decimalMarkOf(i18n.locale));
  const name = expected[0]?.membership.organisation.name;
  const person = form.data.viewer?.name;
  const due = expected.map(({ dueOn }) => dueOn).toSorted()[0];
  return (
    <>
      <p className={styles.who}>
        <bdi>{name}</bdi>
        {due && (
          <>
            {" · "}
            <Trans>due on {format.day(due)}</Trans>
          </>
        )}
        {person && (
          <span className={styles.person}>
            {" · "}
            <Trans>
              as <bdi>{person}</bdi>
            </Trans>
          </span>
        )}
      </p>
      {report && (
        <Report
          report={report}
          place={place}
          form={form}
          draftKey={key}
          membershipId={membershipId}
          refresh={refresh}
        />
      )}
    </>
  );
}
