// What others sent back: each proposal accepted or rejected, contradicting ones side by side.

import { el, frageImDialog, knopf, melde } from "./bau.js";
import { hole, sende, sendeDatei } from "./dienst.js";
import { ladeAlle, waehrend } from "./vorgang.js";
import { frageRueckgaben } from "./vorhaben.js";

const gemerkt = new Map(); // by the paper: what was decided and is not written yet

/** Read what came back for the paper, let people decide, write what they accept. */
export async function ruecklauf({ name, betreff, rueckgaben }, groesste) {
  const dateien = await frageRueckgaben(betreff || name, rueckgaben);
  if (!dateien) return;
  await entscheide(name, await lies(name, dateien, groesste));
}

/** What the copies propose. If one of `dateien` cannot be read, they are put away; those that lay ready stay. */
async function lies(name, dateien, groesste) {
  const neue = [];
  try {
    await ladeAlle(dateien, async (datei) => { neue.push(...await schicke(name, datei, groesste)); });
    return await waehrend("Die Kopien werden mit der Vorlage verglichen …", () => hole("ruecklauf", { name }));
  } catch (fehler) {
    if (neue.length) await sende("weglegen", { name }, { dateien: neue });
    throw fehler;
  }
}

/** The name that the server gave the file, unless it lay there already. */
async function schicke(name, datei, groesste) {
  try {
    const abgelegt = await sendeDatei("rueckgabe", { name, dateiname: datei.name }, datei, groesste);
    return abgelegt.ist_neu ? [abgelegt.datei] : [];
  } catch (fehler) {
    throw new Error(`${datei.name}: ${fehler.message}`);
  }
}

async function entscheide(name, { nummer, vorschlaege, befunde, dateien }) {
  const gruppen = gruppiert(vorschlaege);
  const stand = el("p", { class: "entscheidungsstand", role: "status" });
  const liste = el("div", { class: "vorschlaege" }, gruppen.map((gruppe) =>
    (gruppe.length > 1 ? widerspruch(gruppe) : vorschlag(gruppe[0]))));
  const zaehle = () => {
    const offen = gruppen.filter((each) => each[0].waehlbar && !entschieden(liste, each)).length;
    const text = `${gewaehlte(liste).length} angenommen, ${offen} noch offen`;
    if (stand.textContent !== text) stand.textContent = text;
    return offen;
  };
  liste.addEventListener("change", zaehle);
  const inhalt = el("div", { class: "ruecklauf" },
    el("p", { class: "hilfe" }, `Gelesen: ${dateien.join(", ")}`), stand, sammelknoepfe(vorschlaege, liste, zaehle),
    vorschlaege.length ? liste : el("p", {}, "Die Kopien sagen dasselbe wie die Vorlage."),
    befundliste("Nicht zu übernehmen", befunde.filter(({ hinweis }) => !hinweis)),
    befundliste("Hinweise", befunde.filter(({ hinweis }) => hinweis)));
  erinnere(name, liste, gruppen);
  zaehle();
  const waehlbar = vorschlaege.some((each) => each.waehlbar);
  const knoepfe = waehlbar
    ? [["Entscheidungen anwenden", "ja", "haupt"], ["Später entscheiden", ""]]
    : [["Kopien weglegen", "weg", "haupt"], ["Später entscheiden", ""]];
  const antwort = await frageImDialog("Rücklauf", inhalt, knoepfe, "weit");
  gemerkt.set(name, new Map(gruppen.map((gruppe) => [merkmal(gruppe), eingabenFuer(liste, gruppe).findIndex((each) => each.checked)])));
  if (antwort === "weg") await sende("weglegen", { name });
  if (antwort !== "ja") return;
  const auswahl = { nummer, nummern: gewaehlte(liste), fertig: zaehle() === 0 };
  const ergebnis = await sende("annehmen", { name }, auswahl).catch((fehler) => {
    throw new Error(`${fehler.message} Was Sie entschieden haben, steht wieder da, wenn Sie den Rücklauf noch einmal öffnen.`);
  });
  melde(bericht(ergebnis, zaehle()));
}

/** Decide again what was decided before, as far as the same is proposed. */
function erinnere(name, liste, gruppen) {
  for (const gruppe of gruppen) {
    const eingabe = eingabenFuer(liste, gruppe)[gemerkt.get(name)?.get(merkmal(gruppe))];
    if (eingabe) eingabe.checked = true;
  }
}

const merkmal = (gruppe) => JSON.stringify(gruppe.map(({ feld, alt, neu, form, quellen }) => [feld, alt, neu, form, quellen]));
const eingabenFuer = (liste, gruppe) => [...liste.querySelectorAll(`input[name="${schluessel(gruppe)}"]`)];

function bericht({ uebernommen, gescheitert, dateien }, offen) {
  const nummern = (alle) => alle.map((each) => `Nr. ${each}`).join(", ");
  return [
    uebernommen.length ? `Übernommen: ${nummern(uebernommen)}, in ${dateien.join(", ")}.` : "Nichts wurde übernommen.",
    ...gescheitert.map((each) => `Nr. ${each.nummer} ließ sich nicht übernehmen: ${each.grund}`),
    offen || gescheitert.length ? "Die Kopien liegen für die nächste Durchsicht bereit." : "Die Kopien sind weggelegt.",
  ].join(" ");
}

/** The proposals in their order; those that contradict each other come together. */
function gruppiert(vorschlaege) {
  const gruppen = [];
  for (const each of vorschlaege) {
    const gruppe = gruppen.find((andere) => andere.some((glied) => each.gegen.includes(glied.nummer)));
    if (gruppe) gruppe.push(each);
    else gruppen.push([each]);
  }
  return gruppen;
}

const schluessel = (gruppe) => `vorschlag.${gruppe[0].nummer}`;
const entschieden = (liste, gruppe) => liste.querySelector(`input[name="${schluessel(gruppe)}"]:checked`);
const gewaehlte = (liste) => [...liste.querySelectorAll("input[data-nummer]:checked")].map((each) => Number(each.dataset.nummer));

function wahl(gruppe, wort, text, nummer) {
  const id = `${schluessel(gruppe)}.${wort}`;
  return el("span", { class: "wahl" },
    el("input", { type: "radio", name: schluessel(gruppe), id, value: wort, "data-nummer": nummer }), el("label", { for: id }, text));
}

function vorschlag(each) {
  return el("fieldset", { class: "vorschlag" },
    el("legend", {}, `Nr. ${each.nummer}: ${each.feld || each.ort}`), herkunft(each), wortlaut(each), lage(each),
    each.waehlbar ? el("div", { class: "wahlen" },
      wahl([each], "annehmen", "Annehmen", each.nummer), wahl([each], "ablehnen", "Ablehnen")) : null);
}

/** Two or more that change the same passage: one of them, or none. */
function widerspruch(gruppe) {
  const nummern = gruppe.map((each) => each.nummer).join(" und ");
  return el("fieldset", { class: "vorschlag widerspruch" },
    el("legend", {}, `Nr. ${nummern}: ${gruppe[0].feld || gruppe[0].ort}`),
    el("p", { class: "hilfe" }, "Diese Vorschläge ändern dieselbe Stelle verschieden. Höchstens einer davon kann gelten."),
    el("div", { class: "nebeneinander" }, gruppe.map((each) => el("div", { class: "fassung" },
      herkunft(each), wortlaut(each), lage(each), wahl(gruppe, `${each.nummer}`, `Nr. ${each.nummer} annehmen`, each.nummer)))),
    wahl(gruppe, "keiner", "Keinen davon"));
}

function herkunft({ quellen, art, ort, feld }) {
  const wer = quellen.map(({ autor, datum, datei }) => [autor, datum, datei].filter(Boolean).join(", ")).join("; ");
  return el("p", { class: "herkunft" }, `${art} – ${wer}${feld ? "" : ` (${ort})`}`);
}

/** Old and new words between those around them; what is struck and what is new is also said. */
function wortlaut({ alt, neu, davor, danach, form, ziel, nur_verschoben: istNurVerschoben }) {
  if (istNurVerschoben) return [el("p", { class: "wortlaut" }, alt), el("p", {}, `Verschoben ${ziel}`)];
  if (form) {
    return [el("p", { class: "wortlaut" }, davor, el("mark", {}, alt), danach), el("p", {}, `Formatierung: ${form}`)];
  }
  const teil = (art, titel, text) => (text ? el(art, {}, el("span", { class: "unsichtbar" }, `${titel}: `), text,
    el("span", { class: "unsichtbar" }, " Ende.")) : null);
  return el("p", { class: "wortlaut" }, davor, teil("del", "Gestrichen", alt),
    alt && neu ? " " : null, teil("ins", "Neu", neu), danach, ziel ? ` (verschoben ${ziel})` : null);
}

function lage({ zustand, waehlbar, jetzt, gegen }) {
  return [
    waehlbar && (zustand === "offen" || gegen.length) ? null : el("p", { class: "lage" }, `${zustand[0].toUpperCase()}${zustand.slice(1)}.`),
    jetzt ? el("p", { class: "lage" }, `Jetzt steht dort: ${jetzt}`) : null,
  ];
}

function befundliste(titel, befunde) {
  if (!befunde.length) return null;
  return el("section", { class: "unuebernehmbar", "aria-label": titel }, el("h3", {}, titel), el("ul", {}, befunde.map(befund)));
}

function befund({ datei, grund, zitat, quellen }) {
  const wer = quellen.map(({ autor, datum }) => [autor, datum].filter(Boolean).join(", ")).join("; ");
  return el("li", {}, `${[datei, wer].filter(Boolean).join(", ")}: ${grund}`, zitat ? el("q", {}, zitat) : null);
}

/** Decide all at once that contradict no other: of everybody, or of one author. */
function sammelknoepfe(vorschlaege, liste, danach) {
  const einfache = vorschlaege.filter((each) => each.zustand === "offen" && !each.gegen.length);
  if (einfache.length < 2) return null;
  const setze = (alle, wort) => () => {
    for (const each of alle) liste.querySelector(`[id="vorschlag.${each.nummer}.${wort}"]`).checked = true;
    danach();
  };
  const autoren = [...new Set(einfache.flatMap((each) => each.quellen.map((quelle) => quelle.autor)))];
  const einfacheVon = (autor) => einfache.filter((each) => each.quellen.some((quelle) => quelle.autor === autor));
  return el("div", { class: "knoepfe" }, knopf("Alle annehmen", setze(einfache, "annehmen")),
    knopf("Alle ablehnen", setze(einfache, "ablehnen")),
    autoren.length > 1 ? autoren.map((autor) => knopf(`Alle von ${autor} annehmen`, setze(einfacheVon(autor), "annehmen"))) : null);
}
