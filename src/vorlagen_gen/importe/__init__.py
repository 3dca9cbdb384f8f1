"""Papers that were made elsewhere, as Word, PDF or text -> the draft of a paper of the project."""
