// A report on a paper, to be read: its parts as elements, its texts as texts.

import { el, melde, von } from "./bau.js";
import { hole } from "./dienst.js";

const TEILE = new Set(["caption", "dd", "dl", "dt", "h2", "h3", "li", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul"]);
const LANG = /\S{30}/; // letters at which no line could end: sums, names of files
const angaben = new URLSearchParams(location.search);
const name = angaben.get("name") ?? "";

async function beginne() {
  von("zurueck").href = `/vorlage?${new URLSearchParams({ name })}`;
  von("zurueck").textContent = `Zur Vorlage ${name}`;
  const { titel, zeit, teile } = await hole("bericht", { name, art: angaben.get("art") ?? "" });
  von("titel").textContent = titel;
  document.title = `${titel}: ${name} – Arbeitsplatz`;
  von("zustand").textContent = `Geschrieben am ${zeit}`;
  von("inhalt").append(...teile.map(bau));
}

/** What is no known part is its text. */
function bau(teil) {
  if (typeof teil === "string") return teil;
  const kinder = teil.teile.map(bau);
  if (!TEILE.has(teil.was)) return el("p", {}, kinder);
  const istLang = teil.teile.some((each) => typeof each === "string" && LANG.test(each));
  const element = el(teil.was, { scope: teil.scope, class: istLang ? "lang" : null }, kinder);
  return teil.was === "table" ? rollend(element) : element;
}

/** A table that is wider than the window scrolls, also with keys. */
function rollend(tabelle) {
  const titel = tabelle.querySelector("caption")?.textContent ?? "Tabelle";
  return el("div", { class: "rollend", role: "region", tabindex: "0", "aria-label": titel }, tabelle);
}

beginne().catch((fehler) => melde(fehler.message));
