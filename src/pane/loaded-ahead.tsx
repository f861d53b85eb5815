/**
 * A part of the page in a chunk of its own that somebody fetches before it is to be shown, and that then stands there in
 * the same frame: `lazy` alone suspends even for what has come, and React keeps what stands in for it for 300 ms.
 */
import { type ComponentType, createElement, lazy, type ReactNode, useState } from "react";
import { once } from "./once";

export interface LoadedAhead<Props> {
  /** As `lazy` where it has not come yet. */
  readonly Part: ComponentType<Props>;
  /** Rejects where the chunk cannot be fetched; the next call tries again. */
  readonly load: () => Promise<unknown>;
}

export function loadedAhead<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LoadedAhead<Props> {
  let come: ComponentType<Props> | undefined;
  const load = once(async () => {
    come = await fetch();
    return come;
  });
  const Later = lazy(async () => {
    const Come = await load();
    return { default: (props: Props): ReactNode => createElement(Come, props) };
  });
  const Part = (props: Props): ReactNode => {
    // One and the same for as long as it stands: another component would begin with nothing typed in it.
    const [Shown] = useState(() => come ?? Later);
    return createElement<Props>(Shown, props);
  };
  return { Part, load };
}
