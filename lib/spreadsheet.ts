import writeXlsxFile from 'write-excel-file/node'

/** The longest text a cell holds. */
const longest = 32_767

/**
 * A workbook (XLSX) with one sheet: its columns and below them a row for each record. Every cell is a text, also to the
 * eye of Excel: what begins like a formula stays what it is.
 */
export function toSpreadsheet(sheet: string, columns: string[], records: string[][]): Promise<Buffer> {
  const rows = [columns.map((text) => ({ ...cell(text), fontWeight: 'bold' as const })), ...records.map(toRow)]
  return writeXlsxFile(rows, { sheet, columns: columns.map(() => ({ width: 24 })), stickyRowsCount: 1 }).toBuffer()
}

const toRow = (texts: string[]) => texts.map(cell)

const cell = (text: string) => ({ type: String, format: '@', value: clean(text).slice(0, longest) })

/** Without the signs that XML cannot hold. */
const clean = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
