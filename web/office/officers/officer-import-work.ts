/** Checks a file with the server, then registers the chosen rows one by one: what a cut connection leaves is known again by its number. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JudgedOfficer } from '../../../src/certificates/index.ts'
import { randomUuid } from '../../ui/uuid.ts'
import { ask, ProblemError } from '../server.ts'

export type ImportedRow = Omit<JudgedOfficer, 'verdict'> & { verdict: JudgedOfficer['verdict'] | 'done' }

export function useOfficerImport() {
  const [rows, setRows] = useState<ImportedRow[]>([])
  const [chosen, setChosen] = useState<number[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const queries = useQueryClient()

  async function check(file: File): Promise<void> {
    setFault(null)
    setRows([])
    try {
      const report = await reportOn(file)
      setRows(report.rows)
      setChosen(report.rows.filter(isNew).map(({ row }) => row))
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
  }

  async function carryOut(): Promise<void> {
    setWorking(true)
    for (const one of rows.filter(({ row }) => chosen.includes(row))) {
      const changed = await register(one)
      setRows((all) => all.map((each) => (each.row === one.row ? changed : each)))
      setChosen((all) => all.filter((row) => row !== one.row))
    }
    setWorking(false)
    await queries.invalidateQueries({ queryKey: ['officers'] })
  }

  const choose = (row: number) =>
    setChosen((all) => (all.includes(row) ? all.filter((one) => one !== row) : [...all, row]))
  return { rows, chosen, fault, isWorking, check, carryOut, choose }
}
export type OfficerImport = ReturnType<typeof useOfficerImport>

const isNew = ({ verdict }: ImportedRow) => verdict === 'new-person' || verdict === 'new-certificate'

async function reportOn(file: File): Promise<{ rows: ImportedRow[] }> {
  const headers = { 'content-type': 'application/octet-stream' }
  const answer = await fetch('/api/officer-sheet/report', { method: 'POST', headers, body: file })
  const body = (await answer.json()) as { rows: ImportedRow[]; detail?: string }
  if (!answer.ok) throw new Error(body.detail ?? '服务器没有读成这个表格。')
  return body
}

async function register(one: ImportedRow): Promise<ImportedRow> {
  try {
    await ask('/api/officers', { method: 'POST', body: one.values, key: randomUuid() })
    return { ...one, verdict: 'done' }
  } catch (error) {
    const reason = error instanceof ProblemError ? error.problem.detail : String(error)
    return { ...one, verdict: 'wrong', problems: [{ column: '导入', reason, instead: '改正后重新核对。' }] }
  }
}
