// Fields of a city's own: those of the city that the paper names now.

/**
 * `felder` of the model, with the city's own in their place; nothing there if it has none.
 *
 * What was typed for another city stays in sight until somebody takes it away.
 */
export function mitEigenen(felder, zustand, eigene) {
  const stadt = zustand.wert(["stadt"]) || felder.find(({ name }) => name === "stadt")?.vorgabe;
  const hiesige = eigene[stadt] ?? [];
  const getippte = Object.keys(zustand.wert(["felder"]) ?? {});
  const fremde = getippte.filter((name) => !hiesige.some((each) => each.name === name)).map((name) => fremdes(name, eigene));
  const alle = [...hiesige, ...fremde];
  const gefuellt = (feld) => (feld.name === "felder" ? { ...feld, felder: alle, pflicht: hiesige.some(({ pflicht }) => pflicht) } : feld);
  return felder.filter(({ name }) => name !== "felder" || alle.length).map(gefuellt);
}

/** A field that this city does not have, by the title that it has in another. */
function fremdes(name, eigene) {
  const titel = Object.values(eigene).flat().find((each) => each.name === name)?.titel ?? name;
  return { name, titel, art: "fremd", hilfe: "Dieses Feld hat die Stadt nicht.", beispiel: "", pflicht: false, vorgabe: "", liste: "" };
}
