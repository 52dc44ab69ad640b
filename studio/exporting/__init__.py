"""The piece in the formats of other programs."""
