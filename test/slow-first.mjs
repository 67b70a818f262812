// The order of the test files: those that start servers and browsers first, so that no long one is left for
// the end, when the other workers have nothing more to do.
const SLOW = ['test/drivers/', 'test/browser/', 'test/flows/'];

export default class SlowFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
  allFailedTests(tests) {
    return tests;
  }
  shard(tests) {
    return tests;
  }
  cacheResults() {}
}

function rank({ path }) {
  const at = SLOW.findIndex(folder => path.includes(folder));
  return at < 0 ? SLOW.length : at;
}
