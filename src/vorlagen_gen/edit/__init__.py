"""The only way to change what people wrote: replace the bytes of a value, nothing else."""
