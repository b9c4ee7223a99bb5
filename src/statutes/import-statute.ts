import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { getLawBook, insertStatuteVersion, setStatuteVersion } from '../law/law.store.ts'
import type { StatuteVersion } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type ImportQuestion, type ImportReport, type Library, reportOn } from './import-report.ts'
import { parseStatute } from './parse-statute.ts'
import { plainText } from './plain-lines.ts'
import { listArticles, listStatuteTexts, setStatuteText } from './statute.store.ts'

/** No statute is longer. */
export const longestText = 600_000

/** 《行政处罚法》第五条第三款：what is not published is no basis; the text that was applied must be at hand. */
const basis = penaltyLaw(5, 3)

export const importStatute = act({
  name: 'statute.import',
  label: '导入法律、法规、规章文本',
  basis: [basis],
  by: ['administrator'],
  input: z.object({
    statute: textField('简称', { max: 80, description: '引用时书名号里的名称，如：行政处罚法' }),
    version: dayField('版本日期', { description: '通过、公布或者最近一次修正的日期' }),
    from: dayField('施行日期', { description: '本版本开始适用之日；上一版本适用至前一日' }),
    source: textField('文本来源', { description: '公布机关、公报或者网址、取得日期' }),
    text: longTextField('全文', { max: longestText, description: 'Markdown 或者直接粘贴，从标题起' }),
    replace: z.boolean().default(false).meta({ title: '替换已导入的同一版本文本' }),
  }),
  load: (tx, input) => loadLibrary(tx, input.statute),
  must: [],
  rule: (library, input, { actor, digest }) => {
    const report = reportOn({ ...input, fileName: '' }, library)
    const refusal = mayImport(report, input.replace)
    if (refusal) return refusal
    const { counts, registered, previous, until, fullTitle, warnings } = report
    const { statute, version, from, source } = input
    const text = plainText(input.text)
    return {
      ...{ agencyId: actor.agencyId, importedBy: actor.personId, statute, fullTitle, version, from, until, source },
      ...{ text, textSha256: digest(text), articleCount: counts.articles, warnings: warnings.length },
      isNew: registered === null,
      ends: previous?.ends == null ? null : { version: previous.version, until: previous.ends },
    }
  },
  store: async (tx, event, { today }) => {
    const { agencyId, statute, version, articleCount, isNew, ends, source, text, textSha256, importedBy } = event
    if (isNew) await insertStatuteVersion(tx, agencyId, versionRow(event))
    else await setStatuteVersion(tx, { statute, version }, { articleCount })
    if (ends !== null) await setStatuteVersion(tx, { statute, version: ends.version }, { until: ends.until })
    const kept = { agencyId, statute, version, source, textSha256, importedOn: today, importedBy }
    await setStatuteText(tx, kept, parseStatute(text).lines)
  },
})

/** What the library knows of one statute; `question` names it, or the title of the text does. */
async function loadLibrary(tx: Tx, statute: string | undefined): Promise<Library> {
  const { statutes } = await getLawBook(tx)
  if (statute === undefined) return { versions: statutes, textsOf: () => undefined }
  const kept = await listStatuteTexts(tx, statute)
  const texts = new Map<Day, Awaited<ReturnType<typeof listArticles>>>()
  for (const { version } of kept) texts.set(version, await listArticles(tx, { statute, version }))
  return { versions: statutes, textsOf: (version) => texts.get(version) }
}

/** The report before anything is done: the statute's name may still have to be read from the text. */
export async function importReport(tx: Tx, question: ImportQuestion): Promise<ImportReport> {
  const { statute } = reportOn(question, await loadLibrary(tx, undefined))
  const { lines: _lines, ...report } = reportOn(question, await loadLibrary(tx, statute))
  return report
}

function mayImport({ counts, registered, warnings, fullTitle }: ImportReport, replace: boolean): Refusal | undefined {
  if (counts.articles === 0)
    return refuse('statute-without-articles', '文本中没有找到「第一条」，不能导入。', basis, '请从标题起粘贴全文。')
  if (fullTitle === '')
    return refuse('statute-without-title', '文本第一行不是标题，不能导入。', basis, '请从标题起粘贴全文。')
  if (registered?.hasText && !replace)
    return refuse(
      'statute-version-present',
      '这一版本的文本已经导入。',
      basis,
      '确需更正文本的，请勾选「替换已导入的同一版本文本」。',
    )
  const { articleCount = null, standing } = registered ?? {}
  if (standing === 'verified' && articleCount !== null && articleCount !== counts.articles)
    return refuse(
      'article-count-differs',
      `已核实这一版本共 ${articleCount} 条，导入的文本数出 ${counts.articles} 条。`,
      basis,
      warnings[0] === undefined
        ? '请核对文本是否完整。'
        : `请核对文本是否完整；第 ${warnings[0].line} 行：${warnings[0].message}。`,
    )
  return undefined
}

type Told = Pick<StatuteVersion, 'statute' | 'fullTitle' | 'version' | 'from' | 'until' | 'source' | 'articleCount'>

/** New to the book: shown as 待核实 until a second person has compared it with what was published. */
function versionRow({ statute, fullTitle, version, from, until, source, articleCount }: Told): StatuteVersion {
  const told = { statute, fullTitle, version, from, until, source, articleCount }
  return { ...told, basis: [], standing: 'unverified' }
}
