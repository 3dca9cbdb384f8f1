"""Judged indicators -> what is said of them: numbers and sentences, tables and charts."""
