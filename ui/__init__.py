"""The page and everything that is served; the only importer of gradio."""
