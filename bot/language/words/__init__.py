"""The words of each language, as tables, and looking them up. A new language is one table and a line in `languages`."""
