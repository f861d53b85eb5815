/**
 * A row of tabs and what the chosen one shows. A part that is still to be loaded is waited for with the one before it in
 * place: React keeps what stands in for a part for 300 ms at least, and most parts are there sooner.
 */
import { type ReactNode, startTransition, Suspense, useOptimistic } from "react";
import { makeStyles, mergeClasses, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useLanguage } from "./language";
import { visuallyHidden } from "./styles";

const narrow = "@media (max-width: 359px)";

const useStyles = makeStyles({
  // The first name stands in line with what is below it.
  small: { marginLeft: "-8px", [narrow]: { marginLeft: "-4px" } },
  large: { marginLeft: "-12px", [narrow]: { marginLeft: "-7px" } },
  smallTab: { [narrow]: { paddingLeft: "2px", paddingRight: "2px" } },
  largeTab: {
    [narrow]: { paddingLeft: "5px", paddingRight: "5px", "::after": { left: "5px", right: "5px" } },
  },
  // Names and badges that have no room beside each other.
  list: { flexWrap: "wrap" },
  part: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  asked: {
    display: "inline-block",
    minWidth: "16px",
    marginLeft: "6px",
    padding: "0 4px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    [narrow]: { minWidth: "14px", marginLeft: "3px", padding: "0 2px" },
    "@media (forced-colors: active)": { border: "1px solid", lineHeight: "14px" },
  },
  spoken: visuallyHidden,
  // Only where it takes long enough to be seen.
  waiting: { opacity: 0.6, transitionProperty: "opacity", transitionDelay: "150ms", transitionDuration: "100ms" },
});

interface PartTabsProps<Part extends string> {
  readonly label: string;
  readonly size?: "small" | "large";
  /** `asked`: how many questions wait there for an answer. */
  readonly parts: readonly { readonly part: Part; readonly name: string; readonly asked?: number }[];
  readonly chosen: Part;
  readonly onChoose: (part: Part) => void;
  readonly children: ReactNode;
}

export function PartTabs<Part extends string>(props: PartTabsProps<Part>): ReactNode {
  const { label, size = "small", parts, chosen, onChoose, children } = props;
  const styles = useStyles();
  const { t } = useLanguage();
  // The tab is marked at once; what it shows follows.
  const [marked, mark] = useOptimistic(chosen);
  const waiting = marked !== chosen;
  return (
    <>
      <TabList
        size={size === "small" ? "small" : "medium"}
        className={mergeClasses(styles.list, styles[size])}
        aria-label={label}
        selectedValue={marked}
        onTabSelect={(_, { value }) => {
          const known = parts.find(({ part }) => part === value);
          if (known === undefined) return;
          startTransition(() => {
            mark(known.part);
            onChoose(known.part);
          });
        }}
      >
        {parts.map(({ part, name, asked = 0 }) => (
          <Tab key={part} value={part} className={styles[`${size}Tab`]}>
            {name}
            {asked > 0 && (
              <>
                <span className={styles.asked} aria-hidden="true">
                  {asked}
                </span>
                <span className={styles.spoken}> {t("asked.count", { count: asked })}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <div
        role="tabpanel"
        aria-label={parts.find(({ part }) => part === marked)?.name}
        aria-busy={waiting}
        className={mergeClasses(styles.part, waiting && styles.waiting)}
      >
        <Suspense fallback={<Spinner size="tiny" />}>{children}</Suspense>
      </div>
    </>
  );
}
