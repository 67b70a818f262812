// Thirty-two readers at once over 20,000 loans: dashboards, lists and a loan, each against an empty page of the same
// server. `ours` and `raw` are p95 in milliseconds.
import { EMPTY_PAGE } from './empty-page.mjs';
import { measurePairs, percentile, readersAtOnce } from './measure.mjs';
import { read, whileServed } from './served.mjs';

export const name = 'readers';
const READERS = 32;
const ASKS = READERS * 2;

export function run(home) {
  return whileServed('readers-server.mjs', home, async server => {
    const paths = {
      'dashboard-district': '/api/v1/dashboards/arrears?area=3415',
      'dashboard-past-day': '/api/v1/dashboards/arrears?area=3415&asOf=2026-06-30',
      loan: `/api/v1/loans/${server.loan}`,
      'page-loan': `/loans/${server.loan}`,
      'page-overview': '/overview?area=3415',
    };
    const results = [];
    for (const [label, path] of Object.entries(paths)) {
      const p95 = address => async () =>
        percentile(await readersAtOnce(READERS, ASKS, () => read(server, address)), 0.95);
      const figures = await measurePairs(p95(path), p95(EMPTY_PAGE));
      results.push({ name: `p95-${label}`, readers: READERS, ...figures });
    }
    return results;
  });
}
