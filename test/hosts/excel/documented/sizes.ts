/** How wide a column and how high a row can be. */
import { z } from "zod";
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

// support.microsoft.com, "Excel specifications and limits": 255 characters and 409 points. Office.js wants points (#187,
// #3036), at 0.75 a pixel; a character of the normal font is seven of them, and five stand around the text.
const widest = (255 * 7 + 5) * 0.75;
const highest = 409;

const formatSchema = z.object({
  format: z.object({ columnWidth: z.number().optional(), rowHeight: z.number().optional() }).optional(),
});
const listSchema = z.array(formatSchema);

export const refuseSizes: Guard = (call) => {
  const [given] = call.given;
  const api = apiOf(call);
  if (api === "RangeFormat.columnWidth" && call.kind === "set") refuseBeyond(given, widest);
  if (api === "RangeFormat.rowHeight" && call.kind === "set") refuseBeyond(given, highest);
  if (!/^Range\.set(?:Cell|Column|Row)Properties$/.test(api)) return;
  for (const { format } of listSchema.parse([given].flat(2))) {
    refuseBeyond(format?.columnWidth ?? 0, widest);
    refuseBeyond(format?.rowHeight ?? 0, highest);
  }
};

function refuseBeyond(size: unknown, most: number): void {
  if (typeof size !== "number" || size < 0 || size > most) throw new Refusal("InvalidArgument");
}
