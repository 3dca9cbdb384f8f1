// The name of this window, under which the server keeps what is typed in it.
//
// It outlives a reload, a crash and the end of the browser, and no two open pages have the same: a
// duplicated tab brings a copy of all that is kept for the tab, the name as well. So each page
// holds a lock of its name, which the browser opens when the page is gone.

const NAME = "fenster";
const VORLAGE = "vorlage";
const WECHSEL = "fenster.wechsel"; // kept while a page of this tab goes and the next one comes
const ABLOESUNG = 5000; // milliseconds that a page waits for the lock of the one before it

window.addEventListener("pagehide", () => sessionStorage.setItem(WECHSEL, "ja"));
window.addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); }); // its lock may be another's
const eigener = await beanspruche();

/** The name of this window. */
export function fenster() {
  return eigener;
}

/** The names of all windows that are open in this browser. */
export async function offeneFenster() {
  const { held } = await navigator.locks.query();
  return new Set(held.filter(({ name }) => name.startsWith(`${NAME}.`)).map(({ name }) => name.slice(NAME.length + 1)));
}

/** Let the other windows know that this one has the paper `name` open, as long as it has. */
export function belege(name) {
  navigator.locks.request(`${VORLAGE}.${eigener}.${name}`, () => new Promise(() => {}));
}

/** Whether another window of this browser has the paper `name` open, also one that nobody looks at. */
export async function istNebenanOffen(name) {
  const { held } = await navigator.locks.query();
  return held.map((schloss) => schloss.name.split(".")).some(([art, wer, ...vorlage]) =>
    art === VORLAGE && wer !== eigener && vorlage.join(".") === name);
}

/** The name of this tab if no other page has it, else a new one. */
async function beanspruche() {
  const alter = sessionStorage.getItem(NAME);
  const istWechsel = sessionStorage.getItem(WECHSEL);
  sessionStorage.removeItem(WECHSEL);
  const frist = istWechsel ? { signal: AbortSignal.timeout(ABLOESUNG) } : { ifAvailable: true };
  if (alter && await verschliesse(alter, frist)) return alter;
  const zahlen = crypto.getRandomValues(new Uint32Array(4));
  const neuer = [...zahlen].map((zahl) => zahl.toString(36).padStart(7, "0")).join("");
  sessionStorage.setItem(NAME, neuer);
  await verschliesse(neuer, {});
  return neuer;
}

/** Whether this page holds the lock of `name` from now on. */
function verschliesse(name, optionen) {
  return new Promise((fertig) => {
    navigator.locks.request(`${NAME}.${name}`, optionen, (schloss) => {
      fertig(Boolean(schloss));
      return schloss && new Promise(() => {});
    }).catch(() => fertig(false));
  });
}
