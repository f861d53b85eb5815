/** What is half filled in the pane's forms: it outlives the form that is put aside, and the page where that is kept. */

export interface FormMemory {
  readonly get: (form: string) => unknown;
  /** `content` is what JSON can hold; `undefined` forgets. */
  readonly set: (form: string, content: unknown) => void;
  /** All of it by the forms' names; a new object after each change. */
  readonly all: () => Readonly<Record<string, unknown>>;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFormMemory(begun: Readonly<Record<string, unknown>> = {}): FormMemory {
  let contents = begun;
  const listeners = new Set<() => void>();
  return {
    get: (form) => (Object.hasOwn(contents, form) ? contents[form] : undefined),
    set: (form, content) => {
      const { [form]: _, ...others } = contents;
      contents = content === undefined ? others : { ...others, [form]: content };
      for (const listener of listeners) listener();
    },
    all: () => contents,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The form of what a subject makes new (`SubjectPane.create`). */
export function creationForm(subject: string): string {
  return `create.${subject}`;
}
