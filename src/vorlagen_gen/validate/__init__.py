"""Values -> ``Vorlage``, or all findings at once."""

from vorlagen_gen.validate.projekt import validate_projekt
from vorlagen_gen.validate.vorlage import validate

__all__ = ["validate", "validate_projekt"]
