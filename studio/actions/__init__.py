"""What the studio can do; one file is one action, and its name is the command's, the endpoint's and the stored kind."""
