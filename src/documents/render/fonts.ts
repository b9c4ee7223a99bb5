/** Which fonts a document is set in: the bureau's own first, then those that come with the programme. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Fonts = {
  /** 仿宋 for the text. No 仿宋 may be shipped freely, so without the bureau's own the text is in Noto Serif SC (宋). */
  body: string[]
  /** 小标宋 for titles; Noto Serif SC Black stands in for it. */
  title: string[]
  titleWeight: 'regular' | 'black'
  hei: string[]
  song: string[]
}

const serif = 'Noto Serif SC'
const sans = 'Noto Sans SC'

/** Folders with the weights that are needed, and no more: a weight is 10 to 15 MB. */
export function fontFolders(fontDir: string | undefined): string[] {
  const require = createRequire(import.meta.url)
  const serifs = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  const sansSerifs = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const own = fontDir === undefined ? [] : [fontDir]
  return [...own, join(serifs, '400Regular'), join(serifs, '900Black'), join(sansSerifs, '500Medium')]
}

/** `families`: what the bureau's own fonts are called. */
export function chooseFonts(families: string[]): Fonts {
  const own = (name: RegExp) => families.filter((family) => name.test(family))
  const titles = own(/小标宋|Xiao ?Biao ?Song/i)
  return {
    body: [...own(/仿宋|Fang ?Song/i), serif],
    title: [...titles, serif],
    titleWeight: titles.length > 0 ? 'regular' : 'black',
    hei: [...own(/黑体|Sim ?Hei/i), sans],
    song: [serif],
  }
}
