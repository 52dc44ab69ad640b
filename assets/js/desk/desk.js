/** The Desk tab: the parts of one take are mixed while they sound; what is kept becomes another take. */

import { hear, MIX_TAKE, NEW_TAKE, say } from "../shared/events.js";
import { Assist } from "./assist.js";
import { Draft } from "./draft.js";
import { factorOf, isHeard } from "./formulas.js";
import { Lane } from "./automation_lane.js";
import { Mastering } from "./mastering.js";
import { getDesk } from "./requests.js";
import { DeskSound } from "./sound.js";
import { MasterStrip, SpaceStrip, Strip } from "./strip.js";
import { Timeline } from "./timeline.js";
import { el, iconButton, setIcon } from "../shared/dom.js";
import { Picker } from "../shared/song_picker.js";
import { editTake, factsOf, getOutlines, getView } from "../editor/takes.js";
import { Working } from "../shared/edit_job.js";
import { clock } from "../shared/format.js";
import { recall, remember } from "../shared/memory.js";

const PICKING = {
  verb: "Mix",
  box: "Song to mix",
  title: "Choose a song to mix",
  nothing: "Nothing to mix yet",
  hint: "Make a song first; then move its faders here.",
};
const NATIVE = "input, textarea, select, button, a, summary, label, [contenteditable=true], [role=tab]";
const SAME_STEMS = ["desk", "master"]; // edits that leave the stems before the desk as they are

class DeskPage {
  #element;
  #view = null;
  #draft = null;
  #match = null; // what a file that was matched asks of the master
  #opening = 0;
  #sound = new DeskSound();
  #strips = [];
  #space = null;
  #master = null;
  #timeline = null;
  #lane = null;
  #mastering;
  #working;
  #picker = new Picker((takeId) => this.open(takeId), PICKING);
  #notice = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #title = el("h2");
  #detail = el("p", { class: "song-detail" });
  #time = el("span", { class: "time" });
  #song = el("div", { class: "card dk-song" });
  #console = el("div", { class: "dk-console", role: "group", "aria-label": "Strips" });
  #assist = el("div", { class: "dk-assist-place" });
  #play = iconButton("play", "Play", () => this.#toggle(), { quiet: true, className: "round large play" });
  #undo = iconButton("undo", "Undo", () => this.#draft.undo(), { quiet: true, className: "square" });
  #redo = iconButton("redo", "Redo", () => this.#draft.redo(), { quiet: true, className: "square" });
  #reset = el("button", {
    type: "button",
    class: "button quiet",
    text: "Reset all",
    on: { click: () => this.#draft.resetAll() },
  });
  #keep = el("button", {
    type: "button",
    class: "button primary",
    text: "Keep as a new take",
    on: { click: () => this.#submit({ kind: "desk", desk: this.#draft.desk }, "Mix") },
  });
  #open;
  #drawn = 0;

  constructor(element) {
    this.#element = element;
    this.#mastering = new Mastering((edit, label) => this.#submitMaster(edit, label));
    this.#working = new Working(
      {
        onDone: (job, order) => this.#finished(job, order),
        onShare: () => {},
        onTrouble: (sentence) => this.#refuse(sentence),
      },
      "desk-job",
    );
    const edit = iconButton("edit", "Edit", () => editTake(this.#view.take_id), { className: "edit" });
    this.#open = el(
      "div",
      { class: "dk-open", hidden: true },
      el(
        "header",
        { class: "ed-title" },
        this.#play,
        el("div", { class: "song-words" }, this.#title, this.#detail),
        el(
          "div",
          { class: "ed-title-tools" },
          el("div", { class: "ed-history", role: "group", "aria-label": "History" }, this.#undo, this.#redo),
          edit,
          this.#picker.box,
        ),
      ),
      this.#song,
      this.#notice,
      this.#working.element,
      el(
        "section",
        { class: "card dk-board", "aria-label": "Desk" },
        this.#console,
        el(
          "div",
          { class: "dk-foot" },
          this.#time,
          el("span", {
            class: "dk-hint",
            text: "Double click or Delete resets a control; type a number to set it.",
          }),
          this.#reset,
          this.#keep,
        ),
      ),
      el("div", { class: "dk-below" }, this.#assist, this.#mastering.element),
    );
    element.replaceChildren(this.#picker.element, this.#open);
    this.#listen();
  }

  /** Begin with the songs there are, and with the one that was open here before. */
  async start() {
    await this.#refreshSongs();
    const mixed = recall("mixed");
    if (mixed && !this.#view) await this.open(mixed);
    this.#working.resume();
  }

  /** Open a take of any song. `after`: the take whose stems it shares, where the music may go on. */
  async open(takeId, after = null) {
    if (this.#view?.take_id === takeId) return;
    const opening = ++this.#opening;
    try {
      const [view, song] = await Promise.all([getDesk(takeId), getView(takeId)]);
      const outlines = await getOutlines(song);
      if (opening === this.#opening)
        this.#enter(view, song, outlines, after !== null && after === this.#view?.take_id);
    } catch (error) {
      if (opening === this.#opening) this.#lose(takeId, error);
    }
  }

  #enter(view, song, outlines, sameStems) {
    this.#view = view;
    remember("mixed", view.take_id);
    this.#refuse(null);
    if (sameStems) this.#draft.kept(view);
    else this.#draft = new Draft(view, (desk) => this.#show(desk));
    const position = sameStems ? this.#sound.seconds : 0;
    const automated = sameStems ? this.#lane.part : view.parts[0].id;
    this.#build(view, song, outlines);
    this.#sound.open(view, this.#draft.desk, { sameStems });
    this.#picker.element.hidden = true;
    this.#picker.mark(view.song_id);
    this.#open.hidden = false;
    this.#title.textContent = view.title;
    const label = song.lineage.find((take) => take.take_id === view.take_id)?.label;
    this.#detail.textContent = factsOf(song, label);
    this.#automate(automated);
    this.#show(this.#draft.desk);
    this.#timeline.show(position);
    if (!sameStems) this.#match = null;
    this.#mastering.enter(view, this.#match);
    this.#follow();
  }

  #build(view, song, outlines) {
    const refuse = (sentence) => this.#refuse(sentence);
    const strip = (part) =>
      new Strip(part, view.ranges, {
        onMove: (values, gesture) => this.#draft.set(part.id, values, gesture),
        onRefuse: refuse,
        onReset: () => this.#draft.resetStrip(part.id),
        onAutomate: () => this.#automate(part.id, true),
      });
    this.#strips = view.parts.map(strip);
    this.#space = new SpaceStrip(view.ranges.space_db, {
      onMove: (value, gesture) => this.#draft.setSpace(value, gesture),
      onRefuse: refuse,
    });
    this.#master ??= new MasterStrip(view.ranges.fader_db, {
      onListen: (value) => this.#sound.listenAt(factorOf(value)),
      onRefuse: refuse,
    });
    this.#console.replaceChildren(
      ...[...this.#strips, this.#space, this.#master].map(({ element }) => element),
    );
    this.#timeline = new Timeline(song, outlines.get("master"), {
      onSeek: (seconds) => this.#sound.seek(seconds),
      onToggle: () => this.#toggle(),
    });
    this.#lane = new Lane(song, view.parts, view.ranges, outlines, {
      onChange: (part, name, points, gesture) => this.#draft.automate(part, name, points, gesture),
      onPart: (id) => this.#automate(id),
      onRefuse: refuse,
    });
    this.#song.replaceChildren(this.#timeline.element, this.#lane.element);
    const assist = new Assist(view, {
      desk: () => this.#draft.desk,
      onDesk: (desk, match) => this.#take(desk, match),
      onRefuse: refuse,
    });
    this.#assist.replaceChildren(assist.element);
  }

  /** Take over a desk that the server proposed. */
  #take(desk, match) {
    this.#draft.replace(desk);
    if (!match) return;
    this.#match = match;
    this.#mastering.follow(match);
  }

  /** Draw the automation of a part. */
  #automate(id, seen = false) {
    this.#lane.open(id);
    this.#lane.show(this.#draft.desk);
    for (const strip of this.#strips) strip.showAutomated(strip.id === id);
    if (seen) this.#lane.element.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /** Follow the desk in everything that is seen and heard. */
  #show(desk) {
    for (const strip of this.#strips) strip.show(desk.strips[strip.id], isHeard(desk, strip.id));
    this.#space.show(desk.space_db);
    this.#lane.show(desk);
    this.#sound.move(desk);
    this.#undo.disabled = !this.#draft.canUndo;
    this.#redo.disabled = !this.#draft.canRedo;
    this.#keep.disabled = !this.#draft.moved;
  }

  // --- what becomes a take ----------------------------------------------------------------------------------------------

  #submitMaster(edit, label) {
    if (this.#draft.moved)
      this.#refuse(
        "The moves on the desk are not kept yet, and the master would be without them: keep them as a take first, or undo them.",
      );
    else this.#submit(edit, label);
  }

  #submit(edit, label) {
    this.#working.submit(this.#view.take_id, edit, label);
  }

  async #finished(job, { edit, takeId }) {
    if (edit.kind === "master") this.#match = null;
    await this.open(job.take_id, SAME_STEMS.includes(edit.kind) ? takeId : null);
    say(NEW_TAKE, job.take_id);
  }

  // --- what is heard ----------------------------------------------------------------------------------------------------

  #follow() {
    if (!this.#view) return;
    const { playing, seconds, waiting } = this.#sound;
    setIcon(this.#play, playing ? "pause" : "play");
    this.#play.setAttribute("aria-label", playing ? "Pause" : "Play");
    this.#time.textContent = waiting
      ? "Loading the stems…"
      : `${clock(seconds)} / ${clock(this.#view.length_seconds)}`;
    this.#timeline.show(seconds);
    this.#lane.showPosition(seconds);
    if (playing && !this.#drawn) this.#draw(performance.now());
  }

  #toggle() {
    this.#refuse(null);
    this.#sound.toggle();
  }

  get #meters() {
    return new Map([
      ...this.#strips.map(({ id, meter }) => [id, meter]),
      ["space", this.#space.meter],
      ["master", this.#master.meter],
    ]);
  }

  /** Let the meters fall, as long as anything sounds or has just sounded. */
  #draw(now) {
    const seconds = Math.min(0.1, Math.max(0, (now - this.#drawn) / 1000));
    for (const meter of this.#meters.values()) meter.draw(seconds);
    this.#drawn = now;
    if (this.#sound.audible) requestAnimationFrame((later) => this.#draw(later));
    else {
      for (const meter of this.#meters.values()) meter.rest();
      this.#drawn = 0;
    }
  }

  // --- how it is told ---------------------------------------------------------------------------------------------------

  #listen() {
    this.#sound.addEventListener("change", () => this.#follow());
    this.#sound.addEventListener("peaks", ({ detail: { id, peaks } }) => this.#meters.get(id)?.hear(peaks));
    this.#sound.addEventListener("trouble", ({ detail }) => this.#refuse(detail));
    hear(MIX_TAKE, (takeId) => this.open(takeId));
    hear(NEW_TAKE, () => this.#refreshSongs());
    new IntersectionObserver(() => this.#element.offsetParent === null && this.#sound.pause()).observe(
      this.#element,
    );
    document.addEventListener("keydown", (event) => this.#key(event), true); // before the page's own player hears the space bar
  }

  #key(event) {
    if (!this.#view || this.#element.offsetParent === null) return;
    const inside = this.#element.contains(event.target);
    if (
      event.key === " " &&
      !event.ctrlKey &&
      !event.metaKey &&
      (inside || event.target === document.body) &&
      !event.target.closest(NATIVE)
    )
      this.#toggle();
    else if (
      inside &&
      (event.ctrlKey || event.metaKey) &&
      !event.target.closest("input[type=text], textarea")
    ) {
      const key = event.key.toLowerCase();
      if (key === "z") event.shiftKey ? this.#draft.redo() : this.#draft.undo();
      else if (key === "y") this.#draft.redo();
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #lose(takeId, error) {
    if (recall("mixed") === takeId) remember("mixed", null);
    this.#refuse(error.message);
    if (this.#view === null) this.#picker.say(error.message);
  }

  async #refreshSongs() {
    await this.#picker.refresh(this.#view?.song_id).catch((error) => this.#refuse(error.message));
  }

  #refuse(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }
}

export function mount(element) {
  new DeskPage(element).start();
}
