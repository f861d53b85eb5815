/** The pane opens whether Microsoft's address answers, fails or keeps silent. */
import { loadOfficeScript } from "../../src/page/office-script";

function pageWithOffice(): Document {
  const page = document.implementation.createHTMLDocument();
  page.head.innerHTML = '<link id="office-script" rel="preload" as="script" href="https://office.example/office.js">';
  return page;
}

describe("loading Office.js", () => {
  it("asks nothing of the network in the plain browser page", async () => {
    const page = document.implementation.createHTMLDocument();
    await expect(loadOfficeScript(page)).resolves.toBe("absent");
    expect(page.scripts).toHaveLength(0);
  });

  it.each([
    ["load", "loaded"],
    ["error", "unreachable"],
  ])("answers a script's %s with %s", async (event, outcome) => {
    const page = pageWithOffice();
    const answer = loadOfficeScript(page);
    expect(page.scripts[0]?.src).toBe("https://office.example/office.js");
    page.scripts[0]?.dispatchEvent(new Event(event));
    await expect(answer).resolves.toBe(outcome);
  });

  it("gives up on an address that keeps silent", async () => {
    await expect(loadOfficeScript(pageWithOffice(), 10)).resolves.toBe("unreachable");
  });
});
