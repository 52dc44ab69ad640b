"""The line at the top: who we are."""

import gradio as gr

_HEADER = """<header class="studio-header">
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="30" height="30" rx="9" fill="#1d2027"/>
    <g fill="#f2b84b"><rect x="7" y="13" width="3" height="6" rx="1.5"/>\
<rect x="12" y="8" width="3" height="16" rx="1.5"/>
    <rect x="17" y="11" width="3" height="10" rx="1.5"/>\
<rect x="22" y="14" width="3" height="4" rx="1.5"/></g>
  </svg>
  <span class="name">Mother-Load <span>Studio</span></span>
</header>"""


def header() -> gr.HTML:
    """The logo and the name; nothing in it changes."""
    return gr.HTML(html_template=_HEADER, apply_default_css=False, elem_id="header", js_on_load=None)
