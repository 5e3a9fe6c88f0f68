"""The Streamlit helpers that pages share."""
