/**
 * What a shared runtime asks of the manifest: one pane, one page, one state for the buttons and the functions too.
 * Source: office-js-docs-pr, docs/develop/configure-your-add-in-to-use-a-shared-runtime.md.
 */
import { child, descendants, type Element } from "./xml";

/** `commands`: the names that the page gives to `Office.actions.associate`. */
export function sharedRuntimeFaults(app: Element, commands: readonly string[]): readonly string[] {
  return [
    ...requirementFaults(app),
    ...runtimeFaults(app),
    ...paneFaults(app),
    ...commandFaults(app, commands),
    ...namespaceFaults(app),
  ];
}

/** Asked of the ribbon's part alone: in the base it would keep Samkoll from an iPad, which has no shared runtime. */
function requirementFaults(app: Element): readonly string[] {
  const sets = (...path: readonly string[]) =>
    (child(app, ...path)?.children ?? []).map(
      ({ attributes }) => `${attributes["Name"] ?? ""} ${attributes["MinVersion"] ?? ""}`,
    );
  const base = sets("Requirements", "Sets");
  const ribbon = sets("VersionOverrides", "Requirements", "bt:Sets");
  return [
    ...(base.join() === "ExcelApi 1.9" ? [] : [`The base asks for "${base.join()}", not ExcelApi 1.9 alone.`]),
    ...["ExcelApi 1.9", "SharedRuntime 1.1"]
      .filter((set) => !ribbon.includes(set))
      .map((set) => `VersionOverrides does not ask for ${set}.`),
  ];
}

/** Where one of them has another address, Office starts a second runtime or none. */
function runtimeFaults(app: Element): readonly string[] {
  const all = descendants(app);
  const runtime = all.find(({ name }) => name === "Runtime");
  const page = runtime?.attributes["resid"] ?? "";
  const sharers = all.flatMap((element) => {
    if (element.name === "FunctionFile") return [element];
    const location = child(element, "SourceLocation");
    const shows = element.name === "Page" || element.attributes["xsi:type"] === "ShowTaskpane";
    return shows && location !== undefined ? [location] : [];
  });
  const shared = all.find(({ name, attributes }) => name === "bt:Url" && attributes["id"] === page);
  const base = child(app, "DefaultSettings", "SourceLocation");
  return [
    ...(runtime?.attributes["lifetime"] === "long" ? [] : ["The Runtime's lifetime is not long."]),
    ...(all.filter(({ name }) => name === "Runtime").length === 1 ? [] : ["There is not one Runtime."]),
    ...sharers
      .filter(({ attributes }) => attributes["resid"] !== page)
      .map(({ name, attributes }) => `${name} has "${attributes["resid"] ?? ""}", but the Runtime has "${page}".`),
    ...(shared?.attributes["DefaultValue"] === base?.attributes["DefaultValue"] && shared?.children.length === 0
      ? []
      : ["The Runtime's page is not the base's SourceLocation in every language."]),
  ];
}

/** A pane without the others' id counts as another pane, and a shared runtime has but one. */
function paneFaults(app: Element): readonly string[] {
  const shown = descendants(app).filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane");
  const ids = new Set(shown.map((action) => child(action, "TaskpaneId")?.text ?? ""));
  return ids.size === 1 && !ids.has("") ? [] : [`The panes are "${[...ids].join(", ")}", not one and the same.`];
}

function commandFaults(app: Element, commands: readonly string[]): readonly string[] {
  const called = descendants(app).flatMap(({ name, text }) => (name === "FunctionName" ? [text] : []));
  return [
    ...called
      .filter((name) => !commands.includes(name))
      .map((name) => `A button calls "${name}", which the page does not associate.`),
    ...commands
      .filter((name) => !called.includes(name))
      .map((name) => `The page associates "${name}", which no button calls.`),
  ];
}

/** One name for all: a workbook keeps a function's name as it was written, whoever opens it in whatever language. */
function namespaceFaults(app: Element): readonly string[] {
  const all = descendants(app);
  const id = all.find(({ name }) => name === "Namespace")?.attributes["resid"];
  const text = all.find(({ name, attributes }) => name === "bt:String" && attributes["id"] === id);
  const names = [
    text?.attributes["DefaultValue"],
    ...(text?.children.map(({ attributes }) => attributes["Value"]) ?? []),
  ];
  const [first = ""] = names;
  return [
    ...(/^[A-Z][A-Z0-9_.]{2,31}$/.test(first) ? [] : [`The namespace "${first}" is none that a function can have.`]),
    ...(names.every((name) => name === first) ? [] : ["The namespace is not the same in every language."]),
  ];
}
