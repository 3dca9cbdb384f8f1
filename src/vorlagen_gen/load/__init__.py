"""Files -> values that know the file, line and column they came from."""
