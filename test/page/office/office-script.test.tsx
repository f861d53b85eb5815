/** Office.js is run where the page names it, and tells when it cannot be. */
import { loadOfficeScript } from "../../../src/page/office/office-script";

function pageWithOffice(): Document {
  const page = document.implementation.createHTMLDocument();
  page.head.innerHTML = '<link id="office-script" rel="preload" as="script" href="https://office.example/office.js">';
  return page;
}

describe("loading Office.js", () => {
  it("asks nothing of the network in the plain browser page", () => {
    const page = document.implementation.createHTMLDocument();
    expect(loadOfficeScript(page)).toBeNull();
    expect(page.scripts).toHaveLength(0);
  });

  it("answers when the script has run", async () => {
    const page = pageWithOffice();
    const answer = loadOfficeScript(page);
    expect(page.scripts[0]?.src).toBe("https://office.example/office.js");
    page.scripts[0]?.dispatchEvent(new Event("load"));
    await expect(answer).resolves.toBeUndefined();
  });

  it("rejects where the address is refused, with the address", async () => {
    const page = pageWithOffice();
    const answer = loadOfficeScript(page);
    page.scripts[0]?.dispatchEvent(new Event("error"));
    await expect(answer).rejects.toThrow("https://office.example/office.js");
  });
});
