/** What every form says alike: a value that cannot be read is told at its cell. */
import type { FieldReading } from "../reading/form";
import { asText } from "./message-value";
import type { Reported } from "./rule";

/** An empty field is no finding. */
export function unreadFields(readings: readonly (FieldReading<unknown> | null | undefined)[]): readonly Reported[] {
  return readings.flatMap((reading): readonly Reported[] =>
    reading?.unread === undefined ? [] : [{ at: reading.at, found: asText(reading.text.slice(0, 100)) }],
  );
}
