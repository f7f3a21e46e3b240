"""Lexemes to items: what the words mean together. One module for each kind of thing people type."""
