"""The actions, one file each, whose name is that of the command, the endpoint and the stored kind."""
