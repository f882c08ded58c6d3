import { execFileSync } from 'node:child_process'
import path from 'node:path'
import config from '@payload-config'
import { expect, test } from 'vitest'

const root = path.dirname(import.meta.dirname)
const { admin } = await config

/** In a process of its own, because the module changes what the whole process takes for its zone. */
function inZone(zone: string, expression: string) {
  const script = `
    await import(${JSON.stringify(path.join(root, 'components/admin/berlin-time.ts'))})
    const { formatDate } = await import('@payloadcms/ui/shared')
    const { de } = await import('date-fns/locale/de')
    const show = (date) => formatDate({ date, i18n: { dateFNS: de }, pattern: ${JSON.stringify(admin.dateFormat)} })
    console.log(${expression})`
  const args = ['--no-warnings', '--input-type=module', '-e', script]
  return execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' }).trim()
}

test.each(['UTC', 'Pacific/Auckland'])(
  'the server draws times of Berlin, with their zone, when the machine stands in %s',
  (zone) => {
    const winter = `show('2026-12-31T23:30:00.000Z')`
    const summer = `show(new Date('2026-06-30T22:15:00.000Z'))`
    expect(inZone(zone, `${winter} + ', ' + ${summer}`)).toBe('01.01.2027 00:30 GMT+1, 01.07.2026 00:15 GMT+2')
  },
)

test('a formatter that names its zone keeps it, and the zone of the machine can still be asked for', () => {
  const auckland = `new Intl.DateTimeFormat('de', { timeZone: 'Pacific/Auckland', hour: 'numeric' }).format(0)`
  expect(inZone('UTC', `${auckland} + ' ' + Intl.DateTimeFormat().resolvedOptions().timeZone`)).toBe('12 Uhr UTC')
})
