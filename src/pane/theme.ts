/** Light, dark and high contrast in the colours of Samkoll's mark. */
import { useSyncExternalStore } from "react";
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "highContrast";

/** The deep teal of the checked cell in assets/samkoll.svg, from night to mist. */
const brand: BrandVariants = {
  10: "#02080a",
  20: "#061a20",
  30: "#082a35",
  40: "#093846",
  50: "#0a4456",
  60: "#0b4f63",
  70: "#0c5d75",
  80: "#0e6a85",
  90: "#2a7e98",
  100: "#4590a9",
  110: "#5fa2b9",
  120: "#7ab4c8",
  130: "#95c5d6",
  140: "#b0d6e3",
  150: "#cce7f0",
  160: "#e8f6fa",
};

const dark = createDarkTheme(brand);

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  // The middle of the ramp is too dim for text on a dark ground.
  dark: {
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandStroke: brand[120],
    colorBrandStroke1: brand[120],
  },
  // The system's own colour for links: its ground is not always the theme's black.
  highContrast: {
    ...teamsHighContrastTheme,
    colorBrandForegroundLink: "LinkText",
    colorBrandForegroundLinkHover: "LinkText",
    colorBrandForegroundLinkPressed: "LinkText",
  },
};

const asksForDark = "(prefers-color-scheme: dark)";
const asksForContrast = "(forced-colors: active)";

/** The theme that the system asks for; Excel's own (`officeIsDark`), where it tells one, goes before the system's. */
export function useTheme(officeIsDark: boolean | null): ThemeName {
  const contrast = useMediaQuery(asksForContrast);
  const systemIsDark = useMediaQuery(asksForDark);
  if (contrast) return "highContrast";
  return (officeIsDark ?? systemIsDark) ? "dark" : "light";
}

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
  );
}
