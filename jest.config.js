const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];
// a dependency that is an ES module only, which Node requires as it is and jest does not
const CEL = '/node_modules/@marcbachmann/cel-js/';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/test/conformance/', '/test/fixtures/'],
  transform: { '^.+\\.ts$': swc, [`${CEL}.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!${CEL.slice('/node_modules/'.length)})`],
};
