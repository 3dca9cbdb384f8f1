"""Council papers (Vorlagen) from YAML and Markdown to Word and PDF."""
