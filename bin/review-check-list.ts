/**
 * Prints docs/review-checks.md: what the machine checks before a legal review, taken from the register of checks.
 * `node bin/review-check-list.ts > docs/review-checks.md`
 */
import { reviewPoints } from '../src/approvals/index.ts'
import { citationInChinese } from '../src/law/citation.ts'
import { checks } from '../src/review-checks/index.ts'

export function printed(): string {
  const intro = [
    '# 法制审核系统预核项目',
    '',
    `由 \`node bin/review-check-list.ts\` 从核对登记表印出，不手工改动。共${checks.length}项，每项回答「核对无误」「发现问题」「不能判断」「不涉及」，`,
    '并指出凭以判断的文书、证据、期限、条文或者行为；记录不能证明的，一律不能判断。',
  ]
  const parts = reviewPoints.flatMap((point, index) => {
    const own = checks.filter((one) => one.point === index + 1)
    const rows = own.map(
      ({ id, label, basis }) => `| \`${id}\` | ${label} | ${basis.map(citationInChinese).join('、')} |`,
    )
    return ['', `## ${index + 1} ${point}`, '', '| 编号 | 应当做到 | 依据 |', '| --- | --- | --- |', ...rows]
  })
  return `${[...intro, ...parts].join('\n')}\n`
}

if (import.meta.main) process.stdout.write(printed())
