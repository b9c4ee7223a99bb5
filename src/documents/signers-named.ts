/** Whose names a document already says, so that nobody writes them again on the glass of a telephone. Pure. */

type Named = { party: string[]; officer: string[]; witness: string[]; attendee: string[] }

const ofParty = ['party', 'unit', 'respondent', 'applicant', 'person']
const ofOfficers = ['officers', 'investigators', 'examiners', 'servers']

export function signersNamedIn(content: Record<string, unknown>): Named {
  const people = ofParty.flatMap((key) => personsIn(content[key], key))
  return {
    party: [...new Set(people)],
    officer: [...new Set(ofOfficers.flatMap((key) => listIn(content[key]).flatMap(nameIn)))],
    attendee: listIn(content.attendees).flatMap(nameIn),
    witness: [...new Set([content.witness, content.present].filter(isName))],
  }
}

/** Of an organisation whoever acts for it signs, never its name; of a person the person. */
function personsIn(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { kind, representative, contact, name } = value as Record<string, unknown>
  const isPerson = kind === 'person' || key === 'person'
  return (isPerson ? [name] : [representative, contact]).filter(isName)
}

function nameIn(value: unknown): string[] {
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value
  return [name].filter(isName)
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 60
}
