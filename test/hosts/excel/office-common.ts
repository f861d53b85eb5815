/** `Office`, the Common API around Excel, as far as Samkoll asks it: what there is, where, and the workbook as a file. */
import type { FakeWorkbook } from "./fake-workbook";
import type { Profile } from "./documented/profiles";

export interface OfficeConduct {
  /** `Office.onReady` never settles, as where a part of Office.js is blocked. */
  neverReady: boolean;
  /** The code with which the file is refused; 0 for none. */
  fileRefusal: number;
  /** The slice, from 0, that is refused. */
  refusedSlice: number;
}

// docs-pr, reference/javascript-api-for-office-error-codes.md.
const fileTypeNotSupported = 1009;
const internalError = 5001;
/** @types/office-js, Document.getFileAsync: two files at a time. */
const mostFiles = 2;

type Tell = (result: unknown) => void;

export function officeOf(profile: Profile, book: FakeWorkbook, conduct: OfficeConduct): object {
  const { platform } = profile;
  const isSetSupported = (set: string, version = "1.1") => {
    const wanted = Number(String(version).split(".")[1] ?? 0);
    return wanted <= (set === "ExcelApi" ? profile.level : (profile.sets[set] ?? -1));
  };
  return {
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline", iOS: "iOS" },
    DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
    onReady: () => (conduct.neverReady ? new Promise(() => undefined) : Promise.resolve({ host: "Excel", platform })),
    context: {
      requirements: { isSetSupported },
      host: "Excel",
      platform,
      displayLanguage: "sv-SE",
      contentLanguage: "sv-SE",
      document: {
        get mode() {
          return book.readOnly ? "readOnly" : "readWrite";
        },
        // #757: on an iPad the method itself is missing.
        ...(profile.files.length > 0 ? { getFileAsync: fileGiver(profile, book, conduct) } : {}),
      },
    },
  };
}

function fileGiver(profile: Profile, book: FakeWorkbook, conduct: OfficeConduct) {
  let open = 0;
  return (type: string, options: unknown, then?: Tell): void => {
    const tell = toldTo(options, then);
    const sliceSize = sliceSizeIn(options) ?? profile.maxSlice;
    if (conduct.fileRefusal !== 0) return tell(failed(conduct.fileRefusal));
    if (!profile.files.some((each) => each === type)) return tell(failed(fileTypeNotSupported));
    if (open === mostFiles || sliceSize > profile.maxSlice) return tell(failed(internalError));
    open++;
    const file = book.file;
    tell(
      succeeded({
        size: file.length,
        sliceCount: Math.ceil(file.length / sliceSize),
        getSliceAsync: (index: number, tellSlice: Tell) => {
          const data = [...file.subarray(index * sliceSize, (index + 1) * sliceSize)];
          tellSlice(
            index === conduct.refusedSlice ? failed(internalError) : succeeded({ index, size: data.length, data }),
          );
        },
        closeAsync: (tellClosed?: Tell) => {
          open--;
          tellClosed?.(succeeded(undefined));
        },
      }),
    );
  };
}

function toldTo(options: unknown, then: Tell | undefined): Tell {
  if (then !== undefined) return then;
  return typeof options === "function" ? (result) => void Reflect.apply(options, undefined, [result]) : () => undefined;
}

function sliceSizeIn(options: unknown): number | undefined {
  const size: unknown = typeof options === "object" && options !== null ? Reflect.get(options, "sliceSize") : undefined;
  return typeof size === "number" ? size : undefined;
}

function succeeded(value: unknown): object {
  return { status: "succeeded", value, error: null };
}

function failed(code: number): object {
  return { status: "failed", value: undefined, error: { code, name: "Error", message: String(code) } };
}
