// The start page: all papers, and what one does with them.

import { fuehreAus } from "./auftrag.js";
import { el, knopf, melde, von } from "./bau.js";
import { hole, sende, sendeDatei } from "./dienst.js";
import { fenster } from "./fenster.js";
import { ruecklauf } from "./ruecklauf.js";
import { anzahl, gesucht } from "./sprache.js";
import { ladeAlle } from "./vorgang.js";
import { frageFortschreiben, frageImport, frageNeu, frageSynopse } from "./vorhaben.js";

let vorlagen = [];
let groessteDatei = Infinity; // bytes
const abgelehnt = new Map(); // by the command and its paper: what was typed for it in vain

/** Show all papers as they are now; what the rules say of them takes longer and follows. */
async function beginne() {
  await lade();
  const diese = vorlagen;
  for (const vorlage of diese.filter((each) => each.lesbar)) {
    Object.assign(vorlage, await hole("befunde", { name: vorlage.name }).catch(() => ({})));
    if (vorlagen !== diese) return; // what is shown is newer
    von(`stand.${vorlage.name}`)?.replaceChildren(...marken(vorlage));
  }
}

async function lade() {
  ({ vorlagen, groesste_datei: groessteDatei } = await hole("uebersicht"));
  zeige();
}

function zeige() {
  const worte = gesucht(von("suche").value).split(" ").filter(Boolean);
  const passt = (vorlage) => {
    const text = [vorlage.name, vorlage.betreff, vorlage.nummer, vorlage.amt, vorlage.art, ...(vorlage.gremien ?? []), ...staende(vorlage).map(([text]) => text)].join(" ");
    return worte.every((wort) => gesucht(text).includes(wort));
  };
  const gefunden = vorlagen.filter(passt);
  von("zahl").textContent = anzahl(gefunden.length, "Vorlage", "Vorlagen");
  const fokus = document.activeElement?.id;
  von("liste").replaceChildren(...gefunden.map(karte));
  if (fokus) von(fokus)?.focus({ preventScroll: true });
}

function karte(vorlage) {
  const adresse = `/vorlage?${new URLSearchParams({ name: vorlage.name })}`;
  const titel = vorlage.betreff || vorlage.name;
  const daten = [vorlage.art, vorlage.nummer || "ohne Nummer", vorlage.amt].filter(Boolean).join(" · ");
  const naechste = vorlage.sitzung ? `Nächste Sitzung: ${vorlage.sitzung.datum}, ${vorlage.sitzung.gremium}` : "Keine Sitzung steht bevor";
  const tu = (text, was) => knopf(text, () => versuche(was),
    { id: `${text}.${vorlage.name}`, "aria-label": [`${text}: ${titel}`, vorlage.nummer].filter(Boolean).join(", ") });
  return el("li", { class: "karte" },
    el("h2", {}, el("a", { href: adresse }, titel)),
    el("p", { class: "daten" }, vorlage.lesbar ? daten : "Die Datei vorlage.yaml lässt sich nicht lesen. Öffnen Sie die Vorlage, um zu sehen, woran es liegt."),
    vorlage.lesbar ? el("p", { class: "daten" }, naechste, " · ", vorlage.name) : null,
    el("p", { class: "marken", id: `stand.${vorlage.name}` }, marken(vorlage)),
    vorlage.lesbar ? el("div", { class: "knoepfe" },
      tu("Fortschreiben", () => fortschreiben(vorlage)), tu("Synopse", () => synopse(vorlage)),
      tu("Rücklauf", () => ruecklauf(vorlage, groessteDatei).finally(beginne)),
      tu("Paket", () => fuehreAus("Paket", "paket", [vorlage.name]).then(beginne))) : null);
}

const marken = (vorlage) => staende(vorlage).map(([text, art]) => el("span", { class: `marke ${art}` }, text));

/** What state a paper is in: words, and how much they matter. */
function staende(vorlage) {
  const alle = [
    vorlage.lesbar ? null : ["nicht lesbar", "fehler"],
    vorlage.status === "final" ? ["fertig", "gut"] : vorlage.status ? ["Entwurf", "neutral"] : null,
    vorlage.fehler ? [anzahl(vorlage.fehler, "Fehler", "Fehler"), "fehler"] : null,
    vorlage.warnungen ? [anzahl(vorlage.warnungen, "Warnung", "Warnungen"), "warnung"] : null,
    vorlage.fehler === 0 && vorlage.warnungen === 0 ? ["keine Befunde", "gut"] : null,
    vorlage.luecken ? [`noch ${anzahl(vorlage.luecken, "Lücke", "Lücken")}`, "neutral"] : null,
    vorlage.gepackt === "ja" ? ["gepackt", "gut"] : null,
    vorlage.gepackt === "veraltet" ? ["seit dem Packen geändert", "warnung"] : null,
    vorlage.uebernahmen ? [anzahl(vorlage.uebernahmen, "Übernahme zu prüfen", "Übernahmen zu prüfen"), "warnung"] : null,
    vorlage.rueckgaben ? ["offener Rücklauf", "warnung"] : null,
    vorlage.rueckmeldungen ? [anzahl(vorlage.rueckmeldungen, "offene Rückmeldung", "offene Rückmeldungen"), "warnung"] : null,
  ];
  return alle.filter(Boolean);
}

let auswahl = null; // what „Neue Vorlage“ waits for: another press meanwhile opens no second dialog

async function neu() {
  if (auswahl) return;
  auswahl = hole("auswahl");
  const wahl = await auswahl.finally(() => { auswahl = null; });
  await lege(frageNeu, wahl, "Neue Vorlage", "neu", []);
}

const fortschreiben = (vorlage) => lege(frageFortschreiben, vorlage, "Fortschreiben", "fortschreiben", [vorlage.name]);

/** Ask with `frage` and let `befehl` make a paper. What it refuses stands there again when one is asked anew. */
async function lege(frage, wozu, titel, befehl, namen) {
  const sache = [befehl, ...namen].join(" ");
  const angaben = await frage(wozu, abgelehnt.get(sache));
  abgelehnt.delete(sache);
  if (!angaben) return;
  const wieder = `Was Sie getippt haben, steht wieder da, wenn Sie „${titel}“ noch einmal öffnen.`;
  const auftrag = await fuehreAus(titel, befehl, [...namen, angaben.ordner], angaben.optionen, wieder);
  if (auftrag.code !== 0) abgelehnt.set(sache, angaben);
  await oeffneNach(auftrag);
}

async function synopse(vorlage) {
  const alt = await frageSynopse(vorlage, vorlagen);
  if (alt) await fuehreAus("Synopse", "synopse", [alt, vorlage.name]);
}

/** Make a draft of papers that were finished elsewhere. */
async function importiere() {
  const angaben = await frageImport();
  if (!angaben) return;
  await lade();
  const vorher = new Set(vorlagen.map((each) => each.name));
  await sende("importbeginn", { fenster: fenster() }); // what was sent for an import that came to nothing is not for this one
  await ladeAlle(angaben.dateien, (datei) =>
    sendeDatei("importdatei", { fenster: fenster(), dateiname: datei.name }, datei, groessteDatei).catch((fehler) => {
      throw new Error(`${datei.name}: ${fehler.message}`);
    }));
  const { istVerlassen } = await fuehreAus("Importieren", "importieren", [], angaben.optionen);
  await lade();
  const neue = vorlagen.find((each) => !vorher.has(each.name));
  await oeffneNach({ ordner: neue?.name, istVerlassen });
}

/** Open the paper that a command has made; if it made none, or nobody has waited for it, show the list as it is now. */
async function oeffneNach({ ordner, istVerlassen }) {
  await lade();
  if (ordner && !istVerlassen && vorlagen.some((each) => each.name === ordner)) oeffne(ordner);
  else await beginne();
}

const oeffne = (name) => location.assign(`/vorlage?${new URLSearchParams({ name })}`);

/** Do what was asked for; if that fails, say why. */
async function versuche(was) {
  melde();
  await was().catch((fehler) => melde(fehler.message));
}

von("suche").addEventListener("input", zeige);
von("importieren").addEventListener("click", () => versuche(importiere));
von("neu").addEventListener("click", () => versuche(neu));
beginne().catch((fehler) => melde(fehler.message));
