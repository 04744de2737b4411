import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { initiativesOf } from "../../agenda/initiatives/initiatives-of.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useCommands } from "../../kernel/commands.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { AllUpdates } from "./AllUpdates.tsx";
import styles from "./InboxPage.module.css";
import { NeedsAction } from "./NeedsAction.tsx";

const tabs = ["action", "updates"] as const;

/** Screen 6: what needs somebody, of all their initiatives, and what has happened. It leaves by itself when it is done. */
export function InboxPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [tab] = useUrlState("tab", tabs);
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("li a") ?? [])];
    const at = links.findIndex((link) => link === globalThis.document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  /** What can be done at once of the one with the focus is done. */
  const finish = () => globalThis.document.activeElement?.closest("li")?.querySelector<HTMLElement>("button")?.click();
  useCommands([
    { id: "next", label: t`Next`, group: "here", keys: "j", run: () => step(1) },
    { id: "previous", label: t`Previous`, group: "here", keys: "k", run: () => step(-1) },
    { id: "done", label: t`It is done`, group: "here", keys: "x", run: finish },
  ]);
  const initiatives = initiativesOf(viewer ?? { memberships: [] });
  const words = { action: t`Needs action`, updates: t`Updates` };
  return (
    <Page title={t`Inbox`}>
      <nav aria-label={t`What is shown`}>
        <ul className={styles.tabs}>
          {tabs.map((one) => {
            const to = new URLSearchParams(params);
            if (one === tabs[0]) to.delete("tab");
            else to.set("tab", one);
            return (
              <li key={one}>
                <Link to={`?${to.toString()}`} replace className={styles.tab} aria-current={one === tab || undefined}>
                  {words[one]}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div ref={list} className={styles.groups}>
        {initiatives.length === 0 && (
          <Notice title={<Trans>You take part in no initiative yet</Trans>}>
            <Trans>What needs you is here as soon as somebody invites you.</Trans>
          </Notice>
        )}
        {tab === "action" ? (
          initiatives.map(({ slug, name, roles }) => (
            <Suspense key={slug} fallback={<Loading />}>
              <NeedsAction slug={slug} name={name} isBackbone={roles.includes("BACKBONE")} />
            </Suspense>
          ))
        ) : (
          <Suspense fallback={<Loading />}>
            <AllUpdates initiatives={initiatives} />
          </Suspense>
        )}
      </div>
    </Page>
  );
}
