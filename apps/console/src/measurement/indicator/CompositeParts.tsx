import { Bars } from "@keelson/ui/charts/Bars.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { Section } from "./Section.tsx";

/** What an index is computed from: it is never shown without its parts, each of which leads to its own page. */
export function CompositeParts({
  slug,
  parts,
}: {
  readonly slug: string;
  readonly parts: readonly {
    readonly weight: string;
    readonly worst: string;
    readonly best: string;
    readonly value?: string | null;
    readonly normalised?: string | null;
    readonly indicator: { readonly code: string; readonly name: string; readonly unit: string };
  }[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Section title={<Trans>Its parts</Trans>}>
      <Bars
        caption={t`Parts of the index, between their worst and their best`}
        headings={{ name: t`Part`, value: t`Figure`, detail: t`Weight` }}
        bars={parts.map(({ indicator, value, normalised, weight }) => ({
          id: indicator.code,
          name: (
            <Link to={`/i/${slug}/outcomes/${indicator.code}`}>
              <bdi>{indicator.name}</bdi>
            </Link>
          ),
          // hidden or missing: which of them is not told of a part
          value: normalised ? Number(normalised) : null,
          text: value ? `${format.number(value)}\u00a0${indicator.unit}` : t`Not shown`,
          detail: format.percent(Number(weight)),
          ...(!normalised && { gap: "missing" as const }),
        }))}
      />
    </Section>
  );
}
