import {
  certificateStates,
  dayInChinese,
  type OfficerList,
  type PublicOfficer,
  type Site,
} from '../../src/disclosure/index.ts'
import { Empty, Facts, Layout, Search, Title } from './layout.tsx'

export function Officers({ site, page }: { site: Site; page: OfficerList }) {
  const { q, rows, total } = page
  return (
    <Layout site={site} title="执法人员名录" at="/officers">
      <Title lead="执法时应当主动出示执法证件（《行政处罚法》第五十五条）。状态为今天的状态，点开证号可见证件记录。">
        执法人员名录
      </Title>
      <Search action="/officers" q={q} label="查询执法人员" hint="姓名、执法证号或所在股室" />
      {rows.length === 0 ? (
        <Empty title={total === 0 ? '执法人员名录尚未登记' : '没有查到这名执法人员'}>
          {total === 0
            ? '登记后即在此公开。'
            : '请核对证号。来人不能出示有效执法证件的，可以拒绝检查，并拨打页尾的监督电话。'}
        </Empty>
      ) : (
        <OfficerTable rows={rows} caption={`${dayInChinese(site.today)}，共 ${rows.length} 条证件记录`} />
      )}
    </Layout>
  )
}

function OfficerTable({ rows, caption }: { rows: PublicOfficer[]; caption: string }) {
  return (
    <table className="cards">
      <caption className="quiet">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">执法证号</th>
          <th scope="col">单位与职务</th>
          <th scope="col">执法类别</th>
          <th scope="col">有效期至</th>
          <th scope="col">今日状态</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((officer) => (
          <tr key={officer.number}>
            <td data-label="姓名">{officer.name}</td>
            <td data-label="执法证号">
              <a href={`/officers/${encodeURIComponent(officer.number)}`}>{officer.number}</a>
            </td>
            <td data-label="单位与职务">
              {officer.sectionName}
              {officer.post && <span className="under">{officer.post}</span>}
            </td>
            <td data-label="执法类别">{officer.category}</td>
            <td data-label="有效期至">{dayInChinese(officer.validUntil)}</td>
            <td data-label="今日状态">
              <StateMark state={officer.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sign and a word, never colour alone. */
function StateMark({ state }: { state: PublicOfficer['state'] }) {
  const good = state === 'valid'
  return (
    <span className={good ? 'mark good' : 'mark bad'}>
      <span aria-hidden="true">{good ? '✓' : '✕'}</span>
      {certificateStates[state]}
    </span>
  )
}

export function Officer({ site, page }: { site: Site; page: PublicOfficer }) {
  const good = page.state === 'valid'
  return (
    <Layout site={site} title={`执法证 ${page.number}`} at="/officers">
      <Title>执法人员：{page.name}</Title>
      <div className={good ? 'verdict good' : 'verdict bad'}>
        <p className="verdict-title">
          <span aria-hidden="true">{good ? '✓' : '✕'}</span>
          {dayInChinese(site.today)}，该执法证件{certificateStates[page.state]}
        </p>
        <p>
          {good
            ? '请核对来人与证件照片、姓名、证号是否一致。'
            : '持该证件不得从事行政执法；如遇其执法，请拨打页尾的监督电话。'}
        </p>
      </div>
      {page.photoSha256 && (
        <img
          className="officer-photo"
          src={`/officers/${encodeURIComponent(page.number)}/photo`}
          alt={`${page.name}的证件照片`}
          width="120"
          height="160"
        />
      )}
      <Facts
        rows={[
          ['执法证号', page.number],
          ['单位', page.agencyName],
          ['股室', page.sectionName],
          ['职务', page.post],
          ['执法类别', page.category],
          ['执法区域代码', page.area],
          ['发证机关', page.issuer],
          ['有效期', `${dayInChinese(page.validFrom)}至${dayInChinese(page.validUntil)}`],
          ['证件记录', page.events.map(({ label, effectiveOn }) => `${dayInChinese(effectiveOn)}${label}`).join('；')],
        ]}
      />
      <p className="note">
        <a href="/officers">返回执法人员名录</a>
      </p>
    </Layout>
  )
}
