/** What each project owner gets of a shared cost, what its cell holds now, and the sum of all. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Sharing } from "../../../sharing/share-out";
import { bareMoney } from "../../figures/figure-rows";
import { useTableStyles } from "../../../../../pane/table-styles";
import { useLanguage } from "../../../../../pane/language";

const useStyles = makeStyles({
  // An amount that is written over shall be seen before it is gone.
  over: { color: tokens.colorStatusDangerForeground1, textDecorationLine: "line-through" },
});

interface SharesTableProps {
  readonly sharing: Sharing;
  /** Else the columns are years, or another part of the budget. */
  readonly areOwners: boolean;
}

export function SharesTable({ sharing, areOwners }: SharesTableProps): ReactNode {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const language = useLanguage();
  const { t, share: percent } = language;
  const { owners, sum } = sharing;
  return (
    <table className={tableStyles.table}>
      <caption>{t("shareOut.table.caption")}</caption>
      <thead>
        <tr>
          {(["owner", "share", "before", "after"] as const).map((column) => (
            <th key={column} scope="col">
              {column === "owner" && !areOwners ? t("shareOut.columns.column") : t(`shareOut.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {owners.map(({ partner, share, amount, before, replaced }) => (
          <tr key={partner.column}>
            <th scope="row">{partner.name ?? t(areOwners ? "shareOut.unnamed" : "shareOut.columns.unnamed")}</th>
            <td>{percent(share)}</td>
            <td className={replaced ? styles.over : undefined}>
              {before === null ? "–" : typeof before === "string" ? before : bareMoney(before, language)}
            </td>
            <td>{bareMoney(amount, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("shareOut.sum")}</th>
          <td>{percent(1)}</td>
          <td />
          <td>{bareMoney(sum, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
