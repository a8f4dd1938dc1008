import { request } from 'node:http';
import { connect } from 'node:net';

export interface RawReply {
  status: number;
  text: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** A request whose path and headers go out as they stand, which fetch would mend or refuse. */
export function ask(
  port: number,
  path: string,
  {
    headers = {},
    method = 'GET',
    body = '',
  }: { headers?: Record<string, string>; method?: string; body?: string | Buffer } = {},
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, headers: reply.headers }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** The status with which bytes as they stand are answered; 'closed' where they are not. */
export function answerTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.once('data', (data) => {
      resolve(String(data).split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.on('error', () => resolve('closed')).on('close', () => resolve('closed'));
  });
}
