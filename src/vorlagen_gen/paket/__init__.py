"""A finished paper -> the package that a person uploads to the council information system."""
