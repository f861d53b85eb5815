/** Which texts of which parts a person may have written: by the name of the part's root element. */
import type { OutsidePlace } from "../../../workbook/snapshot";

/** Names are without their prefixes. */
export interface PartKind {
  readonly place: OutsidePlace;
  /** Elements whose own text counts; `"all"`: of every one. */
  readonly texts?: readonly string[] | "all";
  /** Elements whose text comes in runs `t`, each with looks of its own. */
  readonly runs?: readonly string[];
  /** Elements whose text is all that stands in them, whatever it is divided by. */
  readonly wholes?: readonly string[];
  /** Attributes that hold words; of all others what looks like words is told, and left to the user. */
  readonly attributes?: readonly string[] | "all";
  /** Elements that are passed over with all they hold. */
  readonly without?: readonly string[];
  /** Elements whose texts stand in another place than the part's. */
  readonly places?: Readonly<Record<string, OutsidePlace>>;
}

const shapes: PartKind = {
  place: "textBox",
  runs: ["p"],
  attributes: ["name", "descr", "title", "tooltip", "altText"],
};
const pivot: PartKind = {
  place: "pivot",
  attributes: [
    "v",
    "n",
    "name",
    "caption",
    "sourceName",
    "dataCaption",
    "cap",
    "c",
    "grandTotalCaption",
    "rowHeaderCaption",
    "colHeaderCaption",
  ],
};
const history: PartKind = { place: "other", runs: ["is"], texts: ["v", "t"], attributes: ["name", "userName"] };
/** Headers, in the parts that have some. */
const headers = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
/** Of a sheet that is read as cells its rows are no part. */
const worksheet: PartKind = {
  place: "other",
  texts: [...headers, "v", "list"],
  runs: ["is"],
  attributes: [
    ...["display", "tooltip", "location", "prompt", "promptTitle", "error", "errorTitle", "text"],
    ...["name", "comment", "user", "val", "caption", "altText", "title"],
  ],
  places: { headerFooter: "headerFooter", hyperlink: "link", dataValidation: "validation", cfRule: "validation" },
};

const ownParts: Readonly<Record<string, PartKind | null>> = {
  ThreadedComments: { place: "threadedComment", texts: ["text"] },
  personList: { place: "author", attributes: ["displayName", "userId"] },
  wsDr: shapes,
  userShapes: shapes,
  xml: {
    place: "textBox",
    texts: "all",
    wholes: ["div"],
    attributes: ["alt", "title", "href", "string"],
    without: ["ClientData", "shapelayout"],
  },
  chartSpace: {
    ...shapes,
    place: "chart",
    texts: [...headers, "v", "pt"],
    attributes: ["descr", "title"],
    places: { headerFooter: "headerFooter" },
  },
  pivotCacheDefinition: pivot,
  pivotCacheRecords: pivot,
  pivotTableDefinition: pivot,
  slicers: pivot,
  slicerCacheDefinition: pivot,
  timelines: pivot,
  timelineCacheDefinition: pivot,
  coreProperties: { place: "property", texts: "all", places: { creator: "author", lastModifiedBy: "author" } },
  Properties: {
    place: "property",
    texts: "all",
    attributes: ["name", "linkTarget"],
    places: { Manager: "author" },
  },
  externalLink: { place: "externalLink", texts: ["v"], attributes: ["val", "name", "v"] },
  connections: { place: "externalLink", texts: "all", attributes: "all" },
  queryTable: { place: "externalLink", attributes: ["name"] },
  workbook: {
    place: "other",
    texts: ["definedName"],
    attributes: ["name", "comment", "description", "userName", "statusBar", "help"],
    places: { sheet: "sheetName", definedName: "definedName", fileSharing: "author" },
  },
  worksheet,
  chartsheet: worksheet,
  dialogsheet: worksheet,
  macrosheet: worksheet,
  table: { place: "definedName", attributes: ["name", "displayName", "comment", "totalsRowLabel"] },
  users: history,
  headers: history,
  revisions: history,
  Types: null,
  Relationships: null,
  styleSheet: null,
  theme: null,
  calcChain: null,
};

/** Of a part that nobody knows all words count. */
export const allWords: PartKind = { place: "other", texts: "all", runs: ["p", "si", "is"], attributes: "all" };

/** `null` for a part that holds no words of its own. */
export function partKind(root: string, part: string): PartKind | null {
  const known = ownParts[root];
  if (known !== undefined && Object.hasOwn(ownParts, root)) return known;
  return /^customxml[\\/]/i.test(part) ? { ...allWords, place: "customXml" } : allWords;
}

/** Parts that are no XML, by what their names say; `undefined` for those that hold no words: settings of a printer. */
export function unreadablePlace(part: string): OutsidePlace | undefined {
  const name = part.toLowerCase().replaceAll("\\", "/");
  if (name.includes("printersettings")) return undefined;
  if (/vbaproject|macrosheet|vbadata/.test(name)) return "macro";
  return /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|ico)$/.test(name) ? "picture" : "embedded";
}
