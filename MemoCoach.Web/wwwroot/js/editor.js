// The editor of configuration documents: a plain text field, which keyboards and screen readers know, over a coloured copy of its lines.
const settle = 400;

const kinds = [
  ['comment', /(?:^|\s)#.*$/],
  ['key', /^\s*(?:- )*[\w.-]+(?=:(?:\s|$))/],
  ['text', /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/],
  ['hole', /\{[A-Za-z]+\}/],
  ['value', /(?<=[:[,-] )\s*(?:true|false|null|-?\d+(?:\.\d+)?)(?=\s*(?:[\],}#]|$))/],
];

function* pieces(line) {
  for (let rest = line, start = 0; rest;) {
    let found = null;
    for (const [kind, pattern] of kinds) {
      const match = start === 0 || kind !== 'key' ? pattern.exec(rest) : null;
      if (match?.[0] && (!found || match.index < found.match.index)) found = { kind, match };
    }
    if (!found) { yield [null, rest]; return; }
    if (found.match.index) yield [null, rest.slice(0, found.match.index)];
    yield [found.kind, found.match[0]];
    start = found.match.index + found.match[0].length;
    rest = rest.slice(start);
  }
}

function lineOf(text) {
  const line = document.createElement('span');
  for (const [kind, piece] of pieces(text)) {
    const part = document.createElement(kind ? 'i' : 'span');
    if (kind) part.className = `yaml-${kind}`;
    part.textContent = piece;
    line.append(part);
  }
  line.append('\n');
  return line;
}

class MemoEditor extends HTMLElement {
  static observedAttributes = ['problem-lines'];

  connectedCallback() {
    queueMicrotask(() => this.begin()); // Blazor inserts an element before its children.
  }

  attributeChangedCallback() { if (this.field) this.mark(); }

  begin() {
    this.field = this.querySelector('textarea');
    this.copy = this.querySelector('[data-copy]');
    this.numbers = this.querySelector('[data-numbers]');
    if (!this.field || this.lines) return;
    this.lines = [];
    this.original = this.field.value;
    this.field.addEventListener('input', () => this.edited());
    this.field.addEventListener('scroll', () => this.follow());
    const kept = JSON.parse(sessionStorage.getItem(this.place));
    if (kept?.original === this.original) {
      this.field.value = kept.text;
      this.edited();
    } else {
      this.draw();
    }
  }

  edited() {
    this.draw();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.querySelector('[data-edited]')?.click(), settle);
    this.keep();
  }

  get place() { return `memocoach-edited:${this.dataset.document}`; }

  // Edits outlive the page, and are taken up again as long as the document that they were made to is the same.
  keep() {
    const [original, text] = [this.original, this.field.value];
    if (text === original) sessionStorage.removeItem(this.place);
    else sessionStorage.setItem(this.place, JSON.stringify({ original, text }));
  }

  rebase(original) {
    this.original = original;
    this.keep();
  }

  // Only lines that changed are made anew: a long document stays quick to type in.
  draw() {
    const lines = this.field.value.split('\n');
    let first = 0;
    while (first < lines.length && lines[first] === this.lines[first]) first++;
    let same = 0;
    while (same < lines.length - first && same < this.lines.length - first && lines.at(-1 - same) === this.lines.at(-1 - same)) same++;
    const old = [...this.copy.children].slice(first, this.lines.length - same);
    const before = this.copy.children[this.lines.length - same] ?? null;
    for (const element of old) element.remove();
    for (const text of lines.slice(first, lines.length - same)) this.copy.insertBefore(lineOf(text), before);
    if (lines.length !== this.lines.length) this.number(lines.length);
    this.lines = lines;
    this.follow();
  }

  number(count) {
    const numbers = Array.from({ length: count }, (_, index) => {
      const number = document.createElement('span');
      number.textContent = index + 1;
      return number;
    });
    this.numbers.replaceChildren(...numbers);
    this.mark();
  }

  mark() {
    const wrong = new Set((this.getAttribute('problem-lines') ?? '').split(' '));
    for (const [index, number] of [...this.numbers.children].entries()) number.classList.toggle('wrong', wrong.has(String(index + 1)));
  }

  follow() {
    this.copy.style.transform = `translate(${-this.field.scrollLeft}px, ${-this.field.scrollTop}px)`;
    this.numbers.style.transform = `translateY(${-this.field.scrollTop}px)`;
  }

  go(line, column) {
    const start = this.lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(start, start);
    this.field.scrollTop = Math.max(0, (line - 5) * Number.parseFloat(getComputedStyle(this.field).lineHeight));
    this.scrollIntoView({ block: 'start' });
    this.follow();
  }
}

customElements.define('memo-editor', MemoEditor);

// A button that names a place takes the editor there.
document.addEventListener('click', event => {
  const place = event.target instanceof Element ? event.target.closest('[data-go]') : null;
  if (place) document.querySelector('memo-editor')?.go(...place.dataset.go.split(':').map(Number));
});

globalThis.memoCoach = {
  ...globalThis.memoCoach,
  readEditor() {
    const text = document.querySelector('memo-editor textarea')?.value ?? '';
    return { length: text.length, text: DotNet.createJSStreamReference(new Blob([text])) };
  },
  savedEditor(text) { document.querySelector('memo-editor')?.rebase(text); },
  forgetEditor() {
    const editor = document.querySelector('memo-editor');
    if (editor) sessionStorage.removeItem(editor.place);
  },
};
