import "@mantine/spotlight/styles.layer.css";
import "./palette.css";
import { useLingui } from "@lingui/react/macro";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { memo, useEffect } from "react";
import { useParams } from "react-router";
import { useAllCommands, type Command } from "../../kernel/commands.ts";
import { useIndicatorCommands } from "../../measurement/indicator/use-indicator-commands.ts";

const [store, spotlight] = createSpotlight();

/** Whatever can be done now, by a few letters of its name. */
export function Palette({ close }: { readonly close: () => void }) {
  const { t } = useLingui();
  const all = useAllCommands();
  const groups: Readonly<Record<Command["group"], string>> = {
    here: t`On this screen`,
    go: t`Go to`,
    outcomes: t`Outcomes`,
    always: t`Everywhere`,
  };
  useEffect(() => spotlight.open(), []);
  const order: Command["group"][] = ["here", "go", "outcomes", "always"];
  return (
    <>
      <OutcomesByName />
      <Spotlight
        store={store}
        shortcut={null}
        // it would lock with a style element of its own, which the content policy forbids
        lockScroll={false}
        onSpotlightClose={close}
        nothingFound={t`Nothing is called that`}
        searchProps={{ placeholder: t`Search or do`, "aria-label": t`Search or do` }}
        // without a title Mantine leaves the dialog without a name
        attributes={{ content: { "aria-label": t`Search or do` } }}
        transitionProps={{ duration: 0 }}
        actions={order.map((group) => ({
          group: groups[group],
          actions: all
            .filter((command) => command.group === group && command.id !== "palette")
            .map(({ id, label, keys, run }) => ({ id, label, rightSection: keys && <kbd>{keys}</kbd>, onClick: run })),
        }))}
      />
    </>
  );
}

/** Offers them and reads nothing: whoever offers is not drawn anew for what is offered. */
const OutcomesByName = memo(() => {
  const { initiative } = useParams();
  useIndicatorCommands(initiative);
  return null;
});
