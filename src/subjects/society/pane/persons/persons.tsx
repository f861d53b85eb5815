/** *Personer*: how many are read and from where, a way to each row, and what is not counted and why. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { usePane } from "../../../../pane/pane-context";
import { addressText } from "../../../../workbook/address";
import type { Snapshot } from "../../../../workbook/snapshot";
import { addPersonPatch } from "../../entry/add-person";
import { personTarget } from "../../entry/person-target";
import type { PersonRow, SocietyModel } from "../../model";
import { supportPayers } from "../../sheets/template";
import { labelIn } from "../../../../making/sheet-words";
import { kronorText } from "../words";

const PersonForm = lazy(async () => ({ default: (await import("./person-form")).PersonForm }));

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "14px", minWidth: 0 },
  row: { display: "flex", flexDirection: "column", gap: "2px", fontSize: tokens.fontSizeBase200 },
  link: { alignSelf: "flex-start", textAlign: "left", fontSize: tokens.fontSizeBase200 },
  add: { alignSelf: "flex-start" },
});

interface PersonsProps {
  /** `null` where only a blank sheet of Samkoll's stands in the workbook. */
  readonly model: SocietyModel | null;
  readonly snapshot: Snapshot;
  readonly busy: boolean;
}

export function Persons({ model, snapshot, busy }: PersonsProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { session } = usePane();
  const { t } = language;
  const [adding, setAdding] = useState(false);
  const table = model?.table ?? null;
  const target = personTarget(snapshot, table);
  const numberColumn = target?.columns.get("number") ?? 0;
  if (adding && target !== null && target.row !== null) {
    return (
      <PersonForm
        place={addressText({ sheet: target.sheet, row: target.row, column: numberColumn })}
        onMake={async (person) => {
          const isWritten = await session.write(
            (now) => {
              // By the workbook as it is now: the row may have been filled meanwhile.
              const own = personTarget(now.snapshot, table);
              return own === null ? [] : addPersonPatch(now.snapshot, own, table, person, language);
            },
            { key: "societyPane.person.added", values: { number: person.number } },
          );
          if (isWritten) setAdding(false);
        }}
        onCancel={() => setAdding(false)}
      />
    );
  }
  return (
    <div className={styles.part}>
      {model !== null && <Counted model={model} />}
      {target === null ? (
        <p className={shared.told}>{t("societyPane.persons.noTarget")}</p>
      ) : target.row === null ? (
        <p className={shared.told}>{t("societyPane.persons.full", { sheet: target.sheet })}</p>
      ) : (
        <Button
          className={styles.add}
          icon={<PersonAddRegular />}
          disabledFocusable={busy}
          onClick={() => startTransition(() => setAdding(true))}
        >
          {t("societyPane.person.heading")}
        </Button>
      )}
      {table !== null && <Rows rows={table.rows} sheet={table.sheet} />}
    </div>
  );
}

/** How many, from where, and what stands outside. */
function Counted({ model }: { readonly model: SocietyModel }): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  const { case: given, table, housing } = model;
  const persons = given?.persons ?? [];
  const unchanged = persons.filter(({ after }) => after.kind === "none").length;
  const studying = persons.filter(({ after }) => after.kind === "studies").length;
  const told = [
    given === null
      ? t("societyPane.persons.asked")
      : t("societyPane.persons.read", { count: persons.length, sheet: table?.sheet ?? "–" }),
    housing === null
      ? t("societyPane.persons.noHousing")
      : t("societyPane.persons.housing", { count: housing.rows.length, sheet: housing.sheet }),
    unchanged === 0 ? "" : t("societyPane.persons.unchanged", { count: unchanged }),
    studying === 0 ? "" : t("societyPane.persons.studying", { count: studying }),
  ].filter((text) => text !== "");
  return (
    <div className={shared.spaced} data-counted>
      {told.map((text) => (
        <p key={text} className={shared.told}>
          {text}
        </p>
      ))}
    </div>
  );
}

function Rows({ rows, sheet }: { readonly rows: readonly PersonRow[]; readonly sheet: string }): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { onGo } = usePane();
  const { t } = language;
  const numbersInWork = new Set(
    rows.filter(({ after }) => after !== null && after.kind !== "none").map(({ number }) => number),
  );
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("societyPane.persons.rows")}</h2>
      <ul className={shared.list}>
        {rows.map((row) => {
          const at = row.numberAt ?? { sheet, row: row.row, column: 0 };
          const before = row.supports
            .map(({ kind, amount }) => {
              const label = supportPayers.find(([known]) => known === kind)?.[1];
              return `${label === undefined ? "" : labelIn(language, label)} ${kronorText(amount, language)}`;
            })
            .join(", ");
          return (
            <li key={row.row} className={styles.row} data-person={row.number}>
              <Link as="button" className={styles.link} onClick={() => onGo(at)}>
                {t("societyPane.persons.row", { number: row.number, cell: addressText(at) })}
              </Link>
              <span>{[before, afterText(row, language)].filter((text) => text !== "").join(" → ")}</span>
              {!numbersInWork.has(row.number) && (
                <span className={shared.told}>{t("societyPane.persons.notCounted")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function afterText({ after }: PersonRow, language: ReturnType<typeof useLanguage>): string {
  if (after === null || after.kind === "none") return "";
  if (after.kind === "studies") return language.t("societyPane.person.afterKind.studies");
  return language.t("societyPane.persons.wage", { wage: kronorText(after.wage, language) });
}
