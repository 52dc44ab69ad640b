/** Everything of the desk that runs on the audio thread. */

import "./level_processor.js";
import "./player_processor.js";
import "./strip_processor.js";
