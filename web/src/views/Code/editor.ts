// The editor: CodeMirror, with the stage's markers beside the lines. This module is loaded after
// the first paint; nothing else of the page imports CodeMirror.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, RangeSet, StateEffect, StateField, type Range } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  gutter,
  GutterMarker,
  keymap,
  lineNumbers,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

export interface EditorMark {
  /** From 1. */
  readonly line: number;
  readonly kind: 'current' | 'calling' | 'waiting';
  /** What it means, in words. */
  readonly title: string;
  /** Shown at the line's end; empty for nothing. */
  readonly note: string;
}

export interface EditorSwitch {
  readonly index: number;
  readonly lines: readonly number[];
  readonly on: boolean;
  readonly label: string;
}

export interface EditorProblem {
  /** What will not run at all, or what may fail when it comes to it. */
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

export interface EditorContent {
  readonly marks: readonly EditorMark[];
  readonly switches: readonly EditorSwitch[];
  readonly problems: readonly EditorProblem[];
  /** The line that was asked for, from elsewhere in the page; 0: none. */
  readonly revealed: number;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly source: string;
  readonly label: string;
  onEdit(source: string): void;
  onSwitch(index: number): void;
  onRun(): void;
}

const setContent = StateEffect.define<EditorContent>();

/** Underlines, with what is said about them at the pointer and in a list (Ctrl+Shift+M). */
function diagnostics(state: EditorState, problems: readonly EditorProblem[]): Diagnostic[] {
  return problems
    .map(({ severity, message, ...place }) => {
      const from = offsetOf(state, place.line, place.column);
      const to = offsetOf(state, place.endLine, place.endColumn);
      const line = state.doc.lineAt(from);
      const end = to > from ? to : Math.min(line.to, from + 1);
      return { from, to: end, severity, message, markClass: 'code-problem' };
    })
    .sort((a, b) => a.from - b.from);
}

class MarkSign extends GutterMarker {
  constructor(
    private readonly kind: string,
    private readonly title: string,
  ) {
    super();
  }

  override eq(other: MarkSign): boolean {
    return other.kind === this.kind && other.title === this.title;
  }

  override toDOM(): Node {
    const sign = document.createElement('span');
    sign.className = 'code-sign';
    sign.dataset['kind'] = this.kind;
    sign.title = this.title;
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', this.title);
    return sign;
  }
}

class SwitchSign extends GutterMarker {
  constructor(
    private readonly spec: EditorSwitch,
    private readonly first: boolean,
    private readonly flip: (index: number) => void,
  ) {
    super();
  }

  override eq(other: SwitchSign): boolean {
    return (
      other.first === this.first &&
      other.spec.index === this.spec.index &&
      other.spec.on === this.spec.on &&
      other.spec.label === this.spec.label
    );
  }

  override toDOM(): Node {
    const { index, on, label } = this.spec;
    const rail = document.createElement('span');
    rail.className = 'switch-rail';
    if (this.first) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'switch';
      button.setAttribute('role', 'switch');
      button.setAttribute('aria-checked', String(on));
      button.setAttribute('aria-label', label);
      button.title = label;
      button.dataset['testid'] = `line-switch-${index}`;
      button.addEventListener('click', () => {
        this.flip(index);
      });
      rail.append(button);
    }
    return rail;
  }
}

class Note extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly title: string,
  ) {
    super();
  }

  override eq(other: Note): boolean {
    return other.text === this.text && other.title === this.title;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = 'code-note';
    note.textContent = this.text;
    note.title = this.title;
    return note;
  }
}

interface Marked {
  readonly content: EditorContent;
  readonly decorations: DecorationSet;
}

function offsetOf(state: EditorState, line: number, column: number): number {
  const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const before = [...at.text].slice(0, Math.max(0, column - 1)).join('');
  return Math.min(at.to, at.from + before.length);
}

function decorate(state: EditorState, content: EditorContent): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const exists = (line: number) => line >= 1 && line <= state.doc.lines;
  for (const mark of content.marks) {
    if (!exists(mark.line)) continue;
    const line = state.doc.line(mark.line);
    ranges.push(
      Decoration.line({
        class: `code-line-${mark.kind}`,
        attributes: mark.kind === 'current' ? { 'data-testid': 'current-line' } : {},
      }).range(line.from),
    );
    if (mark.note !== '') {
      ranges.push(
        Decoration.widget({ widget: new Note(mark.note, mark.title), side: 1 }).range(line.to),
      );
    }
  }
  if (exists(content.revealed)) {
    const { from } = state.doc.line(content.revealed);
    ranges.push(Decoration.line({ class: 'code-line-revealed' }).range(from));
  }
  for (const { line, severity } of content.problems) {
    if (severity !== 'error' || !exists(line)) continue;
    ranges.push(Decoration.line({ class: 'code-line-problem' }).range(state.doc.line(line).from));
  }
  return Decoration.set(ranges, true);
}

const EMPTY: EditorContent = { marks: [], switches: [], problems: [], revealed: 0 };

const marked = StateField.define<Marked>({
  create: () => ({ content: EMPTY, decorations: Decoration.none }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setContent)) {
        return { content: effect.value, decorations: decorate(transaction.state, effect.value) };
      }
    }
    if (!transaction.docChanged) return value;
    return { content: value.content, decorations: value.decorations.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.decorations),
});

function signGutter() {
  return gutter({
    class: 'code-signs',
    markers(view) {
      const { content } = view.state.field(marked);
      const ranges: Range<GutterMarker>[] = [];
      const lines = view.state.doc.lines;
      const order = { current: 0, waiting: 1, calling: 2 };
      const best = new Map<number, EditorMark>();
      for (const mark of content.marks) {
        const old = best.get(mark.line);
        if (!old || order[mark.kind] < order[old.kind]) best.set(mark.line, mark);
      }
      for (const mark of best.values()) {
        if (mark.line > lines) continue;
        ranges.push(new MarkSign(mark.kind, mark.title).range(view.state.doc.line(mark.line).from));
      }
      const told = new Set<number>();
      for (const { line, message, severity } of content.problems) {
        if (line < 1 || line > lines || told.has(line)) continue;
        told.add(line);
        const kind = severity === 'error' ? 'problem' : 'warning';
        ranges.push(new MarkSign(kind, message).range(view.state.doc.line(line).from));
      }
      return RangeSet.of(ranges, true);
    },
    initialSpacer: () => new MarkSign('none', ''),
  });
}

function switchGutter(flip: (index: number) => void) {
  return gutter({
    class: 'code-switches',
    markers(view) {
      const { switches } = view.state.field(marked).content;
      const ranges: Range<GutterMarker>[] = [];
      for (const spec of switches) {
        spec.lines.forEach((line, i) => {
          if (line > view.state.doc.lines) return;
          ranges.push(new SwitchSign(spec, i === 0, flip).range(view.state.doc.line(line).from));
        });
      }
      return RangeSet.of(ranges, true);
    },
  });
}

/** Wrapped parts of a line stand further in than its beginning, as a person would break it. */
const HANG = 2;
const UNBROKEN = Decoration.mark({ class: 'code-indent' });

function hangingIndents(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const spaces = line.text.length - line.text.trimStart().length;
      const indent = Math.min(spaces, 40) + HANG;
      const style = `padding-left: calc(${indent}ch + 6px); text-indent: -${indent}ch`;
      ranges.push(Decoration.line({ attributes: { style } }).range(line.from));
      // Between the indentation and the first word is no place to wrap.
      if (spaces > 0 && spaces < line.length) {
        ranges.push(UNBROKEN.range(line.from, line.from + spaces + 1));
      }
      at = line.to + 1;
    }
  }
  return Decoration.set(ranges, true);
}

const hanging = ViewPlugin.define(
  (view) => ({
    indents: hangingIndents(view),
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.indents = hangingIndents(update.view);
    },
  }),
  { decorations: (plugin) => plugin.indents },
);

export class Editor {
  private readonly view: EditorView;
  private quiet = false;
  private shownLine = 0;
  private problems: readonly EditorProblem[] = [];
  /** Characters that a line has room for; 0 until it is known. */
  private room = 0;
  /** What is shown, for when the room changes. */
  private content: EditorContent | null = null;
  /** What is shown, in one text; empty when it has to be shown anew. */
  private shown = '';

  constructor(options: EditorOptions) {
    this.view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: options.source,
        extensions: [
          marked,
          switchGutter((index) => {
            options.onSwitch(index);
          }),
          lineNumbers(),
          signGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('    '),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          hanging,
          new LanguageSupport(pythonLanguage),
          syntaxHighlighting(classHighlighter),
          EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                options.onRun();
                return true;
              },
            },
            {
              key: 'Escape',
              run: (view) => {
                view.contentDOM.blur();
                return true;
              },
            },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            ...lintKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            // Asked for only here, where the browser knows: at any other time it would have to lay out.
            if (update.geometryChanged) this.measureAnew();
            if (update.docChanged) this.shown = '';
            if (update.docChanged && !this.quiet) options.onEdit(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  /** Replaces the source, where it differs. */
  setSource(source: string): void {
    const now = this.view.state.doc.toString();
    if (now === source) return;
    let from = 0;
    const most = Math.min(now.length, source.length);
    while (from < most && now[from] === source[from]) from++;
    let same = 0;
    while (same < most - from && now[now.length - 1 - same] === source[source.length - 1 - same])
      same++;
    this.quiet = true;
    this.view.dispatch({
      changes: { from, to: now.length - same, insert: source.slice(from, source.length - same) },
    });
    this.quiet = false;
  }

  setContent(content: EditorContent): void {
    this.content = content;
    const placed = this.withRoom(content);
    const shown = JSON.stringify(placed);
    if (shown === this.shown) return;
    this.shown = shown;
    this.view.dispatch({ effects: setContent.of(placed) });
    if (content.problems !== this.problems) {
      this.problems = content.problems;
      const { state } = this.view;
      this.view.dispatch(setDiagnostics(state, diagnostics(state, content.problems)));
    }
    const line =
      content.problems.find((p) => p.severity === 'error')?.line ??
      content.marks.find((m) => m.kind === 'current')?.line ??
      0;
    if (line === this.shownLine || this.view.hasFocus) return;
    this.shownLine = line;
    if (line >= 1 && line <= this.view.state.doc.lines) {
      const at = this.view.state.doc.line(line).from;
      this.view.dispatch({
        effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: 48 }),
      });
    }
  }

  /** Brings a line into view, with the cursor. */
  reveal(line: number): void {
    if (line < 1 || line > this.view.state.doc.lines) return;
    this.shownLine = line;
    const at = this.view.state.doc.line(line).from;
    this.view.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
  }

  /** Called while the editor is updated, when nothing can be put into it. */
  private measureAnew(): void {
    const before = this.room;
    this.measure();
    if (this.room === before) return;
    requestAnimationFrame(() => {
      if (this.content) this.setContent(this.content);
    });
  }

  private measure(): void {
    const { contentDOM, defaultCharacterWidth } = this.view;
    this.room = Math.floor(contentDOM.clientWidth / defaultCharacterWidth) - 3;
  }

  /** Notes stand where the line leaves room for them, and never on its text. */
  private withRoom(content: EditorContent): EditorContent {
    const { doc } = this.view.state;
    if (this.room === 0) this.measure();
    const { room } = this;
    const fits = (mark: EditorMark) =>
      mark.line <= doc.lines && doc.line(mark.line).length + mark.note.length <= room;
    const marks = content.marks.map((mark) => (fits(mark) ? mark : { ...mark, note: '' }));
    return { ...content, marks };
  }

  destroy(): void {
    this.content = null;
    this.view.destroy();
  }
}
