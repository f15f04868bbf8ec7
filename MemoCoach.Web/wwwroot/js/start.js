// Starts the circuit over a WebSocket without negotiation, so that no step depends on reaching the same replica twice.
const webSockets = 1;
const retryInterval = 2000;

// With the handshake, so that the circuit writes dates and times as this browser's clock shows them.
document.cookie = `memocoach-zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}; path=/; samesite=lax`;

Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withUrl('/_blazor', { skipNegotiation: true, transport: webSockets }),
    reconnectionOptions: { maxRetries: 30, retryIntervalMilliseconds: retryInterval },
  },
});

// A server that no longer knows the circuit, or has put it aside: everything stands in the address, this browser and the database,
// so a reload brings it back.
const isLost = state => ['failed', 'rejected', 'paused', 'resume-failed'].includes(state);

document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', async event => {
  if (!isLost(event.detail.state)) return;
  while (!await isUp()) await new Promise(resolve => setTimeout(resolve, retryInterval));
  location.reload();
});

// What the proxy lets the world ask: /health is the operators' alone.
async function isUp() {
  try {
    return (await fetch('/favicon.svg', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
