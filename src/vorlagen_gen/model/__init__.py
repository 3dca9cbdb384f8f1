"""What a council paper is: frozen and typed; a draft may hold gaps, a final paper none."""
