"""What a page, a slide and a document show of a topic: figures with their words and rows.

Nothing here knows Streamlit or the tables: a View says in which language and theme, and whom to
ask. The same function serves the page and every export, so both show the same numbers.
"""
