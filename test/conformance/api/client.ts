import { Agent, request } from 'node:https';

/** How an API server answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** What it warns of though it accepts. */
  readonly warnings: readonly string[];
}

export interface Address {
  readonly port: number;
  readonly token: string;
  /** The certificate that it shows, in PEM. */
  readonly certificate: string;
}

const ANSWER_MS = 30_000;

/** More do not make a server on the same machine faster. */
const CONNECTIONS = 8;

/** Asks an API server on the loopback address over connections that stay open. */
export class Client {
  readonly #agent: Agent;

  constructor(readonly address: Address) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, ca: address.certificate });
  }

  send(method: string, path: string, content?: { readonly type: string; readonly text: string }): Promise<Answer> {
    const { port, token } = this.address;
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(content && { 'content-type': content.type, 'content-length': Buffer.byteLength(content.text) }),
    };
    return new Promise((resolve, reject) => {
      const options = { method, path, host: '127.0.0.1', port, agent: this.#agent, headers, timeout: ANSWER_MS };
      const asked = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          const { statusCode: status = 0, headersDistinct } = response;
          resolve({ status, body: parsed(Buffer.concat(parts)), warnings: headersDistinct['warning'] ?? [] });
        });
      });
      asked.once('timeout', () => asked.destroy(new Error(`no answer to ${method} ${path} in time`)));
      asked.once('error', reject);
      asked.end(content?.text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Not every answer is JSON. */
function parsed(bytes: Buffer): unknown {
  const text = bytes.toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
