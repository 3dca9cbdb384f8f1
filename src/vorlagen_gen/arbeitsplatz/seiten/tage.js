// Days as people type them, and who is there on them.

const TAG = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** `3.2.2025` or `2025-02-03` as `2025-02-03`; "" if it is no day. */
export function alsIso(getippt) {
  const teile = TAG.exec((getippt ?? "").trim());
  if (!teile) return /^\d{4}-\d{2}-\d{2}$/.test(getippt ?? "") ? getippt : "";
  return `${teile[3]}-${teile[2].padStart(2, "0")}-${teile[1].padStart(2, "0")}`;
}

export const alsDeutsch = (iso) => iso.split("-").reverse().join(".");

/** Whether a body or office exists on `tag`; its first and last day count. */
export const gibtEs = ({ ab, bis }, tag) => (!ab || ab <= tag) && (!bis || tag <= bis);
