"""Where the project depends on internals of Streamlit, plotly and pydeck: one file a patch."""
