"""Values -> ``Vorlage``, or all findings at once."""
