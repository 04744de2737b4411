import { Plural, Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { ShownMap } from "./activity-map-document.ts";
import styles from "./MapFacts.module.css";

/** What is seen when all of it is looked at together, in a line of words. */
export function MapFacts({ map, isFiltered }: { readonly map: ShownMap; readonly isFiltered: boolean }) {
  const format = useFormat();
  const { outcomes, countedIds, orphanIds, possibleOverlapCount, reinforcement, needs } = map;
  const gaps = outcomes.filter(({ state }) => state === "GAP").length;
  const { density, linkedCrossOrgPairs, crossOrgPairs } = reinforcement;
  return (
    <ul className={styles.facts}>
      <li>
        <Plural
          value={countedIds.length}
          one="One activity going on or planned"
          other={`${format.number(countedIds.length)} activities going on or planned`}
        />
      </li>
      {gaps > 0 && (
        <li>
          <Plural
            value={gaps}
            one="One outcome has nobody yet"
            other={`${format.number(gaps)} outcomes have nobody yet`}
          />
        </li>
      )}
      {orphanIds.length > 0 && (
        <li>
          <Plural
            value={orphanIds.length}
            one="One activity is linked to no outcome"
            other={`${format.number(orphanIds.length)} activities are linked to no outcome`}
          />
        </li>
      )}
      {possibleOverlapCount > 0 && (
        <li>
          <Plural
            value={possibleOverlapCount}
            one="One possible overlap – talk"
            other={`${format.number(possibleOverlapCount)} possible overlaps – talk`}
          />
        </li>
      )}
      {density !== null && density !== undefined && (
        <li>
          {isFiltered ? (
            <Trans>
              {format.number(linkedCrossOrgPairs)} of {format.number(crossOrgPairs)} pairs across organisations
              strengthen each other, among all activities
            </Trans>
          ) : (
            <Trans>
              {format.number(linkedCrossOrgPairs)} of {format.number(crossOrgPairs)} pairs across organisations
              strengthen each other
            </Trans>
          )}
        </li>
      )}
      {needs.needMetShare !== null && needs.needMetShare !== undefined && (
        <li>
          <Trans>{format.percent(Number(needs.needMetShare))} of the known need is met</Trans>
        </li>
      )}
      {needs.cellsUnsaid > 0 && (
        <li>
          <Plural
            value={needs.cellsUnsaid}
            one="Of one need nothing can be said yet"
            other={`Of ${format.number(needs.cellsUnsaid)} needs nothing can be said yet`}
          />
        </li>
      )}
    </ul>
  );
}
