"""The e-mail address of a contact is nearly, but not quite, the contact's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.schreibweisen import fold, is_near_name

REGEL = warnung(
    "V269",
    was="Die E-Mail-Adresse einer Ansprechperson schreibt den Namen anders.",
    warum="Ein Buchstabe zu wenig, und keine Nachricht kommt an.",
)

_TRENNER = re.compile(r"[._\d]+")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each address; initials, first names and mailboxes of an office are in order."""
    for person in pruefling.vorlage.ansprechpersonen or ():
        local = (person.email or "").partition("@")[0]
        name = person.name or ""
        typed = next((part for part in _TRENNER.split(local) if is_near_name(part, name)), None)
        if typed and not _holds_name(local, name):
            yield REGEL.befund(
                person.ort("email"),
                f"In der Adresse steht »{typed}«, der Name ist »{name}«.",
                "Berichtigen Sie die Adresse oder den Namen.",
            )


def _holds_name(local: str, name: str) -> bool:
    """Whether the address has the name, or one half of a double name, whatever stands around it."""
    return any(fold(part) in fold(local) for part in (name, *re.split(r"[\s-]+", name)) if part)
