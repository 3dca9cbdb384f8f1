// One paper: its form, what is wrong with it, and its pages.

import { biete } from "./angebote.js";
import { fuehreAus, schluss } from "./auftrag.js";
import { el, frageImDialog, knopf, melde, von } from "./bau.js";
import { zeigeAnFeldern, zeigeBefunde } from "./befunde.js";
import { Fehler, hole, sende, sendeZumSchluss } from "./dienst.js";
import { entferneFehlerliste, zeigeFehlerliste } from "./fehlerliste.js";
import { fenster } from "./fenster.js";
import { Form } from "./form.js";
import { gleicheAb } from "./konflikt.js";
import { Notiz } from "./notiz.js";
import { zeigeQuelltexte } from "./quelltext.js";
import { zeigeUebernahmen, zuUebernahme } from "./uebernahmen.js";
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
let getippt = 0; // so many changes there have been
let istAufgehoben = true;
let istFehlerGemeldet = false;
let istNebenan = false; // the paper is open in another window
let istVorbei = false; // the page goes; the server keeps what it has of this window
let verlassene = ""; // the windows, now closed, of which something was offered

async function beginne() {
  const [antwort, wahl] = await Promise.all([hole("vorlage", ort), hole("auswahl")]);
  if (!antwort.lesbar) {
    await zeigeQuelltexte(name);
    return;
  }
  zustand = new Zustand({ ...antwort, ...(notiz.lies() ?? antwort.entwurf) });
  form = new Form(name, zustand, antwort.formular, wahl, () => zeigeAnFeldern(befunde));
  vorschau = new Vorschau(name, (neue, istVorlaeufig) => {
    befunde = neue;
    zeigeBefunde(neue, istVorlaeufig, HANDGRIFFE);
  });
  zustand.addEventListener("geaendert", geaendert);
  zeigeKopf(antwort.zuruecknehmbar);
  verlassene = antwort.andere.filter((each) => !each.aktiv).map((each) => each.fenster).join();
  await biete(ort, notiz, antwort, titelVon, alsLetztes);
  await zeigeUebernahmen(form, nachBestaetigung);
  await sichere();
  if (zustand.fassung !== antwort.fassung) await nacheinander(gleicheMitDateiAb);
  await schaue();
  setInterval(() => { if (!document.hidden && !anDateien) schaue(); }, BLICK);
}

/** Say whether the paper is open in another window too, and offer what those have left that are closed by now. */
async function beachteNachbarn({ offen, verlassen }) {
  if (offen && !istNebenan) melde(NEBENAN);
  if (!offen && von("meldung").textContent === NEBENAN) melde();
  istNebenan = offen;
  const namen = verlassen.join();
  if (namen === verlassene || zustand.istGeaendert) return;
  verlassene = namen;
  await biete(ort, notiz, await hole("vorlage", ort), titelVon, alsLetztes);
}

function geaendert({ detail }) {
  istAufgehoben = false;
  getippt += 1;
  zeigeKopf();
  if (detail.istNeuerAufbau) queueMicrotask(() => zeigeKopf());
  clearTimeout(uhr);
  uhr = setTimeout(() => sichere(), vorschau?.arbeitet ? RUHE_BEI_ARBEIT : RUHE);
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
      const { salden } = await sende("entwurf", ort, zustand.entwurf());
      notiz.loesche();
      istAufgehoben = bis === getippt;
      form.zeigeSalden(salden);
      if (istFehlerGemeldet) melde();
      istFehlerGemeldet = false;
      vorschau.erneuere();
    } catch (fehler) {
      if (fehler.status === 0 || fehler.status === 401) notiere();
      istFehlerGemeldet = true;
      melde(fehler.message);
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

const speichere = () => nacheinander(async () => {
  await sichere();
  const gesendet = zustand.entwurf();
  try {
    const antwort = await sende("speichern", ort, gesendet);
    if (antwort.konflikte) {
      await entscheide(antwort, gesendet);
      return;
    }
    const vorher = document.activeElement?.id;
    if (zustand.beginneNeu(antwort, antwort.basis, gesendet.jetzt)) form.baue(() => {}, vorher);
    zeigeKopf(antwort.zuruecknehmbar);
    melde();
    entferneFehlerliste();
    form.sage("Gespeichert.");
  } catch (fehler) {
    melde();
    zeigeFehlerliste("Nicht gespeichert", fehler.message, befunde);
  }
});

/** The files say something else than this window began with: bring both together. */
async function gleicheMitDateiAb() {
  const gesendet = zustand.entwurf();
  await entscheide(await sende("abgleich", ort, gesendet), gesendet);
}

async function entscheide(daten, gesendet) {
  const ergebnis = await gleicheAb(daten, titelVon);
  vertagt = ergebnis ? "" : daten.fassung;
  if (!ergebnis) {
    melde("Die andere Änderung ist noch nicht übernommen; wenn Sie speichern, werden Sie wieder gefragt.");
    return;
  }
  form.baue(() => zustand.beginneNeu(daten, ergebnis.jetzt, gesendet.jetzt));
  zeigeKopf(daten.zuruecknehmbar);
  if (ergebnis.fremdes.length) melde(`Von anderer Stelle übernommen: ${ergebnis.fremdes.map(titelVon).join(", ")}.`);
}

/** The list of what is to be read is shorter now; nothing else is new to this window. */
async function nachBestaetigung() {
  await nacheinander(gleicheMitDateiAb);
  melde();
}

const titelVon = (pfad) => (pfad[0] === "texte" ? `Text in ${pfad[1]}` : form.titelVon(pfad.slice(1)) || "Die ganze Vorlage");

/** Whether somebody else has changed the files meanwhile; who wants to choose later is not asked again. */
const schaue = () => nacheinander(async () => {
  try {
    const { fassung, ...fenster } = await hole("fassung", ort);
    await beachteNachbarn(fenster);
    if (!istAufgehoben || istFehlerGemeldet) await sichere();
    if (![zustand.fassung, vertagt].includes(fassung)) await gleicheMitDateiAb();
  } catch (fehler) {
    istFehlerGemeldet = true;
    melde(fehler.message);
  }
});

function zeigeKopf(zuruecknehmbar) {
  const betreff = zustand.wert(["betreff"]) || name;
  if (von("betreff").textContent !== betreff) von("betreff").textContent = betreff;
  document.title = `${zustand.istGeaendert ? "• " : ""}${betreff} – Arbeitsplatz`;
  const text = !zustand.istGeaendert ? "Gespeichert"
    : istAufgehoben ? "Nicht gespeichert, aber aufgehoben" : "Nicht gespeichert";
  if (von("zustand").textContent !== text) von("zustand").textContent = text;
  von("speichern").disabled = !zustand.istGeaendert;
  von("rueckgaengig").disabled = !zustand.kannZurueck;
  von("wiederholen").disabled = !zustand.kannVor;
  if (zuruecknehmbar !== undefined) von("zuruecknehmen").dataset.kann = zuruecknehmbar;
  von("zuruecknehmen").disabled = von("zuruecknehmen").dataset.kann !== "true" || zustand.istGeaendert;
}

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
  const { code, ausgabe } = await fuehreAus(titel, befehl, [name, ...weitere]);
  const hatFehler = befunde.some((each) => each.schwere === "Fehler");
  if (code) zeigeFehlerliste(`${titel}: nicht alles ist gelungen`, hatFehler ? "" : schluss(ausgabe), befunde);
  await schaue();
}

/** One step back or forth; where that was the last, the focus goes to the button for the way back. */
function schreite(schritt, hier, dort) {
  form.baue(schritt);
  if (von(hier).disabled) von(dort).focus();
}

async function nummeriere() {
  const beispiel = form.felder.find((feld) => feld.name === "nummer")?.beispiel;
  const nummer = await frageNummer(beispiel ? `Zum Beispiel ${beispiel}.` : "");
  if (nummer) await lasseLaufen("Nummer vergeben", "nummerieren", [nummer]);
}

von("speichern").addEventListener("click", speichere);
von("rueckgaengig").addEventListener("click", () => schreite(() => zustand.rueckgaengig(), "rueckgaengig", "wiederholen"));
von("wiederholen").addEventListener("click", () => schreite(() => zustand.wiederholen(), "wiederholen", "rueckgaengig"));
von("bauen").addEventListener("click", () => lasseLaufen("Bauen", "bauen"));
von("paket").addEventListener("click", () => lasseLaufen("Paket", "paket"));
von("laufzettel").addEventListener("click", () => lasseLaufen("Laufzettel", "laufzettel"));
von("nummerieren").addEventListener("click", nummeriere);
von("zuruecknehmen").addEventListener("click", () => nacheinander(async () => {
  const gesehen = zustand.entwurf().jetzt;
  try {
    const antwort = await sende("zuruecknehmen", ort);
    form.baue(() => zustand.beginneNeu(antwort, antwort.basis, gesehen));
    zeigeKopf(antwort.zuruecknehmbar);
    form.sage("Das letzte Speichern ist zurückgenommen.");
  } catch (fehler) {
    melde(fehler.message);
  }
}));
/** What stands still at the top hides nothing that is jumped to, however many lines it takes. */
new ResizeObserver(([{ borderBoxSize: [kasten] }]) => {
  document.documentElement.style.setProperty("--kopf", `${Math.ceil(kasten.blockSize)}px`);
}).observe(document.querySelector(".kopf"));
von("formular").addEventListener("submit", (sendung) => sendung.preventDefault());
/** Mark on the pages where somebody is: the field, and in a text the line of the caret. */
function markiere(ziel) {
  const feld = ziel.closest("#formular .feld");
  if (!feld) return;
  const pfad = feld.id.split(".").slice(1).map((schritt) => (/^\d+$/.test(schritt) ? Number(schritt) : schritt));
  const zeile = ziel.tagName === "TEXTAREA" ? ziel.value.slice(0, ziel.selectionStart).split("\n").length : undefined;
  vorschau?.markiere(pfad, zeile);
}

document.addEventListener("focusin", ({ target }) => markiere(target));
document.addEventListener("selectionchange", () => {
  if (document.activeElement?.tagName === "TEXTAREA") markiere(document.activeElement);
});
document.addEventListener("keydown", (taste) => {
  if (!(taste.ctrlKey || taste.metaKey)) return;
  if (taste.key === "s") {
    taste.preventDefault();
    if (zustand?.istGeaendert) speichere();
  }
});
window.addEventListener("pagehide", () => {
  if (!istAufgehoben) notiere();
  sendeZumSchluss("abschied", ort);
});
window.addEventListener("beforeunload", (abschied) => { if (zustand && !istAufgehoben) abschied.preventDefault(); });

beginne().catch((fehler) => {
  melde(fehler.message);
  if (!(fehler instanceof Fehler)) throw fehler;
});
