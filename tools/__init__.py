"""Tools for developers: checks, tables and figures."""
