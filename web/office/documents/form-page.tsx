/** One form: what it looks like now, how to lay it out differently, and the layouts the bureau has had. */
import './documents.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { type FormRow, formFieldsQuery, formsQuery, paperActsQuery, type TemplateField } from './document-queries.ts'
import { FormSheets } from './document-sheets.tsx'
import { TemplateList } from './template-list.tsx'

const seals = { agency: '公章', enforcement: '行政执法专用章' } as const

export function FormPage() {
  const { id } = useParams({ from: '/frame/forms/$id' })
  const { data } = useSuspenseQuery(formsQuery)
  const form = data.rows.find((row) => row.id === id)
  const above = (
    <p className="crumbs">
      <Link to="/forms">文书式样</Link>
    </p>
  )
  if (!form)
    return (
      <Page title="没有这种文书" above={above}>
        <p>地址可能抄错了。</p>
      </Page>
    )
  return (
    <Page title={form.title} above={above}>
      <div className="paper-columns">
        <FormSheets id={id} title={form.title} />
        <div>
          <FormFacts form={form} />
          <OwnLayout form={form} />
          <Places id={id} />
        </div>
      </div>
    </Page>
  )
}

function FormFacts({ form: { id, prefix, seal, edition, nextPrefix } }: { form: FormRow }) {
  const { data } = useSuspenseQuery(paperActsQuery('forms', id))
  const may = data.acts.find(({ name }) => name === 'form.set-prefix')?.mine
  const rows = [
    { label: '字号', value: prefix ?? '不编文号' },
    ...(nextPrefix ? [{ label: '将改为', value: `${nextPrefix.prefix}（${nextPrefix.heldFrom} 起）` }] : []),
    { label: '印章', value: seal === null ? '不用印' : seals[seal] },
    { label: '系统版次', value: edition },
  ]
  return (
    <section className="panel" aria-label="编号和印章">
      <Facts rows={rows} />
      {may && prefix !== null && (
        <Link className="button" to="/forms/$id/acts/$name" params={{ id, name: 'form.set-prefix' }}>
          改变字号
        </Link>
      )}
    </section>
  )
}

function OwnLayout({ form: { id, templates, title } }: { form: FormRow }) {
  const { data } = useSuspenseQuery(paperActsQuery('forms', id))
  const may = data.acts.find(({ name }) => name === 'template.install')?.mine
  return (
    <section className="panel" aria-label="本局模板">
      <h2>本局模板</h2>
      <TemplateList templates={templates} mayRetire={may === true} />
      <ol className="steps">
        <li>
          下载样板：
          <a href={`/api/forms/${id}/starter.docx`} download>
            Word 样板
          </a>
          ，或者{' '}
          <a href={`/api/forms/${id}/starter.typ`} download>
            Typst 样板
          </a>
          。样板里每一项内容都有占位符。
        </li>
        <li>在 Word 或者 WPS 里移动、增删文字和表格，改字体、线条；占位符原样保留。</li>
        <li>上传。系统先用样例试排：漏印必填内容、写错占位符的，指明哪一项，不予启用。</li>
      </ol>
      <p className="soft">
        Word 模板用于《{title}》的 Word 文件；版式文件（PDF）仍用系统版式，启用 Typst 模板后才改用本局版式。
      </p>
      {may && (
        <Link className="button button-main" to="/forms/$id/acts/$name" params={{ id, name: 'template.install' }}>
          启用新模板
        </Link>
      )}
    </section>
  )
}

function Places({ id }: { id: string }) {
  const { data } = useSuspenseQuery(formFieldsQuery(id))
  return (
    <section className="panel" aria-label="占位符">
      <details>
        <summary>占位符（{data.fields.length}）</summary>
        <p className="soft">
          标 * 的必须印出。列表用 {'{{#名称}}'} 开始、{'{{/名称}}'} 结束，中间是每一行的内容。
        </p>
        <PlaceList fields={data.fields} />
      </details>
    </section>
  )
}

function PlaceList({ fields }: { fields: TemplateField[] }) {
  return (
    <ul className="places">
      {fields.map(({ path, label, required, rows }) => (
        <li key={path}>
          <code>{rows ? `{{#${label}}} … {{/${label}}}` : `{{${label}}}`}</code>
          {required && <span className="field-star">*</span>}
          {rows && <PlaceList fields={rows} />}
        </li>
      ))}
    </ul>
  )
}
