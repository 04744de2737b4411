import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { csvOf } from "../../kernel/csv.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { saveText } from "../../kernel/save.ts";
import { ConditionPanel } from "./ConditionPanel.tsx";
import { conditionsDocument, type Conditions } from "./conditions-document.ts";
import styles from "./ConditionsPage.module.css";
import { EquityStrip } from "./EquityStrip.tsx";
import { tableOf } from "./table-of.ts";

/** The five conditions as they stand: what a member of the steering committee sees first. There is no total. */
export function ConditionsPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Stands slug={slug} />
    </Suspense>
  );
}

function Stands({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseQuery(conditionsDocument, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const conditions = data.initiative?.conditions ?? null;
  const download = () => {
    if (conditions)
      saveText(csvOf(tableOf(conditions)), "text/csv;charset=utf-8", `${slug}-conditions-${conditions.on}.csv`);
  };
  useCommands(
    conditions
      ? [{ id: "conditions-csv", label: t`Download all signals as CSV`, group: "here", keys: "d", run: download }]
      : [],
  );
  if (!data.initiative || !conditions) return <NotThere />;
  const on = format.day(conditions.on);
  return (
    <Page
      title={t`Five conditions`}
      intro={
        <Trans>
          What has to be there together, each by its own signs, as of {on}. Nothing is added up: a strong sign makes no
          weak one good.
        </Trans>
      }
      actions={
        <>
          <Button onPress={download}>
            <Trans>CSV of all signals</Trans>
          </Button>
          <Link to={`/print/i/${slug}/conditions`} className={styles.print}>
            <Trans>Print, or save as PDF</Trans>
          </Link>
        </>
      }
    >
      {isBare(conditions) && (
        <Notice title={<Trans>There is little to tell yet</Trans>}>
          <Trans>As soon as an agenda is in force, reports come in and people meet, it shows here by itself.</Trans>
        </Notice>
      )}
      <div className={styles.panels}>
        {conditions.panels.map((panel) => (
          <ConditionPanel key={panel.condition} panel={panel} />
        ))}
      </div>
      <EquityStrip signals={conditions.equity} />
    </Page>
  );
}

/** Can nearly nothing be said? */
const isBare = ({ panels }: Conditions): boolean =>
  panels.flatMap(({ signals }) => signals).filter(({ value }) => value !== null).length <= 1;
