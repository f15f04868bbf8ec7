// data-shortcut="Control+Enter" or "j ArrowRight" on a button: those keys press it while the focus is within its data-shortcut-scope.
const nameOf = event => `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.key}`;
const isTyping = target => target.matches('input, textarea, select');

// The link past the header takes the focus along also once the circuit is up, which by itself only scrolls there.
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('.skip-link')) document.getElementById('main').focus();
});

document.addEventListener('keydown', event => {
  const name = nameOf(event);
  if (event.altKey || event.repeat && name.startsWith('Control') || isTyping(event.target) && !name.startsWith('Control')) return;
  const button = event.target.closest('[data-shortcut-scope]')?.querySelector(`[data-shortcut~="${CSS.escape(name)}"]:not(:disabled)`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
