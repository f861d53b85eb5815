/** The reader's language, for every component below: its words load when they are needed. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { createLanguage, type Language, type LanguageCode } from "../checking/language";

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (code: LanguageCode) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export async function loadLanguage(code: LanguageCode): Promise<Language> {
  const { texts } = await (code === "sv" ? import("../subjects/texts-sv") : import("../subjects/texts-en"));
  return createLanguage(code, texts);
}

interface LanguageProviderProps {
  readonly initial: Language;
  readonly children: ReactNode;
}

export function LanguageProvider({ initial, children }: LanguageProviderProps): ReactNode {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language.code;
  }, [language]);
  const choose = useCallback((code: LanguageCode) => {
    remember(code);
    // Where the words cannot be fetched the reader keeps the language that works.
    void loadLanguage(code).then(setLanguage, () => undefined);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error("A component that speaks stands outside LanguageProvider.");
  return choice;
}

export function useLanguage(): Language {
  return useLanguageChoice().language;
}

const storageKey = "samkoll.language";

/** The language chosen last time on this machine; `null` where none was, or where nothing may be remembered. */
export function rememberedLanguage(): LanguageCode | null {
  try {
    const code = window.localStorage.getItem(storageKey);
    return code === "sv" || code === "en" ? code : null;
  } catch {
    return null;
  }
}

function remember(code: LanguageCode): void {
  try {
    window.localStorage.setItem(storageKey, code);
  } catch {
    // Private windows and some Office webviews store nothing; the choice then lasts until the pane is closed.
  }
}
