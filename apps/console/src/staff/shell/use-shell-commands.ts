import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import { initiativesOf } from "../../agenda/initiatives/initiatives-of.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useCommands } from "../../kernel/commands.ts";
import { prefer } from "../../kernel/preferences.ts";
import { leave } from "./leave.ts";
import { usePlaces } from "./places.ts";

/** What can be done on every screen. */
export function useShellCommands(openPalette: () => void, openKeys: () => void): void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  useCommands([
    ...usePlaces().map(({ to, label, key }) => ({
      id: to,
      label,
      group: "go" as const,
      keys: `g ${key}`,
      run: () => void navigate(to),
    })),
    ...initiativesOf(viewer ?? { memberships: [] }).map(({ slug, name }) => ({
      id: `/i/${slug}`,
      label: name,
      group: "go" as const,
      keys: null,
      run: () => void navigate(`/i/${slug}`),
    })),
    { id: "palette", label: t`Search or do`, group: "always", keys: "/", run: openPalette },
    { id: "keys", label: t`Keys`, group: "always", keys: "?", run: openKeys },
    { id: "light", label: t`Light colours`, group: "always", keys: null, run: () => prefer({ scheme: "light" }) },
    { id: "dark", label: t`Dark colours`, group: "always", keys: null, run: () => prefer({ scheme: "dark" }) },
    { id: "leave", label: t`Sign out`, group: "always", keys: null, run: () => void leave() },
  ]);
}
