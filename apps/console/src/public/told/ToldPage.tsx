import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import back from "../indicator/IndicatorPage.module.css";
import page from "../initiative/InitiativePage.module.css";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useAddress } from "../visit.ts";
import type { PublicTold } from "./find-told.ts";
import { toldPlace } from "./told.ts";
import { ToldUpdates } from "./ToldUpdates.tsx";

/** All that an initiative has told to everybody, the latest first. */
export function ToldPage({ told }: { readonly told: PublicTold }) {
  const { t } = useLingui();
  const address = useAddress();
  const { slug, name, updates, next } = told;
  const title = t`What was told`;
  return (
    <Document title={`${title} · ${alone(name)}`} description={title}>
      <header className={page.head}>
        <p className={back.back}>
          <a href={address([slug])}>
            <bdi>{name}</bdi>
          </a>
        </p>
        <h1 className={page.title}>{title}</h1>
      </header>
      {updates.length === 0 ? (
        <Notice title={<Trans>Nothing was told to everybody yet</Trans>}>
          <Trans>News, results and setbacks that are for everybody are shown here.</Trans>
        </Notice>
      ) : (
        <ToldUpdates updates={updates} level={2} />
      )}
      {next !== null && (
        <p>
          <a href={address([slug, toldPlace], { after: next })}>
            <Trans>Earlier ones</Trans>
          </a>
        </p>
      )}
    </Document>
  );
}
