"""As the genre's own profile mixes it."""

from studio.mixing.variant import Variant

variant = Variant("Balanced", "Every part where the genre's mix has it.")
