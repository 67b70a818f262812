export default {
  testEnvironment: 'node',
  testRegex: 'test/.*\\.spec\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  testSequencer: '<rootDir>/test/slow-first.mjs',
  testTimeout: 60_000,
};
