import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { network } from "@keelson/domain/activities/network";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useFormat } from "../../kernel/format.ts";
import { csvOf } from "../../kernel/csv.ts";
import { saveText } from "../../kernel/save.ts";
import type { ShownMap } from "./activity-map-document.ts";
import styles from "./ActivityNetwork.module.css";
import { networkMost } from "./lay-out.ts";
import { NetworkDrawing } from "./NetworkDrawing.tsx";
import { organisationsOf, type OrganisationLink } from "./organisations-of.ts";

/** Organisations, and how their activities strengthen each other's: drawn as long as a drawing says something, and always as a table. */
export function ActivityNetwork({ map, slug }: { readonly map: ShownMap; readonly slug: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { nodes, links } = useMemo(() => organisationsOf(map), [map]);
  const { degrees, components } = network(
    nodes.map(({ id }) => id),
    links.filter(({ confirmed }) => confirmed > 0),
  );
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const besides = (id: string, isOne: (link: OrganisationLink) => boolean) =>
    links
      .filter((link) => isOne(link) && (link.from === id || link.to === id))
      .flatMap(({ from, to }) => names.get(from === id ? to : from) ?? []);
  const rows = nodes.map(({ id, name, activities }) => ({
    id,
    name,
    activities,
    degree: degrees.get(id) ?? 0,
    beside: besides(id, ({ confirmed }) => confirmed > 0),
    waiting: besides(id, ({ waiting }) => waiting > 0),
  }));
  const isDrawn = nodes.length <= networkMost.organisations && links.length <= networkMost.links;
  const told = t`Organisations: ${format.number(nodes.length)}. Groups that no confirmed link joins: ${format.number(components.length)}.`;
  return (
    <section className={styles.network}>
      {isDrawn ? (
        <figure className={styles.figure}>
          <NetworkDrawing nodes={nodes} links={links} label={told} />
          <figcaption className={styles.soft}>
            {told} <Trans>A dashed line still waits for one of the two leads.</Trans>
          </figcaption>
        </figure>
      ) : (
        <Notice title={<Trans>There are too many to be drawn</Trans>}>
          <Trans>
            A drawing of more than {format.number(networkMost.organisations)} organisations or{" "}
            {format.number(networkMost.links)} links shows nothing any more. The table has them all.
          </Trans>
        </Notice>
      )}
      <Table label={t`Organisations and their links`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Organisation</Trans>
            </th>
            <th scope="col">
              <Trans>Activities</Trans>
            </th>
            <th scope="col">
              <Trans>Linked with</Trans>
            </th>
            <th scope="col">
              <Trans>Which ones</Trans>
            </th>
            <th scope="col">
              <Trans>Waits for one of the two</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, activities, degree, beside, waiting }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{format.number(activities)}</td>
              <td>
                {degree === 0 ? (
                  <Trans>stands alone</Trans>
                ) : (
                  <Plural value={degree} one="one organisation" other={`${format.number(degree)} organisations`} />
                )}
              </td>
              <td>
                <bdi>{format.list(beside)}</bdi>
              </td>
              <td>
                <bdi>{format.list(waiting)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <Button
          onPress={() =>
            saveText(
              csvOf({
                columns: ["organisation", "activities", "linked_with", "organisations", "waiting"],
                rows: rows.map(({ name, activities, degree, beside, waiting }) => [
                  name,
                  activities,
                  degree,
                  beside.join("; "),
                  waiting.join("; "),
                ]),
              }),
              "text/csv;charset=utf-8",
              `${slug}-links.csv`,
            )
          }
        >
          <Trans>CSV of these links</Trans>
        </Button>
      </div>
    </section>
  );
}
