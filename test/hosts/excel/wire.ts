/** Answers the requests of the real Office.js client from a fake workbook, counts them, and can be made to misbehave. */
import { z } from "zod";
import { apiOf, type Call, type Circumstances, type FailingPart } from "./documented/call";
import { isPassedOver } from "./documented/failures";
import { guards } from "./documented/guards";
import { profileAt, profiles, type Profile, type ProfileName } from "./documented/profiles";
import { beReadyForEvents } from "./fake-events";
import { workbookObject } from "./fake-objects";
import { Refusal, type FakeWorkbook } from "./fake-workbook";
import { connectOfficeClient } from "./office-client";
import { officeOf, type OfficeConduct } from "./office-common";
import { groupsUndo } from "./undo-groups";
import { queried, refuse, type WireObject } from "./wire-object";

export interface Traffic {
  readonly bytesOut: number;
  readonly bytesBack: number;
  readonly actions: number;
  readonly flags: number;
}

/** How this Excel behaves; all of it may be changed between requests. */
export interface Conduct extends OfficeConduct {
  /** Of a request and of an answer; 5 MB on the web. */
  maxBytes: number;
  /** A cell is being edited. */
  inCellEdit: boolean;
  /** The nth request, from 1, is done but answered only when `release` is called. */
  silentAt: number;
  /** The nth request, from 1, is done but its answer is too large to be sent. */
  tooLargeAt: number;
  /** What others do just before the nth request, from 1. */
  meanwhile: (nth: number) => void;
  /** Why every entry into cells fails in a run with `mergeUndoGroup`; empty where it does not. */
  groupedEntriesFail: string;
  /** What this very Excel does not do. */
  readonly failing: Set<FailingPart>;
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

/**
 * @param which Excel, by its name, or by the newest ExcelApi that one on Windows has; today's Excel on Windows if not
 * told
 */
export function connect(book: FakeWorkbook, which: ProfileName | number = "windows365", waitsForCellEdit = true): Wire {
  const profile = profileOf(which, waitsForCellEdit);
  const traffic: Traffic[] = [];
  const conduct: Conduct = {
    maxBytes: profile.maxBytes,
    inCellEdit: false,
    silentAt: 0,
    tooLargeAt: 0,
    meanwhile: () => {},
    groupedEntriesFail: "",
    failing: new Set(),
    neverReady: false,
    fileRefusal: 0,
    refusedSlice: -1,
  };
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
      const { groupedEntriesFail, failing } = conduct;
      // An older Excel does not know the option.
      const grouped = profile.level >= 20 && (flags & groupsUndo) !== 0;
      const circumstances: Circumstances = { profile, book, grouped, groupedEntriesFail, failing };
      const bytesOut = JSON.stringify(body).length;
      const note = (bytesBack: number) => traffic.push({ bytesOut, bytesBack, actions: request.Actions.length, flags });
      if (conduct.inCellEdit && (flags & delaysForCellEdit) === 0) {
        note(0);
        return failure("InvalidOperationInCellEditMode", [], 0);
      }
      if (nth === conduct.silentAt || conduct.inCellEdit) {
        note(0);
        await released;
        return perform(circumstances, request, references);
      }
      if (bytesOut > conduct.maxBytes) {
        note(0);
        return failure("RequestPayloadSizeLimitExceeded", [], 0);
      }
      const answer = perform(circumstances, request, references);
      const bytesBack = JSON.stringify(answer).length;
      note(bytesBack);
      return bytesBack > conduct.maxBytes || nth === conduct.tooLargeAt
        ? failure("ResponsePayloadSizeLimitExceeded", [], 0)
        : answer;
    },
    officeOf(profile, book, conduct),
  );
  beReadyForEvents();
  return { book, traffic, conduct, release: () => release() };
}

function profileOf(which: ProfileName | number, waitsForCellEdit: boolean): Profile {
  const profile: Profile = typeof which === "number" ? profileAt(which) : profiles[which];
  return waitsForCellEdit ? profile : { ...profile, sets: { ...profile.sets, DelayForCellEdit: -1 } };
}

/** Action by action; stops at the first that is refused, with what came before it done. */
function perform(circumstances: Circumstances, request: Request, references: Map<string, WireObject>): unknown {
  // Excel tells where it stopped.
  let latest = "";
  const permit = (call: Call) => {
    latest = apiOf(call);
    for (const guard of guards) guard(call, circumstances);
  };
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
    if (path.ObjectPathType === 1) return workbookObject(circumstances.book);
    if (path.ObjectPathType === 6) return references.get(path.Name) ?? refuse("InvalidObjectPath");
    if (parent === null) return null;
    const name = path.ObjectPathType === 5 ? "GetItem" : path.Name;
    const step = parent.paths?.[name] ?? refuse(`no path ${name}`);
    const given = argumentsOf(path.ArgumentInfo, follow);
    permit({ kind: "follow", object: parent, member: memberNamed(name), given });
    return step(...given);
  };
  const results: Results = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({
        ActionId: action.Id,
        Value: act(request, action, follow, references, { permit, failing: circumstances.failing }),
      });
    } catch (error) {
      if (error instanceof Refusal) return failure(error.code, results, index, error.location || latest);
      throw error;
    }
  }
  return { HttpStatusCode: 200, Headers: {}, Body: { Results: results } };
}

interface Permission {
  readonly permit: (call: Call) => void;
  readonly failing: ReadonlySet<FailingPart>;
}

function act(
  request: Request,
  action: Request["Actions"][number],
  follow: (id: number) => WireObject | null,
  references: Map<string, WireObject>,
  { permit, failing }: Permission,
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
  if (action.ActionType === 2) {
    return queried(object, action.QueryInfo?.Select ?? [], (asked, name) =>
      permit({ kind: "ask", object: asked, member: memberNamed(name), given: [] }),
    );
  }
  if (action.Name === "_KeepReference" || action.Name === "_RemoveReference") return null;
  const given = argumentsOf(action.ArgumentInfo, follow);
  const kind = action.ActionType === 3 ? "call" : "set";
  const called = (kind === "call" ? object.actions : object.settings)?.[action.Name];
  if (called === undefined) return refuse(`no ${kind} ${action.Name}`);
  const call: Call = { kind, object, member: memberNamed(action.Name), given };
  permit(call);
  return isPassedOver(call, failing) ? null : called(...(kind === "set" ? given.slice(0, 1) : given));
}

/** The wire's name of a member, as the reference writes it. */
function memberNamed(name: string): string {
  return name === "Gridlines" ? "showGridlines" : name.replace(/^[A-Z]/, (first) => first.toLowerCase());
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
