/** How a lent colour looks, in the sheet and in a list that explains it. */
import { tokens } from "@fluentui/react-components";
import type { Tone } from "./tinted-cells";

/** Palettes that turn with the theme, so that the text on them stays readable. */
export const toneStyles = {
  blue: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  green: { backgroundColor: tokens.colorPaletteForestBackground2 },
  purple: { backgroundColor: tokens.colorPaletteGrapeBackground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2 },
  grey: { backgroundColor: tokens.colorNeutralBackground5 },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground2 },
} as const satisfies Record<Tone, { readonly backgroundColor: string }>;
