import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useDeferredValue } from "react";
import { useParams } from "react-router";
import { Loading } from "../../kernel/Loading.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlTexts } from "../../kernel/url-state.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { indicatorDocument } from "./indicator-document.ts";
import { IndicatorView } from "./IndicatorView.tsx";
import { spanOf } from "./span-of.ts";

/** Screen 11: one outcome, read closely. What it found, over time and cut into its parts, where each figure is from, and all of it to take along. */
export function IndicatorPage() {
  const { initiative: slug = "", code = "" } = useParams();
  // another indicator is another page
  return <Indicator key={`${slug} ${code}`} slug={slug} code={code} />;
}

function Indicator({ slug, code }: { readonly slug: string; readonly code: string }) {
  const { data } = useSuspenseQuery(indicatorDocument, { variables: { slug, code } });
  const [{ from, to }] = useUrlTexts(["from", "to"]);
  const { initiative } = data;
  const indicator = initiative?.indicator;
  const span = indicator ? spanOf(from, to, indicator.frequency, new Date().getUTCFullYear()) : null;
  const wished = span ? `${span.from} ${span.to}` : "";
  // what was shown stays until what is wished for is there
  const [settledFrom = "", settledTo = ""] = useDeferredValue(wished).split(" ");
  if (!initiative || !indicator || !span) return <NotThere />;
  const facts = { slug, initiative: initiative.name, initiativeId: initiative.id, indicator };
  return (
    <Refreshing isBusy={wished !== `${settledFrom} ${settledTo}`}>
      <Suspense fallback={<Loading isScreen />}>
        <IndicatorView facts={facts} from={settledFrom} to={settledTo} />
      </Suspense>
    </Refreshing>
  );
}
