/** The Editor tab: one take is open; what is done to it makes another, and nothing is ever overwritten. */

import { getEditorView, sentenceOf } from "../shared/api.js";
import { el, setAria } from "../shared/dom.js";
import { EditJob } from "../shared/edit_job.js";
import { EDIT_TAKE, emit, NEW_TAKE, on } from "../shared/events.js";
import { recall, remember } from "../shared/memory.js";
import { player } from "../shared/player.js";
import { SongPicker } from "../shared/song_picker.js";
import { getOutlines } from "../shared/takes.js";
import { actAtOnce } from "./action_form.js";
import { ActionMenu } from "./action_menu.js";
import { ActionPanel } from "./action_panel.js";
import { actsAtOnce, fits } from "./actions.js";
import { Arrangement } from "./arrangement.js";
import { Compare, firstDifference, matchedLevel, playableOf } from "./compare.js";
import { Grid } from "./grid.js";
import { History } from "./history.js";
import { bindKeys, keyHelp } from "./keyboard.js";
import { Lineage } from "./lineage.js";
import { partsToChange } from "./part_choice.js";
import { bindPointer } from "./pointer.js";
import { Toolbar } from "./toolbar.js";

/**
 * @import { Order } from "../shared/edit_job.js"
 * @import { Outline } from "../shared/outline.js"
 * @import { ActionForm, Component, Edit, EditorView, Region } from "../shared/types.js"
 * @import { Session } from "./action_form.js"
 * @import { Snap } from "./grid.js"
 * @import { Commands } from "./keyboard.js"
 *
 * @typedef {{view: EditorView, grid: Grid, arrangement: Arrangement}} OpenTake
 */

const AT_ONCE_BARS = 4; // what is selected for an action that needs bars while none are
const PICKING = {
  verb: "Edit",
  box: "Song to edit",
  title: "Choose a song to edit",
  nothing: "Nothing to edit yet",
  hint: "Make a song first; then change any bar and any part of it here.",
};

class Editor {
  /** @type {OpenTake|null} */
  #opened = null;
  /** @type {EditorView|null} The take that the open one is compared with. */
  #other = null;
  /** @type {Region|null} */
  #region = null;
  /** @type {Snap} */
  #snap = "bar";
  /** @type {Set<string>} */
  #parts = new Set();
  #isLooping = false;
  #position = 0; // where the music stood when it was last looked at
  #opening = 0; // counts what was asked to be opened; only the last is shown
  #history = new History();
  #place = el("div", { class: "ed-place" });
  #notice = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #toolbar;
  #compare = new Compare((side) => this.#goTo(this.#history.pair?.[side] ?? null));
  #picker = new SongPicker(PICKING, (takeId) => this.open(takeId));
  #lineage = new Lineage((takeId) => this.#goTo(this.#history.goTo(takeId)));
  #actions;
  #session;
  #menu;
  #panel;
  #editJob;
  #page;

  /**
   * @param {Element} element
   * @param {ActionForm[]} actions
   */
  constructor(element, actions) {
    this.#actions = actions;
    this.#session = this.#newSession();
    const commands = this.#commands();
    this.#toolbar = new Toolbar(commands, { compare: this.#compare.element, songs: this.#picker.box });
    this.#menu = new ActionMenu(actions, (id) => this.#act(id));
    this.#panel = new ActionPanel(actions, this.#session, (id) => this.#act(id));
    this.#editJob = new EditJob(
      {
        onDone: (takeId, order) => this.#finish(takeId, order),
        onShare: (share, region) => this.#opened?.arrangement.showWork(region, share),
        onTrouble: (sentence) => this.#showNotice(sentence),
      },
      "edit_job",
    );
    this.#page = el(
      "div",
      { class: "ed-open", hidden: true },
      this.#toolbar.head,
      el(
        "section",
        { class: "card ed-board", "aria-label": "Song" },
        this.#toolbar.view,
        this.#place,
        this.#panel.buttons,
      ),
      this.#notice,
      this.#editJob.element,
      el("div", { class: "ed-below" }, this.#panel.element, this.#lineage.element),
      keyHelp(actions),
      this.#menu.element,
    );
    element.replaceChildren(this.#picker.element, this.#page);
    bindPointer(this.#place, () => this.#opened?.arrangement, {
      onMenu: (event) => (event ? this.#menuByPointer(event) : this.#menuByKey()),
      onZoom: (factor, seconds) => this.#take.arrangement.zoom(factor, seconds),
    });
    bindKeys(this.#page, () => this.#opened?.arrangement.focusable, commands, actions);
    player.follow(() => this.#followPlayer());
    on(EDIT_TAKE, (takeId) => this.open(takeId));
    on(NEW_TAKE, () => this.#refreshSongs());
    window.addEventListener("focus", () => this.#refreshLineage());
  }

  /** Begin with the songs there are, and with the one that was open here before. */
  async start() {
    await this.#refreshSongs();
    const edited = recall("edited");
    if (edited && !this.#opened) await this.open(edited);
    this.#editJob.resume();
  }

  /**
   * Open a take of any song.
   * @param {string} takeId
   */
  async open(takeId) {
    if (this.#opened?.view.take_id === takeId) return;
    this.#history.forget();
    await this.#goTo(takeId);
  }

  /** The take that is open; buttons and keys are there only while one is. */
  get #take() {
    if (!this.#opened) throw new Error("No song is open in the editor.");
    return this.#opened;
  }

  /**
   * Open a take where the present one stands: same place, same position, same loudness. Whether it could be.
   * @param {string|null} takeId Null opens nothing.
   */
  async #goTo(takeId) {
    if (takeId === null) return false;
    const opening = ++this.#opening;
    try {
      const view = await getEditorView(takeId);
      const outlines = await getOutlines(view);
      if (opening === this.#opening) await this.#enter(view, outlines);
      return true;
    } catch (error) {
      if (opening === this.#opening) this.#lose(takeId, sentenceOf(error));
      return false;
    }
  }

  /**
   * @param {EditorView} view
   * @param {Map<string, Outline>} outlines
   */
  async #enter(view, outlines) {
    const before = this.#opened;
    const sameSong = before?.view.song_id === view.song_id ? before : null; // where it stood is kept
    const place = sameSong && sameSong.arrangement.place;
    const hadKeyboard = before?.arrangement.focusable === document.activeElement;
    setAria(this.#place, "busy", true); // it takes no pointer until it is drawn
    const arrangement = this.#replace(view, outlines);
    this.#history.enter(view);
    this.#showNotice(null);
    remember("edited", view.take_id);
    this.#other = null;
    this.#describe();
    await arrangement.enter(place);
    this.#panel.enter(view);
    this.#choose(partsToChange(view, sameSong && sameSong.view, this.#parts));
    this.#select(sameSong && this.#regionHere());
    if (hadKeyboard) arrangement.focusable.focus();
    await this.#match(before);
    this.#followPlayer();
    if (view === this.#take.view) setAria(this.#place, "busy", false);
  }

  /**
   * Put a take in the place of the one that is open.
   * @param {EditorView} view
   * @param {Map<string, Outline>} outlines
   */
  #replace(view, outlines) {
    this.#opened?.arrangement.leave();
    const grid = new Grid(view);
    const arrangement = new Arrangement(view, outlines, {
      grid,
      snap: () => this.#snap,
      onSeek: (seconds) => this.#seek(seconds),
      onSelect: (region, isDragged) => this.#select(region, isDragged),
      onSection: (region) => this.#chooseSection(region),
      onPart: (id) => this.#togglePart(id),
    });
    this.#opened = { view, grid, arrangement };
    this.#picker.element.hidden = true;
    this.#page.hidden = false;
    this.#place.replaceChildren(arrangement.element);
    return arrangement;
  }

  /** What was selected in the take before, as far as it is there. */
  #regionHere() {
    const { grid } = this.#take;
    const region = this.#region && this.#region.start < grid.end ? this.#region : null;
    return region && grid.region(region.start, region.end, this.#snap);
  }

  #describe() {
    const { view } = this.#take;
    const label = view.lineage.find((take) => take.take_id === view.take_id)?.label;
    this.#toolbar.enter(view, label);
    this.#toolbar.showHistory(this.#history);
    this.#lineage.show(view.lineage, view.take_id);
    this.#picker.mark(view.song_id);
    this.#compare.show(this.#history.pair, view, this.#other);
  }

  /**
   * Learn how loud the other one is, and let what sounds go on in the take that is open now.
   * @param {OpenTake|null} before
   */
  async #match(before) {
    const { view } = this.#take;
    const old = before && before.view;
    const { pair } = this.#history;
    const otherId = pair && [pair.before, pair.after].find((id) => id !== view.take_id);
    if (otherId) {
      const other = old?.take_id === otherId ? old : await getEditorView(otherId).catch(() => null);
      if (view !== this.#take.view) return;
      this.#other = other;
      this.#compare.show(pair, view, other);
    }
    if (old && player.isCurrent(old.take_id)) player.exchange(this.#playable());
  }

  /**
   * @param {string} takeId
   * @param {string} sentence
   */
  #lose(takeId, sentence) {
    if (recall("edited") === takeId) remember("edited", null);
    this.#showNotice(sentence);
    if (!this.#opened) this.#picker.showTrouble(sentence);
  }

  async #refreshSongs() {
    const songId = this.#opened?.view.song_id ?? null;
    await this.#picker.refresh(songId).catch((error) => this.#showNotice(sentenceOf(error)));
  }

  /** Another tab may have made takes of this song meanwhile. */
  async #refreshLineage() {
    if (!this.#opened || !this.#page.offsetParent) return;
    const fresh = await getEditorView(this.#opened.view.take_id).catch(() => null);
    const { view } = this.#take;
    if (fresh?.take_id !== view.take_id) return;
    view.lineage = fresh.lineage;
    this.#history.enter(view);
    this.#describe();
  }

  // --- what is selected ------------------------------------------------------------------------------------

  /**
   * @param {Region|null} region
   * @param {boolean} [isDragged]
   */
  #select(region, isDragged = false) {
    const { grid, arrangement } = this.#take;
    this.#region = region;
    if (!isDragged) arrangement.select(region);
    this.#toolbar.showRegion(region, grid, isDragged);
    this.#panel.show();
    if (!region && this.#isLooping) this.#loop();
  }

  /** @param {Region} region */
  #chooseSection(region) {
    this.#select({ ...region });
    this.#take.arrangement.focusable.focus();
  }

  /** @param {string} id */
  #togglePart(id) {
    if (!this.#parts.delete(id)) this.#parts.add(id);
    this.#choose(this.#parts);
  }

  /** @param {Set<string>} parts */
  #choose(parts) {
    this.#parts = parts;
    this.#take.arrangement.choose(parts);
    this.#panel.show();
  }

  /** What is selected; where nothing is, some bars from where the music stands are from now on. */
  #selectSomething() {
    if (this.#region) return this.#region;
    const { grid } = this.#take;
    const bar = grid.barAt(this.#isCurrent ? player.time : 0);
    const region = grid.ofBars(bar, bar + AT_ONCE_BARS - 1);
    this.#select(region);
    return region;
  }

  /**
   * Change the selection, or begin one.
   * @param {(region: Region) => Region} change
   */
  #shift(change) {
    const region = this.#region ? change(this.#region) : this.#selectSomething();
    this.#select(region);
    this.#take.arrangement.reveal(region);
  }

  /** @param {number} step */
  #section(step) {
    const { view, grid, arrangement } = this.#take;
    const { sections } = view;
    const from = this.#region?.start;
    const at = from === undefined ? 0 : sections.findLastIndex(({ start }) => start <= from + 0.01) + step;
    const { start, end } = sections[Math.min(sections.length - 1, Math.max(0, at))];
    const region = { start, end: Math.min(end, grid.end) };
    this.#select(region);
    arrangement.reveal(region);
  }

  // --- what is done ----------------------------------------------------------------------------------------

  /** @param {string} id */
  #act(id) {
    const { view } = this.#take;
    const action = this.#actions.find((one) => one.id === id && fits(one, view));
    if (!action) return;
    if (actsAtOnce(action)) {
      actAtOnce(action, this.#session);
      return;
    }
    if (action.region !== "none") this.#selectSomething();
    this.#panel.open(id);
  }

  /**
   * @param {Edit} edit
   * @param {string} label
   */
  #submit(edit, label) {
    const { view, grid } = this.#take;
    const { start = null, end = null } = edit;
    const region = start === null || end === null ? { start: 0, end: grid.end } : { start, end };
    this.#editJob.submit(view.take_id, edit, label, region);
  }

  /**
   * Open what was made, and let it be heard from a bar before it differs.
   * @param {string} takeId
   * @param {Order} order
   */
  async #finish(takeId, { edit, takeId: madeFrom }) {
    const oldEnd = this.#opened?.grid.end ?? 0;
    if (!(await this.#goTo(this.#history.goTo(takeId, madeFrom)))) return;
    emit(NEW_TAKE, takeId);
    const { grid } = this.#take;
    const action = this.#actions.find(({ id }) => id === edit.kind);
    const differs = firstDifference(edit, action, oldEnd);
    const from = grid.bars[Math.max(0, grid.barAt(differs) - 1)];
    const until = Math.max(edit.end ?? 0, differs);
    const isNear = this.#isCurrent && player.playing && player.time >= from && player.time <= until;
    if (!isNear) player.play(this.#playable(), from);
  }

  /** @param {string|null} sentence Null where there is nothing to say any more. */
  #showNotice(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }

  // --- what is heard ---------------------------------------------------------------------------------------

  /** Whether the open take is what plays. */
  get #isCurrent() {
    return this.#opened !== null && player.isCurrent(this.#opened.view.take_id);
  }

  #playable() {
    const { view } = this.#take;
    return playableOf(view, matchedLevel(view, this.#other));
  }

  #toggle() {
    if (this.#isCurrent) player.toggle();
    else player.play(this.#playable(), this.#position || (this.#region?.start ?? 0));
  }

  /** @param {number} seconds */
  #seek(seconds) {
    if (this.#isCurrent) player.seek(seconds);
    else player.play(this.#playable(), seconds);
  }

  #loop() {
    this.#isLooping = !this.#isLooping;
    const region = this.#isLooping ? this.#selectSomething() : null;
    this.#toolbar.showLoop(this.#isLooping);
    if (!region) return;
    if (!this.#isCurrent || !player.playing) player.play(this.#playable(), region.start);
    else if (player.time < region.start || player.time >= region.end) player.seek(region.start);
  }

  #followPlayer() {
    if (!this.#opened) return;
    const { view, arrangement } = this.#opened;
    const seconds = this.#isCurrent ? player.time : 0;
    const isPlaying = this.#isCurrent && player.playing;
    const loop = this.#isLooping && isPlaying ? this.#region : null;
    if (loop && this.#position < loop.end && seconds >= loop.end) player.seek(loop.start);
    this.#position = this.#isCurrent ? player.time : 0;
    this.#toolbar.showPlayer(isPlaying, this.#position, view.length_seconds);
    arrangement.show(this.#position, isPlaying);
  }

  // --- buttons, keys and pointer ---------------------------------------------------------------------------

  /** @returns {Commands} */
  #commands() {
    return {
      play: () => this.#toggle(),
      loop: () => this.#loop(),
      undo: () => this.#goTo(this.#history.goBack()),
      redo: () => this.#goTo(this.#history.goForth()),
      compare: () => this.#flip(),
      zoom: (factor) => this.#take.arrangement.zoom(factor, this.#center()),
      fit: () => this.#take.arrangement.fit(),
      fitRegion: () => this.#region && this.#take.arrangement.fit(this.#region),
      snap: (snap) => this.#resnap(snap),
      selectBars: (first, final) => this.#select(this.#take.grid.ofBars(first, Math.max(first, final))),
      move: (steps) => this.#shift((region) => this.#take.grid.moved(region, steps, this.#snap)),
      resize: (edge, steps) =>
        this.#shift((region) => this.#take.grid.resized(region, edge, steps, this.#snap)),
      section: (steps) => this.#section(steps),
      clear: () => this.#select(null),
      goTo: (seconds) => this.#seek(Math.min(seconds, this.#take.view.length_seconds - 0.1)),
      act: (id) => this.#act(id),
      menu: () => this.#menuByKey(),
    };
  }

  /** Go to the other one of the two that are compared. */
  #flip() {
    const { pair } = this.#history;
    if (pair) this.#goTo(pair.before === this.#take.view.take_id ? pair.after : pair.before);
  }

  /** What zooming keeps in its place. */
  #center() {
    return this.#region ? (this.#region.start + this.#region.end) / 2 : this.#position;
  }

  /** @param {Snap} snap */
  #resnap(snap) {
    this.#snap = snap;
    if (this.#region) this.#select(this.#take.grid.region(this.#region.start, this.#region.end, snap));
  }

  /** @returns {Session} */
  #newSession() {
    const open = () => this.#take;
    return {
      get view() {
        return open().view;
      },
      get grid() {
        return open().grid;
      },
      region: () => this.#region,
      selection: () => this.#region && { ...this.#region, snap: this.#snap },
      parts: () => this.#parts,
      togglePart: (id) => this.#togglePart(id),
      submit: (edit, label) => this.#submit(edit, label),
      refuse: (sentence) => this.#showNotice(sentence),
    };
  }

  /** @param {MouseEvent} event */
  #menuByPointer(event) {
    const { view, grid, arrangement } = this.#take;
    const { seconds, part } = arrangement.under(event);
    const isInside = this.#region && seconds >= this.#region.start && seconds <= this.#region.end;
    const bar = grid.barAt(seconds);
    if (!isInside) this.#select(grid.ofBars(bar, bar));
    if (part) this.#choose(new Set([part]));
    this.#menu.show(event.clientX, event.clientY, arrangement.focusable, view);
  }

  #menuByKey() {
    const { view, arrangement } = this.#take;
    const box = arrangement.focusable.getBoundingClientRect();
    const x = box.left + Math.min(box.width / 2, arrangement.x(this.#center()));
    this.#menu.show(x, box.top + 96, arrangement.focusable, view);
  }
}

/**
 * @param {Element} element
 * @param {Component<{actions: ActionForm[]}>} component
 */
export function mount(element, { props }) {
  new Editor(element, props.data.actions).start();
}
