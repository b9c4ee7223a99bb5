/** What goes to the court with an application, in the order of 《行政强制法》第五十五条第一款. Pure. */

export const courtFileParts = {
  application: '强制执行申请书',
  decision: '行政决定书及作出决定的事实、理由和依据',
  opinion: '当事人的意见及行政机关催告情况',
  object: '申请强制执行标的情况',
} as const
export type CourtFilePart = keyof typeof courtFileParts

/** Forms by the part they belong to; what is internal (副卷) goes to no court. */
const partOfForm: Record<string, CourtFilePart> = {
  'enforcement-application': 'application',
  'penalty-decision': 'decision',
  'penalty-notice': 'decision',
  'investigation-report': 'decision',
  'rectification-order': 'decision',
  'recheck-opinion': 'decision',
  'correction-decision': 'decision',
  'defence-record': 'opinion',
  'hearing-record': 'opinion',
  'payment-reminder': 'opinion',
  'enforcement-demand': 'opinion',
  'surcharge-decision': 'object',
  'deferral-grant': 'object',
  'enforcement-agreement': 'object',
}

/** Without these the court sends the application back. */
const wanted: { part: CourtFilePart; form: string; label: string; served: boolean }[] = [
  { part: 'application', form: 'enforcement-application', label: '强制执行申请书', served: false },
  { part: 'decision', form: 'penalty-decision', label: '行政处罚决定书', served: true },
  { part: 'opinion', form: 'enforcement-demand', label: '催告书', served: true },
]

type Paper = { form: string; title: string; number: string | null }
/** `servesTitle`: of a service receipt, which document it proves the service of. */
export type CourtPaper<File> = Paper & { servesTitle: string | null; file: File }
export type CourtItem<File> = { part: CourtFilePart; title: string; number: string | null; file: File }

/** Documents and evidence in order; receipts follow what was served. */
export function courtItems<File>(
  papers: CourtPaper<File>[],
  evidence: { name: string; file: File }[],
): CourtItem<File>[] {
  const placed = papers.flatMap((paper) => {
    const part = partOf(paper, papers)
    const title = paper.servesTitle === null ? paper.title : `${paper.title}（${paper.servesTitle}）`
    return part === undefined ? [] : [{ part, title, number: paper.number, file: paper.file }]
  })
  const proofs = evidence.map(({ name, file }) => ({
    part: 'decision' as const,
    title: `证据：${name}`,
    number: null,
    file,
  }))
  const order = Object.keys(courtFileParts)
  return [...placed, ...proofs].toSorted((left, right) => order.indexOf(left.part) - order.indexOf(right.part))
}

function partOf({ form, servesTitle }: Pick<CourtPaper<unknown>, 'form' | 'servesTitle'>, papers: Paper[]) {
  if (servesTitle === null) return partOfForm[form]
  const served = papers.find(({ title }) => title === servesTitle)
  return served && partOfForm[served.form]
}

/** What is still missing, by name. */
export function missingFrom(papers: Pick<CourtPaper<unknown>, 'form' | 'title' | 'servesTitle'>[]): string[] {
  return wanted.flatMap(({ form, label, served }) => {
    const own = papers.find((paper) => paper.form === form)
    if (!own) return [label]
    return served && !papers.some(({ servesTitle }) => servesTitle === own.title) ? [`${label}的送达回证`] : []
  })
}
