"""Languages in which wishes are typed, one file each."""
