/** What a person sees of the drafts. */
import { fireEvent, screen } from "@testing-library/react";
import { LeftDrafts, momentText, OwnDraft } from "../../../src/pane/browser/draft-bars";
import type { Draft } from "../../../src/pane/browser/draft-store";
import type { Drafts } from "../../../src/pane/browser/use-drafts";
import { show } from "../render";

const left: Draft = {
  id: "ett",
  name: "budget.xlsx",
  bytes: Uint8Array.of(),
  savedAt: new Date(2026, 10, 25, 14, 5).getTime(),
  awaiting: [],
};

function openBars(change: Partial<Drafts>) {
  const drafts: Drafts = {
    own: { savedAt: null, status: "keeping" },
    left: [],
    forgetOwn: jest.fn(),
    forget: jest.fn(),
    copySaved: jest.fn(),
    ...change,
  };
  const onContinue = jest.fn<void, [Draft]>();
  show(
    <>
      <LeftDrafts left={drafts.left} forget={drafts.forget} onContinue={onContinue} />
      <OwnDraft own={drafts.own} forgetOwn={drafts.forgetOwn} />
    </>,
  );
  return { drafts, onContinue };
}

it("says nothing where there is no draft", () => {
  openBars({});
  expect(screen.queryByRole("status")).toBeNull();
});

it("offers a draft that was left, to go on with or to forget", () => {
  const { drafts, onContinue } = openBars({ left: [left] });
  expect(screen.getByRole("status").textContent).toMatch(
    /Utkast från .*14:05: budget\.xlsx\. Det ligger bara i den här webbläsaren\. Efter 7 dagar tas det bort, senast nästa gång/,
  );
  fireEvent.click(screen.getByRole("button", { name: "Fortsätt med utkastet av budget.xlsx" }));
  expect(onContinue).toHaveBeenCalledWith(left);
  fireEvent.click(screen.getByRole("button", { name: "Glöm utkastet av budget.xlsx" }));
  expect(drafts.forget).toHaveBeenCalledWith("ett");
});

it("lets one forget the draft of the open workbook as long as there is one", () => {
  const { drafts } = openBars({ own: { savedAt: left.savedAt, status: "keeping" } });
  fireEvent.click(screen.getByRole("button", { name: "Glöm" }));
  expect(drafts.forgetOwn).toHaveBeenCalled();
});

it.each([
  ["forgotten", /Utkastet är glömt/],
  ["refused", /kan inte spara utkast/],
] as const)("says it where the draft is %s", (status, text) => {
  openBars({ own: { savedAt: null, status } });
  expect(screen.getByRole("status").textContent).toMatch(text);
  expect(screen.queryByRole("button")).toBeNull();
});

it("tells the day of a draft from another day", () => {
  expect(momentText(left.savedAt, left.savedAt + 1, "sv")).toBe("14:05");
  expect(momentText(left.savedAt, left.savedAt + 86_400_000, "sv")).toMatch(/^25 nov.* 14:05$/);
});
