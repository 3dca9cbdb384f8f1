"""A Word file or a PDF -> what it says, in the blocks of a document."""
