// The draft: kept in this browser with each edit, saved as a row on the server shortly after, and brought back from there.
const storageKey = 'memocoach.draft';
const keepDelay = 300;
const saveDelay = 1000;
const retryDelay = 4000;
const largestFarewell = 60_000; // Bytes that a page may still send while it is being left (Fetch Standard, keepalive: 64 KiB).

const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
const empty = () => ({ title: '', text: '', language: '', previous: null, key: newKey(), revision: 0, dirty: false });
const isBlank = ({ title, text }) => !title && !text.trim();
const isSame = (one, other) => ['title', 'text', 'language', 'previous'].every(field => (one[field] || null) === (other[field] || null));

let draft = load();
let keeping = 0;
let saving = 0;
let isSending = false;
let isUprooted = false;

/** What else the page wants to know: where the draft is safe, what its language is, and the text that something else replaced. */
export const state = { place: 'browser', language: '', replaced: null, problem: '' };
export const changes = new EventTarget();
export const current = () => draft;

const tell = kind => changes.dispatchEvent(new Event(kind));

function load() {
  try {
    return { ...empty(), ...JSON.parse(localStorage.getItem(storageKey)) };
  } catch {
    return empty(); // No storage here, or something else wrote to it.
  }
}

function keep() {
  clearTimeout(keeping);
  keeping = 0;
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
    return true;
  } catch {
    return false; // Storage is full or forbidden: then only the server keeps it.
  }
}

function settle(place) {
  state.place = place;
  tell('state');
}

/** An edit: the idempotency key is that of exactly this content. */
export function change(values) {
  draft = { ...draft, ...values, key: newKey(), dirty: true };
  if (isBlank(draft)) draft.previous = null; // What is written next is another memo.
  clearTimeout(keeping);
  keeping = setTimeout(() => settle(keep() ? 'browser' : 'nowhere'), keepDelay);
  schedule(saveDelay);
}

/** Puts another text in place of this one, which can be brought back. */
export function replace(values, keepOld = true) {
  state.replaced = keepOld && !isBlank(draft) && !isSame(draft, { ...draft, ...values }) ? draft : null;
  change(values);
  keep();
  tell('replaced');
}

function schedule(delay) {
  clearTimeout(saving);
  saving = setTimeout(save, delay);
}

const body = () => JSON.stringify({
  title: draft.title || null, text: draft.text, language: draft.language || null, previousEvaluationId: draft.previous, revision: draft.revision,
});

const put = keepalive => fetch('/draft', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: body(), keepalive });

async function save() {
  if (!draft.dirty || isUprooted) return;
  if (isSending) return schedule(saveDelay);
  isSending = true;
  const { key } = draft;
  try {
    const response = await put(false);
    if (response.ok) saved(await response.json(), key);
    else if (response.status === 409) await fetchDraft();
    else refused(response.status, await response.json());
  } catch {
    refused(0, {});
  } finally {
    isSending = false;
  }
}

function saved({ revision, detectedLanguage }, key) {
  draft = { ...draft, revision, dirty: draft.key !== key };
  state.language = detectedLanguage;
  state.problem = '';
  keep();
  if (draft.dirty) schedule(saveDelay);
  else settle('server');
}

/** Trouble that may pass is tried again; a draft that the server does not take waits for the next edit. */
function refused(status, { message }) {
  state.problem = status >= 400 && status < 500 ? message ?? '' : '';
  if (!state.problem) schedule(retryDelay);
  settle(keep() ? 'browser' : 'nowhere');
}

/** What was typed here and not saved yet wins; what was saved elsewhere meanwhile can be brought back. */
export async function fetchDraft() {
  if (isUprooted) return;
  const { revision } = draft;
  let server;
  try {
    const response = await fetch('/draft', { cache: 'no-store' });
    if (!response.ok) return schedule(retryDelay);
    const { title, previousEvaluationId: previous, detectedLanguage, ...rest } = await response.json();
    server = { ...rest, title: title ?? '', language: rest.language ?? '', previous, detected: detectedLanguage };
  } catch {
    return schedule(retryDelay); // The server is away: this browser's copy stands, and what is not saved of it is tried again.
  }
  if (draft.revision === revision) take(server); // What was saved while the answer was on its way is newer.
}

function take({ detected, ...server }) {
  state.language = detected;
  if (server.revision === draft.revision && !draft.dirty) return settle(draft.revision ? 'server' : 'browser');
  if (isSame(draft, server)) draft = { ...draft, ...server, dirty: false };
  else if (draft.dirty || server.revision === 0) return mine(server);
  else draft = { ...draft, ...server, key: newKey(), dirty: false };
  keep();
  tell('replaced');
  settle('server');
}

function mine(server) {
  if (isBlank(draft) && !draft.dirty) return;
  if (server.revision !== draft.revision && !isBlank(server)) state.replaced = { ...draft, ...server };
  draft = { ...draft, revision: server.revision, dirty: true };
  tell('state');
  schedule(0);
}

/** The draft became an evaluation: the same text submitted again makes another one, and an edited one is its next version. */
export function accept(key, evaluation) {
  if (draft.key !== key) return;
  draft = { ...draft, key: newKey(), previous: evaluation, dirty: true };
  keep();
  tell('state');
  schedule(0);
}

/** Saves what is not saved yet, once more after a conflict, and says whether the server has it now. */
export async function saveNow() {
  for (let tries = 2; draft.dirty && tries > 0; tries--) {
    while (isSending) await new Promise(resolve => setTimeout(resolve, 50));
    await save();
  }
  return !draft.dirty || isBlank(draft);
}

/** Takes the copy of this browser off its row on the server, which counts revisions for one writer alone: what is asked next may be another's. */
export function uproot() {
  isUprooted = true;
  draft = isBlank(draft) ? empty() : { ...draft, revision: 0, dirty: true };
  keep();
}

/** The writer stays who they are. */
export function root() {
  isUprooted = false;
  return fetchDraft();
}

/** Forgets the copy of this browser: everything on the server was deleted, or whoever wrote it signs out. */
export function forget() {
  draft = empty();
  state.replaced = null;
  keep();
  tell('replaced');
}

function leave() {
  if (keeping) keep();
  if (!draft.dirty || isSending || isUprooted || body().length >= largestFarewell) return;
  put(true).catch(() => {}); // Nobody is left to tell; this browser's copy stands.
}

addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => document.hidden ? leave() : fetchDraft());
addEventListener('storage', event => {
  if (event.key !== storageKey || keeping) return; // What is being typed here is newer.
  draft = load(); // Written in another window of this browser.
  if (isUprooted) uproot();
  tell('replaced');
});
