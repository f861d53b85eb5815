/** What every page stands in: the theme, and a word where a component fails. */
import type { ReactNode } from "react";
import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { FaultBoundary } from "../pane/fault-boundary";
import { themes, useTheme } from "../pane/theme";

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({ provider: { minHeight: "100dvh" } });

interface AppProps {
  /** Excel's own theme; `null` where the system's applies. */
  readonly dark: boolean | null;
  /** Called before the page is loaded anew from within. */
  readonly onReload?: () => void;
  readonly children: ReactNode;
}

export function App({ dark, onReload, children }: AppProps): ReactNode {
  useStaticStyles();
  const styles = useStyles();
  const theme = useTheme(dark);
  const reload = (): void => {
    onReload?.();
    window.location.reload();
  };
  return (
    <FluentProvider theme={themes[theme]} className={styles.provider}>
      <FaultBoundary reload={reload}>{children}</FaultBoundary>
    </FluentProvider>
  );
}
