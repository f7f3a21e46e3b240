// The websocket to the server: every change comes over it, every act goes over it.

const RETRY_MS = 500;
let socket = null;
let person = null;

/** Connect as a person; `hear` gets each change, `lost` is called when the server is away. */
export function connect(personId, hear, lost) {
  person = personId;
  const previous = socket;
  const mine = new WebSocket(`ws://${location.host}/page/socket?person=${encodeURIComponent(personId)}`);
  socket = mine;
  previous?.close();
  mine.addEventListener("message", (event) => {
    if (mine === socket) hear(JSON.parse(event.data));
  });
  mine.addEventListener("close", () => {
    if (mine !== socket) return;
    lost();
    setTimeout(() => mine === socket && connect(person, hear, lost), RETRY_MS);
  });
}

/** Send what the person did. */
export function act(what, details = {}) {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify({ do: what, ...details }));
  return true;
}
