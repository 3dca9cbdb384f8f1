"""Two finished Word files -> one whose tracked changes lead from the old to the new text."""
