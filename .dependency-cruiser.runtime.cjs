const { builtinModules } = require('node:module')
const { options } = require('./.dependency-cruiser.cjs')

/** What is reached when the program runs: types are erased before this is judged, so a rule may name a `Tx`, not use it. */
const pure = [
  '^src/kernel/(day|id|money|canonical)[.]ts$',
  '^src/(glossary|law)/',
  '^src/procedures/(procedure|interpreter)[.]ts$',
  '^src/acts/(act|context|field)[.]ts$',
  '[.](rules|procedure)[.]ts$',
  '^src/[^/]+/index[.]ts$',
]
const packages = ['kysely', 'pg', 'fastify', '@fastify/', 'pino', 'react', '@myriaddreamin/', '@node-rs/']
const impure = [`node_modules/(${packages.join('|')})`, `^(node:)?(${builtinModules.join('|')})(/|$)`]

module.exports = {
  forbidden: [
    {
      name: 'law-is-pure',
      comment:
        'rules, step tables and doors never reach a database, a socket, a clock or node: the browser runs them too',
      severity: 'error',
      from: { path: pure, pathNot: ['[.]test[.]ts$', '[.]store[.]ts$', '^src/(ledger|blobs|archive)/index[.]ts$'] },
      to: { path: impure, reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
