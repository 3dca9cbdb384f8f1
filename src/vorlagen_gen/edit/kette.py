"""The printed chain of earlier papers, longer by the one that is carried on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vorlagen_gen.edit.aenderung import Aenderung, Setzen
from vorlagen_gen.edit.blaetter import leaves
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.texte import with_text
from vorlagen_gen.findings import Place
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.uebernahmen import KETTE, NUMMER
from vorlagen_gen.validate.zahlwoerter import ORDNUNGSZAHL

_NAHE = 400
"""As many characters before a list may say what it is a list of."""
_WAS = r"(?:Vorlagen|Beschlüssen?|Fassungen|Entscheidungen)"
_LISTE = re.compile(
    rf"(?:^|\n)[^\S\n]*(?:[-*+]\s)?\**(?:Frühere|Bisherige|Vorangegangene)\s{_WAS}"
    r"(?:\sdes\sRate?s)?:\**\s\Z"
)
"""„Frühere Vorlagen: “ where a line begins."""
_HERKUNFT = re.compile(
    r"(?:^|[.!?:]\s|\n\n)(?P<satz>[^.!?:;]*\b(?:geht|gehen)\sauf\s"
    rf"(?:(?:frühere|mehrere)\s)?{_WAS}\b[^.!?:;]*\szurück\s\((?:Vorlagen\s)?)\Z"
)
"""„… geht auf Beschlüsse des Rates zurück (Vorlagen “ from where the sentence begins."""
_IN_DER_ZEIT = re.compile(
    rf"\b(?:(?:19|20)\d\d|[Ss]eit|[Bb]is|[Zz]uletzt|[Dd]amals|(?:{ORDNUNGSZAHL})(?=\s))"
)
"""What ties the sentence to its time: one more paper would make it false."""
_ENDE = re.compile(r"\)?(?:[.;\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Kette:
    """All papers before the one that is carried on, which is ``aus``.

    Only where a text lists just these, as what it goes back to or as the earlier papers, is it as
    true with one more. Any other list that leaves ``aus`` out is an open point, never changed.
    """

    vorgaenger: tuple[str, ...]
    aus: str

    def changes(self, datei: Quelldatei) -> Iterator[Aenderung]:
        """What becomes of the texts in a ``vorlage.yaml``."""
        for pfad, quelle in leaves(datei.values()):
            if pfad[0] != "intern" and (longer := self.extended(quelle.text)) != quelle.text:
                yield Setzen(pfad, longer)

    def in_file(self, path: str, data: bytes) -> bytes:
        """What becomes of a text file."""
        datei = _read(path, data)
        if datei is None:
            return data
        longer = self.extended(datei.zeilen.text)
        return with_text(datei, longer).data if longer != datei.zeilen.text else data

    def extended(self, text: str) -> str:
        """``text`` with ``aus`` at the end of each such list; its lines end where they did."""

        def each(match: re.Match[str]) -> str:
            is_chain = _names(match, self.vorgaenger) and _tells_the_past(text, match)
            blank = text[match.end("davor")]
            longer = f"{match['davor']},{blank}{match['letzte']} und {self.aus}"
            return longer if is_chain else match[0]

        return KETTE.sub(each, text)

    def places(self, files: Mapping[str, bytes], texte: Iterable[str]) -> Iterator[Place]:
        """Where the files of the next edition name all of these papers and then ``aus``."""
        for path in ("vorlage.yaml", *sorted(texte)):
            datei = _read(path, files.get(path, b""))
            for quelle in _quellen(datei) if datei else ():
                for match in KETTE.finditer(quelle.text):
                    if _names(match, (*self.vorgaenger, self.aus)):
                        yield replace(quelle.place(*match.span()), file=path)


def _read(path: str, data: bytes) -> Quelldatei | None:
    try:
        return Quelldatei(Path(path), path, data, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _quellen(datei: Quelldatei) -> Iterator[Quelltext]:
    if datei.label == "vorlage.yaml":
        yield from (quelle for _, quelle in leaves(datei.values()))
    else:
        yield Quelltext.of_file(datei.zeilen.text, datei.label)


def _names(kette: re.Match[str], nummern: tuple[str, ...]) -> bool:
    """Whether it names all of ``nummern`` and no other."""
    return sorted(re.findall(NUMMER, kette[0])) == sorted(nummern)


def _tells_the_past(text: str, kette: re.Match[str]) -> bool:
    """Whether the words around it say that these are the earlier papers, at whatever time."""
    before = max(0, kette.start() - _NAHE), kette.start()
    if not _ENDE.match(text, kette.end()):
        return False
    herkunft = _HERKUNFT.search(text, *before)
    is_listed = _LISTE.search(text, *before) is not None
    return is_listed or (herkunft is not None and not _IN_DER_ZEIT.search(herkunft["satz"]))
