/** One document: its pages, how far it has come, and what may be done with it. */
import '../subjects/subjects.css'
import './documents.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { DocumentPage as DocumentPageData } from '../../../src/desk/index.ts'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { Facts } from '../../ui/facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { nounOf } from '../queries.ts'
import { DocumentActs } from './document-acts.tsx'
import { courseOf, stateOf } from './document-course.ts'
import { documentQuery } from './document-queries.ts'
import { DocumentSheets } from './document-sheets.tsx'

const looks = { good: 'tag-good', warn: 'tag-warn', wrong: 'tag-wrong', plain: 'tag-state' }

export function DocumentPage() {
  const { id } = useParams({ from: '/frame/documents/$id' })
  const { signed } = useSearch({ from: '/frame/documents/$id' })
  const { data: page } = useSuspenseQuery(documentQuery(id))
  const { label, look } = stateOf(page)
  return (
    <Page
      title={page.number === null ? page.title : `${page.title}　${page.number}`}
      above={<Above page={page} />}
      beside={<span className={`tag tag-large ${looks[look]}`}>{label}</span>}
    >
      {signed && <Notice kind="good" title={`已收到${signed}的签名，并记入全过程记录。`} takesFocus />}
      <Standing page={page} />
      <div className="two-columns acts-first">
        <div>
          <DocumentSheets page={page} />
          <Particulars page={page} />
        </div>
        <div>
          <DocumentActs id={id} />
          <Course page={page} />
        </div>
      </div>
    </Page>
  )
}

function Above({ page: { subject } }: { page: DocumentPageData }) {
  if (subject === null) return null
  const { place, id, title } = subject
  return (
    <p className="crumbs">
      <Link to={`/${place}/$id`} params={{ id }} search={{ tab: 'documents' }}>
        {nounOf[place]}：{title}
      </Link>
    </p>
  )
}

/** What must be known before the first line is read. */
function Standing({ page }: { page: DocumentPageData }) {
  const { void: gone, origin, corrections, seal, standing } = page
  return (
    <>
      {gone && (
        <Notice kind="wrong" title={`本文书已作废：${gone.reason}`}>
          <p>文号保留，不再使用；验真时显示已作废。</p>
        </Notice>
      )}
      {corrections.map(({ id, number }) => (
        <Notice key={id} kind="warn" title="本文书有更正，应当连同更正决定书一并使用。">
          <Link to="/documents/$id" params={{ id }} search={{}}>
            更正决定书{number && `　${number}`}
          </Link>
        </Notice>
      ))}
      {origin && (
        <Notice
          kind="info"
          title={page.form === 'signature-sheet' ? '这是一份文书的签名页。' : '这是对一份文书的更正。'}
        >
          <Link to="/documents/$id" params={{ id: origin.id }} search={{}}>
            {origin.title}
            {origin.number && `　${origin.number}`}
          </Link>
        </Notice>
      )}
      {standing === 'issued' && seal.needed !== null && !seal.used && !gone && page.pdfSha256 === null && (
        <Notice kind="warn" title={`还没有加盖${seal.needed}，下面的页面仅供核对，不得送达。`} />
      )}
    </>
  )
}

function Course({ page }: { page: DocumentPageData }) {
  return (
    <section className="panel" aria-labelledby="course-title">
      <h2 id="course-title">办理情况</h2>
      <ol className="timeline paper-course">
        {courseOf(page).map(({ key, label, when, by, paper, scan }) => (
          <li key={key}>
            <strong>{label}</strong>
            <span className="soft block">
              {when}
              {by && `，${by}`}
            </span>
            {paper && (
              <Link to="/documents/$id" params={{ id: paper.id }} search={{}}>
                <Icon name="document" size={16} /> {paper.title}
              </Link>
            )}{' '}
            {scan && (
              <a href={scan} target="_blank" rel="noreferrer">
                扫描件
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Particulars({ page }: { page: DocumentPageData }) {
  const { issueDay, pdfPages, verificationCode, contentSha256, pdfSha256, subFile, standing } = page
  const rows = [
    ...(issueDay === null ? [] : [{ label: '日期', value: dayInChinese(issueDay) }]),
    ...(pdfPages === null ? [] : [{ label: '页数', value: `${pdfPages} 页` }]),
    ...(standing === 'draft' ? [] : [{ label: '验真编号', value: <code>{verificationCode}</code> }]),
    { label: '归入', value: subFile ? '副卷' : '正卷' },
    { label: '内容指纹', value: <code>{contentSha256}</code> },
    ...(pdfSha256 === null ? [] : [{ label: '版式文件指纹', value: <code>{pdfSha256}</code> }]),
  ]
  return (
    <section className="panel" aria-labelledby="particulars-title">
      <h2 id="particulars-title">文书信息</h2>
      <Facts rows={rows} />
    </section>
  )
}
