import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";

/** A screen on the first level of the way around: at most eight at the side, and each is there. */
export interface Place {
  readonly to: string;
  readonly label: string;
  /** The second key after "g". */
  readonly key: string;
  /** It is in the top bar, beside oneself, and not at the side: it is of all initiatives. */
  readonly isAbove?: boolean;
}

/** Where one can go from here. A new screen on the first level is a line here. */
export function usePlaces(): readonly Place[] {
  const { t } = useLingui();
  const { initiative } = useParams();
  const { viewer } = useViewer();
  const funds = viewer?.memberships.some(({ roles }) => roles.includes("FUNDER")) ?? false;
  const portfolio = funds ? [{ to: "/portfolio", label: t`Portfolio`, key: "p" }] : [];
  const inbox = { to: "/inbox", label: t`Inbox`, key: "n", isAbove: true };
  const initiatives = { to: "/initiatives", label: t`Your initiatives`, key: "i" };
  if (initiative === undefined)
    return [...portfolio, inbox, initiatives, { to: "/settings", label: t`Settings`, key: "s" }];
  const within = `/i/${initiative}`;
  const roles = viewer?.memberships.filter((one) => one.initiative.slug === initiative).flatMap((one) => one.roles);
  const isBackbone = roles?.includes("BACKBONE");
  const isHandler = viewer?.memberships.some(
    (one) => one.initiative.slug === initiative && one.initiative.viewerHandlesCases,
  );
  const steers = viewer?.memberships.some((one) => one.initiative.slug === initiative && one.initiative.viewerSteers);
  const isPartner = roles?.includes("PARTNER");
  // funders come to a meeting by its invitation
  const joins = roles?.some((role) => role !== "FUNDER");
  return [
    // the backbone is led there from its home
    ...(steers ? [{ to: `${within}/conditions`, label: t`Conditions`, key: "c" }] : []),
    ...(isBackbone ? [{ to: within, label: t`Home`, key: "h" }] : []),
    ...(!isBackbone && isPartner ? [{ to: `${within}/home`, label: t`Home`, key: "h" }] : []),
    ...(isBackbone ? [{ to: `${within}/reporting`, label: t`Reporting`, key: "r" }] : []),
    { to: `${within}/outcomes`, label: t`Outcomes`, key: "o" },
    { to: `${within}/agenda`, label: t({ message: "Agenda", context: "what partners agree on" }), key: "e" },
    { to: `${within}/activities`, label: t`Activities`, key: "a" },
    ...(isBackbone ? [{ to: `${within}/review`, label: t`To review`, key: "q" }] : []),
    ...(joins ? [{ to: `${within}/together`, label: t`Together`, key: "t" }] : []),
    ...(isHandler ? [{ to: `${within}/voice`, label: t`Voice`, key: "v" }] : []),
    ...portfolio,
    inbox,
    // who has enough without it is led there by the switcher above, and from the portfolio
    ...(isBackbone || funds || steers ? [] : [initiatives]),
    { to: `${within}/settings`, label: t`Settings`, key: "s" },
  ];
}
