/** The open workbook as the file that Excel would save, unsaved changes and all. */
import { HostProblem } from "../../workbook/host";

/** False where this Excel never hands the workbook over: on an iPad the method itself is missing. */
export function handsOverFiles(): boolean {
  return Office.context.requirements.isSetSupported("CompressedFile");
}

/**
 * Excel hands it over in slices of at most 4 MB. Rejects with `notHandedOver` where it will not, `noAnswer` as told. What
 * comes need be no zip: a workbook that is encrypted, by its owner or by a label, comes as it is kept.
 */
export async function workbookBytes(answerWithin = 60_000): Promise<Uint8Array> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const noAnswer = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new HostProblem("noAnswer")), answerWithin);
  });
  try {
    return await Promise.race([slices(), noAnswer]);
  } finally {
    clearTimeout(late);
  }
}

async function slices(): Promise<Uint8Array> {
  const file = await asked<Office.File>((tell) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4_194_304 }, tell),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let written = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await asked<Office.Slice>((tell) => file.getSliceAsync(index, tell));
      const data = bytesIn(slice.data);
      bytes.set(data, written);
      written += data.length;
    }
    return bytes.subarray(0, written);
  } finally {
    // Excel keeps only two such files at a time.
    file.closeAsync();
  }
}

function asked<Value>(ask: (tell: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostProblem("notHandedOver", { code: error.code }));
    });
  });
}

/** Office.js calls it `any`: an array of numbers, in some versions a typed one. */
function bytesIn(data: unknown): ArrayLike<number> {
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data)) return Uint8Array.from(data, Number);
  throw new HostProblem("notHandedOver", { code: "NoBytes" });
}
