/** All that the smoke test says, in Swedish alone: it is for the person who tries Samkoll in an Excel of their own. */

/** The sheet that a person is asked to do something on. */
export const benchSheet = "Samkoll prov";

/** Of the smoke test's own functions, beside which the released ones may be installed: manifest.cjs writes the same. */
export const smokeNamespace = "SAMKOLLPROV";

export const words = {
  pane: {
    name: "Samkoll prov",
    about:
      "Tio minuter i din Excel. Samkoll gör sina blad och tar bort dem igen, och ber dig titta på det som bara du ser. Till " +
      "sist får du en text att skicka in. Den handlar om Excel och Samkoll, aldrig om dina arbetsböcker.",
    needsEmpty: "Öppna en ny, tom arbetsbok och börja där. Den här har innehåll, och provet skriver i arbetsboken.",
    needsExcel: "Den här sidan ska öppnas i Excel. README säger hur, för Windows, Mac och webben.",
    notReadable: "Arbetsboken gick inte att läsa. Skicka in det här:",
    start: "Börja",
    startAlone: "Kör bara det som går av sig självt",
    running: "Samkoll arbetar …",
    step: "Steg",
    saw: "Samkoll såg",
    remark: "Vad såg du? (frivilligt)",
    answers: { ok: "Ja", no: "Nej", unsure: "Vet inte", skipped: "Hoppa över" },
    done: "Klart. Kopiera texten, eller spara den, och skicka in den.",
    report: "Texten att skicka in",
    copy: "Kopiera",
    copied: "Kopierad",
    notCopied: "Det gick inte att kopiera. Markera texten och kopiera den själv.",
    save: "Spara som fil",
    fileName: "samkoll-prov.txt",
    close: "Stäng arbetsboken utan att spara.",
  },
  text: {
    title: "Samkoll – prov i Excel",
    verdicts: { ok: "OK", fault: "FEL", no: "NEJ", unsure: "OSÄKER", skipped: "–" },
    phases: { does: "när Samkoll gjorde det", sees: "när Samkoll såg efter" },
    yesNo: { yes: "ja", no: "nej" },
    left: "Blad som står kvar",
    steps: "steg",
  },
  surroundings: {
    untold: "sägs inte",
    none: "saknas",
    names: {
      excel: "Excel",
      level: "ExcelApi",
      sets: "Kravuppsättningar",
      language: "Språk",
      mode: "Läge",
      theme: "Tema",
      window: "Ruta",
      browser: "Webbvy",
    },
  },
  steps: {
    read: { title: "Läser arbetsboken" },
    "make-budget": { title: "Gör en ny budget och tar bort den" },
    "make-places": { title: "Gör en platskalkyl och tar bort bladet" },
    "make-plan": { title: "Gör Projektuppgifter och tar bort bladet" },
    "make-financing": { title: "Gör Projektets finansiering och tar bort bladet" },
    "make-period": { title: "Gör en fördelning över månader och tar bort bladet" },
    "make-answers": { title: "Sparar ett svar i Samkoll – svar och tar bort det" },
    "make-measurement": { title: "Gör en mätning av programtrohet och tar bort den" },
    "make-report": { title: "Gör rapporten med diagram och tar bort den" },
    "make-over-time": { title: "Gör Över tid med diagram och tar bort bladet" },
    "make-register": { title: "Gör register, mål och enkäter och tar bort dem" },
    "make-columns": { title: "Gör bladet för registrets kolumner och tar bort det" },
    "make-outcomes": { title: "Gör Utfall, Diagram och Utfall – publicering och tar bort dem" },
    "make-society": { title: "Gör en samhällsekonomisk kalkyl och tar bort den" },
    "make-society-result": { title: "Gör kalkylens beräkning och resultat och tar bort dem" },
    "make-final-report": { title: "Gör Slutrapport och tar bort den" },
    mend: { title: "Rättar en summa och tar tillbaka rättelsen" },
    undo: {
      title: "Ångra i Excel efter en rättelse",
      asks:
        "Samkoll har rättat den markerade summan. Klicka i arbetsboken och ångra en gång: Ctrl+Z, på Mac ⌘Z. Gick just den " +
        "rättelsen tillbaka, med bladen kvar?",
    },
    "look-report": {
      title: "Rapporten så som Excel visar den",
      asks:
        "Se på bladet Programtrohet – rapport. Står diagrammet där, med text på svenska, och får bladet plats på en sida när du " +
        "väljer Arkiv, Skriv ut?",
    },
    "look-charts": {
      title: "Diagrammen så som Excel visar dem",
      asks: "Se på bladet Diagram. Har varje diagram rubrik, staplar och siffror, och täcker inget av dem ett annat?",
    },
    "clean-copy": {
      title: "Ren kopia ur Skicka in",
      asks:
        "Samkoll har bett om en ren kopia. Öppnades en ny arbetsbok, eller laddades en fil ned, med budgetens blad? Stäng " +
        "kopian och kom tillbaka hit.",
    },
    live: {
      title: "Följer det som skrivs",
      asks: `Skriv 21 i cell A1 på bladet ${benchSheet} och tryck Enter. Blev B1 42?`,
    },
    comment: {
      title: "Läser kommentarer",
      asks: `Högerklicka på A1 på bladet ${benchSheet}, välj Ny kommentar, skriv ordet prov och skicka. Gick det?`,
    },
    note: {
      title: "Läser anteckningar",
      asks: `Högerklicka på A2 på bladet ${benchSheet}, välj Ny anteckning och skriv ordet prov. Gick det?`,
    },
    hidden: {
      title: "Gå till en cell på ett dolt blad",
      asks: `Högerklicka på fliken ${benchSheet} och välj Dölj. Är bladet dolt?`,
    },
    functions: {
      title: "Egna funktioner",
      asks: `Skriv =${smokeNamespace}.ANDEL(1;4) i cell A1 på bladet ${benchSheet} och tryck Enter. Visar cellen 0,25?`,
    },
    manual: {
      title: "Manuell beräkning",
      asks:
        `Välj Formler, Beräkningsalternativ, Manuellt. Skriv sedan 5 i A1 på bladet ${benchSheet} och tryck Enter. Står B1 kvar ` +
        "som det var?",
    },
    automatic: {
      title: "Tillbaka till automatisk beräkning",
      asks: `Välj Formler, Beräkningsalternativ, Automatiskt, och skriv 6 i A1 på bladet ${benchSheet}. Blev B1 12?`,
    },
    theme: {
      title: "Temat följer Excel",
      asks: "Byt tema i Excel (Arkiv, Konto, Office-tema) medan rutan är öppen. Bytte rutan färg också? Byt sedan tillbaka.",
    },
    ribbon: {
      title: "Knapparna på fliken Start",
      asks:
        "Stäng rutan med krysset. Tryck på Kontrollera i gruppen Samkoll prov på fliken Start. Kom rutan tillbaka till just " +
        "det här steget?",
    },
  },
} as const;

export type StepId = keyof typeof words.steps;

/** What the person is asked at a step; empty where nothing is. */
export function askedAt(id: StepId): string {
  const step = words.steps[id];
  return "asks" in step ? step.asks : "";
}
