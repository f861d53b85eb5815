/** Where a component fails, or a part of the page cannot be fetched: a word and a way on, never an empty pane. */
import { Component, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { useLanguage } from "./language";
import { problemOf, problemText } from "./problem";

const useStyles = makeStyles({
  fault: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px", padding: "16px" },
});

interface FaultBoundaryProps {
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: { readonly reason: unknown } | null;
}

/** React asks for a class here: no hook catches what a child throws. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { fault: null };

  static getDerivedStateFromError(reason: unknown): FaultBoundaryState {
    return { fault: { reason } };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <Fault reason={fault.reason} reload={this.props.reload} />;
  }
}

interface FaultProps {
  readonly reason: unknown;
  readonly reload: () => void;
}

/** What went wrong in place of the page, and the way to load it anew. */
export function Fault({ reason, reload }: FaultProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div role="alert" className={styles.fault}>
      {problemText(problemOf(reason), language)}
      <Button onClick={reload}>{language.t("pane.reload")}</Button>
    </div>
  );
}
