/** A tool of *Fyll i* over a workbook in memory, as the pane would open it. */
import type { ComponentType, ReactNode } from "react";
import { act, screen } from "@testing-library/react";
import type { FillToolProps } from "../../../../../src/subjects/budget/pane/fill/fill-tool";
import { budgetKey } from "../../../../../src/subjects/budget/examined-budget";
import type { ToldFigures } from "../../../../../src/subjects/budget/figures/figures-types";
import { createSession, type Session } from "../../../../../src/pane/session";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { useSession } from "../../../../../src/pane/use-session";
import { InPane, servicesOf } from "../../../../pane/in-pane";
import type { Host } from "../../../../../src/workbook/host";
import type { Patch } from "../../../../../src/workbook/patch";
import { patched } from "../../../../../src/workbook/patched";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { show } from "../../../../pane/render";

export interface OpenedTool {
  readonly session: Session;
  readonly onDone: jest.Mock;
  /** What has been written, a patch a step. */
  readonly written: readonly Patch[];
}

/** Opens the tool on the checked workbook; the workbook takes what is written. */
export async function openTool(Tool: ComponentType<FillToolProps>, snapshot: Snapshot): Promise<OpenedTool> {
  let current = snapshot;
  const written: Patch[] = [];
  const host: Host = {
    recalculates: false,
    read: async () => current,
    apply: async (patch) => {
      current = patched(current, patch);
      written.push(patch);
      return [];
    },
    select: async () => undefined,
  };
  const session = createSession(host, async () => useCasesUnder(undefined));
  await session.check();
  const onDone = jest.fn();
  const Opened = (): ReactNode => {
    const { checked, task } = useSession(session);
    return checked && <Tool checked={checked} busy={task !== null} onDone={onDone} />;
  };
  show(
    <InPane services={servicesOf(session)}>
      <Opened />
    </InPane>,
  );
  return { session, onDone, written };
}

/** The budget's figures as last checked. */
export function figuresIn(session: Session): ToldFigures | null {
  const { checked } = session.state();
  return checked && budgetKey.of(checked.result).figures;
}

/** Enter on the button that has the keyboard. */
export async function pressEnterOn(name: string | RegExp): Promise<void> {
  const button = screen.getByRole("button", { name });
  button.focus();
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

export const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
