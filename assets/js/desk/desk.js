/** The Desk tab: the parts of one take are mixed while they sound; what is kept becomes another take. */

import { getDeskView, getEditorView, sentenceOf } from "../shared/api.js";
import { closestTo, el, happenedIn, iconButton, setAria, setIcon } from "../shared/dom.js";
import { EditJob } from "../shared/edit_job.js";
import { emit, MIX_TAKE, NEW_TAKE, on } from "../shared/events.js";
import { clock } from "../shared/format.js";
import { recall, remember } from "../shared/memory.js";
import { SongPicker } from "../shared/song_picker.js";
import { editTake } from "../shared/tabs.js";
import { factsOf, getOutlines } from "../shared/takes.js";
import { Assist } from "./assist.js";
import { AutomationLane } from "./automation_lane.js";
import { Draft } from "./draft.js";
import { factorOf, isHeard } from "./formulas.js";
import { Mastering } from "./mastering.js";
import { DeskSound } from "./sound.js";
import { MasterStrip, PartStrip, SpaceStrip } from "./strip.js";
import { Timeline } from "./timeline.js";

/**
 * @import { Order } from "../shared/edit_job.js"
 * @import { Outline } from "../shared/outline.js"
 * @import { Desk, DeskView, Edit, EditorView, Match, PartialDesk, Ranges } from "../shared/types.js"
 * @import { Meter } from "./meter.js"
 *
 * @typedef {object} OpenDesk What is there while a take is open.
 * @property {DeskView} view
 * @property {Draft} draft
 * @property {PartStrip[]} strips
 * @property {SpaceStrip} space
 * @property {Timeline} timeline
 * @property {AutomationLane} lane
 * @property {Map<string, Meter>} meters By the part's id, "space" and "master".
 */

const PICKING = {
  verb: "Mix",
  box: "Song to mix",
  title: "Choose a song to mix",
  nothing: "Nothing to mix yet",
  hint: "Make a song first; then move its faders here.",
};
const NATIVE = "input, textarea, select, button, a, summary, label, [contenteditable=true], [role=tab]";
const WRITING = "input[type=text], textarea";
const KEEPS_STEMS = ["desk", "master"]; // edits that leave the stems before the desk as they are
const NOT_KEPT =
  "The moves on the desk are not kept yet, and the master would be without them: " +
  "keep them as a take first, or undo them.";

class DeskPage {
  #element;
  /** @type {OpenDesk|null} */
  #opened = null;
  /** @type {Match|null} What a file that was matched asks of the master. */
  #match = null;
  #opening = 0; // counts what was asked to be opened; only the last is shown
  #sound = new DeskSound({
    onChange: () => this.#follow(),
    onPeaks: (id, peaks) => this.#opened?.meters.get(id)?.take(peaks),
    onTrouble: (sentence) => this.#showNotice(sentence),
  });
  /** @type {MasterStrip|null} */
  #master = null;
  #mastering = new Mastering((edit, label) => this.#submitMaster(edit, label));
  #editJob = new EditJob(
    {
      onDone: (takeId, order) => this.#finish(takeId, order),
      onShare: () => {},
      onTrouble: (sentence) => this.#showNotice(sentence),
    },
    "desk_job",
  );
  #picker = new SongPicker(PICKING, (takeId) => this.open(takeId));
  #notice = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #title = el("h2");
  #detail = el("p", { class: "song-detail" });
  #time = el("span", { class: "time" });
  #song = el("div", { class: "card dk-song" });
  #console = el("div", { class: "dk-console", role: "group", "aria-label": "Strips" });
  #assist = el("div", { class: "dk-assist-place" });
  #play = iconButton("play", "Play", () => this.#toggle(), { quiet: true, className: "round large play" });
  #undo = iconButton("undo", "Undo", () => this.#desk.draft.undo(), { quiet: true, className: "square" });
  #redo = iconButton("redo", "Redo", () => this.#desk.draft.redo(), { quiet: true, className: "square" });
  #reset = el("button", {
    type: "button",
    class: "button quiet",
    text: "Reset all",
    on: { click: () => this.#desk.draft.resetAll() },
  });
  #keep = el("button", {
    type: "button",
    class: "button primary",
    text: "Keep as a new take",
    on: { click: () => this.#submit({ kind: "desk", desk: this.#desk.draft.desk }, "Mix") },
  });
  #page;
  #drawn = 0; // when the meters were drawn last; 0 while they rest

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.#page = el(
      "div",
      { class: "dk-open", hidden: true },
      this.#head(),
      this.#song,
      this.#notice,
      this.#editJob.element,
      el("section", { class: "card dk-board", "aria-label": "Desk" }, this.#console, this.#foot()),
      el("div", { class: "dk-below" }, this.#assist, this.#mastering.element),
    );
    element.replaceChildren(this.#picker.element, this.#page);
    on(MIX_TAKE, (takeId) => this.open(takeId));
    on(NEW_TAKE, () => this.#refreshSongs());
    new IntersectionObserver(() => this.#isHidden && this.#sound.pause()).observe(element);
    // It hears the space bar before the page's player does.
    document.addEventListener("keydown", (event) => this.#key(event), true);
  }

  #head() {
    const edit = iconButton("edit", "Edit", () => editTake(this.#desk.view.take_id), { className: "edit" });
    const history = el(
      "div",
      { class: "ed-history", role: "group", "aria-label": "History" },
      this.#undo,
      this.#redo,
    );
    return el(
      "header",
      { class: "ed-title" },
      this.#play,
      el("div", { class: "song-words" }, this.#title, this.#detail),
      el("div", { class: "ed-title-tools" }, history, edit, this.#picker.box),
    );
  }

  #foot() {
    const hint = "Double click or Delete resets a control; type a number to set it.";
    return el(
      "div",
      { class: "dk-foot" },
      this.#time,
      el("span", { class: "dk-hint", text: hint }),
      this.#reset,
      this.#keep,
    );
  }

  /** Begin with the songs there are, and with the one that was open here before. */
  async start() {
    await this.#refreshSongs();
    const mixed = recall("mixed");
    if (mixed && !this.#opened) await this.open(mixed);
    this.#editJob.resume();
  }

  /**
   * Open a take of any song.
   * @param {string} takeId
   * @param {string|null} [after] The take whose stems it shares, where the music may go on.
   */
  async open(takeId, after = null) {
    if (this.#opened?.view.take_id === takeId) return;
    const opening = ++this.#opening;
    try {
      const [view, song] = await Promise.all([getDeskView(takeId), getEditorView(takeId)]);
      const outlines = await getOutlines(song);
      if (opening !== this.#opening) return;
      this.#enter(view, song, outlines, after !== null && after === this.#opened?.view.take_id);
    } catch (error) {
      if (opening === this.#opening) this.#lose(takeId, sentenceOf(error));
    }
  }

  /** What is open; buttons and keys are there only while something is. */
  get #desk() {
    if (!this.#opened) throw new Error("No song is open on the desk.");
    return this.#opened;
  }

  get #isHidden() {
    return this.#element.offsetParent === null;
  }

  /**
   * @param {DeskView} view
   * @param {EditorView} song
   * @param {Map<string, Outline>} outlines
   * @param {boolean} hasSameStems Whether its stems are those of the take that is open.
   */
  #enter(view, song, outlines, hasSameStems) {
    const before = hasSameStems ? this.#opened : null;
    remember("mixed", view.take_id);
    this.#showNotice(null);
    const draft = before?.draft ?? new Draft(view, (desk) => this.#show(desk));
    const position = before ? this.#sound.seconds : 0;
    const automated = before ? before.lane.part : view.parts[0].id;
    this.#build(view, song, outlines, draft);
    if (before) draft.keep(view);
    this.#sound.open(view, draft.desk, hasSameStems);
    this.#picker.element.hidden = true;
    this.#picker.mark(view.song_id);
    this.#page.hidden = false;
    this.#title.textContent = view.title;
    const label = song.lineage.find((take) => take.take_id === view.take_id)?.label;
    this.#detail.textContent = factsOf(song, label);
    this.#automate(automated);
    this.#show(draft.desk);
    this.#desk.timeline.show(position);
    if (!before) this.#match = null;
    this.#mastering.enter(view, this.#match);
    this.#follow();
  }

  /**
   * Put the strips and the lanes of a take in the place of those that are there.
   * @param {DeskView} view
   * @param {EditorView} song
   * @param {Map<string, Outline>} outlines
   * @param {Draft} draft
   */
  #build(view, song, outlines, draft) {
    const onRefuse = (/** @type {string} */ sentence) => this.#showNotice(sentence);
    const strips = view.parts.map(
      (part) =>
        new PartStrip(part, view.ranges, {
          onMove: (values, gesture) => draft.set(part.id, values, gesture),
          onRefuse,
          onReset: () => draft.resetStrip(part.id),
          onAutomate: () => this.#automate(part.id, true),
        }),
    );
    const space = new SpaceStrip(view.ranges.space_db, {
      onMove: (value, gesture) => draft.setSpace(value, gesture),
      onRefuse,
    });
    const master = this.#masterStrip(view.ranges);
    const timeline = new Timeline(song, outlines.get("master"), {
      onSeek: (seconds) => this.#sound.seek(seconds),
      onToggle: () => this.#toggle(),
    });
    const lane = new AutomationLane(song.length_seconds, view.parts, view.ranges, outlines, {
      onChange: (part, name, points, gesture) => draft.automate(part, name, points, gesture),
      onPart: (id) => this.#automate(id),
      onRefuse,
    });
    const assist = new Assist(view, {
      desk: () => draft.desk,
      onDesk: (desk, match) => this.#takeOver(desk, match),
      onTrouble: (sentence) => this.#showNotice(sentence),
    });
    const meters = new Map([
      ...strips.map(({ id, meter }) => /** @type {[string, Meter]} */ ([id, meter])),
      ["space", space.meter],
      ["master", master.meter],
    ]);
    this.#console.replaceChildren(...[...strips, space, master].map(({ element }) => element));
    this.#song.replaceChildren(timeline.element, lane.element);
    this.#assist.replaceChildren(assist.element);
    this.#opened = { view, draft, strips, space, timeline, lane, meters };
  }

  /**
   * The strip of everything together; the same for every take, so that one goes on listening as loud.
   * @param {Ranges} ranges
   */
  #masterStrip(ranges) {
    this.#master ??= new MasterStrip(ranges.fader_db, {
      onListen: (value) => this.#sound.listenAt(factorOf(value)),
      onRefuse: (sentence) => this.#showNotice(sentence),
    });
    return this.#master;
  }

  /**
   * Take over a desk that the server proposed.
   * @param {PartialDesk} desk
   * @param {Match|null} match
   */
  #takeOver(desk, match) {
    this.#desk.draft.replace(desk);
    if (!match) return;
    this.#match = match;
    this.#mastering.follow(match);
  }

  /**
   * Draw the automation of a part.
   * @param {string} id
   * @param {boolean} [isShown] Whether to bring it into view.
   */
  #automate(id, isShown = false) {
    const { lane, draft, strips } = this.#desk;
    lane.open(id);
    lane.show(draft.desk);
    for (const strip of strips) strip.showAutomated(strip.id === id);
    if (isShown) lane.element.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /**
   * Follow the desk in everything that is seen and heard.
   * @param {Desk} desk
   */
  #show(desk) {
    const { strips, space, lane, draft } = this.#desk;
    for (const strip of strips) strip.show(desk.strips[strip.id], isHeard(desk, strip.id));
    space.show(desk.space_db);
    lane.show(desk);
    this.#sound.move(desk);
    this.#undo.disabled = !draft.canUndo;
    this.#redo.disabled = !draft.canRedo;
    this.#keep.disabled = !draft.isMoved;
  }

  // --- what becomes a take ---------------------------------------------------------------------------------

  /**
   * @param {Edit} edit
   * @param {string} label
   */
  #submitMaster(edit, label) {
    if (this.#desk.draft.isMoved) this.#showNotice(NOT_KEPT);
    else this.#submit(edit, label);
  }

  /**
   * @param {Edit} edit
   * @param {string} label
   */
  #submit(edit, label) {
    this.#editJob.submit(this.#desk.view.take_id, edit, label);
  }

  /**
   * @param {string} takeId
   * @param {Order} order
   */
  async #finish(takeId, { edit, takeId: madeFrom }) {
    if (edit.kind === "master") this.#match = null;
    await this.open(takeId, KEEPS_STEMS.includes(edit.kind) ? madeFrom : null);
    emit(NEW_TAKE, takeId);
  }

  // --- what is heard ---------------------------------------------------------------------------------------

  #follow() {
    if (!this.#opened) return;
    const { view, timeline, lane } = this.#opened;
    const { isPlaying, isWaiting, seconds } = this.#sound;
    timeline.show(seconds);
    lane.showPosition(seconds);
    setIcon(this.#play, isPlaying ? "pause" : "play");
    setAria(this.#play, "label", isPlaying ? "Pause" : "Play");
    const position = `${clock(seconds)} / ${clock(view.length_seconds)}`;
    const time = isWaiting ? "Loading the stems…" : position;
    if (this.#time.textContent !== time) this.#time.textContent = time; // some thirty times a second
    if (isPlaying && !this.#drawn) this.#drawMeters(performance.now());
  }

  #toggle() {
    this.#showNotice(null);
    this.#sound.toggle();
  }

  /**
   * Let the meters fall, as long as anything sounds or has just sounded.
   * @param {number} now
   */
  #drawMeters(now) {
    const meters = [...this.#desk.meters.values()];
    const seconds = Math.min(0.1, Math.max(0, (now - this.#drawn) / 1000));
    for (const meter of meters) meter.draw(seconds);
    this.#drawn = now;
    if (this.#sound.isAudible) requestAnimationFrame((later) => this.#drawMeters(later));
    else {
      for (const meter of meters) meter.rest();
      this.#drawn = 0;
    }
  }

  // --- keys ------------------------------------------------------------------------------------------------

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#opened || this.#isHidden || !this.#press(event, this.#opened.draft)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Do what a key means; whether it means anything.
   * @param {KeyboardEvent} event
   * @param {Draft} draft
   */
  #press(event, draft) {
    const isInside = happenedIn(event, this.#element);
    if (event.ctrlKey || event.metaKey) {
      return isInside && !closestTo(event, WRITING) && pressWithControl(event, draft);
    }
    const isSpace = event.key === " " && !closestTo(event, NATIVE);
    const isMine = isSpace && (isInside || event.target === document.body);
    if (isMine) this.#toggle();
    return isMine;
  }

  /**
   * @param {string} takeId
   * @param {string} sentence
   */
  #lose(takeId, sentence) {
    if (recall("mixed") === takeId) remember("mixed", null);
    this.#showNotice(sentence);
    if (!this.#opened) this.#picker.showTrouble(sentence);
  }

  async #refreshSongs() {
    const songId = this.#opened?.view.song_id ?? null;
    await this.#picker.refresh(songId).catch((error) => this.#showNotice(sentenceOf(error)));
  }

  /** @param {string|null} sentence Null where there is nothing to say any more. */
  #showNotice(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }
}

/**
 * Undo or redo; whether the key means either.
 * @param {KeyboardEvent} event
 * @param {Draft} draft
 */
function pressWithControl(event, draft) {
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) draft.redo();
  else if (key === "z") draft.undo();
  else return false;
  return true;
}

/** @param {HTMLElement} element */
export function mount(element) {
  new DeskPage(element).start();
}
