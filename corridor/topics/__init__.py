"""Topics: what a page, a slide and a document show, one folder a topic; what topics share here."""
