// Each tab keeps its own place: the one in sight is named by data-tab.
const positions = new Map();
let tab = document.querySelector('[data-tab]')?.dataset.tab;

addEventListener('scroll', () => positions.set(tab, scrollY), { passive: true });

new MutationObserver(() => {
  const current = document.querySelector('[data-tab]')?.dataset.tab;
  if (current && current !== tab) {
    tab = current;
    scrollTo({ top: positions.get(tab) ?? 0, behavior: 'instant' });
  }
}).observe(document.body, { attributeFilter: ['data-tab'], subtree: true });

globalThis.memoCoach = {
  ...globalThis.memoCoach,
  focus: id => document.getElementById(id)?.focus({ preventScroll: true }),
  reveal: id => document.getElementById(id)?.scrollIntoView({ block: 'center' }),
};
