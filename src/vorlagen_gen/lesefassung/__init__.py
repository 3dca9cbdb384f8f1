"""Two versions of a paper -> one document that shows what changed, to eyes and ears alike.

Both versions are what one reader read back from their files. What is said is put together here;
both writers print it.
"""
