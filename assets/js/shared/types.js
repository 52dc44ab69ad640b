/**
 * The documents that the server and the page exchange, as types for the checker; there is nothing here to
 * run.
 *
 * Times are seconds, levels are decibels, and an address is relative to the page unless it says otherwise.
 */

export {};

// --- what the server can do -------------------------------------------------------------------------------

/**
 * @typedef {object} Facts What the server tells once, so that it stands nowhere else: see ui/facts.py.
 * @property {Record<StateName, string>} job_states What each state of a job is called in a snapshot.
 * @property {string[]} final_job_states The states in which a job stays.
 * @property {string[]} song_stages The stages of making a song, in order.
 * @property {Limits} limits
 * @property {{imports: string, sounds: string}} accepted What a file box offers, as its `accept`.
 *
 * @typedef {"QUEUED"|"RUNNING"|"DONE"|"FAILED"|"CANCELLED"|"UNKNOWN"} StateName
 *
 * @typedef {object} Limits
 * @property {number} wish_characters Of a wish for a song, words that are sung included.
 * @property {number} import_bytes Of a file that becomes a song.
 * @property {number} reference_bytes Of a file that a mix is matched to.
 * @property {number} recording_seconds How long a recording that becomes a song can be.
 * @property {[number, number]} length_seconds How short and how long a song can be.
 * @property {number} automation_points In one lane of one strip.
 * @property {number} patch_text_characters
 * @property {number} patch_name_characters
 * @property {number} patch_count How many patches a search listens to when nothing is said.
 */

// --- jobs and songs ----------------------------------------------------------------------------------------

/**
 * @typedef {object} Job A snapshot of queued work; of a job that is "unknown" only `id` and `state` are
 *   there.
 * @property {string} id
 * @property {string} state One of {@link Facts.job_states}.
 * @property {string} stage "" before the first.
 * @property {number} fraction How much is done, 0 to 1.
 * @property {number|null} eta_seconds
 * @property {number} ahead How many jobs are done before this one.
 * @property {number} attempts How often it was begun.
 * @property {string|null} error Why it failed.
 * @property {string|null} take_id What came of it.
 * @property {string} text The words that asked for it.
 *
 * @typedef {object} Brief
 * @property {string} genre
 * @property {string} [genre_name]
 * @property {number} tempo_bpm
 * @property {string} key
 * @property {string} meter
 * @property {string} mood
 * @property {number} length_seconds
 * @property {string[]} chords
 * @property {string[]} instruments
 * @property {Record<string, string>} [instrument_names] As a sentence has them, by id.
 * @property {string[]} [ensemble] Exactly those who play, one entry for each player.
 * @property {string[]} [without]
 * @property {number} seed
 * @property {string[]} asked The names of the fields that the words set.
 * @property {string[]} [notes]
 *
 * @typedef {{name: string, asked: string, measured: string, ok: boolean, note: string}} Check
 *
 * @typedef {{name: string, start: number, end: number}} Span A section or a chord.
 *
 * @typedef {{name: string, label: string, url: string, bytes?: number|null}} Download
 *
 * @typedef {object} Song A take as a list of songs has it.
 * @property {string} take_id
 * @property {string} song_id
 * @property {string} title
 * @property {string} text
 * @property {boolean} is_recording
 * @property {string} genre_name
 * @property {number} tempo_bpm
 * @property {string} key
 * @property {number} length_seconds
 * @property {number} seed
 * @property {string} created ISO 8601.
 * @property {string} listen_url
 * @property {Download[]} downloads
 *
 * @typedef {[start: number, duration: number, pitch: number, velocity: number]} DrawnNote
 *
 * @typedef {object} Stem
 * @property {string} id
 * @property {string} role
 * @property {string|null} instrument
 * @property {DrawnNote[]} notes
 * @property {string} url
 * @property {string} download_url
 *
 * @typedef {object} TakeDetails
 * @property {Brief} brief
 * @property {Check[]} checks
 * @property {Span[]} sections
 * @property {Span[]} chords
 * @property {Stem[]} stems
 *
 * @typedef {Song & TakeDetails} Take A take with everything that its card shows.
 *
 * @typedef {{peaks: number[][]}} Peaks One row for each channel, 0 to 1.
 */

// --- the editor --------------------------------------------------------------------------------------------

/**
 * @typedef {{id: string, role: string, label: string, instrument: string|null}} Part
 *
 * @typedef {object} Branch A take in the tree of its song.
 * @property {string} take_id
 * @property {string|null} parent_id
 * @property {string} label
 * @property {string} created ISO 8601.
 * @property {boolean} trashed
 *
 * @typedef {object} EditorView A take as the editor shows it.
 * @property {string} song_id
 * @property {string} take_id
 * @property {string} title
 * @property {number} tempo_bpm
 * @property {string} key
 * @property {number} beats_per_bar
 * @property {number[]} bars Where each bar begins and the last one ends.
 * @property {number[]} [beats] Where each beat begins and the last one ends, if tempo or meter changes.
 * @property {Span[]} sections
 * @property {Span[]} chords
 * @property {Part[]} parts None where the take is a recording.
 * @property {Record<string, [seconds: number, text: string][]>} [words] By part, the syllables that it sings.
 * @property {number} length_seconds
 * @property {number|null} loudness_lufs
 * @property {Branch[]} lineage Oldest first.
 * @property {Record<string, string>} files Addresses by name.
 *
 * @typedef {object} Outlines The lowest and highest values of each stem, in turn, from −127 to 127.
 * @property {number} columns_per_second
 * @property {Record<string, number[]>} lanes
 *
 * @typedef {{start: number, end: number}} Region A stretch of time.
 *
 * @typedef {object} Edit What an edit asks for: its kind, and the fields of the action of that name, of which
 *   the page itself knows these.
 * @property {string} kind
 * @property {number|null} [start]
 * @property {number|null} [end]
 * @property {string} [snap]
 * @property {string} [target]
 * @property {Match|null} [match]
 * @property {Desk} [desk]
 *
 * @typedef {"text"|"number"|"whole"|"flag"|"choice"|"parts"|"moment"|"slider"} FieldKind
 *
 * @typedef {object} ActionField One value that an action is given.
 * @property {string} name What the edit calls it.
 * @property {FieldKind} kind
 * @property {string} label
 * @property {string} help
 * @property {string} unit "" for none.
 * @property {number|null} low
 * @property {number|null} high Of a text, how many characters it can have.
 * @property {string|number|boolean|string[]|null} default
 * @property {[value: string, label: string][]|null} choices
 * @property {string[]} suggestions Words to choose from.
 * @property {[least: string, most: string]} ends What the ends of a slider mean.
 * @property {string} one_of Of all fields with the same name here, one is given; "" for none.
 * @property {boolean} required
 *
 * @typedef {object} ActionForm What can be done to a song, and what it asks for; see ui/action_forms.py.
 * @property {string} id The kind of the edit.
 * @property {string} label
 * @property {string} help
 * @property {string} icon Name of its drawing.
 * @property {string} key What to press while the arrangement has the keyboard; "" for nothing.
 * @property {("scores"|"recordings")[]} offered_for
 * @property {"none"|"optional"|"needed"} region Whether it is done to the selected bars.
 * @property {string} heard_from The field of the edit with the moment at which the change begins; "start" or
 *   "end" for that of the song.
 * @property {ActionField[]} fields
 * @property {{label: string, help: string, values: Record<string, unknown>}[]} presets Values to begin from.
 */

// --- the desk ----------------------------------------------------------------------------------------------

/**
 * @typedef {{default: number, low: number, high: number, unit: string, help: string}} Range
 *
 * @typedef
 *   {"high_db"|"mid_db"|"mid_hz"|"low_db"|"highpass_hz"|"compress"|"saturate"|"reverb_db"|"delay_db"|"pan"
 *   |"width"|"fader_db"} StripControl A number of a strip.
 *
 * @typedef {"gain_db"|"pan"|"cutoff_hz"} Automated A number that can move during the song.
 *
 * @typedef {[seconds: number, value: number]} Point
 *
 * @typedef {Record<Automated, Point[]>} Automation
 *
 * @typedef {Record<StripControl, number> & {mute: boolean, solo: boolean, automation: Automation}} Strip
 *
 * @typedef {{strips: Record<string, Strip>, space_db: number}} Desk
 *
 * @typedef {{strips?: Record<string, Partial<Strip>>, space_db?: number}} PartialDesk What is left out is at
 *   rest.
 *
 * @typedef {Record<StripControl, Range> & {automation: Record<Automated, Range>, space_db: Range}} Ranges
 *
 * @typedef {object} MixedPart What the mix made of a part.
 * @property {number} level_lufs
 * @property {number} reverb_db
 * @property {number} delay_db
 * @property {Point[]} reverb_points
 *
 * @typedef {Part & MixedPart} DeskPart
 *
 * @typedef {{id: string, label: string, loudness_lufs: number, help?: string}} MasterTarget
 *
 * @typedef {object} DeskView A take as the desk shows it.
 * @property {string} song_id
 * @property {string} take_id
 * @property {string} title
 * @property {number} length_seconds
 * @property {Desk} desk
 * @property {Ranges} ranges
 * @property {DeskPart[]} parts
 * @property {string|null} target
 * @property {MasterTarget[]} targets
 * @property {{id: string, label: string, help: string}[]} variants
 * @property {{frames: number, url: string}} chunks How long the pieces of its stems are, and where they lie.
 * @property {{reverb: string, echo: string}} impulses
 *
 * @typedef {Record<string, unknown>} Match What leads a master towards a file; the page only hands it back.
 *
 * @typedef {object} BalanceRow
 * @property {string} part
 * @property {number|null} before_lufs
 * @property {number|null} wanted_lufs
 * @property {number|null} after_lufs
 *
 * @typedef {object} MatchRow
 * @property {string} name
 * @property {number|string|null} take
 * @property {number|string|null} reference
 * @property {number|string|null} after
 * @property {string} unit
 *
 * @typedef {{desk: PartialDesk, sentence: string}} Leaned A desk in the manner of a variant.
 * @typedef {Leaned & {rows: BalanceRow[]}} Balanced
 * @typedef {Leaned & {rows: MatchRow[], match: Match}} Matched
 *
 * @typedef {object} Figures
 * @property {number|null} loudness_lufs
 * @property {number|null} range_lu
 * @property {number|null} true_peak_dbtp
 * @property {number|null} crest_db
 * @property {number[]} spectrum_db
 *
 * @typedef {object} MasteringView
 * @property {string|null} target
 * @property {MasterTarget[]} targets
 * @property {Figures} before
 * @property {Figures} after
 * @property {number[]} thirds_hz
 */

// --- the Patch lab -----------------------------------------------------------------------------------------

/**
 * @typedef {object} FoundPatches
 * @property {string} id
 * @property {string} text
 * @property {number} seed
 * @property {number} listened_to
 * @property {number} median_distance Of the random patches.
 * @property {string[]} notes
 * @property {{distance: number, seconds: number, url: string}[]} candidates Nearest first.
 *
 * @typedef {{id: string, name: string, role: string, wish: string}} KeptInstrument
 */

// --- Gradio ------------------------------------------------------------------------------------------------

/**
 * What Gradio gives a module; see ui/components/module.py.
 * @template Data What the module is given once.
 * @template [Value=null] What Python shows in it.
 * @template {string} [Event=never] What it can tell Python.
 * @typedef {object} Component
 * @property {{data: Data, value: Value|null}} props
 * @property {(name: "value", listener: () => void) => void} watch
 * @property {Record<Event, (detail?: Record<string, string>) => void>} send
 */
