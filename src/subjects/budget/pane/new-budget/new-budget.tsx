/** What can be begun of a budget: *Ny budget*, and *Ny platskalkyl* beside it. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { Button } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import type { SubjectCreationProps } from "../../../../pane/subject-pane";
import { placeSheetWords } from "../../places/sheet/place-sheet-words";
import { NewBudgetWizard } from "./new-budget-wizard";

/** Few ask for it: it loads when it is asked for. */
const PlaceSheetForm = lazy(async () => ({ default: (await import("./place-sheet-form")).PlaceSheetForm }));

export function NewBudget(props: SubjectCreationProps): ReactNode {
  const { code } = useLanguage();
  const { form: words } = placeSheetWords[code];
  const [made, setMade] = useState<"budget" | "places">("budget");
  const other = made === "budget" ? "places" : "budget";
  return (
    <>
      {made === "budget" ? <NewBudgetWizard {...props} /> : <PlaceSheetForm {...props} />}
      <p>
        <Button appearance="transparent" onClick={() => startTransition(() => setMade(other))}>
          {made === "budget" ? words.instead : words.back}
        </Button>
      </p>
    </>
  );
}
