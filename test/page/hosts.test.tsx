/** What the page fetches beside the check. */
import { act, cleanup, screen } from "@testing-library/react";
import { loadUseCases } from "../../src/page/hosts";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { memoryHost, workbook } from "../pane/a-checked-workbook";
import { servicesOf } from "../pane/in-pane";
import { show } from "../pane/render";

afterEach(cleanup);

it("what shows a check is there with the check itself: findings stand in the frame that has them", async () => {
  const session = createSession(memoryHost(workbook), loadUseCases);
  await session.check();
  show(<Pane {...servicesOf(session)} subjects={subjectPanes} startWithNew={false} />);
  expect(screen.getByRole("tab", { name: "Budget" }).getAttribute("aria-selected")).toBe("true");
  expect(document.querySelectorAll("[data-rule]").length).toBeGreaterThan(0);
  // The line of the policy has its say.
  await act(async () => void (await Promise.resolve()));
});
