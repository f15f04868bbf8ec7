// The memo being written: kept in this browser with each edit, counted here, handed to the server when it is submitted.
const storageKey = 'memocoach.draft';
const wordsPerMinute = 230;
const saveDelay = 300;

const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
const emptyDraft = () => ({ title: '', text: '', language: '', key: newKey() });

let draft = load();
let replaced = null;
let isSaved = true;
let saving = 0;
let focus = null;

function load() {
  try {
    return { ...emptyDraft(), ...JSON.parse(localStorage.getItem(storageKey)) };
  } catch {
    return emptyDraft(); // No storage here, or something else wrote to it.
  }
}

function save() {
  clearTimeout(saving);
  saving = 0;
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
    isSaved = true;
  } catch {
    isSaved = false; // Storage is full or forbidden: the note beside the counts says so.
  }
}

function change(values) {
  draft = { ...draft, ...values, key: newKey() };
  clearTimeout(saving);
  saving = setTimeout(() => { save(); show('counts'); }, saveDelay);
}

function show(part) {
  for (const element of document.querySelectorAll('memo-draft')) {
    element[part]();
  }
}

class MemoDraft extends HTMLElement {
  static observedAttributes = ['minimum-words', 'maximum-length'];

  connectedCallback() {
    this.addEventListener('input', event => this.edited(event.target));
    this.addEventListener('click', event => this.clicked(event.target.closest('button')));
    this.addEventListener('focusin', event => { focus = event.target.dataset.field ?? null; });
    this.addEventListener('focusout', () => setTimeout(() => { if (this.isConnected) focus = null; }));
    queueMicrotask(() => this.restore()); // Blazor inserts an element before its children.
  }

  attributeChangedCallback() { this.scheduleCounts(); }

  restore() {
    for (const field of this.querySelectorAll('[data-field]')) {
      if (field.value !== draft[field.dataset.field]) field.value = draft[field.dataset.field];
    }
    // The circuit puts its own elements where the server's were; whoever was typing goes on typing.
    if (focus && document.activeElement === document.body) this.querySelector(`[data-field="${focus}"]`)?.focus();
    this.counts();
  }

  edited(field) {
    if (!field.dataset.field) return;
    if (field.dataset.field === 'title') field.value = field.value.replace(/\s*\n\s*/g, ' '); // It wraps, but is one line.
    change({ [field.dataset.field]: field.value });
    this.scheduleCounts();
  }

  scheduleCounts() {
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.counts(); });
  }

  counts() {
    const words = (draft.text.match(/\S+/g) ?? []).length;
    this.count('words', words);
    this.count('characters', draft.text.length);
    this.count('minutes', Math.ceil(words / wordsPerMinute));
    this.dataset.state = this.state(words);
    const undo = this.querySelector('[data-undo]');
    if (undo) undo.hidden = replaced === null;
  }

  count(name, value) {
    const output = this.querySelector(`[data-count="${name}"]`);
    if (output) output.textContent = value.toLocaleString(document.documentElement.lang);
  }

  state(words) {
    if (!isSaved) return 'unsaved';
    if (words === 0) return 'empty';
    if (words < Number(this.getAttribute('minimum-words') ?? 0)) return 'short';
    return draft.text.length > Number(this.getAttribute('maximum-length') ?? Infinity) ? 'long' : 'ready';
  }

  async clicked(button) {
    if (button?.dataset.example) {
      await this.loadExample(button.dataset);
    } else if (button && 'undo' in button.dataset && replaced) {
      this.replace(replaced, null);
    }
  }

  async loadExample({ example, language }) {
    const response = await fetch(example);
    if (!response.ok) return;
    const [title, , ...lines] = (await response.text()).trimEnd().split('\n');
    this.replace({ title, text: lines.join('\n'), language }, draft.text.trim() === '' ? null : draft);
  }

  replace({ title, text, language }, previous) {
    replaced = previous;
    change({ title, text, language });
    save();
    show('restore');
  }
}

customElements.define('memo-draft', MemoDraft);
addEventListener('pagehide', () => { if (saving) save(); });
addEventListener('storage', event => {
  if (event.key === storageKey) {
    draft = load(); // Written in another window of this browser.
    show('restore');
  }
});

globalThis.memoCoach = {
  ...globalThis.memoCoach,
  readDraft() {
    save();
    return {
      title: draft.title.trim() || null,
      language: draft.language || null,
      key: draft.key,
      length: draft.text.length,
      text: draft.text ? DotNet.createJSStreamReference(new Blob([draft.text])) : null,
    };
  },
  acceptDraft(key) {
    if (draft.key === key) {
      draft = { ...draft, key: newKey() };
      save();
    }
  },
};
