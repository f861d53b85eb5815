/** Says that every staff row of the block is filled, and what there is to choose: a new row, or the other block. */
import type { ReactNode } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useLanguage } from "../../../../../pane/language";
import type { BlockId } from "../../../template";

interface FullBlockBarProps {
  readonly block: BlockId;
  /** Zero-based: a row put in above it is taken into the sum. */
  readonly lastRow: number;
  /** The other blocks that have an empty row. */
  readonly roomIn: readonly BlockId[];
  readonly onBlock: (block: BlockId) => void;
}

export function FullBlockBar({ block, lastRow, roomIn, onBlock }: FullBlockBarProps): ReactNode {
  const { t } = useLanguage();
  const full = t("wage.full.rows", { block: t(`wage.full.block.${block}`), row: lastRow + 1 });
  const others = roomIn.map((other) => t("wage.full.or", { block: t(`wage.full.block.${other}`) }));
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{[full, ...others].join(" ")}</MessageBarBody>
      {roomIn.length > 0 && (
        <MessageBarActions>
          {roomIn.map((other) => (
            <Button key={other} size="small" onClick={() => onBlock(other)}>
              {t("wage.full.turn", { block: t(`wage.full.block.${other}`) })}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
