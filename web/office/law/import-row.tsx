/** One text before it is imported: what was found in it, what it would change, and what is still to be told. */
import { Link } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { changeKinds, type ImportReport } from '../../../src/statutes/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { RefusalNotice } from '../acts/refusal-notice.tsx'
import type { Candidate, Imports } from './import-work.ts'

export function ImportRow({ candidate, imports }: { candidate: Candidate; imports: Imports }) {
  const { name, report, state, failure } = candidate
  return (
    <li>
      <p className="change-head">
        <strong>{report?.fullTitle || name}</strong>
        <span className="soft">{name}</span>
        <State state={state} />
      </p>
      {report && <Counts report={report} />}
      {failure && <RefusalNotice error={failure} />}
      {report && report.warnings.length > 0 && <Warnings report={report} />}
      {report?.previous && <Changes previous={report.previous} />}
      {state === 'imported' ? (
        <Link className="button" to="/statutes/$short" params={{ short: candidate.fields.statute }} search={{}}>
          打开
        </Link>
      ) : (
        report && <Fields candidate={candidate} imports={imports} />
      )}
    </li>
  )
}

const states: Record<Candidate['state'], [string, string]> = {
  asking: ['正在核对', 'tag'],
  reported: ['等待导入', 'tag tag-state'],
  importing: ['正在导入', 'tag tag-state'],
  imported: ['✔ 已导入', 'tag tag-good'],
  refused: ['！没有导入', 'tag tag-wrong'],
}

function State({ state }: { state: Candidate['state'] }) {
  const [label, className] = states[state]
  return (
    <span className={className} role="status">
      {label}
    </span>
  )
}

function Counts({ report }: { report: ImportReport }) {
  const { counts, characters, registered } = report
  return (
    <p className="soft">
      {counts.chapters} 章 {counts.articles} 条 {counts.paragraphs} 款 {counts.items} 项，{characters} 字
      {registered === null && '；法规库没有这一版本，导入后待核实'}
      {registered?.hasText && '；这一版本已有全文'}
    </p>
  )
}

function Warnings({ report }: { report: ImportReport }) {
  return (
    <Notice kind="warn" title={`请先看这 ${report.warnings.length} 处`}>
      <ul>
        {report.warnings.slice(0, 20).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            第 {line} 行：{message}
          </li>
        ))}
      </ul>
      {report.warnings.length > 20 && <p>其余 {report.warnings.length - 20} 处未列。</p>}
    </Notice>
  )
}

function Changes({ previous }: { previous: NonNullable<ImportReport['previous']> }) {
  const { version, ends, changes } = previous
  const kinds = Object.entries(changeKinds).flatMap(([kind, label]) => {
    const count = changes?.filter((change) => change.kind === kind).length ?? 0
    return count === 0 ? [] : [`${label} ${count} 条`]
  })
  return (
    <p>
      上一版本 {dayInChinese(version)}
      {ends && `，导入后适用至 ${dayInChinese(ends)}`}
      {changes === null && '；没有全文，不能对照'}
      {changes !== null && `；${kinds.length === 0 ? '条文没有变化' : kinds.join('，')}`}
    </p>
  )
}

function Fields({ candidate, imports }: { candidate: Candidate; imports: Imports }) {
  const { fields, report, state } = candidate
  const set = (to: Parameters<Imports['setFields']>[1]) => imports.setFields(candidate, to)
  const isTold = fields.statute !== '' && fields.version !== '' && fields.from !== '' && fields.source !== ''
  const isComplete = isTold && (report?.registered?.hasText !== true || fields.replace)
  return (
    <>
      <div className="import-fields">
        <label>
          简称
          <input
            className="plain-input"
            defaultValue={fields.statute}
            onBlur={(event) => set({ statute: event.target.value.trim() })}
          />
        </label>
        <label>
          版本日期
          <input
            className="plain-input"
            type="date"
            value={fields.version}
            onChange={(event) => set({ version: event.target.value })}
          />
        </label>
        <label>
          施行日期
          <input
            className="plain-input"
            type="date"
            value={fields.from}
            onChange={(event) => set({ from: event.target.value })}
          />
        </label>
        <label>
          文本来源
          <input
            className="plain-input"
            value={fields.source}
            onChange={(event) => set({ source: event.target.value })}
          />
        </label>
      </div>
      {report?.registered?.hasText && (
        <label className="query-check">
          <input
            type="checkbox"
            checked={fields.replace}
            onChange={(event) => set({ replace: event.target.checked })}
          />
          替换已导入的同一版本文本
        </label>
      )}
      <p className="done-next">
        <button
          className="button button-main"
          type="button"
          disabled={!isComplete || state === 'importing' || imports.isWorking}
          onClick={() => void imports.carryOut([candidate])}
        >
          导入这一部
        </button>{' '}
        <button className="button" type="button" onClick={() => imports.remove(candidate.id)}>
          不导入
        </button>
      </p>
    </>
  )
}
