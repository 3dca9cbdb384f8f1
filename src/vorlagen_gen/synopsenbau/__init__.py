"""Two papers of a project -> the files of their Synopse, checked and written."""
