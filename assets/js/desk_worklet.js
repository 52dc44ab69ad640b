/** Everything of the desk that runs on the audio thread. */

import "./desk_level_processor.js";
import "./desk_player_processor.js";
import "./desk_strip_processor.js";
