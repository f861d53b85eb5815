/** The two ways of counting beside each other, under each other where there is no room. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useWayStyles = makeStyles({
  ways: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 290px), 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  way: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
