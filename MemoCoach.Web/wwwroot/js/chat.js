// Enter sends the message, Shift+Enter begins a new line. The field tells the server its text before the button is pressed.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  const send = event.target.closest('[data-chat-form]')?.querySelector('[data-chat-send]');
  if (send && event.target.matches('textarea')) {
    event.preventDefault();
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
    send.click();
  }
});

// data-copy on a button: copies the text of the data-copy-source beside it.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = button.closest('li').querySelector('[data-copy-source]');
  await navigator.clipboard.writeText(source.innerText.trim());
  const caption = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = caption; }, 2000);
});

// Whoever has just asked sees the answer grow, until they scroll themselves.
let following = false;
document.addEventListener('click', event => { following ||= event.target.closest('[data-chat-send], .chat__suggestions') !== null; });
for (const scrolled of ['wheel', 'touchmove']) document.addEventListener(scrolled, () => { following = false; }, { passive: true });

new MutationObserver(() => {
  if (following && document.querySelector('.chat__coming')) scrollTo({ top: document.body.scrollHeight });
}).observe(document.body, { childList: true, subtree: true, characterData: true });
