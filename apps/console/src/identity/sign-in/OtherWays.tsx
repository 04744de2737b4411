import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";

/** The way in that is not taken now, and the one for whoever forgot. */
export function OtherWays({
  way,
  choose,
}: {
  readonly way: "link" | "password";
  readonly choose: (way: "link" | "password") => void;
}) {
  return (
    <div>
      {way === "link" ? (
        <Button onPress={() => choose("password")}>
          <Trans>Use a password instead</Trans>
        </Button>
      ) : (
        <>
          <Button onPress={() => choose("link")}>
            <Trans>Have a link sent instead</Trans>
          </Button>
          <p>
            <Link to="/signin/password">
              <Trans>I forgot my password</Trans>
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
