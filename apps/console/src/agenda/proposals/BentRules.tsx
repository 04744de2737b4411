import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useOrganisations } from "../initiatives/use-organisations.ts";
import fields from "../decisions/Fields.module.css";

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
  const voices = useOrganisations(slug, { isAsked: isDelegated }).organisations.filter(
    ({ roles, status }) =>
      status === "ACTIVE" &&
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
