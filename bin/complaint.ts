/** What a person must put right: one sentence, in Chinese and English, naming the setting; no stack trace. */
export class Complaint extends Error {
  override name = 'Complaint'
}

export function complain(chinese: string, english: string): Complaint {
  return new Complaint(`${chinese} / ${english}`)
}

/** The last word of a command: a complaint in one sentence with exit code 2, a fault of ours with its trace and 1. */
export function exitWith(error: unknown): never {
  if (error instanceof Complaint) {
    console.error(`\n✗ ${error.message}\n`)
    process.exit(2)
  }
  console.error(error)
  process.exit(1)
}
