/**
 * The most common given names in Sweden, lower case: Statistics Sweden's name statistics (SCB, Namnstatistik, "Hela
 * befolkningen" and the newborn of later years), and names common among people born abroad.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
  abdi abdirahman abdul abdulahi abdullah agnes agneta agnieszka ahlam ahmad ahmed aida aisha alaa albin aleksandar
  aleksander aleksandra alexander alexandra alexandros alf alfred ali alice alicia allan alma almaz alva alvar amal
  amanda amanuel amin amina aminata amir amira ana anastasia anders andré andreas andrei angela angelica anita ann
  anna annelie annette annika anton antonio anwar arash arben arne arvid asha ashraf asma assar astrid august awet
  axel ayaan ayan ayse aziz bahar baran barbara barbro bashir beatrice ben bengt benjamin berit berndt bernt bertil
  betty bilal biniam birger birgit birgitta bjarne björn bo bogdan boris bosse branka britt britta bror börje cajsa
  camilla carin carina carl carlos carolina caroline cassandra catharina cecilia charlotta charlotte christer
  christian christina christoffer claes claudia conny cornelia dagmar dagny dalia dan daniel daniela daria dariusz
  david dawit dejan denise dennis diana dina dmitri dragan dusan ebba eddie edit edith edvard edvin eila einar eivor
  ejvor elena elham elias elif elin elina elisabet elisabeth elise ella ellen elliot elly elma elsa elvira emanuel
  emelie emil emilia emina emir emma emmy emre enes engla eric erica erik erika erland erling ermias ernst eskil
  estelle ester eva evelina evert ewa faduma fadumo fanny farah fares farhad farid farida fatemeh fatih fatima fatime
  fatma fatuma fawzia felicia felix feven filip filippa filmon florin folke frank fredrik fredrika freja frida gabriel
  gabriella georg gerd gerda gertrud ghada gillis gina goran greger greta grzegorz gudrun gun gunborg gunhild gunilla
  gunnar gunnel gunvor gustaf gustav göran gösta göte habib habtom haider hala halima hamid hampus hamza hana hanan
  hani hanna hannah hans harald haris hasan hassan hawa hawo hayat hedda hedvig heidi helen helena helene helge helmer
  henning henrik henry herman hiba hilda hjalmar hoda hodan holger hosein hossein huda hugo hussein ibrahim ida ifrah
  igor ikran ilona ilse iman imran inga ingalill ingeborg ingegerd ingegärd ingela ingemar inger ingmar ingrid ingvar
  ionut irene irina iris irma iryna isabella isabelle isak ismail israa ivan ivar izabela jack jacob jadwiga jakob
  jalal jamal jamila jan jane janne janusz jasmin jasmina jasmine javad jean jeanette jelena jennifer jenny jens
  jerker jerzy jesper jessica jill jim jimmy joacim joakim joanna joel johan johanna john johnny jolanta jon jonas
  jonathan jonna jonny jorge josé jose josef josefin josefina josefine joseph juan juho julia julius jörgen kai kaj
  kajsa kalle kamal karim karin karl karolina kasper katarina katarzyna katja kennet kenneth kenny kent kerstin kevin
  khadija khaled khalid kidane kim kjell klara klas klaus knut kristian kristin kristina kristofer kristoffer
  krzysztof kurt laila lamia lars lasse layla leif leila lena lennart leo levi leyla liam liban lilian lillemor lilly
  linda linn linnea linnéa lisa lisbeth liselott liv loke lotta lotten louise love lovisa lucas lucia ludvig luis luka
  lukas luna lydia madeleine magdalena magnus mahdi maher mahmoud maja maj majken malgorzata malin malte marcus marek
  margareta margaretha margit margot maria mariam mariana mariann marianne marie marika marina mario marita markus
  marlene marta martin martina marwan mary maryam mathias mathilda matilda mats matteo mattias mauritz max mehdi
  mehmet melissa melker melvin merhawi mia michael michelle mihaela mihai mikael mikaela milad milan milica milla milo
  mina minna mira mirela miriam mirjam mirza moa mohamed mohammad mohammed mohsen molly mona monica monika morgan
  morris muhammad muna murat musa mustafa måns märit märta nabil nada nadia nadja nanna nasir nasra nasrin natalia
  natalie nataliia nathalie nazanin negin nellie nelly nermin nicklas niclas nicole niklas nikola nils nima nimo nina
  noah noel noor nora nour nuha ola olav oleg oleksandr olena olga olivia olle olof omar omid orvar osama oscar oskar
  osman ottilia otto ove parisa patricia patrick patrik paul paula pavel pawel payam peder per pernilla peter petra
  petros petter pia pierre piotr pontus rafael ragnar ragnhild rahma rakel ralf ralph rami ramin rana rania rasha
  rashid rasmus rebecca rebecka reem regina reine reza richard rickard rikard rima rita robert robin roger roine
  roland rolf ronja ronny rose roy roya runar rune rut rutger ruth saad saba sabrina sadia safa saga sahar sahra said
  saif salah saleh salim sally salma sam samar samir samira samuel sanaa sander sandra sanja sanna sara sarah
  sebastian selam selim selma semhar senait sergej serhii shirin sigge signe sigrid sigurd sigvard simon siri siv
  sixten slavica sofi sofia sofie solveig sonja sonny soraya staffan stefan stella stellan sten stig stina sture
  suleiman sune susanna susanne suzanne svante svea sven svetlana sylvia tage tanja tarek tariq tatiana tea tekla
  tekle teodor teresa terese tesfay theo theodor therese thomas thorbjörn thore tigist tilda tilde tim tina tindra
  tobias tomas tomasz tommy tony torbjörn tord tore torgny torsten tove tuula tuva tyra tyrone ulf ulla ulrica ulrik
  ulrika uno urban usama valborg valdemar valter vanja vasile vendela vera verner veronica veronika vesna victor
  victoria vidar viktor viktoria vilgot vilhelm vilma vincent viola virpi viveca vivianne volodymyr wael wafa walid
  walter wilhelm william wilma wojciech yared yaser yasin yasmin yasmine ylva yngve yohannes yonas yordanos yousef
  youssef yuliia yusuf yvonne zahra zaid zainab zakaria zara zebastian zeinab zeynep ziad zlatan zlatko zoran zuzana
  åke åsa örjan östen
  `
    .trim()
    .split(/\s+/),
);

/** Given names that are other words as well (Per deltagare, Jan–Feb, Max poäng): a surname must show what they are. */
export const namesAndWords: ReadonlySet<string> = new Set(
  "august ben bo bosse dan dina hans iris jan kaj kim liv love lucia luna maj max mina mona per rose saga stella sten svea tea tim urban".split(
    " ",
  ),
);
