/** The inventory in the pane: its findings, what is right, and how many things there are. */
import type { ReactNode } from "react";
import { JudgedFindings } from "../../../src/pane/findings/judged-findings";
import { RightList } from "../../../src/pane/findings/right-list";
import { useLanguage } from "../../../src/pane/language";
import type { SubjectPane, SubjectPanelProps } from "../../../src/pane/subject-pane";
import { inventoryKey } from "./inventory";
import { inventoryTexts } from "./texts";

function InventoryPanel(props: SubjectPanelProps): ReactNode {
  const { text } = useLanguage();
  const { result } = props.checked;
  const total = inventoryKey.of(result).counts.reduce((sum, { value }) => sum + value, 0);
  return (
    <>
      <p>{text("inventory.total", { total })}</p>
      <JudgedFindings {...props} />
      <RightList assurances={result.assurances} open />
    </>
  );
}

export const inventoryPane: SubjectPane = {
  id: "inventory",
  texts: inventoryTexts,
  tab: { name: "inventory.name", Panel: InventoryPanel },
  create: null,
};
