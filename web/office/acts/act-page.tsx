/** The page on which one act is carried out, wherever it was opened from. */
import './acts.css'
import '../../ui/form.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { theme } from '../../ui/theme.ts'
import type { SubjectPage } from '../contract.ts'
import { PublicationPreview } from '../publication/publication-preview.tsx'
import { actsQuery, caseQuery, inspectionQuery, type Place, proceedingQuery, startsQuery } from '../queries.ts'
import { asksForPoints, ReviewWorkbench } from '../review/review-workbench.tsx'
import { Materials } from '../subjects/materials.tsx'
import { ActForm } from './act-form.tsx'
import type { ActSearch } from './act-search.ts'
import { DonePage, findDone } from './done-page.tsx'
import { Reasons } from './reasons.tsx'

export function CaseActPage() {
  const { id, name } = useParams({ from: '/frame/cases/$id/acts/$name' })
  const search = useSearch({ from: '/frame/cases/$id/acts/$name' })
  const { data } = useSuspenseQuery(caseQuery(id))
  return <SubjectAct place="cases" page={data} name={name} search={search} />
}

export function InspectionActPage() {
  const { id, name } = useParams({ from: '/frame/inspections/$id/acts/$name' })
  const search = useSearch({ from: '/frame/inspections/$id/acts/$name' })
  const { data } = useSuspenseQuery(inspectionQuery(id))
  return <SubjectAct place="inspections" page={data} name={name} search={search} />
}

export function ProceedingActPage() {
  const { id, name } = useParams({ from: '/frame/proceedings/$id/acts/$name' })
  const search = useSearch({ from: '/frame/proceedings/$id/acts/$name' })
  const { data } = useSuspenseQuery(proceedingQuery(id))
  return <SubjectAct place="proceedings" page={data} name={name} search={search} />
}

export function StartActPage() {
  const { name } = useParams({ from: '/frame/new/$name' })
  const search = useSearch({ from: '/frame/new/$name' })
  const { data } = useSuspenseQuery(startsQuery(search.party))
  const back = <Link to="/new">新建</Link>
  return <ActShown key={name} acts={data.acts} name={name} subject={null} back={back} search={search} />
}

type SubjectProps = { place: Place; page: SubjectPage; name: string; search: ActSearch }

export function SubjectAct({ place, page, name, search }: SubjectProps) {
  const { id, title } = page
  const { data } = useSuspenseQuery({ ...actsQuery(place, id), refetchOnWindowFocus: false })
  const back = (
    <Link to={`/${place}/$id`} params={{ id }} search={{}}>
      {title}
    </Link>
  )
  return (
    <ActShown
      key={`${id} ${name}`}
      acts={data.acts}
      name={name}
      subject={{ place, page }}
      back={back}
      search={search}
    />
  )
}

type ShownProps = {
  acts: AvailableAct[]
  name: string
  subject: { place: Place; page: SubjectPage } | null
  back: ReactNode
  search: ActSearch
  onward?: ReactNode
}

/** `onward`: where one goes after it is done, when it is not the subject itself. */
export function ActShown({ acts, name, subject, back, search, onward }: ShownProps) {
  const { pathname } = useLocation()
  const act = acts.find((each) => each.name === name)
  const done = search.step === 'done' ? findDone(pathname) : undefined
  if (done)
    return (
      <DonePage
        done={done}
        back={back}
        subject={subject && { place: subject.place, id: subject.page.id }}
        onward={onward}
      />
    )
  if (!act) return <NotHere back={back} />
  if (!act.allowed) return <NotAllowed act={act} back={back} />
  if (subject && asksForPoints(act)) return <ReviewWorkbench act={act} back={back} search={search} subject={subject} />
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <ActForm
        act={act}
        back={back}
        search={search}
        reading={name === 'publication.publish' && subject && <PublicationPreview caseId={subject.page.id} />}
        materials={subject && <Materials page={subject.page} />}
      />
    </ConfigProvider>
  )
}

function NotHere({ back }: { back: ReactNode }) {
  return (
    <Page title="没有这个办理事项" above={<p className="crumbs">{back}</p>}>
      <Notice kind="info" title="这个事项现在不能在这里办理，可能已经办完，或者地址有误。" />
    </Page>
  )
}

function NotAllowed({ act, back }: { act: AvailableAct; back: ReactNode }) {
  return (
    <Page title={act.label} above={<p className="crumbs">{back}</p>}>
      <Notice kind="warn" title="这一项现在不能办理">
        <Reasons reasons={act.reasons} />
        <p>如果刚才提交时网络中断，它可能已经办成，请先看办理经过。</p>
      </Notice>
    </Page>
  )
}
