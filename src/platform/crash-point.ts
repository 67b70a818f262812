// Named places where a test may kill the process, to prove that a crash there loses and doubles nothing.

const [armedName, armedHit] = (process.env['TIDTAM_CRASH_AT'] ?? '').split('@');
let hits = 0;

/** Dies by SIGKILL when TIDTAM_CRASH_AT is `name@k` and this is the k-th passage; otherwise nothing. */
export function crashPoint(name: string): void {
  if (!armedName || name !== armedName) return;
  hits += 1;
  if (hits === Number(armedHit ?? 1)) process.kill(process.pid, 'SIGKILL');
}
