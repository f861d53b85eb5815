/** How a colour of a role looks in the list, as in the sheet. */
import { makeStyles } from "@fluentui/react-components";
import { toneStyles } from "../../../../pane/workbook-view/tone-styles";

export const useToneStyles = makeStyles(toneStyles);
