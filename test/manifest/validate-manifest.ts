/** Checks an add-in-only manifest offline: what Excel and Microsoft's online validator refuse, as plain sentences. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { ICON_SIZES } from "./icon-sizes";
import { sharedRuntimeFaults } from "./shared-runtime";
import { child, descendants, parseXml, type Element } from "./xml";

/**
 * The children that each element may hold, in the schema's order; `!` marks one that must be there. An element whose kind
 * (`xsi:type`) decides stands here with it. Sources: TaskPaneAppVersionOverridesV1_0.xsd (office-js-docs-pr,
 * docs/overview/schemas/taskpane), and for Runtimes, which is younger, "Configure your Office Add-in to use a shared runtime".
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! " +
    "SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! AllowSnapshot VersionOverrides!",
  VersionOverrides: "Description Requirements! Hosts! Resources!",
  "Host Workbook": "Runtimes! AllFormFactors! DesktopFormFactor!",
  Runtimes: "Runtime!",
  AllFormFactors: "ExtensionPoint!",
  "ExtensionPoint CustomFunctions": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  DesktopFormFactor: "GetStarted! FunctionFile! ExtensionPoint!",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  Group: "Label! Icon! Control!",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  "Action ShowTaskpane": "TaskpaneId! SourceLocation!",
  "Action ExecuteFunction": "FunctionName!",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
};

/** Longest texts, in characters. */
const LIMITS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  id: 32,
  url: 2048,
};

/** Which kind of resource a reference takes; `Title` and `Label` are short, `Description` long. */
const KIND_OF_REFERENCE: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  LearnMoreUrl: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  Namespace: "bt:ShortStrings",
  "bt:Image": "bt:Images",
};

const OTHER_LOCALE = "en-US";
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** What the manifest points at. */
export type Surroundings = {
  /** Absolute path of the folder that holds assets/. */
  readonly root: string;
  /** Absolute path of the folder with the pages that a person writes. */
  readonly pages: string;
  /** Files beside the pages that the build makes, by their names. */
  readonly built: readonly string[];
  /** The names that the page associates with what the ribbon's buttons do. */
  readonly commands: readonly string[];
};

type Resource = { readonly id: string; readonly kind: string; readonly element: Element };

/** One sentence a fault; none when the manifest is sound. Throws where it is not XML. */
export function validateManifest(xml: string, surroundings: Surroundings): readonly string[] {
  const app = parseXml(xml);
  const resources = resourcesOf(app);
  return [
    ...identityFaults(app),
    ...descendants(app).flatMap(orderFaults),
    ...resourceFaults(app, resources),
    ...lengthFaults(app, resources),
    ...localeFaults(app, resources),
    ...addressFaults(app, surroundings),
    ...iconFaults(app, resources, surroundings),
    ...sharedRuntimeFaults(app, surroundings.commands),
  ];
}

function identityFaults(app: Element): readonly string[] {
  const text = (name: string): string => child(app, name)?.text ?? "";
  const version = text("Version");
  const hosts = child(app, "Hosts")?.children.map(({ attributes }) => attributes["Name"]) ?? [];
  const controls = descendants(app).flatMap(({ name, attributes }) =>
    name === "Control" || name === "Group" ? [attributes["id"] ?? ""] : [],
  );
  return [
    ...unless(GUID.test(text("Id")), `Id "${text("Id")}" is not a GUID.`),
    ...unless(/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){3}$/.test(version), `Version "${version}" has not four parts.`),
    // Microsoft's validator: "unsupported version number less than 1.0".
    ...unless(!version.startsWith("0."), `Version "${version}" is below 1.0.`),
    ...unless(text("DefaultLocale") === "sv-SE", `DefaultLocale is "${text("DefaultLocale")}", not sv-SE.`),
    ...unless(text("Permissions") === "ReadWriteDocument", `Permissions "${text("Permissions")}" will not do.`),
    ...unless(hosts.join() === "Workbook", `Hosts are "${hosts.join()}", not Workbook.`),
    ...controls.flatMap((id, at) =>
      unless(id !== "" && controls.indexOf(id) === at, `Control "${id}" is there twice.`),
    ),
  ];
}

function orderFaults({ name, attributes, children }: Element): readonly string[] {
  const order = ORDER[`${name} ${attributes["xsi:type"] ?? ""}`] ?? ORDER[name];
  if (order === undefined) return [];
  const allowed = order.split(" ");
  const names = allowed.map((entry) => entry.replace("!", ""));
  const places = children.map((element) => names.indexOf(element.name));
  return [
    ...children.flatMap((element, at) => [
      ...unless(places[at] !== -1, `${name} may not hold ${element.name}.`),
      ...unless(
        places[at] === -1 || places.slice(0, at).every((place) => place <= (places[at] ?? 0)),
        `${element.name} stands too late in ${name}.`,
      ),
    ]),
    ...allowed.flatMap((entry, place) =>
      unless(!entry.endsWith("!") || places.includes(place), `${name} lacks ${names[place] ?? ""}.`),
    ),
  ];
}

function resourceFaults(app: Element, resources: readonly Resource[]): readonly string[] {
  const references = referencesOf(app);
  const ids = resources.map(({ id }) => id);
  return [
    ...references.flatMap(({ resid, name }) => {
      const resource = resources.find(({ id }) => id === resid);
      if (resource === undefined) return [`${name} names the resource "${resid}", which is missing.`];
      return unless(
        resource.kind === KIND_OF_REFERENCE[name],
        `${name} names "${resid}", which is one of ${resource.kind}.`,
      );
    }),
    ...ids.flatMap((id, at) => [
      ...unless(ids.indexOf(id) === at, `The resource "${id}" is defined twice.`),
      ...unless(
        references.some(({ resid }) => resid === id),
        `The resource "${id}" is never used.`,
      ),
    ]),
  ];
}

function lengthFaults(app: Element, resources: readonly Resource[]): readonly string[] {
  const texts = ["DisplayName", "Description"].map((name) => ({ id: name, kind: name, element: child(app, name) }));
  return [...texts, ...resources].flatMap(({ id, kind, element }) => [
    ...unless(id.length <= (LIMITS["id"] ?? 0), `The id "${id}" is longer than ${LIMITS["id"] ?? 0}.`),
    ...(element === undefined ? [] : valuesOf(element)).flatMap((value) => {
      const limit = LIMITS[kind] ?? LIMITS["url"] ?? 0;
      return [
        ...unless(value.trim() !== "", `"${id}" is empty.`),
        ...unless(value.length <= limit, `"${id}" is ${value.length} characters long, at most ${limit} are shown.`),
      ];
    }),
  ]);
}

function localeFaults(app: Element, resources: readonly Resource[]): readonly string[] {
  const words = ["DisplayName", "Description", "SupportUrl"].map((name) => ({ id: name, element: child(app, name) }));
  const strings = resources.filter(({ kind, id }) => kind.endsWith("Strings") || id === "Functions.Metadata.Url");
  return [...words, ...strings].flatMap(({ id, element }) =>
    unless(
      element?.children.some(({ attributes }) => attributes["Locale"] === OTHER_LOCALE) ?? false,
      `"${id}" has no word in ${OTHER_LOCALE}.`,
    ),
  );
}

function addressFaults(app: Element, files: Surroundings): readonly string[] {
  const ownOrigin = originOf(child(app, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "");
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Url", "bt:Image"];
  return descendants(app)
    .filter(({ name, attributes }) => named.includes(name) && attributes["DefaultValue"] !== undefined)
    .flatMap(valuesOf)
    .flatMap((address) => [
      ...unless(/^https:\/\/[^\s/]+\//.test(address), `${address} is not an https address.`),
      ...unless(isThere(address, files), `${address} names a file that does not exist.`),
      // No AppDomains: all that is shown stands on the pane's own server.
      ...unless(originOf(address) === ownOrigin, `${address} stands on another server than the pane.`),
    ]);
}

function iconFaults(app: Element, resources: readonly Resource[], files: Surroundings): readonly string[] {
  const all = descendants(app);
  const sized = all.flatMap(({ name, attributes }) => {
    const resource = resources.find(({ id }) => id === attributes["resid"]);
    return name === "bt:Image" && resource !== undefined
      ? [{ size: Number(attributes["size"]), address: resource.element.attributes["DefaultValue"] ?? "" }]
      : [];
  });
  const own = [
    { size: 32, address: child(app, "IconUrl")?.attributes["DefaultValue"] ?? "" },
    { size: 64, address: child(app, "HighResolutionIconUrl")?.attributes["DefaultValue"] ?? "" },
  ];
  const incomplete = all.filter(({ name, children }) => {
    const sizes = children.map(({ attributes }) => attributes["size"]);
    return name === "Icon" && sizes.join() !== ICON_SIZES.join();
  });
  return [
    ...incomplete.map(() => `An Icon has not each of the sizes ${ICON_SIZES.join(", ")}, in that order.`),
    ...[...own, ...sized].flatMap(({ size, address }) => {
      const file = fileOf(address, files);
      if (!existsSync(file)) return [];
      const { width, height } = PNG.sync.read(readFileSync(file));
      return unless(
        width === size && height === size,
        `${path.basename(file)} is ${width} × ${height} pixels, not ${size}.`,
      );
    }),
  ];
}

function isThere(address: string, files: Surroundings): boolean {
  const name = URL.canParse(address) ? path.posix.basename(new URL(address).pathname) : "";
  return files.built.includes(name) || existsSync(fileOf(address, files));
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : "";
}

/** The file behind an address; a page lies in `pages`, all else keeps its path below `root`. */
function fileOf(address: string, files: Surroundings): string {
  if (!URL.canParse(address)) return "";
  const { pathname } = new URL(address);
  return pathname.endsWith(".html") ? path.join(files.pages, path.basename(pathname)) : path.join(files.root, pathname);
}

function resourcesOf(app: Element): readonly Resource[] {
  const groups = child(app, "VersionOverrides", "Resources")?.children ?? [];
  return groups.flatMap(({ name, children }) =>
    children.map((element) => ({ id: element.attributes["id"] ?? "", kind: name, element })),
  );
}

function referencesOf(app: Element): readonly { readonly resid: string; readonly name: string }[] {
  return descendants(app).flatMap(({ name, attributes }) =>
    attributes["resid"] === undefined ? [] : [{ resid: attributes["resid"], name }],
  );
}

/** An element's own text and those of its overrides. */
function valuesOf({ attributes, children }: Element): readonly string[] {
  return [attributes["DefaultValue"] ?? "", ...children.map((override) => override.attributes["Value"] ?? "")];
}

function unless(sound: boolean, fault: string): readonly string[] {
  return sound ? [] : [fault];
}
