"""Finished files -> the folder where people find them; nobody's work is ever overwritten."""
