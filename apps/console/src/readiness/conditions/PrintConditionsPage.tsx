import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, type ReactNode } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { ConditionPanel } from "./ConditionPanel.tsx";
import { conditionsDocument, type Condition } from "./conditions-document.ts";
import { EquityStrip } from "./EquityStrip.tsx";
import styles from "./PrintConditionsPage.module.css";

/** Which of the five stand on which of the two sheets. */
const sheets: readonly (readonly Condition[])[] = [
  ["COMMON_AGENDA", "SHARED_MEASUREMENT", "MUTUALLY_REINFORCING_ACTIVITIES"],
  ["CONTINUOUS_COMMUNICATION", "BACKBONE_SUPPORT"],
];

/** The five conditions on two sheets of A4, as they stand today: to be printed, or saved as PDF. */
export function PrintConditionsPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(conditionsDocument, { variables: { slug }, fetchPolicy: "network-only" });
  const name = data.initiative?.name ?? "";
  const on = data.initiative?.conditions ? format.day(data.initiative.conditions.on) : "";
  useEffect(() => {
    // what a PDF is called when it is saved
    document.title = `${name} · ${t`Five conditions`} · ${on}`;
  }, [name, on, t]);
  if (!data.initiative?.conditions) return <NotThere />;
  const { panels, equity } = data.initiative.conditions;
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <Button isMain onPress={() => window.print()}>
          <Trans>Print, or save as PDF</Trans>
        </Button>
        <Link to={`/i/${slug}/conditions`}>
          <Trans>Back</Trans>
        </Link>
      </div>
      {sheets.map((names, place) => (
        <Sheet key={names[0]} initiative={name} on={on} page={place + 1} pages={sheets.length}>
          {panels
            .filter(({ condition }) => names.includes(condition))
            .map((panel) => (
              <ConditionPanel key={panel.condition} panel={panel} isPaper />
            ))}
          {place === sheets.length - 1 && <EquityStrip signals={equity} isPaper />}
        </Sheet>
      ))}
    </div>
  );
}

function Sheet({
  initiative,
  on,
  page,
  pages,
  children,
}: {
  readonly initiative: string;
  readonly on: string;
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}) {
  const Title = page === 1 ? "h1" : "p";
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <Title className={styles.title}>
          <bdi>{initiative}</bdi> · <Trans>Five conditions</Trans>
        </Title>
        <p className={styles.date}>
          <Trans>
            As of {on} · page {page} of {pages}
          </Trans>
        </p>
      </header>
      {children}
      {page === pages && (
        <p className={styles.foot}>
          <Trans>A dash says that nothing can be said, which is not nought. Nothing is added up to a total.</Trans>
        </p>
      )}
    </div>
  );
}
