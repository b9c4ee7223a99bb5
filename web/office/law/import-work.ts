/** The texts about to be imported: asked about first, then sent one by one, each once. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import type { ImportReport } from '../../../src/statutes/index.ts'
import { randomUuid } from '../../ui/uuid.ts'
import { ask } from '../server.ts'

export type ImportFields = { statute: string; version: string; from: string; source: string; replace: boolean }
export type Candidate = {
  /** Also the key under which the server carries it out once. */
  id: string
  name: string
  text: string
  fields: ImportFields
  report: ImportReport | null
  state: 'asking' | 'reported' | 'importing' | 'imported' | 'refused'
  failure: Error | null
}

export type Imports = ReturnType<typeof useImports>

export function useImports() {
  const queries = useQueryClient()
  const [candidates, setCandidates] = useState<Candidate[]>([])
  const [isWorking, setWorking] = useState(false)
  const change = (id: string, to: Partial<Candidate>) =>
    setCandidates((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))

  const report = async ({ id, name, text, fields }: Candidate) => {
    try {
      const found = await reportFor(name, text, fields)
      const { statute, version, from } = found
      const known = { statute, version: version ?? '', from: from ?? '' }
      change(id, { report: found, state: 'reported', fields: { ...fields, ...known }, failure: null })
    } catch (error) {
      change(id, { state: 'refused', failure: error as Error })
    }
  }

  const add = async (name: string, text: string) => {
    const fields = { statute: '', version: '', from: '', source: name, replace: false }
    const candidate: Candidate = { id: randomUuid(), name, text, fields, report: null, state: 'asking', failure: null }
    setCandidates((all) => [...all, candidate])
    await report(candidate)
  }

  const carryOut = async (chosen: Candidate[]) => {
    setWorking(true)
    for (const { id, text, fields } of chosen) {
      change(id, { state: 'importing', failure: null })
      try {
        await ask<Done>('/api/statutes', { method: 'POST', key: id, body: { ...fields, text } })
        change(id, { state: 'imported' })
      } catch (error) {
        // what was refused may be sent again with other fields, as another request
        change(id, { state: 'refused', failure: error as Error, id: randomUuid() })
      }
    }
    setWorking(false)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  }

  return {
    candidates,
    isWorking,
    add,
    addFiles: (files: File[]) => {
      for (const file of files) void file.text().then((text) => add(file.name, text))
    },
    setFields: (candidate: Candidate, to: Partial<ImportFields>) => {
      const changed = { ...candidate, fields: { ...candidate.fields, ...to } }
      change(candidate.id, { fields: changed.fields })
      if ('version' in to || 'from' in to || 'statute' in to) void report(changed)
    },
    carryOut,
    remove: (id: string) => setCandidates((all) => all.filter((one) => one.id !== id)),
  }
}

/** Only what was told is asked with: the rest is read from the text and the name of its file. */
function reportFor(fileName: string, text: string, { statute, version, from }: ImportFields): Promise<ImportReport> {
  const told = Object.entries({ statute, version, from }).filter(([, value]) => value !== '')
  return ask('/api/statute-reports', { method: 'POST', body: { text, fileName, ...Object.fromEntries(told) } })
}
