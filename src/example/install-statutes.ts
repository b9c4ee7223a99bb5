/**
 * Puts the texts of a folder into the library of a new agency: the statutes themselves are not shipped, their files are
 * named when the server is first started. Written straight into the stores, like the rest of the example.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, inTransaction } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { getLawBook } from '../law/law.store.ts'
import { parseStatute, plainText, shortTitle, versionDayOf } from '../statutes/index.ts'
import { setStatuteText } from '../statutes/statute.store.ts'

type With = { db: Database; agencyId: string; today: Day; folder: string }

/** Answers how many were put in. A file of a version that the law book does not name is left to the administrator. */
export async function installStatutes({ db, agencyId, today, folder }: With): Promise<number> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
  return inTransaction(db, agencyId, async (tx) => {
    const { statutes } = await getLawBook(tx)
    let count = 0
    for (const { name, text } of texts) {
      const { title, lines } = parseStatute(text)
      const [statute, version] = [shortTitle(title), versionDayOf(name, lines)]
      const row = statutes.find((one) => one.statute === statute && one.version === version)
      if (row === undefined) continue
      const textSha256 = createHash('sha256').update(plainText(text)).digest('hex')
      const told = { agencyId, statute, version: row.version, source: `首次启动时由文件导入：${name}` }
      await setStatuteText(tx, { ...told, textSha256, importedOn: today, importedBy: null }, lines)
      count += 1
    }
    return count
  })
}
