"""What is wrong with the Word templates, each fault with its place as a person finds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.render.docx.felder import ANLAGE, FIELDS, KOPF_FIELDS, VORLAGE, Art
from vorlagen_gen.render.docx.ooxml import qualified
from vorlagen_gen.render.docx.styles import Styles, required_styles
from vorlagen_gen.render.docx.template_file import (
    BODY,
    Absatz,
    BrokenTemplateError,
    Tag,
    TemplateFile,
)

_HEADERS = ("Kopfzeile der ersten Seite", "Kopfzeile")
_FOOTERS = ("Fußzeile der ersten Seite", "Fußzeile")
_CHANGES = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")


def check_templates(template_dir: Path) -> list[Finding]:
    """All findings in the two Word templates of a city, sorted by file."""
    names = (VORLAGE, ANLAGE)
    return [finding for name in sorted(names) for finding in check_template(template_dir / name)]


def require_sound(path: Path) -> None:
    """Stop before a paper is written with a template that would lose a part of it.

    Raises:
        VorlagenError: The template has an error; the first one is named.
    """
    errors = [one for one in check_template(path) if one.severity is Severity.FEHLER]
    if errors:
        raise VorlagenError(f"{errors[0].place}: {errors[0].text}", errors[0].remedy)


def check_template(path: Path) -> tuple[Finding, ...]:
    """All findings in one template; those in one that was not changed are known."""
    try:
        content = path.read_bytes()
    except OSError:
        content = b""
    return _find(path, content)


@lru_cache(maxsize=8)
def _find(path: Path, content: bytes) -> tuple[Finding, ...]:
    report = _Report(Place.at(f"templates/{path.parent.name}/{path.name}"))
    try:
        template = TemplateFile(path, content)
    except BrokenTemplateError:
        return (
            report.error(
                "W112",
                "Die Word-Datei fehlt oder ist beschädigt.",
                "Holen Sie die mitgelieferte Datei zurück.",
            ),
        )
    return (
        *report.tags(template),
        *report.missing_fields(template),
        *report.repeated_fields(template),
        *report.styles(template),
        *report.foreign_parts(template),
        *report.changes(template),
        *report.hidden_tags(template),
        *report.tables(template),
    )


@dataclass(frozen=True, slots=True)
class _Report:
    """Makes the findings of one template; ``place`` is the file."""

    place: Place

    def error(self, code: str, text: str, remedy: str) -> Finding:
        return Finding(self.place, Severity.FEHLER, code, text, remedy)

    def tags(self, template: TemplateFile) -> Iterator[Finding]:
        for absatz in template.absaetze():
            yield from self._braces(absatz)
            for tag in absatz.tags:
                yield from self._tag(absatz, tag)

    def _braces(self, absatz: Absatz) -> Iterator[Finding]:
        if absatz.has_instruction:
            yield self.error(
                "W105",
                f"{absatz.stelle}: »{absatz.text}« enthält eine Anweisung; in einer Word-Datei"
                " dürfen nur Felder stehen.",
                "Löschen Sie, was zwischen {% und %} oder {# und #} steht.",
            )
        elif any(braces in absatz.rest for braces in ("{{", "}}", "{%", "%}")):
            yield self.error(
                "W102",
                f"{absatz.stelle}: In »{absatz.text}« fehlt eine Klammer.",
                "Schreiben Sie das Feld in einem Zug neu, zum Beispiel {{p inhalt }}.",
            )

    def _tag(self, absatz: Absatz, tag: Tag) -> Iterator[Finding]:
        art = FIELDS.get(tag.feld)
        if art is None:
            yield self._unknown(absatz, tag)
        elif tag.art != art.value:
            yield self.error(
                "W104",
                f"{absatz.stelle}: Das Feld »{tag.feld}« steht in den falschen Klammern.",
                f"Schreiben Sie {_written(tag.feld)}.",
            )
        elif art is Art.PARAGRAPH:
            yield from self._paragraph_tag(absatz, tag)
        if tag.is_split:
            yield self._split(absatz, tag)

    def _unknown(self, absatz: Absatz, tag: Tag) -> Finding:
        from difflib import get_close_matches

        near = get_close_matches(tag.feld, FIELDS, n=1)
        guess = f" Meinten Sie {_written(near[0])}?" if near else ""
        return self.error(
            "W101",
            f"{absatz.stelle}: Das Feld »{tag.feld}« gibt es nicht.{guess}",
            f"Verwenden Sie eines von: {', '.join(map(_written, FIELDS))}.",
        )

    def _split(self, absatz: Absatz, tag: Tag) -> Finding:
        return Finding(
            self.place,
            Severity.WARNUNG,
            "W103",
            f"{absatz.stelle}: Word hat das Feld »{tag.feld}« beim Ändern in Stücke zerlegt.",
            f"Löschen Sie es und schreiben Sie {_written(tag.feld)} in einem Zug neu.",
        )

    def _paragraph_tag(self, absatz: Absatz, tag: Tag) -> Iterator[Finding]:
        if absatz.bereich != BODY or "Tabelle" in absatz.stelle:
            yield self.error(
                "W106",
                f"{absatz.stelle}: Das Feld »{tag.feld}« kann nur im Text und außerhalb von"
                " Tabellen stehen.",
                f"Verschieben Sie {_written(tag.feld)} in einen eigenen Absatz des Textes.",
            )
        elif absatz.rest.strip() or len(absatz.tags) > 1:
            yield self.error(
                "W106",
                f"{absatz.stelle}: Was neben dem Feld »{tag.feld}« steht, ginge verloren.",
                f"Geben Sie {_written(tag.feld)} einen Absatz für sich allein.",
            )

    def missing_fields(self, template: TemplateFile) -> Iterator[Finding]:
        present = {
            (absatz.bereich, tag.feld) for absatz in template.absaetze() for tag in absatz.tags
        }
        for bereiche, feld in _required(self.place.file.rpartition("/")[2]):
            if not any((bereich, feld) in present for bereich in bereiche):
                where = " oder in der ".join(bereiche)
                article = "Im" if bereiche == (BODY,) else "In der"
                yield self.error(
                    "W107",
                    f"{article} {where} fehlt das Feld »{feld}«.",
                    f"Fügen Sie dort {_written(feld)} ein.",
                )

    def repeated_fields(self, template: TemplateFile) -> Iterator[Finding]:
        counts = Counter(tag.feld for absatz in template.absaetze() for tag in absatz.tags)
        for feld, art in FIELDS.items():
            if art is Art.PARAGRAPH and counts[feld] > 1:
                yield self.error(
                    "W113",
                    f"Das Feld »{feld}« steht mehr als einmal in der Datei.",
                    f"Lassen Sie {_written(feld)} nur an einer Stelle stehen.",
                )

    def styles(self, template: TemplateFile) -> Iterator[Finding]:
        styles = Styles(template.styles, template.path.name)
        for name in required_styles():
            if not styles.has(name):
                yield self.error(
                    "W108",
                    f"Die Formatvorlage »{name}« fehlt.",
                    "Legen Sie sie in Word unter diesem Namen an.",
                )

    def foreign_parts(self, template: TemplateFile) -> Iterator[Finding]:
        if any(template.programs()):
            yield self.error(
                "W109",
                "Die Datei enthält Makros, Steuerelemente oder Objekte anderer Programme.",
                "Löschen Sie sie und speichern Sie als »Word-Dokument (*.docx)«.",
            )
        for target in template.external_targets():
            yield self.error(
                "W110",
                f"Die Datei lädt beim Öffnen »{target}« nach.",
                "Betten Sie das Bild oder die Vorlage ein oder lösen Sie die Verknüpfung.",
            )

    def changes(self, template: TemplateFile) -> Iterator[Finding]:
        for bereich, root in template.bereiche.items():
            if any(True for name in _CHANGES for _ in root.iter(qualified(name))):
                yield self.error(
                    "W111",
                    f"{bereich}: Es gibt nachverfolgte Änderungen.",
                    "Nehmen Sie in Word unter »Überprüfen« alle Änderungen an.",
                )

    def hidden_tags(self, template: TemplateFile) -> Iterator[Finding]:
        for part, text in template.hidden_tags():
            yield self.error(
                "W114",
                f"In {part} steht »{text.strip()[:60]}« an einer Stelle, die man in Word nicht "
                "sieht.",
                "Holen Sie die mitgelieferte Datei zurück, oder löschen Sie dort die Klammern.",
            )

    def tables(self, template: TemplateFile) -> Iterator[Finding]:
        for stelle in template.broken_tables():
            yield self.error(
                "W115",
                f"{stelle}: Die Tabelle ist beschädigt; ihr fehlen die Breiten der Spalten.",
                "Löschen Sie sie und fügen Sie sie in Word neu ein.",
            )


def _required(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each field that must stand in one of some places."""
    for feld in (*(KOPF_FIELDS if name == VORLAGE else ()), "inhalt"):
        yield (BODY,), feld
    for header, footer in zip(_HEADERS, _FOOTERS, strict=True):
        yield (header,), "wasserzeichen"
        yield (footer,), "fusszeile"
        yield (header, footer), "hinweis"
    yield (_HEADERS[0],), "vermerk"
    yield (_HEADERS[1],), "seitenzeile"


def _written(feld: str) -> str:
    """The tag of a field as it must be typed in Word."""
    return f"{{{{{FIELDS[feld].value} {feld} }}}}"
