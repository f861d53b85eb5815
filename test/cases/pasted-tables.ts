/** Tables as they lie on the clipboard, transcribed from the sources, with tabs between the cells. */

const rows = (...lines: readonly string[]): string => lines.map((line) => line.replace(/ *\| */g, "\t")).join("\n");

/** "Budget - detaljerad ISAmverkan" as printed, "tkr" in the heading and kronor in the cells. */
export const isamverkanTable = rows(
  "Kostnader att rekquirera från Samordningsförbundet",
  "Kostnader i tkr | | Huvudprojektägare | Delprojektägare | Delprojektägare | Delprojektägare |",
  " | | Uppsala kommun | Landstinget | Arbetsförmedlingen | Försäkringskassan | ATT REKVIKERA - ALLA PROJEKTÄGARE",
  "Personalkostnader inkl PO-pålägg | tjänst i % | | | | |",
  "1. Projektledare | 50% | 300 000 | | | | 300 000",
  "2. Arbetscoach | 150% | 900 000 | | | | 900 000",
  "3. Arbetscoach | 100% | | | 600 000 | | 600 000",
  " | | | | | | 0",
  " | | | | | | 0",
  "Summa personalkostnader | 300% | 1 200 000 | 0 | 600 000 | 0 | 1 800 000",
  "",
  "Lokalkostnader | | | | | |",
  "Lokalhyra | | 120 000 | | | | 120 000",
  "Ovriga lokalkostnader | | 20 000 | | | | 20 000",
  "Summa lokalkostnader | | 140 000 | 0 | 0 | 0 | 140 000",
  "",
  "Ovriga kostnader | | | | | |",
  "Utvärdering | | 200 000 | | | | 200 000",
  "Halvtids- och slutseminarier | | 30 000 | | | | 30 000",
  "Handledn/utbildn projektmedarbetare | | 100 000 | | | | 100 000",
  "Inköpta utredningar, utbildningar och tjänster avsedda för deltagare | | | | | | 0",
  "Ovriga aktiviteter för deltagare | | | | | | 0",
  "Telefon-, IT-kostnader | | 100 000 | | | | 100 000",
  "Resor | | 10 000 | | | | 10 000",
  "Tolk | | | | | | 0",
  "Informationsmaterial | | 20 000 | | | | 20 000",
  "Ovrigt | | 30 000 | | | | 30 000",
  " | | | | | | 0",
  "Summa övriga kostnader | | 490 000 | 0 | 0 | 0 | 490 000",
  "",
  "Totalt från Samordningsförbundet | | 1 830 000 | 0 | 600 000 | 0 | 2 430 000",
  "",
  "Egenfinansiering | | Uppsala kommun | Landstinget | Arbetsförmedlingen | Försäkringskassan |",
  "Personalkostnader inkl po-pål | tjänst i % | | | | |",
  "1. | 0% | | | | | 0",
  "Summa personalkostnader | 0% | 0 | 0 | 0 | 0 | 0",
  "Lokalkostnader | | | | | |",
  "Lokalhyra | | | | | | 0",
  "Ovriga lokalkostnader | | | | | | 0",
  "Summa lokalkostnader | | 0 | 0 | 0 | 0 | 0",
  "Ovriga kostnader | | | | | |",
  "Kostnadsbeteckning | | | | | | 0",
  "Summa övriga kostnader | | 0 | 0 | 0 | 0 | 0",
  "Summa egenfinansiering | | 0 | 0 | 0 | 0 | 0",
  "Totalt kostnad projektet | | 1 830 000 | 0 | 600 000 | 0 | 2 430 000",
);

/** Västmanland's "Planerad budget": a list in kronor, without sections and without an owner. */
export const vastmanlandList = rows(
  "Planerad budget | Projektledare (LT) 2011 -2012 | 165 000",
  " | Ansvarar för uppstart o planering, sept-okt . samordnar rekryteringen |",
  " | Kartläggning o screening (p.2- 3) för totalt 70 deltagare |",
  " | 2011 och 2012 externa tjänster via HRAB | 1 050 000",
  " | Administrativa kostnader, lokaler, resor | 110 000",
  " | Kostnader för utvärdering | 50 000",
  " | Övrigt | 75 000",
  " | Total kostnad | 1 450 000",
);

/** The same costs by year in tkr, the unit named in the sum alone, one label broken over two lines. */
export const vastmanlandYears = rows(
  " | 2011 | 2012 | 2013",
  "Projektledare LT | 40 | 125 |",
  "Externa tjänster HRAB | 300 | 750 |",
  "Utvärdering | | | 50",
  "Adm kostnader | | |",
  "inkl. resor o lokaler | 35 | 75 |",
  "Övriga kostnader | 25 | 50 |",
  "tkr | 400 | 1 000 | 50",
);
