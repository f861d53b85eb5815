/** Shows a component as the pane would: themed, and in a language. */
import type { ReactNode } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { configure, render, type RenderResult } from "@testing-library/react";
import type { Language } from "../../src/checking/language";
import { LanguageProvider } from "../../src/pane/language";
import { themes } from "../../src/pane/theme";
import { english, swedish } from "../cases/words";

// A part that loads when it is opened takes its time where many tests run side by side.
configure({ asyncUtilTimeout: 10_000 });

export function show(component: ReactNode, language: Language = swedish): RenderResult {
  return render(
    <LanguageProvider initial={language} load={(code) => Promise.resolve(code === "sv" ? swedish : english)}>
      <FluentProvider theme={themes.light}>{component}</FluentProvider>
    </LanguageProvider>,
  );
}
