"""How the value of a field is read, without pydantic's own check of its type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, slots=True)
class Feldleser:
    """How a field is read; what editors accept in it must stand beside this.

    pydantic takes what is read as it is: to make a check of its type for each field takes
    longer than to read a paper.
    """

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """No check but ``read``."""
        return core_schema.no_info_plain_validator_function(self.read)
