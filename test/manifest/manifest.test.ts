/** The manifest is one that Excel takes, and the offline rules catch one that Excel would refuse. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { z } from "zod";
import { validateManifest } from "./validate-manifest";
import { entryOf, historySchema, versionFaults } from "./version-history";

const root = path.resolve(__dirname, "../..");
const surroundings = {
  root,
  pages: path.join(root, "src/page"),
  built: ["functions.js", "functions.json", "functions-en.json", "support.html"],
  commands: ["checkWorkbook", "newBudget"],
};
const textOf = (...file: readonly string[]) => readFileSync(path.join(root, ...file), "utf8");
const manifest = textOf("manifest.xml");
const history = historySchema.parse(JSON.parse(textOf("test/manifest/published.json")));

/** Id, what is wrong, the words to replace, what replaces them, and the fault that must be told. */
const BROKEN: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ["an id that is no GUID", /<Id>[^<]+/, "<Id>nope", /"nope" is not a GUID/],
  ["a version below 1.0", /<Version>[\d.]+</, "<Version>0.9.0.0<", /"0\.9\.0\.0" is below 1\.0/],
  ["a version in three parts", /<Version>[\d.]+</, "<Version>0.1.0<", /"0\.1\.0" has not four parts/],
  ["another default locale", "<DefaultLocale>sv-SE<", "<DefaultLocale>en-US<", /DefaultLocale is "en-US"/],
  ["rights to read only", "ReadWriteDocument", "ReadDocument", /Permissions "ReadDocument"/],
  ["a host besides Excel", '<Host Name="Workbook" />', '<Host Name="Document" />', /"Document", not Workbook/],
  ["a button twice", 'id="Samkoll.Check"', 'id="Samkoll.Open"', /Control "Samkoll.Open" is there twice/],
  [
    "an address without https",
    '<bt:Url id="Taskpane.Url" DefaultValue="https',
    '<bt:Url id="Taskpane.Url" DefaultValue="http',
    /http:\/\/localhost:3000\/taskpane.html is not an https address/,
  ],
  [
    "a page that is not there",
    '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/taskpane.html"',
    '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/check.html"',
    /check\.html names a file that does not exist/,
  ],
  [
    "an icon that is not there",
    "/assets/new-16.png",
    "/assets/none-16.png",
    /none-16\.png names a file that does not exist/,
  ],
  ["an icon of another size", "/assets/icon-80.png", "/assets/icon-64.png", /icon-64\.png is 64 × 64 pixels, not 80/],
  ["a group without its 80 pixel icon", '<bt:Image size="80" resid="Icon.80" />', "", /has not each of the sizes/],
  ["a button without its 20 pixel icon", '<bt:Image size="20" resid="New.20" />', "", /has not each of the sizes/],
  [
    "a resource that is missing",
    '<Title resid="Check.Label"',
    '<Title resid="Check.Title"',
    /"Check.Title", which is missing/,
  ],
  [
    "a long text where a short one belongs",
    '<Label resid="New.Label"',
    '<Label resid="New.Tip"',
    /"New.Tip", which is one of bt:LongStrings/,
  ],
  ["a resource that nothing uses", '<bt:String id="New.Tip"', '<bt:String id="New.Hint"', /"New.Hint" is never used/],
  ["a resource twice", '<bt:Url id="LearnMore.Url"', '<bt:Url id="Taskpane.Url"', /"Taskpane.Url" is defined twice/],
  ["an id over 32 characters", /LearnMore\.Url/g, `LearnMore.Url.${"x".repeat(30)}`, /is longer than 32/],
  [
    "a label over 125 characters",
    'DefaultValue="Kontrollera"',
    `DefaultValue="${"k".repeat(126)}"`,
    /126 characters long, at most 125/,
  ],
  [
    "a tip over 250 characters",
    'Value="Shows Samkoll beside the workbook."',
    `Value="${"s".repeat(251)}"`,
    /251 characters long, at most 250/,
  ],
  [
    "a description over 250 characters",
    '<Description DefaultValue="Granskar',
    `<Description DefaultValue="${"g".repeat(250)}`,
    /"Description" is \d+ characters long/,
  ],
  ["an empty label", 'DefaultValue="Ny budget"', 'DefaultValue=" "', /"New.Label" is empty/],
  [
    "a label without English",
    '<bt:Override Locale="en-US" Value="New budget" />',
    "",
    /"New.Label" has no word in en-US/,
  ],
  ["a name without English", '<Override Locale="en-US" Value="Samkoll" />', "", /"DisplayName" has no word in en-US/],
  [
    "elements out of order",
    /(<Permissions>.*<\/Permissions>)([\s\S]*)(<\/OfficeApp>)/,
    "$2$1$3",
    /Permissions stands too late in OfficeApp/,
  ],
  ["an element that has no place", "<Hosts>", "<Rubbish /><Hosts>", /OfficeApp may not hold Rubbish/],
  [
    "the functions before the runtime",
    /(<Runtimes>[\s\S]*<\/Runtimes>)(\s*)(<AllFormFactors>[\s\S]*<\/AllFormFactors>)/,
    "$3$2$1",
    /AllFormFactors stands too late|Runtimes stands too late in Host/,
  ],
  [
    "the functions' parts out of order",
    /(<Script>[\s\S]*<\/Script>)(\s*)(<Page>[\s\S]*<\/Page>)/,
    "$3$2$1",
    /Script stands too late in ExtensionPoint/,
  ],
  [
    "the file of functions after the buttons",
    /(<FunctionFile .*\/>)([\s\S]*)(<\/DesktopFormFactor>)/,
    "$2$1$3",
    /FunctionFile stands too late in DesktopFormFactor/,
  ],
  [
    "a button that calls a function and opens a page",
    "<FunctionName>checkWorkbook</FunctionName>",
    '<FunctionName>checkWorkbook</FunctionName><SourceLocation resid="Taskpane.Url" />',
    /Action may not hold SourceLocation/,
  ],
  [
    "the shared runtime asked of every Excel",
    '<Set Name="ExcelApi" MinVersion="1.9" />',
    '<Set Name="ExcelApi" MinVersion="1.9" /><Set Name="SharedRuntime" MinVersion="1.1" />',
    /The base asks for "ExcelApi 1.9,SharedRuntime 1.1"/,
  ],
  [
    "a runtime that is not asked for",
    '<bt:Set Name="SharedRuntime" MinVersion="1.1" />',
    "",
    /does not ask for SharedRuntime 1.1/,
  ],
  ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', /lifetime is not long/],
  [
    "two runtimes",
    '<Runtime resid="Taskpane.Url" lifetime="long" />',
    '<Runtime resid="Taskpane.Url" lifetime="long" /><Runtime resid="Taskpane.Url" lifetime="long" />',
    /There is not one Runtime/,
  ],
  [
    "functions on another page than the pane's",
    /<Page>\s*<SourceLocation resid="Taskpane.Url" \/>/,
    '<Page><SourceLocation resid="LearnMore.Url" />',
    /SourceLocation has "LearnMore.Url", but the Runtime has "Taskpane.Url"/,
  ],
  [
    "buttons on another page than the pane's",
    '<FunctionFile resid="Taskpane.Url" />',
    '<FunctionFile resid="LearnMore.Url" />',
    /FunctionFile has "LearnMore.Url"/,
  ],
  [
    "a pane that is the page of a start",
    '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/taskpane.html"',
    '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/taskpane.html?start=check"',
    /page is not the base's SourceLocation/,
  ],
  ["a pane without a name", "<TaskpaneId>Samkoll</TaskpaneId>", "<TaskpaneId></TaskpaneId>", /not one and the same/],
  [
    "a button that calls what the page does not know",
    "<FunctionName>newBudget</FunctionName>",
    "<FunctionName>newBuget</FunctionName>",
    /calls "newBuget", which the page does not associate/,
  ],
  [
    "a button that is gone",
    "<FunctionName>newBudget</FunctionName>",
    "<FunctionName>checkWorkbook</FunctionName>",
    /associates "newBudget", which no button calls/,
  ],
  [
    "another name of the functions in English",
    '<bt:Override Locale="en-US" Value="SAMKOLL" />',
    '<bt:Override Locale="en-US" Value="TOGETHER" />',
    /namespace is not the same in every language/,
  ],
  ["a name of the functions that Excel does not take", /"SAMKOLL"/g, '"SAM-KOLL"', /namespace "SAM-KOLL" is none/],
  [
    "functions without English words",
    /(<bt:Url id="Functions.Metadata.Url"[^>]*>)\s*<bt:Override[^>]*>/,
    "$1",
    /"Functions.Metadata.Url" has no word in en-US/,
  ],
  [
    "an address on another server",
    "https://localhost:3000/assets/new-24.png",
    "https://example.se/assets/new-24.png",
    /example\.se\/assets\/new-24\.png stands on another server/,
  ],
  ["an element that is missing", /<SupportUrl[\s\S]*<\/SupportUrl>/, "", /OfficeApp lacks SupportUrl/],
];

describe("manifest.xml", () => {
  it("is without fault by the offline rules", () => {
    expect(validateManifest(manifest, surroundings)).toEqual([]);
  });

  it("is read by Microsoft's own parser as a task pane add-in for Excel", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path.join(root, "manifest.xml"));
    expect(info).toMatchObject({
      displayName: "Samkoll",
      defaultLocale: "sv-SE",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("carries the version of the package", () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(textOf("package.json")));
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it("asks for the lowest set of Excel functions that serves, in both places", () => {
    expect(manifest.match(/Name="ExcelApi" MinVersion="1\.9"/g)).toHaveLength(2);
  });

  it.each([
    ["Öppna", "Open", "<TaskpaneId>Samkoll</TaskpaneId>"],
    ["Kontrollera", "Check", "<FunctionName>checkWorkbook</FunctionName>"],
    ["Ny budget", "New", "<FunctionName>newBudget</FunctionName>"],
  ])("has the button %s in the ribbon", (label, id, action) => {
    const button = manifest.split("<Control ").find((part) => part.includes(`id="Samkoll.${id}"`));
    expect(button).toContain(action);
    expect(manifest).toContain(`<bt:String id="${id}.Label" DefaultValue="${label}">`);
  });
});

describe("a broken copy of the manifest", () => {
  it.each(BROKEN)("with %s is refused", (_, words, replacement, fault) => {
    const broken = manifest.replace(words, replacement);
    expect(broken).not.toBe(manifest);
    expect(validateManifest(broken, surroundings)).toContainEqual(expect.stringMatching(fault));
  });

  it("that is no XML is refused", () => {
    expect(() => validateManifest(manifest.replace("</Hosts>", ""), surroundings)).toThrow();
  });
});

describe("the manifest's version", () => {
  const [before, now] = [{ version: "0.1.9.0", content: "before" }, entryOf(manifest)];

  it("is the last of those that are recorded, with this content", () => {
    expect(versionFaults(manifest, history)).toEqual([]);
  });

  it("must rise where the content has changed, and the test says how", () => {
    const changed = manifest.replace("Kontrollera", "Granska");
    expect(versionFaults(changed, history)).toEqual([expect.stringMatching(/has changed since version .* raise it/)]);
  });

  it("is recorded when it has risen, and the test says what to write", () => {
    expect(versionFaults(manifest, [before])).toEqual([expect.stringContaining(`add ${JSON.stringify(now)} last in`)]);
  });

  it("never sinks", () => {
    expect(versionFaults(manifest, [{ ...now, version: "99.10.0.0" }, now])).toEqual([
      `${now.version} does not come after 99.10.0.0.`,
    ]);
  });

  it("is the same however the file is indented", () => {
    expect(entryOf(manifest.replaceAll(/\n +/g, "\n"))).toEqual(now);
  });
});
