"""The written files -> verdicts; nothing here changes a file."""
