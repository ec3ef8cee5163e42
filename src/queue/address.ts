/** Where the queue is: `redis://[user:password@]host[:port][/number]`, `rediss://…` with TLS, or `unix:///path/to/socket`. */
import { QueueUnavailable } from "./problem.ts";

/** As ioredis takes them. */
export interface ServerOptions {
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
  readonly db?: number;
  readonly username?: string;
  readonly password?: string;
  readonly tls?: { readonly servername: string };
}

export interface QueueAddress {
  readonly options: ServerOptions;
  /** For people: without user and password. */
  readonly shown: string;
}

const DEFAULT_PORT = 6379;

/** The password may come from elsewhere, so that no list of processes shows it. Throws `QueueUnavailable`. */
export function queueAddress(text: string, password?: string): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secret = decoded(url?.password ?? "") || (password ?? "");
  const login = { ...(url === undefined || url.username === "" ? {} : { username: decoded(url.username) }), ...(secret === "" ? {} : { password: secret }) };
  if (url?.protocol === "unix:" && url.host === "" && url.pathname.length > 1) {
    const path = decoded(url.pathname);
    return { options: { path, ...login }, shown: `unix://${path}` };
  }
  const database = /^\/?(\d*)$/u.exec(url?.pathname ?? "-")?.[1];
  if (url === undefined || (url.protocol !== "redis:" && url.protocol !== "rediss:") || url.hostname === "" || database === undefined) {
    throw new QueueUnavailable({ is: "no-address", address: withoutPassword(text) });
  }
  const port = url.port === "" ? DEFAULT_PORT : Number(url.port);
  // IPv6 stands in brackets in an address and nowhere else.
  const host = url.hostname.replace(/^\[(.*)\]$/u, "$1");
  const tls = url.protocol === "rediss:" ? { tls: { servername: host } } : {};
  return { options: { host, port, ...(database === "" ? {} : { db: Number(database) }), ...tls, ...login }, shown: `${url.protocol}//${url.hostname}:${port}${database === "" ? "" : `/${database}`}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Any text in which an address may stand, to be printed. */
export function withoutPassword(text: string): string {
  return text.replaceAll(/(\w+:\/\/[^:@/\s]*:)\S*@/gu, "$1***@");
}
