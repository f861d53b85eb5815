/** How a colour of a role looks in the list; the sheet has the same (`grid-cell.tsx`). */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useToneStyles = makeStyles({
  blue: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  green: { backgroundColor: tokens.colorPaletteForestBackground2 },
  purple: { backgroundColor: tokens.colorPaletteGrapeBackground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2 },
  grey: { backgroundColor: tokens.colorNeutralBackground5 },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground2 },
});
