/** The manifest is one that Excel takes, and the offline rules catch one that Excel would refuse. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { z } from "zod";
import { validateManifest } from "./validate-manifest";

const root = path.resolve(__dirname, "../..");
const files = { root, pages: path.join(root, "src/page") };
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** Id, what is wrong, the words to replace, what replaces them, and the fault that must be told. */
const BROKEN: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ["an id that is no GUID", /<Id>[^<]+/, "<Id>nope", /"nope" is not a GUID/],
  ["a version in three parts", "<Version>0.1.0.0<", "<Version>0.1.0<", /"0\.1\.0" has not four parts/],
  ["another default locale", "<DefaultLocale>sv-SE<", "<DefaultLocale>en-US<", /DefaultLocale is "en-US"/],
  ["rights to read only", "ReadWriteDocument", "ReadDocument", /Permissions "ReadDocument"/],
  ["a host besides Excel", '<Host Name="Workbook" />', '<Host Name="Document" />', /"Document", not Workbook/],
  ["a button twice", 'id="Samkoll.Check"', 'id="Samkoll.Open"', /Control "Samkoll.Open" is there twice/],
  [
    "an address without https",
    "https://localhost:3000/taskpane.html?start=new",
    "http://localhost:3000/taskpane.html",
    /http:\/\/localhost:3000\/taskpane.html is not an https address/,
  ],
  [
    "a page that is not there",
    "/taskpane.html?start=check",
    "/check.html",
    /check\.html names a file that does not exist/,
  ],
  [
    "an icon that is not there",
    "/assets/new-16.png",
    "/assets/none-16.png",
    /none-16\.png names a file that does not exist/,
  ],
  ["an icon of another size", "/assets/icon-80.png", "/assets/icon-64.png", /icon-64\.png is 64 × 64 pixels, not 80/],
  ["a group without its 80 pixel icon", '<bt:Image size="80" resid="Icon.80" />', "", /lacks one of the sizes/],
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
  ["a resource twice", '<bt:Url id="New.Url"', '<bt:Url id="Check.Url"', /"Check.Url" is defined twice/],
  ["an id over 32 characters", /New\.Url/g, `New.Url.${"x".repeat(30)}`, /is longer than 32/],
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
  ["an element that is missing", /<SupportUrl[\s\S]*<\/SupportUrl>/, "", /OfficeApp lacks SupportUrl/],
];

describe("manifest.xml", () => {
  it("is without fault by the offline rules", () => {
    expect(validateManifest(manifest, files)).toEqual([]);
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
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it("asks for the lowest set of Excel functions that serves, in both places", () => {
    expect(manifest.match(/Name="ExcelApi" MinVersion="1\.9"/g)).toHaveLength(2);
  });

  it.each([
    ["Öppna", "Open", "taskpane.html"],
    ["Kontrollera", "Check", "taskpane.html?start=check"],
    ["Ny budget", "New", "taskpane.html?start=new"],
  ])("has the button %s in the ribbon", (label, id, page) => {
    expect(manifest).toContain(`<bt:String id="${id}.Label" DefaultValue="${label}">`);
    expect(manifest).toContain(`<bt:Url id="${id}.Url" DefaultValue="https://localhost:3000/${page}" />`);
    expect(manifest).toContain(`<SourceLocation resid="${id}.Url" />`);
  });
});

describe("a broken copy of the manifest", () => {
  it.each(BROKEN)("with %s is refused", (_, words, replacement, fault) => {
    const broken = manifest.replace(words, replacement);
    expect(broken).not.toBe(manifest);
    expect(validateManifest(broken, files)).toContainEqual(expect.stringMatching(fault));
  });

  it("that is no XML is refused", () => {
    expect(() => validateManifest(manifest.replace("</Hosts>", ""), files)).toThrow();
  });
});
