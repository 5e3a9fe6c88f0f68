"""The Streamlit script: the frame around every page, and the navigation."""

from corridor.ui import frame

frame.run()
