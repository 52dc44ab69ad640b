"""The line at the top: who we are, and whose sounds we play."""

from html import escape

import gradio as gr

from studio.facts import sound_credits

_HEADER = """<header class="studio-header">
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="30" height="30" rx="9" fill="#1d2027"/>
    <g fill="#f2b84b"><rect x="7" y="13" width="3" height="6" rx="1.5"/>\
<rect x="12" y="8" width="3" height="16" rx="1.5"/>
    <rect x="17" y="11" width="3" height="10" rx="1.5"/>\
<rect x="22" y="14" width="3" height="4" rx="1.5"/></g>
  </svg>
  <span class="name">Mother-Load <span>Studio</span></span>
  <details class="about"><summary>About</summary><div>
    <p>From a sentence to a finished, editable record.</p>
    <p>The played instruments are recordings of others, with thanks:</p>
    <ul>CREDITS</ul>
  </div></details>
</header>"""


def header() -> gr.HTML:
    """The logo, the name and the credits; nothing in it changes."""
    credits_ = "".join(f"<li>{escape(credit)}</li>" for credit in sound_credits())
    return gr.HTML(
        html_template=_HEADER.replace("CREDITS", credits_),
        apply_default_css=False,
        elem_id="header",
        js_on_load=None,
    )
