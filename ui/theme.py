"""The look of the page: one dark palette, given to Gradio's variables and, through them, to assets/css."""

import gradio as gr

INK = "#e9ebf0"
QUIET = "#a3abbb"
GROUND = "#0c0d10"
SURFACE = "#14161b"
RAISED = "#1c1f26"
LINE = "#2a2f39"
GOLD = "#f2b84b"
GOLD_BRIGHT = "#ffcb6b"

_COLORS = {
    "body_background_fill": GROUND,
    "body_text_color": INK,
    "body_text_color_subdued": QUIET,
    "background_fill_primary": SURFACE,
    "background_fill_secondary": RAISED,
    "block_background_fill": SURFACE,
    "block_label_background_fill": SURFACE,
    "block_label_text_color": QUIET,
    "block_title_text_color": INK,
    "block_info_text_color": QUIET,
    "block_border_color": LINE,
    "block_border_width": "0px",
    "panel_background_fill": SURFACE,
    "border_color_primary": LINE,
    "border_color_accent": GOLD,
    "color_accent_soft": "#2b2415",
    "link_text_color": GOLD_BRIGHT,
    "input_background_fill": RAISED,
    "input_background_fill_focus": RAISED,
    "input_border_color": LINE,
    "input_border_color_focus": GOLD,
    "input_placeholder_color": "#8d95a6",
    "input_shadow": "none",
    "input_shadow_focus": "none",
    "button_primary_background_fill": GOLD,
    "button_primary_background_fill_hover": GOLD_BRIGHT,
    "button_primary_border_color": GOLD,
    "button_primary_text_color": "#1a1407",
    "button_secondary_background_fill": RAISED,
    "button_secondary_background_fill_hover": "#262a33",
    "button_secondary_border_color": LINE,
    "button_secondary_text_color": INK,
    "error_background_fill": "#2a1715",
    "error_border_color": "#7a3a33",
    "error_text_color": "#ffb4a8",
    "stat_background_fill": GOLD,
}

THEME = gr.themes.Base(
    primary_hue="amber",
    secondary_hue="amber",
    neutral_hue="zinc",
    radius_size="lg",
    spacing_size="md",
    font=["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "sans-serif"],
    font_mono=["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
).set(
    **_COLORS,
    **{f"{name}_dark": color for name, color in _COLORS.items() if not name.endswith("_width")},
    color_accent=GOLD,
)
"""Every colour is set for light and dark alike: the page is always dark."""
