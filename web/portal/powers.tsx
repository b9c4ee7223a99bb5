import type { PublicPower, Site } from '../../src/disclosure/index.ts'
import { Empty, Layout, Title } from './layout.tsx'

export function Powers({ site, page }: { site: Site; page: PublicPower[] }) {
  return (
    <Layout site={site} title="权责事项清单" at="/powers">
      <Title lead="本机关依法行使的行政执法职权、依据条款和承办股室。">权责事项清单</Title>
      {page.length === 0 ? (
        <Empty title="权责事项尚未登记">登记后即在此公开。</Empty>
      ) : (
        <table className="cards">
          <caption className="quiet">共 {page.length} 项</caption>
          <thead>
            <tr>
              <th scope="col">事项名称与编码</th>
              <th scope="col">类别</th>
              <th scope="col">依据</th>
              <th scope="col">承办股室</th>
            </tr>
          </thead>
          <tbody>
            {page.map((power) => (
              <tr key={`${power.agencyName} ${power.code}`}>
                <td data-label="事项">
                  {power.name}
                  <span className="under">{power.code}</span>
                </td>
                <td data-label="类别">{power.category}</td>
                <td data-label="依据">{power.basis.join('、')}</td>
                <td data-label="承办股室">{power.sectionName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  )
}
