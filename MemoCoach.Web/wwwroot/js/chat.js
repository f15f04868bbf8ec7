// Enter sends the message, Shift+Enter begins a new line. The field tells the server its text before the button is pressed; a key held down sends once.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  const send = event.target.closest('[data-chat-form]')?.querySelector('[data-chat-send]');
  if (send && event.target.matches('textarea')) {
    event.preventDefault();
    if (event.repeat) return;
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
    send.click();
  }
});

// <memo-chat evaluation="…">: what is typed and not sent yet outlasts a reload in this window.
function keepChatText(evaluation, text) {
  try {
    if (text) sessionStorage.setItem(`memocoach.chat.${evaluation}`, text);
    else sessionStorage.removeItem(`memocoach.chat.${evaluation}`);
  } catch {
    // No storage here: then the field alone keeps it.
  }
}

function keptChatText(evaluation) {
  try {
    return sessionStorage.getItem(`memocoach.chat.${evaluation}`);
  } catch {
    return null; // No storage here.
  }
}

/** Whoever sits down here next must not find it. */
function forgetChatTexts() {
  try {
    sessionStorage.clear();
  } catch {
    // No storage here: then there is nothing in it.
  }
}

class MemoChat extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', event => keepChatText(this.getAttribute('evaluation'), event.target.value));
    queueMicrotask(() => this.restore()); // Blazor inserts an element before its children.
  }

  restore() {
    const field = this.querySelector('textarea');
    const text = keptChatText(this.getAttribute('evaluation'));
    if (!field || field.value || !text) return;
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('memo-chat', MemoChat);
globalThis.memoCoach = { ...globalThis.memoCoach, keepChatText, forgetChatTexts };

// data-copy on a button: copies the text of the data-copy-source beside it.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = button.closest('li').querySelector('[data-copy-source]');
  await copy(source);
  button.dataset.caption ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = button.dataset.caption; }, 2000);
});

async function copy(source) {
  if (navigator.clipboard) return navigator.clipboard.writeText(source.innerText.trim());
  getSelection().selectAllChildren(source); // Browsers have no clipboard for pages without TLS.
  document.execCommand('copy');
  getSelection().removeAllRanges();
}

// Whoever has just asked sees the answer grow, until they scroll themselves.
let following = false;
document.addEventListener('click', event => { following ||= event.target.closest('[data-chat-send], .chat__suggestions') !== null; });
for (const scrolled of ['wheel', 'touchmove']) document.addEventListener(scrolled, () => { following = false; }, { passive: true });

new MutationObserver(() => {
  if (following && document.querySelector('.chat__coming')) scrollTo({ top: document.body.scrollHeight });
}).observe(document.body, { childList: true, subtree: true, characterData: true });
