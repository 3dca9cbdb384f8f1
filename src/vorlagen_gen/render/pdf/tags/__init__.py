"""The tag tree: the structure that screen readers and archives read instead of the page."""
