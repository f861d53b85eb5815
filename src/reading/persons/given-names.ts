/**
 * The most common given names in Sweden, lower case: Statistics Sweden's name statistics (SCB, Namnstatistik, "Hela
 * befolkningen" and the newborn of later years), and names common among people born abroad.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
  agnes agneta ahmad ahmed aida aisha albin aleksandra alexander alexandra alexandros alfred ali alice alicia alma almaz
  alva alvar amanda amina amir ana anastasia anders andreas andrei angela angelica anita ann anna annelie annette annika
  anton antonio arne arvid asha ashraf astrid august axel ayan barbro ben bengt benjamin berit bernt bertil birger
  birgit birgitta bjarne björn börje bosse britt britta camilla carina carl carlos carolina caroline catharina cecilia
  charlotta charlotte christer christian christina christoffer claes conny cornelia dagmar dagny dan daniel daniela
  dariusz david dawit denise dennis dmitri ebba edith edvard edvin einar elena elias elin elina elisabet elisabeth elise
  ella ellen elliot elma elsa elvira emelie emil emilia emma emanuel eric erica erik erika erland ernst ester eva evelina
  fadumo farah fares fatima fatma fatuma felicia felix filip filippa fredrik frida fanny gabriel gabriella georg gerd
  gertrud göran gösta greta gudrun gun gunborg gunilla gunnar gunnel gunvor gustaf gustav habib hamid hamza hanna hannah
  hans harald hasan hassan helen helena helene helge henrik henry hilda hodan holger hugo hussein ibrahim ida igor ilse
  ilona inga ingalill ingeborg ingegerd ingela inger ingemar ingmar ingrid ingvar irene irina irma isabella isabelle isak
  ismail ivan ivar jack jacob jakob jamal jan jane janne jasmin jasmine jeanette jennifer jenny jens jerker jesper jessica
  jim joakim joanna joel johan johanna john johnny jon jonas jonathan josef josefin josefina josefine joseph julia juho
  jörgen kaj kalle karin karl karolina kasper katarina katarzyna kent kenneth kerstin kevin khadija khaled kim kjell klara
  klas klaus knut kristian kristin kristina kristoffer kurt lars lasse leif leila lena lennart leo leyla liam liban lilly
  linda linn linnea linnéa lisa lisbeth liselott lotta louise love lovisa lucas ludvig lukas lydia madeleine magdalena
  magnus mahmoud maja malin malgorzata malte marcus margareta margaretha margit maria mariam marianne marie marina mario
  marita markus marta martin martina mary maryam mathias mathilda mats matilda mattias max mehmet melissa mia michael
  michelle mikael mikaela milan miriam mirjam mohamed mohammad mohammed mona monica monika moa morgan muhammad mustafa
  märta måns nada nadia nasra natalia natalie nathalie nicklas niclas niklas nikola nils nina noah noel nora nour ola olav
  oleg olga olivia olle olof omar oscar oskar osman otto ove patricia patrick patrik paula per pernilla peter petra petter
  pia piotr pontus rafael ragnhild rahma ralf rebecca rebecka reza richard rickard rikard robert robin roger roland rolf
  ronny rose rune rut ruth saga sahra said salma sam samira samir samuel sandra sanna sara sarah sebastian selma sergej
  signe sigrid simon siv sixten sofia sofie solveig sonja staffan stefan stella sten stig stina sture susanna susanne
  suzanne sven svetlana sylvia tatiana tekle teodor teresa terese theo theodor therese thomas tilda tilde tim tobias tomas
  tommy tony torbjörn tord tore torsten tove tuva tyra tyrone ulf ulla ulrica ulrika urban valborg vanja vera vidar viktor
  viktoria victor victoria vilgot vilhelm vincent viola walter wilhelm william wilma yasin yasmin yonas youssef yusuf
  yvonne zahra zainab åke åsa örjan östen
  `
    .trim()
    .split(/\s+/),
);

/** Given names that are other words as well (Per deltagare, Jan–Feb, Max poäng): a surname must show what they are. */
export const namesAndWords: ReadonlySet<string> = new Set(
  "august ben bo bosse dan hans jan kaj kim love max mona per rose saga stella sten tim urban".split(" "),
);
