/** Cuts the picture of a course into parts that fit sheets of A4, between boxes and never through one. */
import type { Placed } from './flowchart-layout.ts'
import { stripSvg } from './flowchart-svg.ts'

/** In points. */
export type PrintedPart = { svg: string; width: number; height: number }
/** `wide`: on sheets turned sideways. A row of parts stands side by side, read from left to right. */
export type PrintedCourse = { title: string; wide: boolean; rows: PrintedPart[][] }

/** What a sheet leaves between its margins of 20 mm, less the heading and the words that lead on to the next part. */
const upright = { width: 481, height: 670 }
const sideways = { width: 728, height: 430 }
/** The first sheet bears the title. */
const titleHeight = 110
const gutter = 14

/** Points a unit of the picture: its smallest words become 7.75 pt, and 7.25 pt where two parts then stand side by side. */
const usualScale = 0.62
const leastScale = 0.58

/** `place`: which of the courses of its table it is; the first begins under the title. */
export function onPaper(picture: Placed, place: number): PrintedCourse {
  const wide = picture.width * usualScale > upright.width
  const sheet = wide ? sideways : upright
  const scale = scaleOn(sheet, picture)
  const [tallest, first] = [sheet.height / scale, (sheet.height - (place === 0 ? titleHeight : 0)) / scale]
  const parts = cuts(picture, tallest, first).map(([from, to]) => ({
    svg: stripSvg(picture, from, to),
    width: round(picture.width * scale),
    height: round((to - from) * scale),
  }))
  const abreast = Math.max(1, Math.floor((sheet.width + gutter) / (picture.width * scale + gutter)))
  return { title: picture.title, wide, rows: inRows(parts, abreast) }
}

function scaleOn(sheet: typeof upright, picture: Placed): number {
  const half = (sheet.width - gutter) / 2 / picture.width
  const beside = half >= leastScale && picture.height * usualScale > sheet.height ? half : usualScale
  return Math.min(usualScale, beside, sheet.width / picture.width, sheet.height / tallestBand(picture))
}

type Band = [from: number, to: number]

/** As few parts as can be, of much the same height; the first may be held to less. */
function cuts(picture: Placed, tallest: number, first: number): Band[] {
  const fewest = cutAt(picture, tallest, first)
  for (let height = Math.ceil(picture.height / fewest.length); height < tallest; height += 20) {
    const parts = cutAt(picture, height, Math.min(first, height))
    if (parts.length === fewest.length) return parts
  }
  return fewest
}

function cutAt(picture: Placed, tallest: number, first: number): Band[] {
  const between = gaps(picture)
  const parts: Band[] = []
  let from = 0
  let most = first
  while (picture.height - from > most) {
    const to = between.findLast((gap) => gap > from && gap <= from + most) ?? between.find((gap) => gap > from)
    if (to === undefined) break
    parts.push([from, to])
    from = to
    most = tallest
  }
  return [...parts, [from, picture.height]]
}

/** Heights at which only lines stand, in the middle between two bands of boxes. */
function gaps(picture: Placed): number[] {
  const bands = bandsOf(picture)
  return bands.slice(1).map(([from], index) => (from + (bands[index]?.[1] ?? from)) / 2)
}

function tallestBand(picture: Placed): number {
  return Math.max(...bandsOf(picture).map(([from, to]) => to - from)) + 2 * 28
}

/** Boxes and words on lines, those that overlap in height as one. */
function bandsOf({ nodes, edges }: Placed): Band[] {
  const boxes = nodes.map(({ y, height }): Band => [y - 6, y + height])
  const words = edges.flatMap(({ labelAt }): Band[] => (labelAt ? [[labelAt.y, labelAt.y + 18]] : []))
  const bands: Band[] = []
  for (const [from, to] of [...boxes, ...words].toSorted(([left], [right]) => left - right)) {
    const last = bands.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else bands.push([from, to])
  }
  return bands
}

function inRows(parts: PrintedPart[], abreast: number): PrintedPart[][] {
  return parts.flatMap((_, index) => (index % abreast === 0 ? [parts.slice(index, index + abreast)] : []))
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}
