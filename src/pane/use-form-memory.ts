/** A form's content that is remembered while something else is shown. */
import { useState } from "react";
import { usePane } from "./pane-context";

/** `read` answers `null` for what is no content of this form: it may be an earlier edition's, or broken. */
export function useFormMemory<Content>(
  form: string,
  read: (kept: unknown) => Content | null,
  blank: () => Content,
): readonly [content: Content, write: (content: Content) => void, forget: () => void] {
  const { forms } = usePane();
  const [content, setContent] = useState<Content>(() => read(forms.get(form)) ?? blank());
  const write = (next: Content): void => {
    forms.set(form, next);
    setContent(next);
  };
  return [content, write, () => forms.set(form, undefined)];
}
