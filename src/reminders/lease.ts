// A lease names the process that has a message in hand, so that another start can tell whether it still
// lives.

/** How long a claim is held when nobody can tell whether its process lives (another machine). */
export const LEASE_MILLISECONDS = 5 * 60_000;

/** Only LINE knows a retry key: a second try by another channel could be a second message. */
export function retrySafe(channel: string): boolean {
  return channel === 'line';
}

/** `host/pid/start` of a process. */
export function leaseName(host: string, pid: number, startedAt: number): string {
  return `${host}/${pid}/${startedAt}`;
}

/** The process id of a lease of this host, or null when it was another's. */
export function pidOnHost(lease: string, host: string): { pid: number; startedAt: number } | null {
  const [leaseHost, pid, startedAt] = lease.split('/');
  return leaseHost === host ? { pid: Number(pid), startedAt: Number(startedAt) } : null;
}
