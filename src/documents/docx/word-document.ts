/** One document as a Word file: the same words as the PDF, to be read, copied from and printed. The PDF is the document. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  type Paragraph,
} from 'docx'
import qrcode from 'qrcode'
import type { Sheet } from '../render/sheet.ts'
import { laidOut } from './blocks.ts'
import { faces, halfPoints, page, points, sizes } from './measures.ts'
import { settled } from './settled.ts'
import { formLine, paragraph, run } from './text.ts'

/** The same sheet gives the same bytes. */
export async function wordDocument(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: sheet.agencyName,
    lastModifiedBy: sheet.agencyName,
    ...(sheet.number === null ? {} : { keywords: sheet.number }),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.body, size: halfPoints(sizes.three) } } } },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first: await firstHeader(sheet), default: copyHeader(), even: copyHeader() },
        footers: {
          first: pageNumber(AlignmentType.RIGHT),
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [...masthead(sheet), ...laidOut(sheet.blocks), ...closing(sheet), ...laidOut(sheet.notes)],
      },
    ],
  })
  return settled(await Packer.toBuffer(document), sheet.dated)
}

function masthead({ agencyName, title, number, draft }: Sheet): Paragraph[] {
  const centred = (text: string, size: number, face: (typeof faces)[keyof typeof faces] = faces.title) =>
    ({
      children: [run(text, { size, face })],
      alignment: AlignmentType.CENTER,
      spacing: { after: points(12) },
    }) as const
  const third = number ?? (draft ? '草稿　未编号　未签发' : null)
  return [
    formLine([], centred(agencyName, sizes.smallTwo)),
    formLine([], { ...centred(title, sizes.two), heading: HeadingLevel.HEADING_1 }),
    ...(third === null ? [] : [formLine([], centred(third, draft ? sizes.four : sizes.three, faces.body))]),
  ]
}

/** Agency and day at the right, and where the seal stands on the PDF. */
function closing({ closes, agencyName, day, seal }: Sheet): Paragraph[] {
  if (!closes) return []
  const right = { alignment: AlignmentType.RIGHT, indent: { right: points(4 * sizes.three) }, keepLines: true }
  const impression = seal === null ? [] : [`（印章：${agencyName}${seal.purpose ?? ''}，以版式文件为准）`]
  return [
    paragraph([run('')]),
    paragraph([run(agencyName)], { ...right, keepNext: true }),
    paragraph([run(day)], { ...right, keepNext: impression.length > 0 }),
    ...impression.map((text) => paragraph([run(text, { size: sizes.four })], right)),
  ]
}

/** Odd pages at the right, even ones at the left, one character in. */
function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const number = run('', { face: faces.song, size: sizes.four, children: ['— ', PageNumber.CURRENT, ' —'] })
  const indent = { left: points(sizes.four), right: points(sizes.four) }
  return new Footer({ children: [formLine([number], { alignment, indent })] })
}

const small = (text: string) =>
  formLine([run(text, { face: faces.song, size: sizes.smallFive })], { alignment: AlignmentType.RIGHT })
const copyNote = '可编辑副本，内容以版式文件（PDF）为准'

function copyHeader(): Header {
  return new Header({ children: [small(copyNote)] })
}

async function firstHeader({ verify }: Sheet): Promise<Header> {
  if (verify === null) return copyHeader()
  const data = await qrcode.toBuffer(verify.url, { errorCorrectionLevel: 'M', margin: 0, scale: 6 })
  const alt = `验真二维码：${verify.url}`
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: 60, height: 60 },
    altText: { id: '1', name: '验真二维码', title: '验真二维码', description: alt },
  })
  const code = formLine([image], { alignment: AlignmentType.RIGHT })
  return new Header({ children: [code, small(`扫码验真　${verify.code}`), small(copyNote)] })
}
