"""What developers run: checks, tables and figures."""
