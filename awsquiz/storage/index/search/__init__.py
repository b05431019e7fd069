"""The tables of the search: `tables` writes them, `lookup` reads them, `names` finds a concept."""
