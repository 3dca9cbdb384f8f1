"""Files of other programs: what hides in them, and how they are cleaned. Knows no council paper."""
