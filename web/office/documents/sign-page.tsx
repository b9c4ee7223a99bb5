/** Somebody signs a document: on this screen, on paper that is scanned, or not at all, which is noted before witnesses. */
import './documents.css'
import '../../ui/form.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import type { DocumentPage as DocumentPageData } from '../../../src/desk/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { isSignature } from '../../ui/strokes.ts'
import { Reasons } from '../acts/reasons.tsx'
import { RefusalNotice } from '../acts/refusal-notice.tsx'
import { lookupsQuery } from '../queries.ts'
import { documentQuery, paperActsQuery } from './document-queries.ts'
import { RefusedFields } from './refused-fields.tsx'
import { ScanField } from './scan-field.tsx'
import { SignerFields } from './signer-fields.tsx'
import { type Given, useSigning } from './signing.ts'
import { WritingField } from './writing-field.tsx'

export function SignPage() {
  const { id } = useParams({ from: '/frame/documents/$id/sign' })
  const { data: page } = useSuspenseQuery(documentQuery(id))
  const { data } = useSuspenseQuery({ ...paperActsQuery('documents', id), refetchOnWindowFocus: false })
  const act = data.acts.find(({ name }) => name === 'document.sign')
  return (
    <Page
      title={`签名：${page.title}`}
      above={
        <p className="crumbs">
          <Link to="/documents/$id" params={{ id }} search={{}}>
            {page.title}
          </Link>
        </p>
      }
    >
      {act?.allowed ? <SignForm page={page} act={act} /> : <Closed act={act} />}
    </Page>
  )
}

function Closed({ act }: { act: AvailableAct | undefined }) {
  return (
    <Notice kind="warn" title={act?.mine === false ? '您的岗位不办理文书签名。' : '这份文书现在不能签名。'}>
      {act && <Reasons reasons={act.reasons} />}
    </Notice>
  )
}

const manners = { screen: '在屏幕上签名', scan: '上传纸质签名', refused: '拒绝签名' } as const

const confirmations = { screen: '确认签名', scan: '确认签名', refused: '确认记载拒绝签名' }

function SignForm({ page, act }: { page: DocumentPageData; act: AvailableAct }) {
  const { data: lookups } = useSuspenseQuery(lookupsQuery)
  const certified = lookups.officers.filter(({ valid }) => valid)
  const [given, setGiven] = useState<Given>({
    ...firstSigner(page.signersNamed),
    manner: 'screen',
    ...{ strokes: [], scan: undefined, reason: '', witness: '', officers: [] },
  })
  const { send, error, isSending } = useSigning(page.id, act.href, given.name)
  const [lack, setLack] = useState<string>()
  const set = (change: Partial<Given>) => {
    setLack(undefined)
    setGiven((old) => ({ ...old, ...change }))
  }
  return (
    <form
      className="panel form-panel sign-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const missing = lackIn(given)
        setLack(missing)
        if (missing === undefined) send(given)
      }}
    >
      {error && <RefusalNotice error={error} />}
      <p className="sign-what">
        签名前请先看清文书内容：
        <a href={page.pdf} target="_blank" rel="noreferrer">
          《{page.title}》{page.number}
        </a>
      </p>
      <SignerFields given={given} named={page.signersNamed} set={set} />
      <Manners chosen={given.manner} choose={(manner) => set({ manner })} />
      {given.manner === 'screen' && <WritingField name={given.name} strokes={given.strokes} set={set} />}
      {given.manner === 'scan' && <ScanField pdf={page.pdf} form={act.form} scan={given.scan} set={set} />}
      {given.manner === 'refused' && <RefusedFields given={given} certified={certified} set={set} />}
      {lack && <Notice kind="wrong" title={lack} />}
      <button className="button button-main button-large" type="submit" disabled={isSending}>
        {isSending ? '正在提交…' : confirmations[given.manner]}
      </button>
    </form>
  )
}

/** A record of a deliberation is signed by those who attended it. */
function firstSigner({ party, attendee }: DocumentPageData['signersNamed']): Pick<Given, 'signer' | 'name'> {
  const [attended] = attendee
  return attended === undefined ? { signer: 'party', name: party[0] ?? '' } : { signer: 'attendee', name: attended }
}

function Manners({ chosen, choose }: { chosen: Given['manner']; choose: (manner: Given['manner']) => void }) {
  return (
    <fieldset className="field">
      <legend className="field-label">签名方式</legend>
      <div className="segments">
        {(Object.keys(manners) as Given['manner'][]).map((manner) => (
          <label key={manner}>
            <input type="radio" name="manner" checked={chosen === manner} onChange={() => choose(manner)} />
            <span>{manners[manner]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What the server would refuse anyway is said before anything is sent. */
function lackIn({ name, manner, strokes, scan, reason, officers }: Given): string | undefined {
  if (name.trim() === '') return '请填写签名人姓名。'
  if (manner === 'screen' && !isSignature(strokes)) return '请在签名框内写下姓名。'
  if (manner === 'scan' && scan === undefined) return '请上传签名后的扫描件或者照片。'
  if (manner !== 'refused') return undefined
  if (reason.trim() === '') return '请填写拒签事由。'
  return officers.length < 2 ? '请选择在场的两名以上执法人员。' : undefined
}
