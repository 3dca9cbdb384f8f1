// How words are spelled, looked for and counted.

/** `text` as every spelling of it: capitals or not, umlauts and ß either way, one kind of blank. */
export function eben(text) {
  const klein = text.normalize("NFC").toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe");
  return klein.replaceAll("ü", "ue").replaceAll("ß", "ss").replace(/\s+/g, " ").trim();
}

/** The same for a search, which knows neither accents nor kinds of dashes, nor hyphens that nobody sees. */
export function gesucht(text) {
  return eben(text).replaceAll("\u00ad", "").replace(/\p{Pd}/gu, "-").normalize("NFD").replace(/\p{M}/gu, "");
}

/** `1 Lücke`, `3 Lücken`. */
export const anzahl = (zahl, eins, viele) => `${zahl} ${zahl === 1 ? eins : viele}`;
