import { Table } from "@keelson/ui/Table.tsx";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionParts_MeasurementFragment as Cut } from "../../gql/graphql.ts";
import styles from "../outcomes/OutcomesTable.module.css";
import { keyOf, partsOf } from "./total.ts";
import { useCategoryNames } from "./use-category-names.ts";
import { useFigureText } from "./use-figure-text.ts";

const fragment = graphql(`
  fragment SubmissionParts_measurement on Measurement {
    id
    indicator {
      id
      unit
      dimensions {
        code
        name
        categories {
          code
          name
        }
      }
    }
    values {
      categories {
        dimension
        category
      }
      valueState
      value
      numerator
      denominator
      derived
    }
    previous {
      id
      values {
        categories {
          dimension
          category
        }
        valueState
        value
        numerator
        denominator
      }
    }
  }
`);

/** The parts of a figure beside those of the period before; nothing where there are none. */
export function SubmissionParts({ measurement }: { readonly measurement: FragmentType<Cut> }) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const { t } = useLingui();
  const figureText = useFigureText(data.indicator.unit);
  const nameOf = useCategoryNames(data.indicator.dimensions);
  const parts = partsOf(data.values);
  if (parts.length === 0) return null;
  const before = new Map((data.previous?.values ?? []).map((value) => [keyOf(value), value]));
  return (
    <Table label={t`Parts`} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Part</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Now</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>The period before</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={keyOf(part)}>
            <th scope="row">
              <bdi>{nameOf(part.categories)}</bdi>
            </th>
            <td className={styles.number}>
              <bdi>{figureText(part)}</bdi>
            </td>
            <td className={styles.number}>
              {before.has(keyOf(part)) ? <bdi>{figureText(before.get(keyOf(part)) ?? null)}</bdi> : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
