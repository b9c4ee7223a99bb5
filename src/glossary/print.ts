/** The glossary as a Markdown page: GLOSSARY.md is this print, and a test keeps it so. Pure. */
import type { Term, TermGroup } from './term.ts'

export function printGlossary(groups: TermGroup[]): string {
  const sections = groups.map(({ title, terms }) => [`## ${title}`, '', ...head, ...terms.map(line), ''].join('\n'))
  return [...intro, ...sections].join('\n')
}

const intro = [
  '# Glossary',
  '',
  'Printed from `src/glossary/terms.ts`; after a change there run `npx vitest run src/glossary -u`.',
  'One English word for each Chinese term, used in every name; the words under *never* are not used for it.',
  '',
]

const head = ['| term | 中文 | article | never | because |', '| --- | --- | --- | --- | --- |']

function line({ english, chinese, article = '', never, because = '' }: Term): string {
  return `| ${[english, chinese, article, never.join(', '), because].join(' | ')} |`
}
