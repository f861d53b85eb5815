/** A row of tabs and what the chosen one shows; a part that loads later has its sign of waiting. */
import { type ReactNode, Suspense } from "react";
import { makeStyles, mergeClasses, Spinner, Tab, TabList } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The first name stands in line with what is below it.
  small: { marginLeft: "-8px" },
  large: { marginLeft: "-12px" },
  part: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

interface PartTabsProps<Part extends string> {
  readonly label: string;
  readonly size?: "small" | "large";
  readonly parts: readonly { readonly part: Part; readonly name: string }[];
  readonly chosen: Part;
  readonly onChoose: (part: Part) => void;
  readonly children: ReactNode;
}

export function PartTabs<Part extends string>(props: PartTabsProps<Part>): ReactNode {
  const { label, size = "small", parts, chosen, onChoose, children } = props;
  const styles = useStyles();
  return (
    <>
      <TabList
        size={size === "small" ? "small" : "medium"}
        className={mergeClasses(styles[size])}
        aria-label={label}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => {
          const known = parts.find(({ part }) => part === value);
          if (known !== undefined) onChoose(known.part);
        }}
      >
        {parts.map(({ part, name }) => (
          <Tab key={part} value={part}>
            {name}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={parts.find(({ part }) => part === chosen)?.name} className={styles.part}>
        <Suspense fallback={<Spinner size="tiny" />}>{children}</Suspense>
      </div>
    </>
  );
}
