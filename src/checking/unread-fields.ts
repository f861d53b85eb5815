/** What every form says alike: a value that cannot be read is told at its cell. */
import type { FieldReading } from "../reading/form";
import { saysNothing } from "../reading/kinds";
import { asText } from "./message-value";
import type { Reported } from "./rule";

type Read = Pick<FieldReading<unknown>, "at" | "text" | "value">;

/** An empty field is no finding, nor is a dash: it says that there is none. */
export function unreadFields(readings: readonly (Read | null | undefined)[]): readonly Reported[] {
  return readings.flatMap((reading): readonly Reported[] =>
    !reading || reading.value !== null || reading.text === "" || saysNothing(reading.text)
      ? []
      : [{ at: reading.at, found: asText(reading.text.slice(0, 100)) }],
  );
}
