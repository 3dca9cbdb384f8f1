// What is pasted from Word or from a web page, as the little Markdown that a text may hold.

const GEGLIEDERT = "b, strong, i, em, ul, ol, table, h1, h2, h3, h4, h5, h6, [data-stil*='mso-list'], [data-stil*='bold'], [data-stil*='italic'], del, s, strike, [data-stil*='line-through'], sub, sup, [data-stil*='super'], [data-stil*='vertical-align:sub'], [data-stil*='vertical-align: sub'], a[href*='#_ftn']";
const BLOECKE = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote";
const NUMMER = /^\(?(?:\d+|[a-z])(?:\.\d+)*[.)]?$/; // what Word prints before an entry that is counted
const VERWEIS = /#_(?:edn|ftn)(\d+)$/; // from the text to a footnote; the way back ends in _ftnref1
const ZIFFERN = "0123456789+-−";
const HOCH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
const TIEF = "₀₁₂₃₄₅₆₇₈₉₊₋₋";
const EINZUG = "    ";

// Nothing of what is read runs, is shown or is fetched.
const lesbar = globalThis.trustedTypes?.createPolicy("eingefuegtes", { createHTML: (html) => html });

/**
 * `html` as Markdown, "" if it says no more than its letters do, and `gestrichen`: the words that are
 * struck out there, which do not come along.
 */
export function alsMarkdown(html) {
  const ohneStil = html.replace(/<style[\s>][\s\S]*?<\/style>/gi, "").replace(/(<\w[^>]*?\s)style\s*=/gi, "$1data-stil=");
  const { body } = new DOMParser().parseFromString(lesbar?.createHTML(ohneStil) ?? ohneStil, "text/html");
  for (const each of body.querySelectorAll("script, img, svg")) each.remove();
  if (!body.querySelector(GEGLIEDERT)) return { text: "", gestrichen: "" };
  const gestrichen = [];
  for (const each of body.querySelectorAll("*")) {
    if (!istGestrichen(each) || !body.contains(each)) continue; // what stands in another went with it
    gestrichen.push(each.textContent.replace(/\s+/g, " ").trim());
    each.remove();
  }
  return { text: verbunden(bloecke(body)), gestrichen: gestrichen.filter(Boolean).join(" … ") };
}

/** The blocks as one text: entries of a list on lines of their own, all else with an empty line between. */
function verbunden(alle) {
  return alle.map(({ text, istPunkt }, index) => {
    const abstand = !index ? "" : istPunkt && alle[index - 1].istPunkt ? "\n" : "\n\n";
    return abstand + text;
  }).join("");
}

/** What stands in `knoten`, block by block; what stands between blocks is a paragraph. */
function bloecke(knoten) {
  const alle = [];
  let lose = [];
  const schliesse = () => {
    const text = zeilen(lose);
    if (text) alle.push({ text });
    lose = [];
  };
  for (const kind of knoten.childNodes) {
    if (kind.nodeType === Node.ELEMENT_NODE && (kind.matches(BLOECKE) || kind.querySelector(BLOECKE))) {
      schliesse();
      alle.push(...block(kind));
    } else lose.push(kind);
  }
  schliesse();
  return alle;
}

function block(element) {
  if (element.matches("ul, ol")) return punkte(element, 0);
  if (element.matches("table")) return tabelle(element);
  const fussnote = /^(?:edn|ftn)(\d+)$/.exec(element.id);
  if (fussnote) return [{ text: `[^${fussnote[1]}]: ${zeilen([element]).replaceAll("\n", " ")}` }];
  if (element.querySelector(BLOECKE)) return bloecke(element);
  const text = zeilen([element]);
  if (!text) return [];
  if (/^H\d$/.test(element.tagName)) {
    return [{ text: `${"#".repeat(Math.min(4, Number(element.tagName[1])))} ${zeilen([element], true).replaceAll("\n", " ")}` }];
  }
  const stufe = /mso-list:[^;]*level(\d)/.exec(stil(element));
  return [stufe ? { text: punkt(wortsMarke(element), text, Number(stufe[1]) - 1), istPunkt: true } : { text }];
}

const punkt = (marke, text, tiefe) => `${EINZUG.repeat(tiefe)}${marke} ${text.replaceAll("\n", " ")}`;

/** What Word prints before an entry, which it hands over as text that is to be ignored. */
function wortsMarke(element) {
  const marke = [...element.querySelectorAll("[data-stil]")].find(istMarke)?.textContent.trim() ?? "";
  return NUMMER.test(marke) ? marke : "-";
}

/** How `element` looks, as it says so; the policy of the page lets nothing pasted have a style of its own. */
const stil = (element) => element.getAttribute("data-stil") ?? "";

const istMarke = (element) => /mso-list:\s*ignore/i.test(stil(element));

function punkte(liste, tiefe) {
  const anfang = Number(liste.getAttribute("start") ?? 1);
  const marke = (index) => (liste.tagName === "UL" ? "-"
    : liste.type === "a" ? `${String.fromCharCode(96 + anfang + index)}.` : `${anfang + index}.`);
  return [...liste.children].flatMap((kind, index) => {
    if (kind.matches("ul, ol")) return punkte(kind, tiefe + 1);
    const unten = [...kind.children].filter((each) => each.matches("ul, ol"));
    const text = zeilen([...kind.childNodes].filter((each) => !unten.includes(each)));
    return [{ text: punkt(marke(index), text, tiefe), istPunkt: true }, ...unten.flatMap((each) => punkte(each, tiefe + 1))];
  });
}

/** A table with its first row as the head; one of a single cell is only a frame. */
function tabelle(element) {
  const reihen = [...element.rows].map((reihe) => [...reihe.cells]);
  if (reihen.flat().length <= 1) return reihen.flat().flatMap(bloecke);
  const breite = Math.max(...reihen.map((reihe) => reihe.length));
  const zelle = (each) => (each ? zeilen([each]).replaceAll("\n", " ").replaceAll("|", "\\|") : "");
  const zeile = (texte) => `| ${texte.join(" | ")} |`;
  const alle = reihen.map((reihe) => zeile(Array.from({ length: breite }, (_, index) => zelle(reihe[index]))));
  alle.splice(1, 0, zeile(Array(breite).fill("---")));
  return [{ text: alle.join("\n") }];
}

/** The words of `knoten`, a new line where one begins, without blanks at its ends. */
function zeilen(knoten, istUeberschrift = false) {
  const text = knoten.map((each) => worte(each, istUeberschrift)).join("");
  return text.split("\n").map((zeile) => zeile.replace(/ +/g, " ").replace(/^[ \u00a0]+|[ \u00a0]+$/g, "")).join("\n").trim();
}

function worte(knoten, istSchonFett = false, istSchonKursiv = false) {
  if (knoten.nodeType === Node.TEXT_NODE) return knoten.data.replace(/[ \t\r\n]+/g, " ");
  if (knoten.nodeType !== Node.ELEMENT_NODE || istMarke(knoten)) return "";
  if (knoten.tagName === "BR") return "\n";
  const fett = !istSchonFett && istFett(knoten);
  const kursiv = !istSchonKursiv && istKursiv(knoten);
  const innen = [...knoten.childNodes].map((each) => worte(each, istSchonFett || fett, istSchonKursiv || kursiv)).join("");
  if (knoten.tagName === "A") return verweis(knoten, innen);
  const text = gestellt(knoten, kursiv ? umgeben(innen, "*") : innen);
  return (fett ? umgeben(text, "**") : text) + (knoten.matches("p, div, li") ? " " : "");
}

/** Whether `element` is struck out: as Word shows what is deleted, or what somebody crossed out. */
const istGestrichen = (element) => element.matches("del, s, strike") || /text-decoration[^;]*:[^;]*line-through/.test(stil(element));

/** What is raised or lowered there, in signs of its own where these are digits; all else stays as it is. */
function gestellt(element, text) {
  const [, lage] = /vertical-align:\s*(super|sub)\b/.exec(stil(element)) ?? [];
  const zeichen = { SUP: HOCH, SUB: TIEF, super: HOCH, sub: TIEF }[lage ?? element.tagName];
  if (!zeichen || !/^\s*\d*[-+−]?\s*$/.test(text)) return text;
  return text.replace(/\S/g, (ziffer) => zeichen[ZIFFERN.indexOf(ziffer)]);
}

function istFett(element) {
  const [, dicke] = /font-weight:\s*(\w+)/.exec(stil(element)) ?? [];
  return dicke ? /^(?:bold|[6-9]00)/.test(dicke) : ["B", "STRONG"].includes(element.tagName);
}

function istKursiv(element) {
  const [, lage] = /font-style:\s*(\w+)/.exec(stil(element)) ?? [];
  return lage ? lage === "italic" : ["I", "EM"].includes(element.tagName);
}

/** `text` between `zeichen`, which stand at words and never at a blank; each line has its own. */
function umgeben(text, zeichen) {
  return text.split("\n").map((zeile) => zeile.replace(/^(\s*)(\S|\S.*\S)(\s*)$/, `$1${zeichen}$2${zeichen}$3`)).join("\n");
}

function verweis(element, text) {
  const ziel = element.getAttribute("href") ?? "";
  const fussnote = VERWEIS.exec(ziel);
  if (fussnote) return `[^${fussnote[1]}]`;
  if (/#_(?:edn|ftn)ref\d+$/.test(ziel)) return "";
  const istLink = /^https?:/.test(ziel) && text.trim() && text.trim() !== ziel;
  return istLink ? `[${text.trim()}](${ziel})` : text;
}
