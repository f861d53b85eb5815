/** How the register stands, a line each; what cannot be counted leads to the findings. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { registerQuality } from "../../figures/register-quality";
import type { Register } from "../../model";
import { useLanguage } from "../../../../pane/language";
import { SeverityIcon } from "../../../../pane/severity-icon";
import { useOverviewStyles } from "../../../../pane/overview-styles";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  line: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface RegisterQualityProps {
  readonly register: Register;
  readonly onReview: () => void;
}

export function RegisterQuality({ register, onReview }: RegisterQualityProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const lines = registerQuality(register, language);
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{language.t("outcomesPane.quality.heading")}</h2>
      <ul className={styles.list}>
        {lines.map(({ key, text, good }) => (
          <li key={key} className={styles.line} data-quality={key}>
            <SeverityIcon severity={good ? "clean" : "warning"} size={16} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {lines.some(({ good }) => !good) && (
        <Link as="button" onClick={onReview}>
          {language.t("outcomesPane.quality.review")}
        </Link>
      )}
    </section>
  );
}
