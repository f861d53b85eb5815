/** The reader's language, for every component below: its words load when they are needed. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { createLanguage, type Language, type LanguageCode, type TextLoaders } from "../checking/language";

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (code: LanguageCode) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Answers with the words of every room and subject in a language. */
export type LoadLanguage = (code: LanguageCode) => Promise<Language>;

/** `rooms`: whose words they are. Rejects where they cannot be fetched. */
export function languageLoader(rooms: readonly TextLoaders[]): LoadLanguage {
  return async (code) => {
    const loaded = await Promise.all([common, ...rooms].map((loaders) => loaders[code]()));
    return createLanguage(
      code,
      loaded.map(({ texts }) => texts),
    );
  };
}

const common: TextLoaders = {
  sv: () => import(/* webpackChunkName: "texts-sv" */ "./texts/sv"),
  en: () => import(/* webpackChunkName: "texts-en" */ "./texts/en"),
};

interface LanguageProviderProps {
  readonly initial: Language;
  readonly load: LoadLanguage;
  readonly children: ReactNode;
}

export function LanguageProvider({ initial, load, children }: LanguageProviderProps): ReactNode {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language.code;
  }, [language]);
  const choose = useCallback(
    (code: LanguageCode) => {
      remember(code);
      // Where the words cannot be fetched the reader keeps the language that works.
      void load(code).then(setLanguage, () => undefined);
    },
    [load],
  );
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
