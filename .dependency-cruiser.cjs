/** Who may import whom. This table is the architecture; ARCHITECTURE.md only explains it. */

/** Readable without knowing what a case is. Each may use those named, and nothing else of ours. */
const shared = {
  kernel: [],
  glossary: [],
  blobs: ['kernel'],
  // law: a refused sign-in goes over the wire in the form of a refusal (law/problem.ts)
  identity: ['kernel', 'glossary', 'law'],
  law: ['kernel', 'glossary', 'identity'],
  ledger: ['kernel', 'law', 'identity'],
  procedures: ['kernel', 'glossary', 'law', 'identity'],
  acts: ['kernel', 'glossary', 'law', 'identity', 'ledger', 'procedures', 'blobs'],
}

/** In the order of the procedure: a concept may use any that stands before it. */
const registries = [
  'organisation',
  'matters',
  'officers',
  'subjects',
  'training',
  'certificates',
  'equipment',
  'documents',
  'service',
  'approvals',
  'counsel',
  'statutes',
  'proceedings',
  'legal-review',
]
const procedure = [
  'plans',
  'draws',
  'recordings',
  'inspections',
  'licences',
  'recordals',
  'relief',
  'cases',
  'evidence',
  'coercion',
  'discretion',
  'drafts',
  'penalty-review',
  'transfers',
  'hearings',
  'deliberations',
  'disagreements',
  'review-checks',
  'decisions',
  'execution',
  'deferrals',
  'daily-penalties',
  'enforcement',
  'revocations',
  'penalty-reports',
  'summary-penalties',
  'remedies',
]

/** They look at what happened; nothing depends on them. */
const readers = [
  'disclosure',
  'archive',
  'desk',
  'law-changes',
  'deadlines-desk',
  'statistics',
  'supervision',
  'exchange',
]

/** A county to begin with, written straight into the stores; only the entry knows it. */
const installed = ['example']

/** They join everything together; nothing but an entry imports one. */
const entry = '^src/(register/)?[^/]+[.]ts$'
/** Any folder of ours but the register, which is part of the entry. */
const folder = '^src/(?!register/)([^/]+)/'

const concepts = [...registries, ...procedure, ...readers]
const oneOf = (names) => `(${names.join('|')})`
const anyConcept = `^src/${oneOf(concepts)}/`
const test = '[.]test[.]tsx?$'
const pureKernel = '^src/kernel/(day|id|money|canonical)[.]ts$'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const architecture = [
  forbid('no-cycles', 'a cycle means two names for one idea', {}, { circular: true }),
  forbid(
    'no-orphans',
    'nothing is kept in case it is needed',
    { orphan: true, path: '^(src|web)/', pathNot: [test, entry, '^src/glossary/', '[.]css$', '[.]d[.]ts$'] },
    {},
  ),
  forbid('no-unresolved', 'what is imported must be there', {}, { couldNotResolve: true }),
  forbid(
    'every-folder-has-its-place',
    'a new folder is given its place in this table before anything is put in it',
    { path: folder, pathNot: `^src/${oneOf([...Object.keys(shared), ...concepts, ...installed])}/` },
    {},
  ),
  ...Object.entries(shared).map(([name, allowed]) =>
    forbid(
      `${name}-may-use`,
      `${name} can be read without knowing what a case is; it may use: ${allowed.join(', ') || 'nothing of ours'}`,
      { path: `^src/${name}/`, pathNot: test },
      { path: '^src/', pathNot: `^src/${oneOf([name, ...allowed])}/` },
    ),
  ),
  ...[...registries, ...procedure].map((name, position, order) =>
    forbid(
      `${name}-may-use`,
      `${name} may use what comes before it: ${order.slice(0, position).join(', ') || 'no other concept'}`,
      { path: `^src/${name}/`, pathNot: test },
      { path: anyConcept, pathNot: `^src/${oneOf(order.slice(0, position + 1))}/` },
    ),
  ),
  forbid(
    'two-doors',
    'another concept is entered through index.ts (what it is), its store (what it keeps) or a maker of acts',
    { path: folder, pathNot: test },
    { path: anyConcept, pathNot: ['^src/$1/', '/index[.]ts$', '[.]store[.]ts$', '-act[.]ts$'] },
  ),
  forbid(
    'nobody-waits-for-a-reader',
    'readers read what happened; nothing depends on them',
    { path: folder, pathNot: `^src/${oneOf(readers)}/` },
    { path: `^src/${oneOf(readers)}/` },
  ),
  forbid(
    'nobody-imports-an-entry',
    'what joins everything together is joined by nothing',
    { pathNot: [entry, '^(tests|bench|bin)/', test] },
    { path: entry },
  ),
  forbid(
    'only-the-entry-installs',
    'nothing that runs every day may lean on the example',
    { path: '^(src|web)/', pathNot: [entry, `^src/${oneOf(installed)}/`, test] },
    { path: `^src/${oneOf(installed)}/` },
  ),
  forbid(
    'only-acts-write',
    'routes reach no store: writing goes through perform()',
    { path: '[.]routes[.]ts$' },
    { path: '[.]store[.]ts$' },
  ),
  forbid(
    'only-perform-records',
    'nobody appends to the ledger but perform(); everyone else reads it through its door',
    { path: '^src/', pathNot: ['^src/acts/perform[.]ts$', '^src/ledger/', entry, test] },
    { path: '^src/ledger/', pathNot: '/index[.]ts$' },
  ),
  forbid(
    'browser-uses-doors',
    'the browser may import what a thing is, never how it is kept',
    { path: '^web/' },
    { path: '^src/', pathNot: ['^src/(law|glossary)/', '/index[.]ts$', pureKernel] },
  ),
  forbid(
    'portal-sees-only-disclosure',
    'the public site cannot even name a case that is not disclosed',
    { path: '^web/portal/' },
    { path: '^(src|web/office)/', pathNot: ['^src/disclosure/index[.]ts$', '^src/glossary/', pureKernel] },
  ),
  forbid(
    'office-is-not-public',
    'the workbench takes nothing from the public site',
    { path: '^web/office/' },
    { path: '^web/portal/' },
  ),
  forbid(
    'components-know-no-domain',
    'ui is usable by both faces',
    { path: '^web/ui/' },
    { path: '^web/(office|portal)/' },
  ),
  forbid(
    'merkle-stands-alone',
    'an outside verifier ships this file alone',
    { path: '^src/ledger/merkle[.]ts$' },
    { pathNot: '^(node:)?crypto$' },
  ),
  forbid(
    'verifier-stands-alone',
    'an outsider needs Node and nothing else',
    { path: '^verifier/', pathNot: test },
    { path: '^(src|web|bin|node_modules)/' },
  ),
  forbid(
    'no-test-code-in-src',
    'what ships does not know its tests',
    { path: '^(src|web)/', pathNot: test },
    { path: [test, '^tests/'] },
  ),
  forbid(
    'no-tools-in-src',
    'what ships does not know how it is started',
    { path: '^(src|web)/', pathNot: test },
    { path: '^(bin|bench)/' },
  ),
  forbid(
    'nothing-for-development-in-src',
    'the server runs with the dependencies alone',
    { path: '^src/', pathNot: test },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  ),
]

module.exports = {
  forbidden: architecture,
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
