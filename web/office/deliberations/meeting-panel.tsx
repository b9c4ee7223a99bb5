/** The meeting as it goes: who is there, who has spoken, what is on the table. Asked again every few seconds while it lasts. */
import './deliberations.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Instant, instantInChinese } from '../../../src/kernel/day.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PdfLinks } from '../subjects/pdf-links.tsx'
import type { Tab } from '../subjects/tabs.tsx'
import { type MeetingMember, type MeetingView, meetingQuery } from './meeting-query.ts'

export function meetingTabs(procedure: string, id: string): Tab[] {
  return procedure === 'deliberation' ? [{ key: 'meeting', label: '会议', show: () => <MeetingPanel id={id} /> }] : []
}

function MeetingPanel({ id }: { id: string }) {
  const { data: view } = useSuspenseQuery(meetingQuery(id))
  const { matter, request, papers, meeting, agenda, members } = view
  return (
    <>
      {meeting ? (
        <Called meeting={meeting} members={members} />
      ) : (
        <Empty icon="wait" title="还没有召集会议">
          <p>局长或者副局长在「现在可以办」中召集，领导班子成员在待办中收到通知。</p>
        </Empty>
      )}
      <h3 className="part-title">领导班子成员</h3>
      <ul className="rows members">
        {members.map((member) => (
          <Member key={member.id} member={member} />
        ))}
      </ul>
      <h3 className="part-title">讨论内容</h3>
      <p className="opinion-words">{matter}</p>
      <Facts rows={[{ label: '承办意见', value: request }]} />
      <h3 className="part-title">会前阅读的材料</h3>
      <PdfLinks
        links={papers.map(({ documentId, title, number }) => ({
          ...{ id: documentId, title, number, href: `/api/documents/${documentId}.pdf` },
        }))}
      />
      {agenda.length > 1 && <Agenda agenda={agenda} here={id} />}
    </>
  )
}

function Called({ meeting, members }: { meeting: NonNullable<MeetingView['meeting']>; members: MeetingMember[] }) {
  const { startsAt, place, chair, recorder, observers, openedAt } = meeting
  const present = members.filter(({ presence }) => presence?.name === 'present')
  const entitled = members.filter(({ presence }) => presence?.name !== 'recused').length
  const spoken = present.filter(({ said }) => said !== null)
  const rows = [
    { label: '时间', value: instantInChinese(startsAt as Instant) },
    { label: '地点', value: place },
    { label: '主持人', value: chair },
    { label: '记录人', value: recorder },
    { label: '列席', value: observers.join('、') || '没有' },
  ]
  return (
    <>
      {openedAt && (
        <p className="meeting-state" role="status">
          <strong>
            应到 {entitled}，实到 {present.length}
          </strong>
          <span>
            已发言 {spoken.length}／{present.length}
          </span>
          {(['agree', 'disagree', 'abstain'] as const).map((vote) => (
            <span key={vote}>
              {voteNames[vote]} {spoken.filter(({ said }) => said?.vote.name === vote).length}
            </span>
          ))}
        </p>
      )}
      <Facts rows={rows} />
    </>
  )
}

const voteNames = { agree: '同意', disagree: '不同意', abstain: '弃权' } as const
const voteTags: Record<string, string> = { agree: 'tag tag-good', disagree: 'tag tag-wrong', abstain: 'tag tag-warn' }

/** What the recorder entered is the member's own word once the member has signed. */
function EnteredTag({ signed }: Pick<MeetingMember, 'signed'>) {
  if (signed) return <span className="tag">代录，本人已签名确认</span>
  return <span className="tag tag-warn">代录，待本人签名确认</span>
}

function Member({ member }: { member: MeetingMember }) {
  const { name, post, isChair, presence, reply, reason, said, signed } = member
  return (
    <li className="row">
      <p className="member-head">
        <strong>{name}</strong> <span className="soft">{post}</span>
        <span className="tags">
          {isChair && <span className="tag tag-state">主持人，末位表态</span>}
          {presence ? (
            <span className="tag">{presence.label}</span>
          ) : (
            <span className="tag">{reply?.label ?? '尚未回复'}</span>
          )}
          {said && <span className={voteTags[said.vote.name]}>{said.vote.label}</span>}
          {said?.entered && <EnteredTag signed={signed} />}
          {signed && <span className="tag tag-good">已签名</span>}
        </span>
      </p>
      {said && <p className="opinion-words">{said.statement}</p>}
      {presence?.name === 'present' && !said && <p className="soft">还没有发言。</p>}
      {(reason ?? reply?.reason) && <p className="soft">事由：{reason ?? reply?.reason}</p>}
      {reply?.opinion && <p className="soft">书面意见（不计入表决）：{reply.opinion}</p>}
    </li>
  )
}

function Agenda({ agenda, here }: { agenda: MeetingView['agenda']; here: string }) {
  return (
    <>
      <h3 className="part-title">本次会议的议程</h3>
      <ol className="rows">
        {agenda.map(({ id, title }) => (
          <li className="row" key={id}>
            {id === here ? (
              <strong>{title}（本议题）</strong>
            ) : (
              <Link to="/proceedings/$id" params={{ id }} search={{}}>
                {title}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
