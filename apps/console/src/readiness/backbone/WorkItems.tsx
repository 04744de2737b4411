import { backboneFunctions } from "@keelson/domain/readiness/words";
import type { BackboneWorkState } from "@keelson/domain/readiness/backbone-work";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import type { WorkItem } from "./backbone-document.ts";
import styles from "./BackbonePage.module.css";
import { SayWork } from "./SayWork.tsx";
import { useFunctionNames, useWorkStates } from "./use-backbone-words.ts";

const kinds: Readonly<Record<BackboneWorkState, StatusKind>> = {
  PLANNED: "no-data",
  IN_PROGRESS: "submitted",
  DONE: "closed",
  DROPPED: "off-track",
};

/** What the backbone has taken on, function by function, with who sees to it, how far it is, and what came of it. */
export function WorkItems({
  initiativeId,
  slug,
  items,
  total,
  mayPlan,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  readonly items: readonly WorkItem[];
  readonly total: number;
  readonly mayPlan: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  const states = useWorkStates();
  const [said, setSaid] = useState<{ readonly item: WorkItem | null } | null>(null);
  return (
    <section className={styles.part} aria-label={t`What it works on`}>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <Trans>What it works on</Trans>
        </h2>
        {mayPlan && (
          <Button onPress={() => setSaid({ item: null })}>
            <Trans>Take something on</Trans>
          </Button>
        )}
      </header>
      {items.length === 0 && (
        <Notice title={<Trans>Nothing is written down yet</Trans>}>
          <Trans>What the backbone has taken on, by what it is for, so that everybody can see and ask.</Trans>
        </Notice>
      )}
      {total > items.length && (
        <p className={styles.soft}>
          <Trans>
            The latest {format.number(items.length)} of {format.number(total)}.
          </Trans>
        </p>
      )}
      {backboneFunctions
        .map((of) => [of, items.filter((item) => item.function === of)] as const)
        .filter(([, own]) => own.length > 0)
        .map(([of, own]) => (
          <section key={of} className={styles.group} aria-label={names[of]}>
            <h3 className={styles.small}>{names[of]}</h3>
            <ul className={styles.works}>
              {own.map((item) => (
                <li key={item.id} className={styles.work}>
                  <div className={styles.workHead}>
                    <span lang={item.language} dir="auto" className={styles.workTitle}>
                      {item.title}
                    </span>
                    <Status kind={kinds[item.state]}>{states[item.state]}</Status>
                  </div>
                  <p className={styles.soft}>
                    <bdi>{item.owner.name}</bdi>
                    {item.plannedHours !== null && item.plannedHours !== undefined && (
                      <>
                        {" · "}
                        <Plural value={item.plannedHours} one="# hour planned" other="# hours planned" />
                      </>
                    )}
                  </p>
                  {item.outcomeNote && (
                    <p className={styles.text} lang={item.language} dir="auto">
                      {item.outcomeNote}
                    </p>
                  )}
                  {item.viewerCan.includes("CHANGE_BACKBONE_WORK_ITEM") && (
                    <div>
                      <button type="button" className={styles.step} onClick={() => setSaid({ item })}>
                        <Trans>Say how it stands</Trans>
                        <span className="only-heard"> {item.title}</span>
                      </button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {said && <SayWork initiativeId={initiativeId} slug={slug} item={said.item} close={() => setSaid(null)} />}
    </section>
  );
}
