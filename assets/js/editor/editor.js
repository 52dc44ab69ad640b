/** The Editor tab: one take is open; what is done to it makes another, and nothing is ever overwritten. */

import { EDIT_TAKE, hear, NEW_TAKE, say } from "../shared/events.js";
import { el } from "../shared/dom.js";
import { ACTIONS, fits } from "./actions.js";
import { Arrangement } from "./arrangement.js";
import { Bar } from "./toolbar.js";
import { Compare, matchedLevel, playableOf } from "./compare.js";
import { Grid } from "./grid.js";
import { History } from "./history.js";
import { keyHelp, listen } from "./keyboard.js";
import { Lineage } from "./lineage.js";
import { Menu } from "./action_menu.js";
import { Panel } from "./action_panel.js";
import { Picker } from "../shared/song_picker.js";
import { getOutlines, getView } from "./takes.js";
import { Working } from "../shared/edit_job.js";
import { recall, remember } from "../shared/memory.js";
import { player } from "../shared/player.js";

const AT_ONCE_BARS = 4; // what is selected for an action that needs bars while none are

class Editor {
  #view = null;
  #other = null; // the take that the open one is compared with
  #grid = null;
  #arrangement = null;
  #region = null;
  #snap = "bar";
  #parts = new Set();
  #looping = false;
  #heard = 0; // where the music stood when it was last looked at
  #opening = 0;
  #history = new History();
  #place = el("div", { class: "ed-place" });
  #notice = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #bar;
  #compare = new Compare((side) => this.#goTo(this.#history.pair[side]));
  #picker = new Picker((takeId) => this.open(takeId));
  #lineage = new Lineage((takeId) => this.#goTo(this.#history.goTo(takeId)));
  #menu = new Menu(ACTIONS, (id) => this.#act(id));
  #panel;
  #working;
  #open;

  constructor(element, choices) {
    const commands = this.#commands();
    this.#bar = new Bar(commands, { compare: this.#compare.element, songs: this.#picker.box });
    this.#panel = new Panel(this.#session(choices), (id) => this.#act(id));
    this.#working = new Working({
      onDone: (job, edit) => this.#finished(job, edit),
      onShare: (share, region) => this.#arrangement?.showWork(region, share),
      onTrouble: (sentence) => this.#refuse(sentence),
    });
    this.#open = el(
      "div",
      { class: "ed-open", hidden: true },
      this.#bar.head,
      el(
        "section",
        { class: "card ed-board", "aria-label": "Song" },
        this.#bar.view,
        this.#place,
        this.#panel.buttons,
      ),
      this.#notice,
      this.#working.element,
      el("div", { class: "ed-below" }, this.#panel.element, this.#lineage.element),
      keyHelp(),
      this.#menu.element,
    );
    element.replaceChildren(this.#picker.element, this.#open);
    this.#listenToPointer();
    listen(this.#open, () => this.#arrangement?.focusable, commands);
    player.follow(() => this.#followPlayer());
    hear(EDIT_TAKE, (takeId) => this.open(takeId));
    hear(NEW_TAKE, () => this.#refreshSongs());
    window.addEventListener("focus", () => this.#refreshLineage());
  }

  /** Begin with the songs there are, and with the one that was open here before. */
  async start() {
    await this.#refreshSongs();
    const edited = recall("edited");
    if (edited && !this.#view) await this.open(edited);
    this.#working.resume();
  }

  /** Open a take of any song. */
  async open(takeId) {
    if (this.#view?.take_id === takeId) return;
    this.#history.forget();
    await this.#goTo(takeId);
  }

  /** Open a take where the present one stands: same place, same position, same loudness. */
  async #goTo(takeId) {
    const opening = ++this.#opening;
    try {
      const view = await getView(takeId);
      const outlines = await getOutlines(view);
      if (opening === this.#opening) await this.#enter(view, outlines);
      return true;
    } catch (error) {
      if (opening === this.#opening) this.#lose(takeId, error);
      return false;
    }
  }

  async #enter(view, outlines) {
    const before = this.#view;
    const sameSong = before?.song_id === view.song_id;
    const place = sameSong ? this.#arrangement?.place : null;
    const focused = this.#arrangement?.focusable === document.activeElement;
    this.#place.setAttribute("aria-busy", true); // it takes no pointer until it is drawn
    this.#view = view;
    this.#grid = new Grid(view);
    this.#history.enter(view);
    this.#refuse(null);
    remember("edited", view.take_id);
    this.#other = null;
    if (!sameSong) this.#region = null;
    this.#parts = new Set(
      view.parts
        .map(({ id }) => id)
        .filter((id) => !sameSong || this.#parts.has(id) || !before.parts.some((part) => part.id === id)),
    );
    this.#arrangement?.leave();
    this.#arrangement = new Arrangement(view, outlines, {
      grid: this.#grid,
      snap: () => this.#snap,
      onSeek: (seconds) => this.#seek(seconds),
      onSelect: (region, live) => this.#select(region, live),
      onSection: (region) => this.#chooseSection(region),
      onPart: (id) => this.#togglePart(id),
    });
    this.#picker.element.hidden = true;
    this.#open.hidden = false;
    this.#place.replaceChildren(this.#arrangement.element);
    this.#describe();
    await this.#arrangement.enter(place);
    this.#panel.enter(view);
    this.#arrangement.choose(this.#parts);
    this.#select(
      this.#region && this.#region.start < this.#grid.end
        ? this.#grid.region(this.#region.start, this.#region.end, this.#snap)
        : null,
    );
    if (focused) this.#arrangement.focusable.focus();
    await this.#match(before);
    this.#followPlayer();
    if (view === this.#view) this.#place.setAttribute("aria-busy", false);
  }

  #describe() {
    const { lineage, take_id: takeId, song_id: songId } = this.#view;
    this.#bar.enter(this.#view, lineage.find((take) => take.take_id === takeId)?.label);
    this.#bar.showHistory(this.#history);
    this.#lineage.show(lineage, takeId);
    this.#picker.mark(songId);
    this.#compare.show(this.#history.pair, this.#view, this.#other);
  }

  /** Learn how loud the other one is, and let what sounds go on in the take that is open now. */
  async #match(before) {
    const view = this.#view;
    const { pair } = this.#history;
    const otherId = pair && Object.values(pair).find((id) => id !== view.take_id);
    if (otherId) {
      const other = before?.take_id === otherId ? before : await getView(otherId).catch(() => null);
      if (view !== this.#view) return;
      this.#other = other;
      this.#compare.show(pair, view, other);
    }
    if (before && player.isCurrent(before.take_id)) player.exchange(this.#playable());
  }

  #lose(takeId, error) {
    if (recall("edited") === takeId) remember("edited", null);
    this.#refuse(error.message);
    if (this.#view === null) this.#picker.say(error.message);
  }

  async #refreshSongs() {
    await this.#picker.refresh(this.#view?.song_id).catch((error) => this.#refuse(error.message));
  }

  /** Another tab may have made takes of this song meanwhile. */
  async #refreshLineage() {
    if (!this.#view || !this.#open.offsetParent) return;
    const view = await getView(this.#view.take_id).catch(() => null);
    if (view?.take_id !== this.#view.take_id) return;
    this.#view.lineage = view.lineage;
    this.#history.enter(this.#view);
    this.#describe();
  }

  // --- what is selected -------------------------------------------------------------------------------------------------

  #select(region, live = false) {
    this.#region = region;
    if (!live) this.#arrangement?.select(region);
    this.#bar.showRegion(region, this.#grid, live);
    this.#panel.show();
    if (!region && this.#looping) this.#loop();
  }

  #chooseSection(region) {
    this.#select({ ...region });
    this.#arrangement.focusable.focus();
  }

  #togglePart(id) {
    if (!this.#parts.delete(id)) this.#parts.add(id);
    this.#choose(this.#parts);
  }

  #choose(parts) {
    this.#parts = parts;
    this.#arrangement.choose(parts);
    this.#panel.show();
  }

  /** The selection, or some bars from where the music stands. */
  #selectSomething() {
    if (this.#region) return;
    const bar = this.#grid.barAt(this.#mine ? player.time : 0);
    this.#select(this.#grid.ofBars(bar, bar + AT_ONCE_BARS - 1));
  }

  #shift(change) {
    const fresh = this.#region === null;
    this.#selectSomething();
    this.#select(fresh ? this.#region : change(this.#region));
    this.#arrangement.reveal(this.#region);
  }

  #section(step) {
    const { sections } = this.#view;
    const at = this.#region
      ? sections.findLastIndex(({ start }) => start <= this.#region.start + 0.01) + step
      : 0;
    const { start, end } = sections[Math.min(sections.length - 1, Math.max(0, at))];
    this.#select({ start, end: Math.min(end, this.#grid.end) });
    this.#arrangement.reveal(this.#region);
  }

  // --- what is done -----------------------------------------------------------------------------------------------------

  #act(id) {
    const action = ACTIONS.find((one) => one.id === id && fits(one, this.#view));
    if (!action) return;
    if (action.form) {
      if (action.needsRegion) this.#selectSomething();
      this.#panel.open(id);
    } else if (this.#region) {
      this.#submit({ kind: id, ...this.#stretch() }, `${action.label} ${this.#grid.name(this.#region)}`);
    } else {
      this.#refuse(
        `${action.label} needs a selection: drag over some bars, click a section or press an arrow key.`,
      );
    }
  }

  #stretch() {
    return { ...this.#region, snap: this.#snap };
  }

  #submit(edit, label) {
    const region =
      edit.start !== undefined && edit.start !== null
        ? { start: edit.start, end: edit.end }
        : { start: 0, end: this.#grid.end };
    this.#working.submit(this.#view.take_id, edit, label, region);
  }

  /** Open what was made, and let it be heard from a bar before it differs. */
  async #finished(job, { edit, takeId }) {
    const oldEnd = this.#grid?.end ?? 0;
    if (!(await this.#goTo(this.#history.goTo(job.take_id, takeId)))) return;
    say(NEW_TAKE, job.take_id);
    const differs =
      { extend: edit.at === "start" ? 0 : oldEnd, duplicate: edit.end, move: edit.to }[edit.kind] ??
      edit.start ??
      0;
    const from = this.#grid.bars[Math.max(0, this.#grid.barAt(differs) - 1)];
    const near =
      this.#mine && player.playing && player.time >= from && player.time <= Math.max(edit.end ?? 0, differs);
    if (!near) player.play(this.#playable(), from);
  }

  #refuse(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }

  // --- what is heard ----------------------------------------------------------------------------------------------------

  get #mine() {
    return this.#view !== null && player.isCurrent(this.#view.take_id);
  }

  #playable() {
    return playableOf(this.#view, matchedLevel(this.#view, this.#other));
  }

  #toggle() {
    if (this.#mine) player.toggle();
    else player.play(this.#playable(), this.#heard || (this.#region?.start ?? 0));
  }

  #seek(seconds) {
    if (this.#mine) player.seek(seconds);
    else player.play(this.#playable(), seconds);
  }

  #loop() {
    this.#looping = !this.#looping;
    if (this.#looping) this.#selectSomething();
    this.#bar.showLoop(this.#looping);
    if (!this.#looping) return;
    const { start, end } = this.#region;
    if (!this.#mine || !player.playing) player.play(this.#playable(), start);
    else if (player.time < start || player.time >= end) player.seek(start);
  }

  #followPlayer() {
    if (!this.#view) return;
    const seconds = this.#mine ? player.time : 0;
    const playing = this.#mine && player.playing;
    if (this.#looping && playing && this.#heard < this.#region.end && seconds >= this.#region.end)
      player.seek(this.#region.start);
    this.#heard = this.#mine ? player.time : 0;
    this.#bar.showPlayer(playing, this.#heard, this.#view.length_seconds);
    this.#arrangement?.show(this.#heard, playing);
  }

  // --- how it is told ---------------------------------------------------------------------------------------------------

  /** What the buttons and the keys do. */
  #commands() {
    const change = (how) => this.#shift(how);
    return {
      play: () => this.#toggle(),
      loop: () => this.#loop(),
      undo: () => this.#history.undo && this.#goTo(this.#history.goBack()),
      redo: () => this.#history.redo && this.#goTo(this.#history.goForth()),
      compare: () => this.#flip(),
      zoom: (factor) => this.#arrangement.zoom(factor, this.#center()),
      fit: () => this.#arrangement.fit(),
      fitRegion: () => this.#region && this.#arrangement.fit(this.#region),
      snap: (snap) => this.#resnap(snap),
      selectBars: (first, final) => this.#select(this.#grid.ofBars(first, Math.max(first, final))),
      move: (step) => change((region) => this.#grid.moved(region, step, this.#snap)),
      resize: (edge, step) => change((region) => this.#grid.resized(region, edge, step, this.#snap)),
      section: (step) => this.#section(step),
      clear: () => this.#select(null),
      goTo: (seconds) => this.#seek(Math.min(seconds, this.#view.length_seconds - 0.1)),
      act: (id) => this.#act(id),
      menu: () => this.#menuByKey(),
    };
  }

  #flip() {
    const { pair } = this.#history;
    if (pair) this.#goTo(pair.before === this.#view.take_id ? pair.after : pair.before);
  }

  #center() {
    return this.#region ? (this.#region.start + this.#region.end) / 2 : this.#heard;
  }

  #resnap(snap) {
    this.#snap = snap;
    if (this.#region) this.#select(this.#grid.region(this.#region.start, this.#region.end, snap));
  }

  #session(choices) {
    const editor = this;
    return {
      choices,
      get view() {
        return editor.#view;
      },
      get grid() {
        return editor.#grid;
      },
      region: () => this.#region,
      stretch: () => this.#stretch(),
      parts: () => this.#parts,
      togglePart: (id) => this.#togglePart(id),
      submit: (edit, label) => this.#submit(edit, label),
      refuse: (sentence) => this.#refuse(sentence),
    };
  }

  #listenToPointer() {
    this.#place.addEventListener("contextmenu", (event) => {
      if (!event.composedPath().includes(this.#arrangement?.focusable)) return;
      event.preventDefault();
      if (event.button !== 2 && event.pointerType !== "touch") {
        this.#menuByKey();
        return;
      }
      const { seconds, part } = this.#arrangement.under(event);
      const bar = this.#grid.barAt(seconds);
      if (!this.#region || seconds < this.#region.start || seconds > this.#region.end)
        this.#select(this.#grid.ofBars(bar, bar));
      if (part) this.#choose(new Set([part]));
      this.#menu.show(event.clientX, event.clientY, this.#arrangement.focusable, this.#view);
    });
    this.#place.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey || !event.composedPath().includes(this.#arrangement?.focusable)) return;
        event.preventDefault();
        this.#arrangement.zoom(2 ** (-event.deltaY / 200), this.#arrangement.under(event).seconds);
      },
      { passive: false },
    );
  }

  #menuByKey() {
    const box = this.#arrangement.focusable.getBoundingClientRect();
    this.#menu.show(
      box.left + Math.min(box.width / 2, this.#arrangement.x(this.#center())),
      box.top + 96,
      this.#arrangement.focusable,
      this.#view,
    );
  }
}

export function mount(element, { props }) {
  new Editor(element, props.data).start();
}
