"""The routes that are served beside the page."""
