import { useQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import fields from "../decisions/Fields.module.css";

const document = graphql(`
  query PossibleHolders($slug: String!) {
    initiative(slug: $slug) {
      id
      memberships(first: 100) {
        nodes {
          id
          roles
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

/** What the steering committee alone may say: who decides for all, and that a community's safeguard is laid down. */
export function BentRules({
  slug,
  isDelegated,
  holderId,
  onHolder,
  hasSafeguard,
  onSafeguard,
}: {
  readonly slug: string;
  readonly isDelegated: boolean;
  readonly holderId: string;
  readonly onHolder: (id: string) => void;
  readonly hasSafeguard: boolean;
  readonly onSafeguard: (has: boolean) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(document, { variables: { slug }, skip: !isDelegated });
  const voices = (data?.initiative?.memberships.nodes ?? []).filter(
    ({ roles }) =>
      !roles.includes("BACKBONE") &&
      roles.some((role) => ["PARTNER", "COMMUNITY", "STEERING_COMMITTEE"].includes(role)),
  );
  return (
    <>
      {isDelegated && (
        <Choice
          label={t`Who decides for all`}
          value={holderId}
          onChoose={onHolder}
          options={[
            { value: "", label: t`Choose an organisation` },
            ...voices.map(({ id, organisation }) => ({ value: id, label: organisation.name })),
          ]}
        />
      )}
      <label className={fields.tick}>
        <input
          type="checkbox"
          checked={hasSafeguard}
          onChange={({ currentTarget }) => onSafeguard(currentTarget.checked)}
        />
        <Trans>If a community blocks it, it goes back to consultation, whatever the others say.</Trans>
      </label>
    </>
  );
}
