import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { de } from '@payloadcms/translations/languages/de'
import { buildConfig } from 'payload'
import { closeToVisitors } from './collections/parts/anonymous.ts'
import { AuditLog } from './collections/audit-log.ts'
import { BarrierReports } from './collections/barrier-reports.ts'
import { bounceReports } from './collections/endpoints/bounce-reports.ts'
import { cleanTexts } from './collections/parts/clean-texts.ts'
import { Consents } from './collections/consents.ts'
import { ContactMessages } from './collections/contact-messages.ts'
import { refuseMisshapen } from './collections/parts/data-shapes.ts'
import { bindLocks } from './collections/parts/document-locks.ts'
import { Documents } from './collections/documents.ts'
import { Events } from './collections/events.ts'
import { speakGerman } from './collections/parts/german-texts.ts'
import { Media } from './collections/media.ts'
import { Newsletters } from './collections/newsletters.ts'
import { changeEvents } from './collections/parts/change-events.ts'
import { Pages } from './collections/pages.ts'
import { Posts } from './collections/posts.ts'
import { rightsEndpoints } from './collections/endpoints/rights.ts'
import { refuseSecretColumns } from './collections/parts/secret-columns.ts'
import { Settings } from './collections/settings.ts'
import { refuseStaleSaves } from './collections/parts/stale-saves.ts'
import { Subscribers } from './collections/subscribers.ts'
import { Suppressions } from './collections/suppressions.ts'
import { TeamMembers } from './collections/team-members.ts'
import { Topics } from './collections/topics.ts'
import { largestFile } from './collections/parts/uploaded-files.ts'
import { Users } from './collections/users.ts'
import { withCheckedCommit } from './lib/payload/checked-commit.ts'
import { env } from './lib/env.ts'
import { emailAdapter } from './lib/mail/adapter.ts'
import { guardRest } from './lib/payload/guarded-rest.ts'
import { cookiePrefixOf } from './lib/session-cookie.ts'
import { sharp } from './lib/uploads/sharp.ts'
import { temporaryFolder } from './lib/uploads/sweep.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  serverURL: env.SITE_URL,
  secret: env.PAYLOAD_SECRET,
  csrf: [env.SITE_URL],
  cookiePrefix: cookiePrefixOf(env.SITE_URL),
  cors: [],
  collections: [
    ...[Posts, Events, Topics, TeamMembers, Pages],
    ...[Media, Documents],
    ...[Newsletters, Subscribers, Consents, Suppressions],
    ...[ContactMessages, BarrierReports],
    ...[Users, AuditLog],
  ],
  globals: [Settings],
  endpoints: [...rightsEndpoints, bounceReports],
  plugins: [cleanTexts, changeEvents, refuseStaleSaves],
  email: emailAdapter,
  editor: lexicalEditor(),
  db: withCheckedCommit(
    postgresAdapter({
      pool: {
        connectionString: env.DATABASE_URL,
        application_name: 'website',
        max: 10,
        connectionTimeoutMillis: 5_000,
        // A database that hangs must not hold a connection for good.
        statement_timeout: 10_000,
        query_timeout: 12_000,
        idle_in_transaction_session_timeout: 30_000,
        keepAlive: true,
      },
      push: false,
      migrationDir: path.join(root, 'migrations'),
    }),
  ),
  localization: {
    locales: [
      { code: 'de', label: 'Deutsch' },
      { code: 'en', label: 'Englisch' },
    ],
    defaultLocale: 'de',
    fallback: false,
  },
  i18n: { fallbackLanguage: 'de', supportedLanguages: { de } },
  admin: {
    user: Users.slug,
    avatar: 'default',
    // With the zone: a browser shows its own, which abroad is not that of Berlin.
    dateFormat: 'dd.MM.yyyy HH:mm O',
    timezones: { defaultTimezone: 'Europe/Berlin', supportedTimezones: [{ label: 'Berlin', value: 'Europe/Berlin' }] },
    meta: { titleSuffix: ' – Innovationsbüro', defaultOGImageType: 'off' },
    components: {
      beforeDashboard: ['/components/admin/GoLiveList.tsx#GoLiveList'],
      afterNavLinks: ['/components/admin/PrivacyLinks.tsx#PrivacyLinks'],
      providers: ['/components/admin/ThemeCookie.tsx#ThemeCookie'],
      views: {
        rights: { path: '/auskunft', Component: '/components/admin/RightsView.tsx#RightsView' },
        retention: { path: '/aufbewahrung', Component: '/components/admin/RetentionView.tsx#RetentionView' },
      },
      graphics: { Icon: '/components/admin/Icon.tsx#Icon', Logo: '/components/admin/Logo.tsx#Logo' },
    },
    importMap: { baseDir: root, importMapFile: path.join(root, 'app/(payload)/admin/importMap.js') },
  },
  upload: {
    limits: { fileSize: largestFile },
    abortOnLimit: true,
    useTempFiles: true,
    tempFileDir: temporaryFolder,
    responseOnLimit: 'Die Datei ist größer als 20 MB. Bitte verkleinern Sie sie und versuchen Sie es noch einmal.',
  },
  // An idle connection that breaks is no fault of anybody: the pool opens another. Unheard it would end the process.
  onInit: ({ db, logger }) => void db.pool.on('error', ({ message }) => logger.warn(`database connection: ${message}`)),
  graphQL: { disable: true },
  telemetry: false,
  maxDepth: 3,
  typescript: { autoGenerate: false, outputFile: path.join(root, 'lib/payload-types.ts') },
  sharp,
})

export default closeToVisitors(guardRest(refuseMisshapen(refuseSecretColumns(bindLocks(speakGerman(config))))))
