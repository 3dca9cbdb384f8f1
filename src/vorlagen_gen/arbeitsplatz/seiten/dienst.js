// Talks to the server of this run. The key comes with the address, behind "#", which no browser
// sends; it is kept for this address and goes with each request in a field of its own.

const FELD = "X-Schluessel";
const ABLAGE = "schluessel";
const NEUSTART = "Was Sie getippt haben, behält der Browser. Starten Sie den Arbeitsplatz noch einmal, mit „make arbeitsplatz“, unter Windows mit „vorlage.cmd arbeitsplatz“.";

const ausAdresse = new URLSearchParams(location.hash.slice(1)).get(ABLAGE);
if (ausAdresse) {
  localStorage.setItem(ABLAGE, ausAdresse);
  history.replaceState(null, "", location.pathname + location.search);
}

/** Whoever puts the address of a new run where this page stands changes what is behind "#", and no page is loaded for that. */
addEventListener("hashchange", () => {
  if (location.hash.includes(`${ABLAGE}=`)) location.reload();
});

/** What keeps the server from doing something; `status` 0 means that it cannot be reached. */
export class Fehler extends Error {
  constructor(status, text, abhilfe, daten) {
    super([text, abhilfe].filter(Boolean).join(" "));
    this.status = status;
    this.daten = daten;
  }
}

async function frage(weg, angaben, optionen) {
  const adresse = `/api/${weg}?${new URLSearchParams(angaben)}`;
  const kopf = { [FELD]: localStorage.getItem(ABLAGE) ?? "" };
  let antwort;
  try {
    antwort = await fetch(adresse, { ...optionen, headers: kopf, cache: "no-store" });
  } catch {
    throw new Fehler(0, "Der Arbeitsplatz antwortet nicht.", NEUSTART);
  }
  if (!antwort.ok) {
    const daten = await antwort.json().catch(() => ({}));
    throw new Fehler(antwort.status, daten.text ?? `Fehler ${antwort.status}.`, daten.abhilfe, daten);
  }
  return antwort;
}

/** The JSON that the server has under `weg`. */
export async function hole(weg, angaben = {}) {
  return (await frage(weg, angaben)).json();
}

/** Send `daten` as JSON; the server's answer. */
export async function sende(weg, angaben, daten = {}) {
  const rumpf = { method: "POST", body: JSON.stringify(daten) };
  return (await frage(weg, angaben, rumpf)).json();
}

/** Tell the server something while the page goes; nobody waits for an answer. */
export function sendeZumSchluss(weg, angaben) {
  frage(weg, angaben, { method: "POST", body: "{}", keepalive: true }).catch(() => {});
}

/**
 * Send a file as it is; the server's answer. One of more than `groesste` bytes is not sent: in the midst of it
 * the server would hang up, and nobody would know why.
 */
export async function sendeDatei(weg, angaben, datei, groesste) {
  if (datei.size > groesste) {
    throw new Fehler(413, `Die Datei ist größer als ${groesste / 1e6} MB.`, "Verkleinern Sie sie, oder teilen Sie sie auf.");
  }
  return (await frage(weg, angaben, { method: "POST", body: datei })).json();
}

/** Bytes that the server has under `weg`. */
export async function holeBytes(weg, angaben) {
  return (await frage(weg, angaben)).blob();
}
