/** Answers the requests of the real Office.js client from a fake workbook, counts them, and can be made to misbehave. */
import { z } from "zod";
import { beReadyForEvents } from "./fake-events";
import { workbookObject } from "./fake-objects";
import { Refusal, type FakeWorkbook } from "./fake-workbook";
import { connectOfficeClient } from "./office-client";
import { queried, refuse, type WireObject } from "./wire-object";

export interface Traffic {
  readonly bytesOut: number;
  readonly bytesBack: number;
  readonly actions: number;
  readonly flags: number;
}

/** How this Excel behaves; all of it may be changed between requests. */
export interface Conduct {
  /** Of a request and of an answer, as on the web. */
  maxBytes: number;
  /** A cell is being edited. */
  inCellEdit: boolean;
  /** The nth request, from 1, is done but answered only when `release` is called. */
  silentAt: number;
  /** The nth request, from 1, is done but its answer is too large to be sent. */
  tooLargeAt: number;
  /** What others do just before the nth request, from 1. */
  meanwhile: (nth: number) => void;
}

export interface Wire {
  readonly book: FakeWorkbook;
  readonly traffic: readonly Traffic[];
  readonly conduct: Conduct;
  /** Lets the silent request be done and answered. */
  release(): void;
}

const argumentsSchema = z.object({
  Arguments: z.array(z.unknown()).optional(),
  ReferencedObjectPathIds: z.array(z.number().nullable()).optional(),
});

const requestSchema = z.object({
  Actions: z.array(
    z.object({
      Id: z.number(),
      ActionType: z.number(),
      Name: z.string(),
      ObjectPathId: z.number(),
      ArgumentInfo: argumentsSchema.optional(),
      QueryInfo: z.object({ Select: z.array(z.string()).optional() }).optional(),
    }),
  ),
  ObjectPaths: z.record(
    z.string(),
    z.object({
      Id: z.number(),
      ObjectPathType: z.number(),
      Name: z.string(),
      ParentObjectPathId: z.number().optional(),
      ArgumentInfo: argumentsSchema.optional(),
      /** The add-in has said that it wants no lasting reference. */
      D: z.boolean().optional(),
    }),
  ),
});

type Request = z.infer<typeof requestSchema>;
type Results = { readonly ActionId: number; readonly Value: unknown }[];

/** The flag that `delayForCellEdit` becomes. */
const delaysForCellEdit = 64;

export function connect(book: FakeWorkbook, level = 20, waitsForCellEdit = true): Wire {
  const traffic: Traffic[] = [];
  const conduct: Conduct = { maxBytes: Infinity, inCellEdit: false, silentAt: 0, tooLargeAt: 0, meanwhile: () => {} };
  const references = new Map<string, WireObject>();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  connectOfficeClient(
    async (flags, body) => {
      const request = requestSchema.parse(body);
      const nth = traffic.length + 1;
      conduct.meanwhile(nth);
      const bytesOut = JSON.stringify(body).length;
      const note = (bytesBack: number) => traffic.push({ bytesOut, bytesBack, actions: request.Actions.length, flags });
      if (conduct.inCellEdit && (flags & delaysForCellEdit) === 0) {
        note(0);
        return failure("InvalidOperationInCellEditMode", [], 0);
      }
      if (nth === conduct.silentAt || conduct.inCellEdit) {
        note(0);
        await released;
        return perform(book, request, references);
      }
      if (bytesOut > conduct.maxBytes) {
        note(0);
        return failure("RequestPayloadSizeLimitExceeded", [], 0);
      }
      const answer = perform(book, request, references);
      const bytesBack = JSON.stringify(answer).length;
      note(bytesBack);
      return bytesBack > conduct.maxBytes || nth === conduct.tooLargeAt
        ? failure("ResponsePayloadSizeLimitExceeded", [], 0)
        : answer;
    },
    { level, waitsForCellEdit },
  );
  beReadyForEvents();
  return { book, traffic, conduct, release: () => release() };
}

/** Action by action; stops at the first that is refused, with what came before it done. */
function perform(book: FakeWorkbook, request: Request, references: Map<string, WireObject>): unknown {
  // Each path is followed when first asked for, as Excel does: `Add` must happen once and in its turn.
  const followed = new Map<number, WireObject | null>();
  const follow = (id: number): WireObject | null => {
    const known = followed.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)] ?? refuse("InvalidObjectPath");
    const parent = path.ParentObjectPathId === undefined ? null : follow(path.ParentObjectPathId);
    const object = followPath(path, parent);
    followed.set(id, object);
    return object;
  };
  const followPath = (path: Request["ObjectPaths"][string], parent: WireObject | null): WireObject | null => {
    if (path.ObjectPathType === 1) return workbookObject(book);
    if (path.ObjectPathType === 6) return references.get(path.Name) ?? refuse("InvalidObjectPath");
    if (parent === null) return null;
    const name = path.ObjectPathType === 5 ? "GetItem" : path.Name;
    const step = parent.paths?.[name] ?? refuse(`no path ${name}`);
    return step(...argumentsOf(path.ArgumentInfo, follow));
  };
  const results: Results = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: act(request, action, follow, references) });
    } catch (error) {
      if (error instanceof Refusal) return failure(error.code, results, index, error.location);
      throw error;
    }
  }
  return { HttpStatusCode: 200, Headers: {}, Body: { Results: results } };
}

function act(
  request: Request,
  action: Request["Actions"][number],
  follow: (id: number) => WireObject | null,
  references: Map<string, WireObject>,
): unknown {
  // A mark of the client's own: handlers count from here on.
  if (action.ActionType === 5) return null;
  const object = follow(action.ObjectPathId);
  if (object === null) return null;
  if (action.ActionType === 1) {
    if (request.ObjectPaths[String(action.ObjectPathId)]?.D === true) return {};
    const reference = `reference ${references.size}`;
    references.set(reference, object);
    return { _ReferenceId: reference };
  }
  if (action.ActionType === 2) return queried(object, action.QueryInfo?.Select ?? []);
  if (action.Name === "_KeepReference" || action.Name === "_RemoveReference") return null;
  const given = argumentsOf(action.ArgumentInfo, follow);
  if (action.ActionType === 3) return (object.actions?.[action.Name] ?? refuse(`no method ${action.Name}`))(...given);
  return (object.settings?.[action.Name] ?? refuse(`no setting ${action.Name}`))(given[0]);
}

function argumentsOf(
  info: z.infer<typeof argumentsSchema> | undefined,
  follow: (id: number) => WireObject | null,
): unknown[] {
  return (info?.Arguments ?? []).map((argument, index) => {
    const id = info?.ReferencedObjectPathIds?.[index];
    return typeof id === "number" && id > 0 ? follow(id) : argument;
  });
}

function failure(code: string, results: Results, actionIndex: number, location = ""): unknown {
  const error = { Code: code, Message: code, Location: location, HttpStatusCode: 400, ActionIndex: actionIndex };
  return { HttpStatusCode: 200, Headers: {}, Body: { Error: error, Results: results } };
}
