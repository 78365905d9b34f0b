import { CLIENT_ADDRESS_HEADER } from '#app/platform/http/make-context.server.ts';

const FORWARDING = /^(forwarded|x-forwarded-.+|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|via)$/;

/** "localhost:3000", "127.0.0.1", "[::1]:3000": a name that only this machine answers to. */
export function isLoopbackHost(host: string | null): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host ?? '');
}

/**
 * True when the request was made on this very machine: the socket's address (the web server wrote it down, a client
 * cannot), the name in the address bar, and no sign of a proxy that would make a stranger look local.
 */
export function isOverLoopback(request: Request): boolean {
  const address = request.headers.get(CLIENT_ADDRESS_HEADER) ?? '';
  return (
    /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(address) &&
    isLoopbackHost(request.headers.get('host') ?? new URL(request.url).host) &&
    ![...request.headers.keys()].some((name) => FORWARDING.test(name))
  );
}
