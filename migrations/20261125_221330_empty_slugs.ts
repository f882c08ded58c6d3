import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const collections = ['posts', 'events', 'topics', 'pages']

/** Data only: rows without an address, in the trash or behind their draft no longer keep one under the unique index. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const name of collections) {
    await db.execute(
      sql.raw(`
   UPDATE "${name}_locales" SET "slug" = NULL WHERE "slug" = '';
  UPDATE "_${name}_v_locales" SET "version_slug" = NULL WHERE "version_slug" = '';
  UPDATE "${name}_locales" t SET "slug" = NULL FROM "${name}" d WHERE d."id" = t."_parent_id" AND d."deleted_at" IS NOT NULL;
  UPDATE "${name}_locales" t SET "slug" = NULL
    FROM "${name}" d, "_${name}_v" v, "_${name}_v_locales" vt
    WHERE d."id" = t."_parent_id" AND d."_status" = 'draft' AND v."parent_id" = d."id" AND v."latest"
      AND vt."_parent_id" = v."id" AND vt."_locale" = t."_locale" AND vt."version_slug" IS DISTINCT FROM t."slug";`),
    )
  }
}

/** An empty address was never worth keeping. */
export async function down({}: MigrateDownArgs): Promise<void> {}
