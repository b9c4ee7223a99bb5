/** How many pages a PDF has, counted in its page objects: Typst writes them in the open. */

/** @throws Error when this is no PDF with pages */
export function pageCount(pdf: Uint8Array): number {
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![A-Za-z])/g)
  if (pages === null) throw new Error('版式文件中没有页')
  return pages.length
}
