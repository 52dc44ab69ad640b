"""One file for each way to lean a mix."""
