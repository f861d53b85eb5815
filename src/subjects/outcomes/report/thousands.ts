/** Whether a report says that its amounts count in thousands of kronor. */
import type { Row } from "../../../workbook/snapshot";

export function speaksThousands(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) =>
    cells.some(
      ({ value }) =>
        typeof value === "string" &&
        value.length < 80 &&
        /(?:belopp|kostnader|alla)[^.]{0,20}\b(?:i )?(?:tkr|tusental)/iu.test(value),
    ),
  );
}
