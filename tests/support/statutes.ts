/** The real texts, which are not in this repository: they lie in shared/data beside the checkout, as tests/data/README.md says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const statutesDir = join(import.meta.dirname, '../../../shared/data/statutes')

export type StatuteFile = { name: string; statute: string; version: string; text: string }

/** @throws where the folder is missing: without the texts nothing here proves anything */
export function statuteFiles(): StatuteFile[] {
  if (!existsSync(statutesDir)) throw new Error(`缺少法规全文：请把 shared 放在代码目录旁边（${statutesDir}）`)
  return readdirSync(statutesDir)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, statute = '', version = ''] = name.match(/^(.+)\((\d{4}-\d{2}-\d{2})\)\.md$/) ?? []
      return { name, statute, version, text: readFileSync(join(statutesDir, name), 'utf8') }
    })
}
