"""The styles: one file each, a genre with other players, grooves, scales or tempo."""
