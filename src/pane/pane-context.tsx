/** What every part of the pane works with: the open workbook's session, and the ways out of the pane. */
import { createContext, useContext } from "react";
import type { Address } from "../workbook/address";
import type { FormMemory } from "./form-memory";
import type { NewWorkbook } from "./new-workbook";
import type { TintedCell } from "./workbook-view/tinted-cells";
import type { CleanCopy, LoadUseCases } from "./services";
import type { Session } from "./session";

export interface PaneServices {
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly onGo: (at: Address) => void;
  /** Hears which cells a mend that is shown would change; none when it is put away. Absent where no view marks them. */
  readonly onPreview?: ((cells: readonly Address[]) => void) | undefined;
  /** Colours these cells and no others. Absent in Excel, where a colour would be a change of the user's workbook. */
  readonly onTint?: ((cells: readonly TintedCell[]) => void) | undefined;
  /** Gives the user a copy without Samkoll's marks. Rejects with a `HostProblem`. */
  readonly onCleanCopy: () => Promise<CleanCopy>;
  /** `null` where only the open workbook can take what is made. */
  readonly onNewWorkbook: NewWorkbook | null;
  readonly onOpenExample: () => void;
  /** What is half filled in the forms over this workbook. */
  readonly forms: FormMemory;
  /** Nothing can be written into the workbook: whatever would is switched off, and the pane says so at its top. */
  readonly readOnly: boolean;
}

const PaneContext = createContext<PaneServices | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (services === null) throw new Error("A part of the pane stands outside PaneProvider.");
  return services;
}
