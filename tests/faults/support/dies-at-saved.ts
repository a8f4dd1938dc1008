// Given to Node before the server's own start. Once it was told `die-at-saved`, the process is killed where it is about to send the
// next acknowledgement of a turn: after the commit that this stands for, and before a byte of it has left.
import { WebSocket } from 'ws';

let armed = false;
process.on('message', (word) => {
  if (word !== 'die-at-saved') return;
  armed = true;
  process.send?.('armed');
});
// As without this: it keeps the server from nothing.
process.channel?.unref();

const send = WebSocket.prototype.send as (this: WebSocket, ...given: unknown[]) => void;
WebSocket.prototype.send = function (this: WebSocket, ...given: unknown[]) {
  if (armed && String(given[0]).includes('"type":"saved"')) process.kill(process.pid, 'SIGKILL');
  send.apply(this, given);
};
