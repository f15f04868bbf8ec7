// <memo-draft>: the fields of the memo, its counts, examples, and files that are dropped or chosen.
import { accept, change, changes, current, fetchDraft, forget, replace, root, saveNow, state, uproot } from './draft-store.js';

const wordsPerMinute = 230;
const elements = () => document.querySelectorAll('memo-draft');
let focus = null;

class MemoDraft extends HTMLElement {
  static observedAttributes = ['minimum-words', 'maximum-length'];

  connectedCallback() {
    this.addEventListener('input', event => this.edited(event.target));
    this.addEventListener('change', event => { if (event.target.type === 'file') this.upload(event.target.files); });
    this.addEventListener('click', event => this.clicked(event.target.closest('button')));
    this.addEventListener('focusin', event => { focus = event.target.dataset.field ?? null; });
    this.addEventListener('focusout', () => setTimeout(() => { if (this.isConnected) focus = null; }));
    for (const kind of ['dragover', 'dragleave', 'drop']) this.addEventListener(kind, event => this.dragged(event));
    queueMicrotask(() => this.restore()); // Blazor inserts an element before its children.
  }

  attributeChangedCallback() { this.scheduleCounts(); }

  restore() {
    for (const field of this.querySelectorAll('[data-field]')) {
      const value = current()[field.dataset.field];
      if (field.value !== value) field.value = value;
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
    const { text, previous } = current();
    const words = (text.match(/\S+/g) ?? []).length;
    this.count('words', words);
    this.count('characters', text.length);
    this.count('minutes', Math.ceil(words / wordsPerMinute));
    this.dataset.state = this.fitness(words, text.length);
    this.dataset.place = words === 0 ? '' : state.place;
    this.show('[data-undo]', state.replaced);
    this.show('[data-continues]', previous);
    this.say('[data-refusal]', state.problem);
    const detected = this.querySelector('[data-detected]');
    if (detected) detected.textContent = words > 0 && detected.dataset[state.language] || detected.dataset.detected;
  }

  count(name, value) {
    const output = this.querySelector(`[data-count="${name}"]`);
    if (output) output.textContent = value.toLocaleString(document.documentElement.lang);
  }

  fitness(words, length) {
    if (words === 0) return 'empty';
    if (words < Number(this.getAttribute('minimum-words') ?? 0)) return 'short';
    return length > Number(this.getAttribute('maximum-length') ?? Infinity) ? 'long' : 'ready';
  }

  show(selector, isShown) {
    const element = this.querySelector(selector);
    if (element) element.hidden = !isShown;
  }

  say(selector, sentence) {
    const element = this.querySelector(selector);
    if (element && element.textContent !== sentence) element.textContent = sentence;
  }

  async clicked(button) {
    if (!button) return;
    if (button.dataset.example) await this.loadExample(button.dataset);
    else if ('undo' in button.dataset) this.bringBack();
    else if ('anew' in button.dataset) this.beginAnew();
    else if ('choose' in button.dataset) this.querySelector('input[type=file]').click();
  }

  beginAnew() {
    replace({ title: '', text: '', language: '', previous: null });
    this.querySelector('[data-field=text]').focus();
  }

  bringBack() {
    const { title, text, language, previous } = state.replaced;
    replace({ title, text, language, previous });
    this.querySelector('[data-field=text]').focus();
  }

  async loadExample({ example, language }) {
    const response = await fetch(example);
    if (!response.ok) return;
    const [title, , ...lines] = (await response.text()).trimEnd().split('\n');
    replace({ title, text: lines.join('\n'), language, previous: null });
  }

  dragged(event) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-dropping', event.type === 'dragover');
    if (event.type === 'drop') this.upload(event.dataTransfer.files);
  }

  async upload([file]) {
    if (!file) return;
    if (file.size > Number(this.dataset.maximumBytes || Infinity)) return this.say('[data-upload-problem]', this.dataset.tooLarge);
    this.setAttribute('data-reading', '');
    this.say('[data-upload-problem]', '');
    try {
      const response = await fetch(`/document?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
      const answer = await response.json();
      if (response.ok) replace({ title: answer.title, text: answer.text, language: '', previous: null });
      else this.say('[data-upload-problem]', answer.message);
    } catch {
      this.say('[data-upload-problem]', this.dataset.unreachable);
    } finally {
      this.removeAttribute('data-reading');
      this.querySelector('input[type=file]').value = '';
    }
  }
}

// Where somebody signs in, the draft becomes theirs, or stays behind on the server with all else that they do not take along.
class MemoSignIn extends HTMLElement {
  connectedCallback() {
    const isSaved = !current().dirty;
    uproot();
    this.addEventListener('submit', ({ target }) => { if (isSaved && !target.elements.claim.checked) forget(); });
  }

  disconnectedCallback() { root(); }
}

// Who sits down here after somebody signed out must not find their draft; it is back when they sign in again. One that is not saved would
// be gone: they are told why, and may sign out all the same.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-forget-draft]')) return;
  event.preventDefault();
  const warning = form.querySelector('[data-unsaved]');
  if (!await saveNow() && warning.hidden) {
    warning.hidden = false;
    warning.querySelector('[data-reason]').textContent = state.problem || warning.dataset.unreachable;
  } else {
    forget();
    globalThis.memoCoach.forgetChatTexts();
    form.submit();
  }
});

customElements.define('memo-draft', MemoDraft);
customElements.define('memo-sign-in', MemoSignIn);
changes.addEventListener('replaced', () => elements().forEach(element => element.restore()));
changes.addEventListener('state', () => elements().forEach(element => element.counts()));
fetchDraft();

globalThis.memoCoach = {
  ...globalThis.memoCoach,
  readDraft() {
    const { title, text, language, previous, key } = current();
    return {
      title: title.trim() || null,
      language: language || null,
      previous,
      key,
      length: text.length,
      text: text ? DotNet.createJSStreamReference(new Blob([text])) : null,
    };
  },
  acceptDraft: accept,
  replaceDraft: replace,
  forgetDraft: forget,
};
