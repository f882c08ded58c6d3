/*
 * What Payload's admin draws on the server, for example the dialog before a version is restored, shows times in the zone
 * of the machine without saying so (payloadcms/payload#12821). Formatters that name no zone speak Berlin time from here
 * on; `formatDate` of @payloadcms/ui offers no other place to tell it. Not for the browser: Payload's date field counts
 * on the browser's own zone there.
 */
const zone = 'Europe/Berlin'
const marker = Symbol.for('berlin time')

type Formatter = typeof Intl.DateTimeFormat & { [marker]?: true }

const withZone = (args: unknown[]) => {
  const [locales, options] = args as ConstructorParameters<typeof Intl.DateTimeFormat>
  // Without options it is asked which zone this machine is in.
  return options && options.timeZone === undefined ? [locales, { ...options, timeZone: zone }] : args
}

if (!(Intl.DateTimeFormat as Formatter)[marker]) {
  const inBerlin: Formatter = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args, newTarget) => Reflect.construct(target, withZone(args), newTarget) as object,
    apply: (target, self, args) => Reflect.apply(target, self, withZone(args)) as unknown,
  })
  inBerlin[marker] = true
  Intl.DateTimeFormat = inBerlin
}
