"""The map's style files."""
def write_styles(flows, out_dir, content_hash):
    pass
