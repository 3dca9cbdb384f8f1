// A double click on a button is one press. What the first press has made of the page may have put
// another button, or a field, under the mouse: the presses behind it do nothing there either.

const OFT = ".oft"; // buttons that people press several times in a row, a step each
let istKnopf = false; // a series of presses has begun on a button

function halteAuf(druck) {
  if (druck.type === "mousedown" && druck.detail <= 1) istKnopf = Boolean(druck.target.closest(`button:not(${OFT})`));
  if (druck.detail <= 1 || !istKnopf) return;
  druck.preventDefault(); // nor does the focus leave where the first press has brought it
  druck.stopImmediatePropagation();
}

for (const art of ["mousedown", "click"]) document.addEventListener(art, halteAuf, true);
