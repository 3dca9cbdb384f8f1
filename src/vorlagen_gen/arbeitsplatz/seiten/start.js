// The start page: all papers, and what one does with them.

import { fuehreAus } from "./auftrag.js";
import { el, knopf, melde, von } from "./bau.js";
import { hole, sendeDatei } from "./dienst.js";
import { fenster } from "./fenster.js";
import { ruecklauf } from "./ruecklauf.js";
import { frageFortschreiben, frageImport, frageNeu, frageSynopse } from "./vorhaben.js";

let vorlagen = [];

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
  ({ vorlagen } = await hole("uebersicht"));
  zeige();
}

function zeige() {
  const worte = von("suche").value.toLowerCase().split(/\s+/).filter(Boolean);
  const passt = (vorlage) => {
    const text = [vorlage.name, vorlage.betreff, vorlage.nummer, vorlage.amt, vorlage.art, ...(vorlage.gremien ?? [])].join(" ").toLowerCase();
    return worte.every((wort) => text.includes(wort));
  };
  const gefunden = vorlagen.filter(passt);
  von("zahl").textContent = gefunden.length === 1 ? "1 Vorlage" : `${gefunden.length} Vorlagen`;
  const fokus = document.activeElement?.id;
  von("liste").replaceChildren(...gefunden.map(karte));
  if (fokus) von(fokus)?.focus({ preventScroll: true });
}

function karte(vorlage) {
  const adresse = `/vorlage?${new URLSearchParams({ name: vorlage.name })}`;
  const titel = vorlage.betreff || vorlage.name;
  const daten = [vorlage.art, vorlage.nummer || "ohne Nummer", vorlage.amt].filter(Boolean).join(" · ");
  const naechste = vorlage.sitzung ? `Nächste Sitzung: ${vorlage.sitzung.datum}, ${vorlage.sitzung.gremium}` : "Keine Sitzung steht bevor";
  const tu = (text, was) => knopf(text, () => was().catch((fehler) => melde(fehler.message)),
    { id: `${text}.${vorlage.name}`, "aria-label": [`${text}: ${titel}`, vorlage.nummer].filter(Boolean).join(", ") });
  return el("li", { class: "karte" },
    el("h2", {}, el("a", { href: adresse }, titel)),
    el("p", { class: "daten" }, vorlage.lesbar ? daten : "Die Datei vorlage.yaml lässt sich nicht lesen. Öffnen Sie die Vorlage, um zu sehen, woran es liegt."),
    vorlage.lesbar ? el("p", { class: "daten" }, naechste, " · ", vorlage.name) : null,
    el("p", { class: "marken", id: `stand.${vorlage.name}` }, marken(vorlage)),
    vorlage.lesbar ? el("div", { class: "knoepfe" },
      tu("Fortschreiben", () => fortschreiben(vorlage)), tu("Synopse", () => synopse(vorlage)),
      tu("Rücklauf", () => ruecklauf(vorlage).then(beginne)),
      tu("Paket", () => fuehreAus("Paket", "paket", [vorlage.name]).then(beginne))) : null);
}

function marken(vorlage) {
  const zahl = (anzahl, eins, viele) => (anzahl === 1 ? `1 ${eins}` : `${anzahl} ${viele}`);
  const alle = [
    vorlage.lesbar ? null : ["nicht lesbar", "fehler"],
    vorlage.status === "final" ? ["fertig", "gut"] : vorlage.status ? ["Entwurf", "neutral"] : null,
    vorlage.fehler ? [zahl(vorlage.fehler, "Fehler", "Fehler"), "fehler"] : null,
    vorlage.warnungen ? [zahl(vorlage.warnungen, "Warnung", "Warnungen"), "warnung"] : null,
    vorlage.fehler === 0 && vorlage.warnungen === 0 ? ["keine Befunde", "gut"] : null,
    vorlage.gepackt === "ja" ? ["gepackt", "gut"] : null,
    vorlage.gepackt === "veraltet" ? ["seit dem Packen geändert", "warnung"] : null,
    vorlage.uebernahmen ? [zahl(vorlage.uebernahmen, "Übernahme zu prüfen", "Übernahmen zu prüfen"), "warnung"] : null,
    vorlage.rueckgaben ? ["offener Rücklauf", "warnung"] : null,
    vorlage.rueckmeldungen ? [zahl(vorlage.rueckmeldungen, "offene Rückmeldung", "offene Rückmeldungen"), "warnung"] : null,
  ];
  return alle.filter(Boolean).map(([text, art]) => el("span", { class: `marke ${art}` }, text));
}

async function neu() {
  const angaben = await frageNeu(await hole("auswahl"));
  if (!angaben) return;
  await oeffneNach(fuehreAus("Neue Vorlage", "neu", [angaben.ordner], angaben.optionen));
}

async function fortschreiben(vorlage) {
  const angaben = await frageFortschreiben(vorlage);
  if (angaben) await oeffneNach(fuehreAus("Fortschreiben", "fortschreiben", [vorlage.name, angaben.ordner], angaben.optionen));
}

async function synopse(vorlage) {
  const alt = await frageSynopse(vorlage, vorlagen);
  if (alt) await fuehreAus("Synopse", "synopse", [alt, vorlage.name]);
}

/** Make a draft of papers that were finished elsewhere. */
async function importiere() {
  const angaben = await frageImport();
  if (!angaben) return;
  for (const datei of angaben.dateien) await sendeDatei("importdatei", { fenster: fenster(), dateiname: datei.name }, datei);
  const vorher = new Set(vorlagen.map((each) => each.name));
  await fuehreAus("Importieren", "importieren", [], angaben.optionen);
  await lade();
  const neue = vorlagen.find((each) => !vorher.has(each.name));
  if (neue) oeffne(neue.name);
  else await beginne();
}

/** Open the paper that a command has made; if it made none, show the list as it is now. */
async function oeffneNach(laeuft) {
  const { ordner } = await laeuft;
  await lade();
  if (ordner && vorlagen.some((each) => each.name === ordner)) oeffne(ordner);
  else await beginne();
}

const oeffne = (name) => location.assign(`/vorlage?${new URLSearchParams({ name })}`);

von("suche").addEventListener("input", zeige);
von("importieren").addEventListener("click", () => importiere().catch((fehler) => melde(fehler.message)));
von("neu").addEventListener("click", () => neu().catch((fehler) => melde(fehler.message)));
beginne().catch((fehler) => melde(fehler.message));
