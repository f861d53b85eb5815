/** The support page and the privacy statement: made of the documents, without script, and true to the code. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { supportPage } from "../../support-pages.cjs";
import { draftDays } from "../../src/pane/browser/draft-days";

const root = path.resolve(__dirname, "../..");
const documentOf = (name: string): string => readFileSync(path.join(root, "docs", name), "utf8");
const pageOf = (name: string, support?: string): string => supportPage(name, documentOf(name), support);

describe.each(["support.md", "privacy-statement.md"])("the page made of docs/%s", (name) => {
  const page = pageOf(name);
  const body = page.slice(page.indexOf("<body>"));

  it("says all that the document says, in both languages, with no sign of its markup left", () => {
    const words = (text: string): readonly string[] => text.match(/[\p{L}\d]{4,}/gu) ?? [];
    const prose = documentOf(name).replaceAll(/<!--.*?-->|\]\([^)]*\)/g, " ");
    expect(words(body.replaceAll(/<[^>]+>/g, " "))).toEqual(expect.arrayContaining([...words(prose)]));
    expect(body.replaceAll(/<[^>]+>/g, " ")).not.toMatch(/\*\*|\]\(|(^|\s)#+ |\||<!--|`|(^|\s)_\w/m);
    expect(page).toContain('<section id="english" lang="en">');
  });

  it("runs no script, loads nothing but the icon, and allows just its own style", () => {
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    expect(page).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual(
      expect.arrayContaining(["assets/samkoll.svg", "#english"]),
    );
  });

  it("points to the other page, and to nothing that is not beside it", () => {
    const addresses = [...body.matchAll(/href="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.filter((address) => !/^(#english|support\.html|privacy\.html|https:.*)$/.test(address))).toEqual(
      [],
    );
  });

  it("ends no sentence in the middle where a link leads to what is not beside it: the document is named instead", () => {
    const text = body.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
    const lost = [...documentOf(name).matchAll(/\[([^\]]+)\]\((?!https:|mailto:)([^)]+)\)/g)].filter(
      ([, , address = ""]) => !["support.md", "privacy-statement.md"].includes(address),
    );
    expect(lost.length).toBeGreaterThan(0);
    for (const [, words, address] of lost) {
      expect(words).toBe(`\`docs/${address}\``);
      expect(text).toContain(`docs/${address}`);
    }
  });

  it("fits a window of 320 pixels: long addresses break, and a table is scrolled before its words do", () => {
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    expect(style).toMatch(/code \{ overflow-wrap: anywhere; \}/);
    expect(style).toMatch(/table \{[^}]*overflow-x: auto/);
    expect(style).toMatch(/td \{[^}]*min-width: 9rem/);
  });

  it("says whom to ask as the administrator has told it, in both languages", () => {
    const told = pageOf(name, "mailto:it@example.se");
    const link = '<a href="mailto:it@example.se">it@example.se</a>';
    expect(told).toContain(`<p>Kontakt: ${link}</p>`);
    expect(told).toContain(`<p>Contact: ${link}</p>`);
    expect(told).not.toContain("Fråga den som har delat ut Samkoll");
    expect(pageOf(name)).toContain("Fråga den som har delat ut Samkoll");
  });

  it.each(["javascript:alert(1)", "http://example.se", "it@example.se"])(
    "takes %s for no address to ask at",
    (support) => {
      expect(() => pageOf(name, support)).toThrow();
    },
  );
});

describe("the privacy statement", () => {
  const statement = documentOf("privacy-statement.md");
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, "src", file), "utf8"));

  it.each([
    [/\blocalStorage\b/, "`localStorage`"],
    [/\bsessionStorage\b/, "`sessionStorage`"],
    [/idb-keyval|\bindexedDB\b/, "`IndexedDB`"],
    [/\bcaches\.open\b/, "webbläsarens cache"],
  ])("names what %s keeps, in both languages", (sign, words) => {
    const told = words === "webbläsarens cache" ? [words, "the browser's cache"] : [words, words];
    if (sources.some((text) => sign.test(text))) {
      const [swedish = "", english = ""] = statement.split(/^---$/m);
      expect(swedish).toContain(told[0]);
      expect(english).toContain(told[1]);
    }
  });

  it("says rightly that there are no cookies, and that nothing is sent by any other way than fetch and links", () => {
    const sending = /document\.cookie|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|RTCPeerConnection/;
    expect(sources.filter((text) => sending.test(text))).toEqual([]);
  });

  it.each([undefined, "mailto:it@example.se"])(
    "says whom to ask of one's rights, with %s to ask of Samkoll",
    (support) => {
      const page = pageOf("privacy-statement.md", support);
      expect(page).toContain(
        "<p>Frågor om dina rättigheter ställs till den organisation som arbetsboken hör till, eller dess dataskyddsombud.</p>",
      );
      expect(page).toContain(
        "<p>Questions of your rights go to the organisation that the workbook belongs to, or its data protection officer.</p>",
      );
    },
  );

  it("names the workbook's address among what the pane keeps until it is closed, in both languages", () => {
    const kept = statement.split("\n").filter((line) => line.includes("`sessionStorage`"));
    expect(kept).toEqual([
      expect.stringContaining("arbetsbokens adress"),
      expect.stringContaining("the workbook's address"),
    ]);
  });

  it("tells how long a draft lies", () => {
    expect(draftDays).toBe(7);
    expect(statement).toContain("sju dagar efter den senaste ändringen");
    expect(statement).toContain("seven days after the last change");
  });
});
