// What had the focus last, unless somebody clicked elsewhere. Removed, hidden or disabled for a while, it lost it without anybody's doing.
let last = null;
document.addEventListener('focusin', event => { last = event.target; });
document.addEventListener('pointerdown', event => {
  const { activeElement, body } = document;
  if (activeElement === body || !activeElement?.contains(event.target)) last = null; // What takes the focus is told next.
}, { capture: true });

const canTakeFocus = element => element?.isConnected && !element.disabled && element.getClientRects().length > 0;
const headingInSight = () => [...document.querySelectorAll('main h2')].find(canTakeFocus) ?? document.getElementById('main');

function give(element) {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

const firstOf = ids => ids.map(id => document.getElementById(id)).find(canTakeFocus);

/** Takes the focus to the first of the elements that is there. */
function focus(...ids) {
  const target = firstOf(ids);
  if (target) give(target);
}

/** Gives the focus back if it was lost: to what had it, else to the first of the elements that is there, else to the heading in sight. */
function regainFocus(...ids) {
  const isLost = document.activeElement === document.body || document.activeElement === last && !canTakeFocus(last);
  if (last && isLost) give(canTakeFocus(last) ? last : firstOf(ids) ?? headingInSight());
}

globalThis.memoCoach = { ...globalThis.memoCoach, focus, regainFocus };
