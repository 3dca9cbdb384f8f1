"""Two papers -> one document that sets them side by side: fields, indicators, wording."""
