/** The bands as a half circle, the total as a needle, and what is still possible as an arc inside it. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { gaugeOf } from "../../figures/gauge";
import type { FidelityFigures } from "../../figures/fidelity-figures";
import { useLanguage } from "../../../../pane/language";
import { anchorAt, arc, bandArc, belowMiddle, drawing, ends, middle, placeAt, radius } from "./gauge-arcs";
import { bandText, pointsText, totalText } from "./words";

const strong = { "@media (forced-colors: active)": { stroke: "CanvasText" } } as const;

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "300px", height: "auto", margin: "0 auto" },
  // Told apart without colour too: a band that the total can be in is broad.
  band: { fill: "none", strokeWidth: 6, stroke: tokens.colorNeutralStrokeAccessible, ...strong },
  possible: {
    strokeWidth: 18,
    stroke: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  reach: { fill: "none", strokeWidth: 5, stroke: tokens.colorNeutralForeground1, ...strong },
  needle: { strokeWidth: 4, strokeLinecap: "round", stroke: tokens.colorNeutralForeground1, ...strong },
  figure: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "34px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  range: { fontSize: "27px" },
  small: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** Nothing for a scale without bands. */
export function BandGauge({ figures }: { readonly figures: FidelityFigures }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t, code } = language;
  const gauge = gaugeOf(figures);
  if (gauge === null) return null;
  const { bands, reach } = gauge;
  const complete = figures.points.missing === 0;
  const needle = [placeAt(reach.from, radius.needleFrom), placeAt(reach.from, radius.needleTo)] as const;
  const alt = t("fidelityPane.overview.gaugeAlt", {
    points: totalText(figures, language),
    band: bandText(figures, language) ?? "–",
    levels: bands
      .map(({ band }) => t("fidelityPane.overview.level", { from: band.from, to: band.to, band: band.name[code] }))
      .join("; "),
  });
  return (
    <svg role="img" aria-label={alt} viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={styles.drawing}>
      {bands.map(({ band, from, to, possible }) => (
        <path
          key={band.id}
          d={bandArc(from, to)}
          data-band={band.id}
          data-possible={possible}
          className={mergeClasses(styles.band, possible && styles.possible)}
        />
      ))}
      {complete ? (
        <line
          data-needle
          x1={needle[0].x}
          y1={needle[0].y}
          x2={needle[1].x}
          y2={needle[1].y}
          className={styles.needle}
        />
      ) : (
        <path data-reach d={arc(reach.from, reach.to, radius.reach)} className={styles.reach} />
      )}
      {bands.slice(1).map(({ band, from }) => {
        const { x, y } = placeAt(from, radius.labels);
        return (
          <text key={band.id} x={x} y={y} textAnchor={anchorAt(from)} className={styles.small}>
            {band.from}
          </text>
        );
      })}
      {[gauge.ends.smallest, gauge.ends.largest].map((total, index) => (
        <text key={total} {...ends[index]} textAnchor="middle" className={styles.small}>
          {total}
        </text>
      ))}
      <text {...middle} textAnchor="middle" className={mergeClasses(styles.figure, !complete && styles.range)}>
        {pointsText(figures.points)}
      </text>
      <text {...belowMiddle} textAnchor="middle" className={styles.small}>
        {t("fidelityPane.overview.of", { largest: figures.largest })}
      </text>
    </svg>
  );
}
