"""The briefing: from a topic to slides, a document, a page, a picture.

Nothing is fetched and no browser is needed: figures are drawn as SVG here, pages are set by
Typst, slides are native PowerPoint.
"""
