import { Trans } from "@lingui/react/macro";
import { lazy, Suspense, useCallback, useState } from "react";
import { Link, Outlet, ScrollRestoration, useParams } from "react-router";
import { useKeys } from "../../kernel/keys.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { SampleBand } from "../../kernel/SampleBand.tsx";
import { OfflineBand } from "./OfflineBand.tsx";
import { SessionGate } from "./SessionGate.tsx";
import styles from "./Shell.module.css";
import { SideNav } from "./SideNav.tsx";
import { TopBar } from "./TopBar.tsx";
import { useShellCommands } from "./use-shell-commands.ts";

const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const KeyMap = lazy(async () => ({ default: (await import("./KeyMap.tsx")).KeyMap }));

/** The way around, for whoever is signed in: rail, top bar, and the screen between them. */
export function Shell() {
  return (
    <Suspense fallback={<First />}>
      <SessionGate>
        <Frame />
      </SessionGate>
    </Suspense>
  );
}

/** What is there before anything is: the page's one landmark already. */
export function First() {
  return (
    <main>
      <Loading isScreen />
    </main>
  );
}

function Frame() {
  const { initiative } = useParams();
  const [opened, setOpened] = useState<"palette" | "keys" | null>(null);
  const openPalette = useCallback(() => setOpened("palette"), []);
  const openKeys = useCallback(() => setOpened("keys"), []);
  const close = useCallback(() => setOpened(null), []);
  useKeys(openPalette);
  useShellCommands(openPalette, openKeys);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <TopBar openPalette={openPalette} openKeys={openKeys} />
      <SideNav />
      <div className={styles.content}>
        <OfflineBand />
        <SampleBand
          slug={initiative}
          wayOn={
            <Link to="/start/new">
              <Trans>Set up your own</Trans>
            </Link>
          }
        />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Suspense fallback={<Loading isScreen />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {opened === "palette" && <Palette close={close} />}
        {opened === "keys" && <KeyMap close={close} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
