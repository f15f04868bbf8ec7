// Each tab keeps its own place: the one in sight is named by data-tab.
const positions = new Map();
let tab = document.querySelector('[data-tab]')?.dataset.tab;

addEventListener('scroll', () => positions.set(tab, scrollY), { passive: true });

// On a phone the tabs and the administrators' menu are wider than the window: the current link and a bit of the one before it stay in sight.
const peek = 48;
let shown = [];

const currentLinks = () => [...document.querySelectorAll('.tabs [aria-current], .admin__menu [aria-current]')];

function revealLinks() {
  shown = currentLinks();
  for (const link of shown) link.parentElement.scrollTo({ left: link.offsetLeft - peek });
}

new MutationObserver(() => {
  const current = document.querySelector('[data-tab]')?.dataset.tab;
  if (current && current !== tab) {
    tab = current;
    scrollTo({ top: positions.get(tab) ?? 0, behavior: 'instant' });
    memoCoach.regainFocus(); // A link within the tab before led here.
  }
  if (currentLinks().some(link => !shown.includes(link))) revealLinks(); // Another link, or the circuit's bar in place of the server's.
}).observe(document.body, { attributeFilter: ['data-tab', 'aria-current'], childList: true, subtree: true });

addEventListener('resize', revealLinks);
revealLinks();

globalThis.memoCoach = {
  ...globalThis.memoCoach,
  reveal: id => document.getElementById(id)?.scrollIntoView({ block: 'center' }),
};
