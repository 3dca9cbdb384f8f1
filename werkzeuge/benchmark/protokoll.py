"""What was measured: values by what was done and by which program, one for each pair."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from werkzeuge.benchmark.messung import Messwert


@dataclass(slots=True)
class Protokoll:
    """The values of a run; ``groessen`` tell how many papers were made."""

    groessen: tuple[int, ...]
    zeilen: tuple[int, ...]
    paare: int
    werte: dict[str, dict[str, list[Messwert]]] = field(default_factory=dict)

    def add(self, was: str, wer: str, wert: Messwert) -> None:
        """Keep a value and say it."""
        self.werte.setdefault(was, {}).setdefault(wer, []).append(wert)
        print(f"  {was}, {wer}: {wert.sekunden:.3f} s", flush=True)

    def of(self, was: str, wer: str) -> Sequence[Messwert]:
        """All values; none if it was not measured."""
        return self.werte.get(was, {}).get(wer, ())

    def sekunden(self, was: str, wer: str) -> list[float]:
        """How long it took each time."""
        return [each.sekunden for each in self.of(was, wer)]

    def names(self, prefix: str) -> list[str]:
        """What was measured whose name begins with ``prefix``."""
        return [was for was in self.werte if was.startswith(prefix)]

    def names_ending(self, suffix: str) -> list[str]:
        """What was measured whose name ends with ``suffix``."""
        return [was for was in self.werte if was.endswith(suffix)]

    def text(self) -> str:
        """All as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)
