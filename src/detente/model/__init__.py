"""Plain frozen values: what an article, a statement, an event is. Nothing learned lives here."""
