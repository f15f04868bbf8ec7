const every = 1000;
const classes = {
  Running: "good", Finished: "good",
  Waiting: "busy", Starting: "busy", Restarting: "busy", Stopped: "busy",
  Unhealthy: "bad", Failed: "bad",
};
const rows = new Map();
const byId = id => document.getElementById(id);
const log = byId("log");
let selected = null;
let lastLine = 0;

async function getJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function duration(since) {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(since)) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours} h ${minutes} min` : minutes ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function addRow(name) {
  const row = byId("row").content.firstElementChild.cloneNode(true);
  row.querySelector("button").setAttribute("aria-label", `Show the log of ${name}`);
  row.querySelector("button").addEventListener("click", () => select(name));
  setText(row.querySelector(".name"), name);
  byId("resources").append(row);
  rows.set(name, row);
  return row;
}

function showAddress(cell, address) {
  if (cell.dataset.address === address) return;
  cell.dataset.address = address;
  cell.textContent = "";
  if (/^https?:/.test(address)) {
    const link = document.createElement("a");
    link.href = link.textContent = address;
    cell.append(link);
  } else {
    cell.textContent = address;
  }
}

function showReplica(kind, replica) {
  const row = rows.get(replica.name) ?? addRow(replica.name);
  const state = row.querySelector(".state");
  setText(row.querySelector(".kind"), kind);
  setText(state, replica.state);
  state.className = `state ${classes[replica.state]}`;
  showAddress(row.querySelector(".address"), replica.address ?? "");
  setText(row.querySelector(".uptime"), replica.startedAt && replica.state !== "Finished" ? duration(replica.startedAt) : "");
  setText(row.querySelector(".restarts"), replica.restarts ? String(replica.restarts) : "");
}

function showOverall(replicas) {
  const waiting = replicas.filter(r => classes[r.state] !== "good").length;
  setText(byId("overall"), waiting ? `${replicas.length - waiting} of ${replicas.length} are up` : "Everything is up");
}

function select(name) {
  selected = name;
  lastLine = 0;
  log.textContent = "";
  setText(byId("log-title"), `Log of ${name}`);
  for (const [key, row] of rows) {
    row.classList.toggle("selected", key === name);
    row.querySelector("button").setAttribute("aria-pressed", String(key === name));
  }
  void readLog();
}

function matches(text) {
  return text.toLowerCase().includes(byId("filter").value.toLowerCase());
}

async function readLog() {
  const name = selected;
  const lines = await getJson(`/api/logs/${encodeURIComponent(name)}?after=${lastLine}`);
  if (name !== selected) return;
  for (const line of lines.filter(l => l.sequence > lastLine)) {
    const element = document.createElement("div");
    element.textContent = line.text || " ";
    element.hidden = !matches(line.text);
    log.append(element);
    lastLine = line.sequence;
  }
  while (log.childElementCount > 500) log.firstElementChild.remove();
  if (lines.length && byId("follow").checked) log.scrollTop = log.scrollHeight;
}

async function refresh() {
  const { product, resources } = await getJson("/api/resources");
  document.title = `${product}: status`;
  setText(byId("product"), product);
  for (const { kind, replicas } of resources) replicas.forEach(r => showReplica(kind, r));
  showOverall(resources.flatMap(r => r.replicas));
  if (!selected) select((resources.find(r => r.external) ?? resources[0]).replicas[0].name);
  else await readLog();
}

async function loop() {
  if (!document.hidden) {
    await refresh().catch(() => setText(byId("overall"), "The AppHost does not answer; it has probably stopped"));
  }
  setTimeout(loop, every);
}

byId("filter").addEventListener("input", () => {
  for (const element of log.children) element.hidden = !matches(element.textContent);
});
void loop();
