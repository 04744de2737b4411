import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import {
  caseCategories,
  caseSeverities,
  severityOf,
  type CaseCategory,
  type CaseSeverity,
} from "@keelson/domain/accountability/case-words";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useOrganisations } from "../../agenda/initiatives/use-organisations.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./NextSteps.module.css";
import { useCaseWords } from "./use-case-words.ts";
import { useSend } from "./use-send.ts";

const triageDocument = graphql(`
  mutation TriageCase($input: TriageCaseInput!) {
    triageCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

/** What kind of thing it is, how much there is to fear, and whom it is about. What is always sensitive says so, and leaves nothing to choose. */
export function TriageForm({
  caseId,
  slug,
  sorted,
  isOpen,
  after,
}: {
  readonly caseId: string;
  readonly slug: string;
  /** As it was sorted before; without a category it was not yet. */
  readonly sorted: {
    readonly category: CaseCategory | null;
    readonly severity: CaseSeverity | null;
    readonly involvesChild: boolean;
    readonly threatensSafety: boolean;
    readonly about: { readonly id: string } | null;
  };
  readonly isOpen: boolean;
  readonly after: () => Promise<void>;
}) {
  const { t } = useLingui();
  const { categories, severities } = useCaseWords();
  const organisations = useOrganisations(slug)
    .organisations.map(({ id, organisation }) => ({ value: id, label: organisation.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const [category, setCategory] = useState<CaseCategory>(sorted.category ?? "COMPLAINT_PROGRAMME");
  const [severity, setSeverity] = useState<CaseSeverity>(sorted.severity ?? "SERIOUS");
  const [involvesChild, setChild] = useState(sorted.involvesChild);
  const [threatensSafety, setSafety] = useState(sorted.threatensSafety);
  const [about, setAbout] = useState(sorted.about?.id ?? "");
  const { problem, isBusy, send } = useSend(after);
  const isSensitive = severityOf({ category, severity: "ROUTINE", involvesChild, threatensSafety }) === "SENSITIVE";
  const submit = () => {
    const aboutMembershipId = about === "" ? null : about;
    const input = { caseId, category, severity, involvesChild, threatensSafety, aboutMembershipId };
    return send(triageDocument, { input }, ({ triageCase }) => triageCase.problems);
  };
  return (
    <details className={styles.step} open={isOpen}>
      <summary>{t`Sort`}</summary>
      <Form problem={problem} onSubmit={submit}>
        <Choice
          label={t`What it is`}
          value={category}
          onChoose={setCategory}
          options={caseCategories.map((value) => ({ value, label: categories[value] }))}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={involvesChild}
            onChange={({ currentTarget }) => setChild(currentTarget.checked)}
          />
          <Trans>A child is involved</Trans>
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={threatensSafety}
            onChange={({ currentTarget }) => setSafety(currentTarget.checked)}
          />
          <Trans>Somebody’s safety is threatened</Trans>
        </label>
        {isSensitive ? (
          <p className={styles.hint}>
            <Trans>This is always sensitive: only those named for that read it.</Trans>
          </p>
        ) : (
          <Choice
            label={t`How much there is to fear`}
            value={severity}
            onChoose={setSeverity}
            // what there is to fear never becomes less
            options={caseSeverities
              .slice(sorted.severity === null ? 0 : caseSeverities.indexOf(sorted.severity))
              .map((value) => ({ value, label: severities[value] }))}
          />
        )}
        <Choice
          label={t`Whom it is about`}
          value={about}
          onChoose={setAbout}
          options={[{ value: "", label: t`Nobody in particular, or not known` }, ...organisations]}
        />
        {about !== "" && (
          <p className={styles.hint}>
            <Trans>Their people will not read it from then on. If you are one of them, you hand it over by this.</Trans>
          </p>
        )}
        <div>
          <Button isMain={isOpen} isBusy={isBusy}>
            <Trans>Sort it</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}
