// What else there is of a paper: reports that commands have written, each in a tab of its own beside the form.

import { el, von } from "./bau.js";
import { hole } from "./dienst.js";

/** Show which reports there are on the paper `name` now. */
export async function zeigeUnterlagen(name) {
  const { berichte } = await hole("berichte", { name });
  const wege = berichte.map(({ art, titel }) => el("a", { href: `/bericht?${new URLSearchParams({ name, art })}`, target: "_blank", rel: "noopener" },
    titel, el("span", { class: "unsichtbar" }, " (neuer Tab)")));
  von("unterlagen").hidden = !wege.length;
  von("unterlagen").replaceChildren(el("ul", {}, wege.map((weg) => el("li", {}, weg))));
}
