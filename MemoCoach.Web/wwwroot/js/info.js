// Information bubbles: open on hover, focus and touch; Escape hides them (WCAG 1.4.13); the bubble stays open while the pointer is on it.
const margin = 16;
const bubbleOf = target => target instanceof Element ? target.closest('[data-info]') : null;

function open(bubble) {
  if (!bubble || 'open' in bubble.dataset) return;
  closeAll();
  bubble.dataset.open = '';
  place(bubble);
}

// Within the window, also after a phone is turned.
function place(bubble) {
  const text = bubble.lastElementChild;
  text.style.setProperty('--info-shift', '0px');
  const { left, right } = text.getBoundingClientRect();
  const shift = Math.max(margin - left, Math.min(0, document.documentElement.clientWidth - margin - right));
  text.style.setProperty('--info-shift', `${shift}px`);
}

function closeAll(isSpared = () => false) {
  for (const bubble of document.querySelectorAll('[data-info][data-open]')) if (!isSpared(bubble)) delete bubble.dataset.open;
}

// Scrolling moves the page under a mouse that lies still: what the keyboard opened stays open.
const hasFocus = bubble => bubble.contains(document.activeElement);

document.addEventListener('pointerover', event => {
  if (event.pointerType === 'mouse') bubbleOf(event.target) ? open(bubbleOf(event.target)) : closeAll(hasFocus);
});
document.addEventListener('focusin', event => bubbleOf(event.target) ? open(bubbleOf(event.target)) : closeAll());
document.addEventListener('click', event => bubbleOf(event.target) ? open(bubbleOf(event.target)) : closeAll());
document.addEventListener('keydown', event => { if (event.key === 'Escape') closeAll(); });
addEventListener('resize', () => document.querySelectorAll('[data-info][data-open]').forEach(place));
