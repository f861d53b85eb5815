/** Excel's events of the collection of sheets: asked for over the wire, sent as Excel sends them. */
import type { FakeSheet, FakeWorkbook } from "./fake-workbook";
import type { WireObject } from "./wire-object";

/** Number of the event and the ending of the methods that ask for it and let go of it, by the client's own words. */
const events = {
  changed: [10, "DataChangedEvent"],
  added: [13, "AddedEvent"],
  deleted: [15, "DeletedEvent"],
  calculated: [16, "CalculatedEvent"],
  formatChanged: [18, "FormatChangedEvent"],
  rowHidden: [22, "RowHiddenChangedEvent"],
  protection: [24, "ProtectionChangedEvent"],
  nameChanged: [25, "EventNameChanged"],
  visibility: [26, "EventVisibilityChanged"],
  moved: [27, "EventMoved"],
} as const;

export type FakeEvent = keyof typeof events;

export function eventActions(book: FakeWorkbook): NonNullable<WireObject["actions"]> {
  return Object.fromEntries(
    Object.values(events).flatMap(([number, ending]) => [
      [`_Register${ending}`, () => void book.listenedTo.add(number)],
      [`_Unregister${ending}`, () => void book.listenedTo.delete(number)],
    ]),
  );
}

/** As when a user, or `details` say who, does something to a sheet. Nothing is sent that nobody has asked for. */
export function happen(
  book: FakeWorkbook,
  event: FakeEvent,
  { id: worksheetId }: Pick<FakeSheet, "id">,
  details: Readonly<Record<string, string>> = {},
): void {
  const [messageType] = events[event];
  if (!book.listenedTo.has(messageType)) return;
  const message = JSON.stringify({ worksheetId, source: "Local", ...details });
  toClient("_testTriggerRichApiMessageEvent", {
    entries: [{ messageCategory: 65_536, messageType, targetId: "Workbook", message }],
  });
}

/** The client waits for the host to be ready for events before it asks for the first. */
export function beReadyForEvents(): void {
  toClient("_testSetRichApiMessageReadyImpl", () => Promise.resolve());
}

function toClient(name: string, given: unknown): void {
  const extension: unknown = Reflect.get(globalThis, "OfficeExtension");
  const send: unknown = typeof extension === "object" && extension !== null ? Reflect.get(extension, name) : undefined;
  if (typeof send !== "function") throw new Error(`the Office.js client has no ${name}`);
  Reflect.apply(send, extension, [given]);
}
