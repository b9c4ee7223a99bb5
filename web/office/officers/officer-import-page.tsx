/** Officers from a spreadsheet: a report on every row first, then all that can be, or those chosen, one whole row after the other. */
import './officers.css'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type ImportedRow, type OfficerImport, useOfficerImport } from './officer-import-work.ts'

export function OfficerImportPage() {
  const work = useOfficerImport()
  return (
    <Page
      title="导入执法人员"
      above={
        <p className="crumbs">
          <Link to="/officers" search={{}}>
            执法人员
          </Link>
        </p>
      }
      beside={
        <a className="button" href="/api/officer-sheet/template.xlsx" download>
          下载模板
        </a>
      }
    >
      <section className="panel" aria-labelledby="sheet-title">
        <h2 id="sheet-title">选择表格</h2>
        <label className="drop block">
          XLSX 或者 CSV，不超过 5 MB、5000 行；核对时不写入任何内容
          <input
            className="block"
            type="file"
            accept=".xlsx,.csv"
            disabled={work.isWorking}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void work.check(file)
            }}
          />
        </label>
        {work.fault !== null && (
          <Notice kind="wrong" title="表格没有读成">
            <p>{work.fault}</p>
          </Notice>
        )}
      </section>
      {work.rows.length > 0 && <Report work={work} />}
    </Page>
  )
}

function Report({ work }: { work: OfficerImport }) {
  const { rows, chosen, isWorking } = work
  const count = (verdicts: ImportedRow['verdict'][]) => rows.filter(({ verdict }) => verdicts.includes(verdict)).length
  return (
    <section className="panel" aria-labelledby="report-title">
      <h2 id="report-title">逐行核对</h2>
      <p aria-live="polite">
        共 {rows.length} 行：可以导入 {count(['new-person', 'new-certificate'])} 行，已经登记且相同 {count(['same'])}{' '}
        行，有错 {count(['wrong'])} 行，本次已导入 {count(['done'])} 行。
      </p>
      {chosen.length > 0 && (
        <p>
          <button
            className="button button-main"
            type="button"
            disabled={isWorking}
            onClick={() => void work.carryOut()}
          >
            {isWorking ? `正在导入，还有 ${chosen.length} 行` : `导入所选（${chosen.length} 行）`}
          </button>
        </p>
      )}
      <DataTable caption="逐行核对结果" columns={columnsOf(work)} rows={rows} keyOf={({ row }) => String(row)} />
    </section>
  )
}

const verdicts: Record<ImportedRow['verdict'], string> = {
  'new-person': '新人员和证件',
  'new-certificate': '已有人员的新证件',
  same: '已登记，相同',
  wrong: '有错，不导入',
  done: '已导入',
}

const columnsOf = (work: OfficerImport): Column<ImportedRow>[] => [
  {
    title: '导入',
    show: ({ row, verdict }) =>
      verdict === 'new-person' || verdict === 'new-certificate' ? (
        <input
          type="checkbox"
          aria-label={`导入第 ${row} 行`}
          checked={work.chosen.includes(row)}
          disabled={work.isWorking}
          onChange={() => work.choose(row)}
        />
      ) : (
        '—'
      ),
  },
  { title: '行', numeric: true, show: ({ row }) => row },
  { title: '姓名', show: ({ values }) => values.name || '（空）' },
  { title: '执法证号', show: ({ values }) => values.number || '（空）' },
  {
    title: '结果',
    show: ({ verdict }) => (
      <span className={`tag whole ${verdict === 'wrong' ? 'tag-wrong' : 'tag-good'}`}>{verdicts[verdict]}</span>
    ),
  },
  {
    title: '错在哪里，怎么办',
    show: ({ problems }) =>
      problems.length === 0 ? (
        '—'
      ) : (
        <ul className="plain-list">
          {problems.map(({ column, reason, instead }) => (
            <li key={`${column} ${reason}`}>
              <strong>{column}</strong>：{reason}。{instead}
            </li>
          ))}
        </ul>
      ),
  },
]
