"""Document + template -> bytes; the writers know blocks, not the domain."""
