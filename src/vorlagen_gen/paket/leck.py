"""The last look at a public package: it holds nothing that is not public."""

from __future__ import annotations

from collections.abc import Mapping

from vorlagen_gen.anlagen.entpacken import entpackt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.paket.suche import Suche, Suchwort
from vorlagen_gen.quelltext import kurz


def require_tight(name: str, archiv: bytes, dateien: Mapping[str, bytes], suche: Suche) -> None:
    """Search ``archiv``, the package as it is handed over, unpacked to its last string.

    ``dateien`` are the files in it, by name.

    Raises:
        VorlagenError: It tells something that ``suche`` looks for, or a file in it cannot be
            searched. No option and no exception prevents that.
    """
    if suche.is_empty:
        return
    if found := _find(archiv, f"{name}.zip", suche):
        places = (datei for datei, inhalt in dateien.items() if _find(inhalt, datei, suche))
        raise _told(name, next(places, f"{name}.zip"), found)


def _find(inhalt: bytes, name: str, suche: Suche) -> Suchwort | None:
    try:
        return suche.find(f"{name}\n\n{entpackt(inhalt, name)}")
    except UnlesbareDateiError as error:
        raise VorlagenError(
            f"Ob die öffentliche Datei {name} etwas Nichtöffentliches enthält, lässt sich nicht "
            "prüfen: Eine Datei darin ist beschädigt, verschlüsselt oder zu groß.",
            "Ersetzen Sie die Anlage durch eine lesbare Datei. Das öffentliche Paket entsteht erst "
            "dann.",
            ExitCode.CONTENT_REJECTED,
        ) from error


def _told(name: str, datei: str, found: Suchwort) -> VorlagenError:
    return VorlagenError(
        f"Das öffentliche Paket {name} verriete etwas Nichtöffentliches. In {datei} steht "
        f"{found.was}: »{kurz(found.text)}«.",
        "Nehmen Sie diese Stelle aus den öffentlichen Texten und Anlagen, oder machen Sie sie in "
        "vorlage.yaml öffentlich. Eine Ausnahme gibt es davon nicht.",
        ExitCode.CONTENT_REJECTED,
    )
