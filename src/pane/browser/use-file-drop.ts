/** Takes a file that is dropped anywhere on the page. */
import { useEffect, useState } from "react";

/** True while a file is held over the page. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      // Only when the page itself is left, not when the pointer passes from one part of it to another.
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setHeld(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onFile]);
  return held;
}
