// One paper: its form, what is wrong with it, and its pages.

import { biete, ohneOffene } from "./angebote.js";
import { fuehreAus, schluss } from "./auftrag.js";
import { el, frageImDialog, melde, nimmZurueck, von } from "./bau.js";
import { wechsleMitTaste } from "./bereiche.js";
import { zeigeAnFeldern, zeigeBefunde } from "./befunde.js";
import { Fehler, hole, sende, sendeZumSchluss } from "./dienst.js";
import { entferneFehlerliste, zeigeFehlerliste } from "./fehlerliste.js";
import { belege, fenster, istNebenanOffen } from "./fenster.js";
import { Form } from "./form.js";
import { istFrei, istGehindert, klage, klageBeimSpeichern } from "./hindernis.js";
import { gleicheAb, neuigkeit } from "./konflikt.js";
import * as kopf from "./kopf.js";
import { Notiz } from "./notiz.js";
import { zeigeQuelltexte } from "./quelltext.js";
import { istQuelltextGewuenscht } from "./quelltextweg.js";
import { schreite } from "./schritte.js";
import { folgeMit } from "./schreibstelle.js";
import "./tasten.js";
import { uebernahmenkasten, zeigeUebernahmen, zuUebernahme } from "./uebernahmen.js";
import { zeigeUnterlagen } from "./unterlagen.js";
import { frageNummer } from "./vorhaben.js";
import { Vorschau } from "./vorschau.js";
import { Zustand } from "./zustand.js";

const RUHE = 30; // milliseconds without a keystroke before the server gets what was typed;
const RUHE_BEI_ARBEIT = 150; // so many while it still makes pages of what was typed before
const BLICK = 4000; // milliseconds between two looks at whether somebody else changed the paper
const name = new URLSearchParams(location.search).get("name") ?? "";
const ort = { name, fenster: fenster() };
const HANDGRIFFE = { bestaetigen: ["Zu den Übernahmen", zuUebernahme], nummerieren: ["Nummer vergeben", nummeriere] };
const NEBENAN = "Diese Vorlage ist auch in einem anderen Fenster offen; was dort getippt und nicht gespeichert ist, steht nur dort. Beide können schreiben: Was sich beim Speichern überschneidet, wird Ihnen gezeigt.";
const VERTAGT = "Die andere Änderung ist noch nicht übernommen; wenn Sie speichern, werden Sie wieder gefragt.";
const notiz = new Notiz(`ungesichert.${name}`); // what could not reach the server

let zustand;
let form;
let vorschau;
let befunde = [];
let uhr = 0;
let unterwegs = Promise.resolve();
let wartend = null;
let anDateien = 0; // what waits for its turn with the files, see `nacheinander`
let reihe = Promise.resolve();
let vertagt = ""; // the state of the files for which somebody wants to choose later
let nummeriert = false; // this window gives the paper a number
let getippt = 0; // so many changes there have been
let istAufgehoben = true;
let istNebenan = false; // the paper is open in another window
let istVorbei = false; // the page goes; the server keeps what it has of this window
let verlassene = ""; // the windows, now closed, of which something was offered

async function beginne() {
  belege(name);
  zeigeUnterlagen(name).catch(klage);
  const [antwort, wahl] = await Promise.all([hole("vorlage", ort), hole("auswahl")]);
  if (!antwort.lesbar || istQuelltextGewuenscht()) {
    await zeigeQuelltexte(name);
    return;
  }
  zustand = new Zustand({ ...antwort, ...(notiz.lies() ?? antwort.entwurf) });
  form = new Form(name, zustand, antwort.formular, wahl, () => zeigeAnFeldern(befunde), { beigaben: { uebernommen: uebernahmenkasten }, mitDateien });
  vorschau = new Vorschau(name, (stand, istVorlaeufig) => {
    befunde = stand.befunde;
    zeigeBefunde(stand, istVorlaeufig, HANDGRIFFE);
  }, (pfad) => form.titelVon(pfad));
  folgeMit(vorschau);
  wechsleMitTaste(() => vorschau.betritt());
  zustand.addEventListener("geaendert", geaendert);
  zeigeKopf(antwort.zuruecknehmbar);
  kopf.gibFrei();
  verlassene = (await ohneOffene(antwort.andere.filter((each) => !each.aktiv).map((each) => each.fenster))).join();
  await biete(ort, notiz, antwort, form, alsLetztes);
  await zeigeUebernahmen(form, mitDateien);
  setInterval(sieh, BLICK);
  document.addEventListener("visibilitychange", sieh);
  form.sage("Die Seiten der Vorschau werden geladen …");
  await sichere();
  if (zustand.fassung !== antwort.fassung) await nacheinander(gleicheMitDateiAb);
  await schaue();
}

function sieh() {
  if (!document.hidden && !anDateien) schaue();
}

/** Say whether the paper is open in another window too, and offer what those have left that are closed by now. */
async function beachteNachbarn({ offen, verlassen }) {
  const istOffen = offen || await istNebenanOffen(name);
  if (istOffen && !istNebenan) melde(NEBENAN);
  if (!istOffen) nimmZurueck(NEBENAN);
  istNebenan = istOffen;
  const namen = (await ohneOffene(verlassen)).join();
  if (namen === verlassene || zustand.istGeaendert) return;
  verlassene = namen;
  await biete(ort, notiz, await hole("vorlage", ort), form, alsLetztes);
}

function geaendert() {
  istAufgehoben = false;
  getippt += 1;
  zeigeKopf();
  clearTimeout(uhr);
  uhr = setTimeout(() => sichere(), vorschau.arbeitet ? RUHE_BEI_ARBEIT : RUHE);
}

/** Do `tu` behind all that was sent, and send nothing any more: it would be taken for what this window shows. */
async function alsLetztes(tu) {
  if (zustand.istGeaendert) throw new Error("Speichern Sie zuerst, was Sie hier getippt haben, oder nehmen Sie es zurück.");
  istVorbei = true;
  try {
    await unterwegs;
    await tu();
  } catch (fehler) {
    istVorbei = false;
    throw fehler;
  }
}

/** Let the server keep what is shown, one request at a time; then set the pages anew. */
function sichere() {
  clearTimeout(uhr);
  if (istVorbei) return unterwegs;
  wartend ??= unterwegs.then(async () => {
    wartend = null;
    try {
      const bis = getippt;
      const { salden, hindernis } = await sende("entwurf", ort, zustand.entwurf());
      notiz.loesche();
      istAufgehoben = bis === getippt;
      form.zeigeSalden(salden);
      if (hindernis) klage({ message: `${hindernis.text} ${hindernis.abhilfe}`, daten: hindernis });
      else istFrei();
      vorschau.erneuere();
    } catch (fehler) {
      notiere();
      klage(fehler);
    }
    zeigeKopf();
  });
  unterwegs = wartend;
  return wartend;
}

/** Keep in the browser what the server could not get. */
function notiere() {
  if (zustand?.istGeaendert) notiz.schreibe(zustand.entwurf());
}

/** Do `tu` once all is done that reads or writes the files: what one of them answers holds only until the next. */
function nacheinander(tu) {
  anDateien += 1;
  const getan = reihe.then(tu).finally(() => { anDateien -= 1; });
  reihe = getan.catch(() => {});
  return getan;
}

/** Save. What somebody else changed, and nobody here, comes in by itself; what both changed is chosen first. */
const speichere = () => {
  const alteMeldung = von("meldung").textContent;
  return nacheinander(() => speichereNach(alteMeldung));
};

/** The same in its turn; what was told since then is news, and stays. */
async function speichereNach(alteMeldung) {
  await sichere();
  try {
    let gesendet = zustand.entwurf();
    let antwort = await sende("speichern", ort, gesendet);
    const istAbgeglichen = Boolean(antwort.konflikte);
    while (antwort.konflikte) {
      if (!await gleicheMitDateiAb()) return;
      gesendet = zustand.entwurf();
      antwort = await sende("speichern", ort, gesendet);
    }
    const istAnders = zustand.beginneNeu(antwort, antwort.basis, gesendet.jetzt);
    if (istAnders) form.baue(() => {});
    zeigeKopf(antwort.zuruecknehmbar);
    if (!istAbgeglichen) nimmZurueck(alteMeldung);
    entferneFehlerliste();
    form.sage("Gespeichert.");
  } catch (fehler) {
    klageBeimSpeichern(fehler);
  }
}

/** The files say something else than this window began with: bring both together. Whether nobody had to choose. */
async function gleicheMitDateiAb() {
  let gesendet;
  let daten;
  let bis;
  do {
    bis = getippt;
    gesendet = zustand.entwurf();
    daten = await sende("abgleich", ort, gesendet);
  } while (bis !== getippt); // the answer knows nothing of what was typed since
  const jetzt = await gleicheAb(daten, form);
  vertagt = jetzt ? "" : daten.fassung;
  if (!jetzt) {
    melde(VERTAGT);
    return false;
  }
  await zeigeNeues(() => zustand.uebernimm(daten, jetzt, gesendet.jetzt), daten.zuruecknehmbar);
  nimmZurueck(VERTAGT);
  if (daten.fremdes.length) melde(neuigkeit(daten.fremdes, form, nummeriert));
  return !daten.konflikte.length;
}

/** Do what makes this window show the files as they are now. */
async function zeigeNeues(tu, zuruecknehmbar) {
  const uebernommen = () => JSON.stringify(zustand.wert(["uebernommen"]));
  const vorher = uebernommen();
  form.baue(tu);
  zeigeKopf(zuruecknehmbar);
  if (uebernommen() !== vorher) await zeigeUebernahmen(form, mitDateien);
}

/** Do `tu`, which writes the files, in its turn, and show them; there is nothing in them that is news to anybody. */
const mitDateien = (tu) => nacheinander(async () => {
  const ergebnis = await tu();
  if (await gleicheMitDateiAb()) melde();
  return ergebnis;
});

/** Whether somebody else has changed the files meanwhile; who wants to choose later is not asked again. */
const schaue = () => nacheinander(async () => {
  try {
    const { fassung, ...nachbarn } = await hole("fassung", ort);
    await beachteNachbarn(nachbarn);
    if (!istAufgehoben || istGehindert()) await sichere();
    if (![zustand.fassung, vertagt].includes(fassung)) await gleicheMitDateiAb();
  } catch (fehler) {
    klage(fehler);
  }
});

const zeigeKopf = (zuruecknehmbar) => kopf.zeigeKopf(name, zustand, istAufgehoben, zuruecknehmbar);

/** Build the files that are saved; what is not saved goes in first, if wanted. */
async function lasseLaufen(titel, befehl, weitere = []) {
  if (zustand.istGeaendert) {
    const frage = el("p", {}, `Es gibt ungespeicherte Änderungen; „${titel}“ nimmt, was gespeichert ist.`);
    const antwort = await frageImDialog(titel, frage, [["Speichern und weiter", "ja", "haupt"], ["Abbrechen", ""]]);
    if (antwort !== "ja") return;
    await speichere();
    if (zustand.istGeaendert) return;
  }
  entferneFehlerliste();
  const { code, ausgabe, istVerlassen } = await fuehreAus(titel, befehl, [name, ...weitere]);
  const hatFehler = befunde.some((each) => each.schwere === "Fehler");
  if (code && !istVerlassen) zeigeFehlerliste(`${titel}: nicht alles ist gelungen`, hatFehler ? "" : schluss(ausgabe), befunde);
  await schaue();
  await zeigeUnterlagen(name).catch(klage);
}

async function nummeriere() {
  const beispiel = form.felder.find((feld) => feld.name === "nummer")?.beispiel;
  const nummer = await frageNummer(beispiel ? `Zum Beispiel ${beispiel}.` : "");
  if (!nummer) return;
  nummeriert = true;
  try {
    await lasseLaufen("Nummer vergeben", "nummerieren", [nummer]);
  } finally {
    nummeriert = false;
  }
}

const nimmZuruecknahme = () => nacheinander(async () => {
  const gesehen = zustand.entwurf().jetzt;
  try {
    const antwort = await sende("zuruecknehmen", ort);
    await zeigeNeues(() => zustand.beginneNeu(antwort, antwort.basis, gesehen), antwort.zuruecknehmbar);
    form.sage("Das letzte Speichern ist zurückgenommen.");
  } catch (fehler) {
    melde(fehler.message);
  }
});

kopf.beiDruck("speichern", speichere);
kopf.beiDruck("rueckgaengig", () => schreite(form, () => zustand.rueckgaengig(), "rueckgaengig", "wiederholen"));
kopf.beiDruck("wiederholen", () => schreite(form, () => zustand.wiederholen(), "wiederholen", "rueckgaengig"));
kopf.beiDruck("zuruecknehmen", nimmZuruecknahme);
kopf.beiDruck("bauen", () => lasseLaufen("Bauen", "bauen"));
kopf.beiDruck("paket", () => lasseLaufen("Paket", "paket"));
kopf.beiDruck("laufzettel", () => lasseLaufen("Laufzettel", "laufzettel"));
kopf.beiDruck("nummerieren", nummeriere);
von("formular").addEventListener("submit", (sendung) => sendung.preventDefault());
window.addEventListener("pagehide", () => {
  if (!istAufgehoben) notiere();
  sendeZumSchluss("abschied", ort);
});
window.addEventListener("beforeunload", (abschied) => { if (zustand && !istAufgehoben) abschied.preventDefault(); });

beginne().catch((fehler) => {
  von("vorschau-stand").textContent = "";
  melde(fehler.message);
  if (!(fehler instanceof Fehler)) throw fehler;
});
