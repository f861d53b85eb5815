/** What each page may load and talk to: what docs/server.md and the privacy statement tell of it. */
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const office = "https://appsforoffice.microsoft.com";

function policyOf(page: string): ReadonlyMap<string, string> {
  const [, content = ""] = /Content-Security-Policy"\s*content="([^"]+)"/.exec(textOf(page)) ?? [];
  return new Map(
    content.split(";").map((rule) => {
      const [name = "", ...sources] = rule.trim().split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

/** Pages that Excel shows: the smoke test finds out what the pane's policy forbids. */
describe.each(["src/page/taskpane.html", "src/smoke/smoke.html"])("%s", (page) => {
  const policy = policyOf(page);

  it("loads Office.js from Microsoft's address, and scripts from nowhere else", () => {
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe(`'self' ${office}`);
    expect(textOf(page)).toContain(`"${office}/lib/1/hosted/office.js"`);
  });

  it("lets Office.js ask its own frame whether the page around it is to be trusted", () => {
    expect(policy.get("frame-src")).toBe(office);
  });

  it("talks to its own server alone", () => {
    expect(policy.get("connect-src")).toBe("'self'");
  });
});

it("the browser page loads and asks nothing beyond its own server", () => {
  const policy = policyOf("src/page/index.html");
  expect([...policy.values()].filter((sources) => sources.includes("https:"))).toEqual([]);
  expect(policy.get("connect-src")).toBe("'self'");
});
