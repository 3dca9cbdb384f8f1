"""Tracked changes in one part of a Word file: which there are, and a part without them."""
